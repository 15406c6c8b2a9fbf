"""What every paper of a course says of the course, around its sections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from facilitator.domain.agenda import FREE_FORM
from facilitator.domain.meeting import Meeting
from facilitator.exports.around import around
from facilitator.exports.audience import Audience
from facilitator.exports.course_paper_order import CoursePaperOrder
from facilitator.exports.course_released import may_tell
from facilitator.exports.dates import long_day
from facilitator.exports.documentation import documentation
from facilitator.exports.extract import COURSE_FRAME
from facilitator.exports.facts import Fact, audience_note, written_on
from facilitator.exports.kept_back import lines_kept_back
from facilitator.exports.plain_text import capital, name, party_name, text
from facilitator.exports.section import Section
from facilitator.exports.view import MeetingView
from facilitator.words.alliances import alliance_lines
from facilitator.words.choices import choice_name
from facilitator.words.lists import join


def course_paper(order: CoursePaperOrder, title: str, sections: tuple[Section, ...]) -> MeetingView:
    """A paper of the course by its title; the one that is called like the course is its overview."""
    course, w = order.course, order.w
    told = tuple(documentation(order.extract, order.today))
    whole = title if title == name(course.head.title) else f"{title}: {name(course.head.title)}"
    return MeetingView(
        language=w.language,
        audience=order.audience,
        title=whole,
        plan_title=whole,
        audience_note=_readers(order),
        documentation=told,
        facts=(*told, *(fact for fact in _facts(order) if fact.value)),
        sections=tuple(section for section in sections if section),
        written_on=written_on(order.today, w),
        kept_back=lines_kept_back(order.extract),
        day=order.today,
        kind=w.p_("paper", "Overview") if whole == title else title,
        about=name(course.head.title),
    )


def _readers(order: CoursePaperOrder) -> str:
    """Who may read a paper of the course."""
    audience, w = order.audience, order.w
    if order.school is not None:
        return w._("For {school}").format(school=name(order.course.name_of(order.school.id)))
    if audience is Audience.GROUP:
        return w._("For those who take part in the course")
    return audience_note(audience, w)


def _facts(order: CoursePaperOrder) -> Iterator[Fact]:
    course, w = order.course, order.w
    yield Fact(w.p_("fact", "Course"), capital(choice_name(course.head.kind, w)))
    yield Fact(w.p_("fact", "Schools"), join([party_name(party) for party in course.parties], w))
    told = _told_of(order)
    yield from around(told, w)
    for label, said in alliance_lines(told, lambda id_: name(course.name_of(id_)), w):
        yield Fact(capital(label), text(said))
    held = [mark for mark in course.meetings if mark.started_at is not None]
    days = [order.local(mark.started_at).date() for mark in held if mark.started_at is not None]
    if days:
        yield Fact(w.p_("fact", "First meeting"), long_day(min(days), w))
        yield Fact(w.p_("fact", "Meetings"), str(len(days)))
        agreed = may_tell(course, order.audience)
        free = [name(mark.title) for mark in held if mark.agenda_id == FREE_FORM and mark.id in agreed]
        yield Fact(w.p_("fact", "In free form"), join(free, w))
    if course.run.closed is not None:
        yield Fact(w.p_("fact", "Result"), capital(choice_name(course.run.closed.result, w)))


def _told_of(order: CoursePaperOrder) -> Meeting:
    """The course with what these readers may have of its fields, its people and who helps whom."""
    seen = order.extract.meeting
    if order.audience.sees_fields_of_the_group:
        return seen
    framed = replace(seen, fields=tuple(each for each in seen.fields if each.name in COURSE_FRAME))
    if order.audience is not Audience.PUBLIC:
        return framed
    return replace(framed, people=(), elsewhere=replace(seen.elsewhere, groups=()))
