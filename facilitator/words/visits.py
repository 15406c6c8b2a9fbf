"""School visits in sentences: their days, and what keeps a day from holding."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from facilitator.domain import between
from facilitator.domain.entries import Entry
from facilitator.domain.meeting import Meeting
from facilitator.domain.visit_days import VisitDay, two_hosts
from facilitator.domain.visit_meetings import last_visit
from facilitator.domain.visits import Outside, Visiting, day_of, outside
from facilitator.domain.whole_course import WholeCourse
from facilitator.words.dates import day as said_day
from facilitator.words.lists import join
from facilitator.words.tongue import Words


def visit_day(day: date, meeting: Meeting, w: Words, party_id: str = "") -> str:
    """The day of a visit to a school, with a warning where it does not hold."""
    said = said_day(day, w.language, year=True)
    match outside(day, meeting, party_id):
        case Outside.PERIOD:
            return w._("{day} – outside the period").format(day=said)
        case Outside.HOLIDAY:
            return w._("{day} – in a week without lessons").format(day=said)
        case Outside.DAY_OFF:
            return w._("{day} – no school day").format(day=said)
        case Outside.UNKNOWN:
            return w._("{day} – the period is not set yet").format(day=said)
    return said


def day_told(visit: Entry, meeting: Meeting, w: Words) -> str:
    """The day of a visit that has one, with a warning where it does not hold, or why it is not held."""
    day = day_of(visit, meeting)
    assert day is not None
    made = last_visit(meeting.whole_course, visit.person_id)
    if made is not None and made.mark.cancelled:
        return f"{said_day(day, w.language, year=True)} – {called_off(made.mark.cancelled, w)}"
    return visit_day(day, meeting, w, visit.party_id)


def visit_sign(visit: VisitDay) -> str:
    """``√`` held, ``►`` under way, ``■`` called off, ``○`` to come."""
    mark = visit.mark
    if mark is None or mark.is_ahead:
        return "○"
    return "■" if mark.cancelled else "√" if mark.closed_at else "►"


def visit_told(visit: VisitDay, course: WholeCourse, w: Words) -> str:
    """``Ida Krag, Birkehave; visiting: Ole Bech and Mia Holm``."""
    host = course.find_person(visit.host_id)
    school = course.name_of(host.party_id) if host and host.party_id else ""
    said = ", ".join(filter(None, (course.name_of(visit.host_id), school)))
    if not visit.guest_ids:
        return said
    guests = join([course.name_of(each) for each in visit.guest_ids], w)
    return w._("{host}; visiting: {guests}").format(host=said, guests=guests)


def visit_state(visit: VisitDay, w: Words) -> str:
    """What became of a visit: held, under way, to come, or why it is not held."""
    if visit.cancelled:
        return called_off(visit.cancelled, w)
    mark = visit.mark
    if mark is None:
        return w.p_("visit", "only the day is set")
    if mark.is_ahead:
        return w.p_("visit", "to come")
    return w.p_("visit", "held") if mark.closed_at else w.p_("visit", "under way")


def called_off(reason: str, w: Words) -> str:
    return w._("called off: {reason}").format(reason=reason)


def visit_doubts(
    visit: VisitDay, visits: Collection[VisitDay], course: WholeCourse, w: Words
) -> Iterator[str]:
    """What speaks against the day of a visit that is to come; it can be held all the same."""
    if not visit.is_ahead:
        return
    host = course.find_person(visit.host_id)
    match outside(visit.day, between.outside(course, w.language), host.party_id if host else ""):
        case Outside.PERIOD:
            yield w._("outside the period of the round")
        case Outside.HOLIDAY:
            yield w._("in a week without lessons")
        case Outside.DAY_OFF:
            yield w._("no school day")
        case Outside.UNKNOWN:
            yield w._("the period or the weeks without lessons are not set yet")
    if two_hosts(visits, visit):
        yield w._("two of the triad host on this day")


def visits_counted(visits: Collection[VisitDay], w: Words) -> str:
    """``2 visits held, 1 called off, 3 to come``; empty where there is none."""
    held = sum(bool(visit.mark and visit.mark.closed_at) for visit in visits)
    off = sum(bool(visit.cancelled) for visit in visits)
    ahead = sum(visit.is_ahead for visit in visits)
    told = (
        (held, w.n_("{n} visit held", "{n} visits held", held)),
        (off, w.n_("{n} visit called off", "{n} visits called off", off)),
        (ahead, w.n_("{n} visit to come", "{n} visits to come", ahead)),
    )
    return " · ".join(said.format(n=n) for n, said in told if n)


def visiting_line(each: Visiting, w: Words) -> str:
    """``√ Ida Krag: hosts 1 of 1, visits 2 of 2``; ``○`` where it does not add up."""
    said = w._("{name}: hosts {hosted} of 1, visits {visited} of {owed}").format(
        name=each.person.name, hosted=each.hosted, visited=each.visited, owed=each.owed
    )
    return f"{'√' if each.holds else '○'} {said}"
