"""A course in full as lines for people."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.cli.visit_text import visit_lines
from facilitator.clock import Clock
from facilitator.domain.chain import chain
from facilitator.domain.course import CourseKind
from facilitator.domain.course_records import MeetingMark
from facilitator.domain.cycles import doors_opened, follow_ups_due
from facilitator.domain.hours import hours
from facilitator.domain.process import Process
from facilitator.domain.steps import StepStanding, step_standings
from facilitator.domain.whole_course import WholeCourse
from facilitator.words.alliances import alliance_lines
from facilitator.words.choices import choice_name
from facilitator.words.course_notes import chain_line, field_warning
from facilitator.words.courses import doors_line, leaders_question
from facilitator.words.dates import clock_time, day
from facilitator.words.field_values import field_value
from facilitator.words.fields import field
from facilitator.words.free_form import marked
from facilitator.words.gates import gate_phrases
from facilitator.words.hours import hours_rows, hours_warnings
from facilitator.words.papers_given import papers_given
from facilitator.words.people import organisation, role, with_organisation, with_roles
from facilitator.words.recurrence import next_review_said
from facilitator.words.round_rows import round_lines
from facilitator.words.tongue import Words
from facilitator.words.visits import called_off
from facilitator.words.wiping import not_recalled


def course_text(course: WholeCourse, process: Process | None, clock: Clock, w: Words) -> Iterator[str]:
    """What it is for, who takes part, where each step stands, and what is to be done."""
    yield from _heading(course, w)
    yield from _aims(course, w)
    yield from _who(course, w)
    yield from (f"{label} · {said}" for label, said in alliance_lines(course, course.name_of, w))
    yield from round_lines(course, w)
    if process:
        for standing in step_standings(course, process, clock.today()):
            yield from _step_lines(standing, course.run.step, clock, w)
    yield from visit_lines(course, clock, w)
    if n := doors_opened(course):
        yield doors_line(n, w)
    yield from (f"○ {mark.title}: {leaders_question(w)}" for mark in follow_ups_due(course))
    if course.meetings:
        found = hours(course, process)
        yield from (f"{called}: {said}" for called, said in hours_rows(found, w))
        yield from (f"? {each}" for each in hours_warnings(found, w))
    known = process.agendas if process else ()
    for mark in course.meetings:
        if mark.agenda_id not in known:
            yield "  " + _meeting_line(mark, clock, w)
    yield from papers_lines(course, clock, w)


def papers_lines(
    course: WholeCourse, clock: Clock, w: Words, *, meeting_id: str | None = None
) -> Iterator[str]:
    """What papers were written when and for whom, each file by its name."""
    given = list(papers_given(course, clock, w, meeting_id=meeting_id))
    if given:
        yield f"{w._('Papers written')}:"
    for when, said, names in given:
        yield f"  {when}  {said}"
        yield from (f"      {name}" for name in names)
    if given:
        yield f"  {not_recalled(w)}"


def _heading(course: WholeCourse, w: Words) -> Iterator[str]:
    """What it is called and of which kind; how it ended, and when it comes round again."""
    head = course.head
    yield f"{head.title}  {head.id}"
    yield choice_name(head.kind, w)
    if head.tags:
        yield " ".join(f"#{tag}" for tag in head.tags)
    if course.run.closed:
        yield w._("closed: {result}").format(result=choice_name(course.run.closed.result, w))
    if again := next_review_said(course, w):
        yield again


def _aims(course: WholeCourse, w: Words) -> Iterator[str]:
    """What it is to lead to, and what speaks against the words of it."""
    for name in ("ambition", "problem_statement"):
        if text := course.said(name):
            yield text
        if warning := field_warning(name, course.said(name), w):
            yield f"? {warning}"
    if told := field_value("initiated_from", course.said("initiated_from"), w):
        yield f"{field('initiated_from', w)}: {told}"
    if course.head.kind is CourseKind.BENCHLEARNING:
        yield chain_line(chain(course), w)


def _who(course: WholeCourse, w: Words) -> Iterator[str]:
    """Each school with its people, those of no school, and the organisations."""
    for party in course.parties:
        people = (each for each in course.people if each.party_id == party.id)
        yield f"{party.name}: {', '.join(with_roles(each, w) for each in people)}"
    schools = {party.id for party in course.parties}
    for each in course.people:
        if each.party_id not in schools:
            roles = ", ".join(role(r, w) for r in each.roles)
            yield f"{with_organisation(each.name, course.name_of(each.party_id))}: {roles}"
    for party in course.organisations:
        yield f"{organisation(party.kind, w)}: {party.name}"


def _step_lines(standing: StepStanding, now: int, clock: Clock, w: Words) -> Iterator[str]:
    sign = "√" if standing.number < now else "►" if standing.number == now else "○"
    yield f"{sign} {standing.number}. {standing.step.title.said_in(w.language)}"
    for mark in standing.meetings:
        yield "    " + _meeting_line(mark, clock, w)
    if standing.number <= now and standing.missing:
        yield f"    {w._('missing')}: {' · '.join(gate_phrases(standing.missing, w))}"


def _meeting_line(mark: MeetingMark, clock: Clock, w: Words) -> str:
    starts = clock.local(mark.starts_at)
    sign = "√" if mark.closed_at else "►" if mark.started_at else "■" if mark.cancelled else "○"
    when = f"{day(starts.date(), w.language, year=True)} {clock_time(starts, w.language)}"
    why = f"  ({called_off(mark.cancelled, w)})" if mark.cancelled else ""
    return f"{sign} {when}  {marked(mark.title, mark.agenda_id, w)}  {mark.id[-12:]}{why}"
