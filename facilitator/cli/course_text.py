"""Courses as lines for people, and as JSON for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from facilitator.cli.visit_text import visit_lines, visits_json
from facilitator.clock import Clock
from facilitator.domain.agenda import FREE_FORM
from facilitator.domain.alliances import helps, levels, networks
from facilitator.domain.chain import chain
from facilitator.domain.course import CourseKind
from facilitator.domain.course_records import MeetingMark
from facilitator.domain.cycles import doors_opened, follow_ups_due
from facilitator.domain.hours import hours
from facilitator.domain.people import Person
from facilitator.domain.process import Process
from facilitator.domain.recurrence import next_review
from facilitator.domain.steps import StepStanding, step_standings
from facilitator.domain.visit_days import VisitDay
from facilitator.domain.whole_course import WholeCourse
from facilitator.services.bookshelf import Bookshelf
from facilitator.store.course_line import CourseLine, RunningMeeting
from facilitator.words.alliances import alliance_lines
from facilitator.words.choices import choice_name
from facilitator.words.course_notes import chain_line, field_warning
from facilitator.words.courses import doors_line, leaders_question, runs_since, to_prepare
from facilitator.words.dates import clock_time, day, short_day
from facilitator.words.field_values import field_value
from facilitator.words.fields import field
from facilitator.words.free_form import marked
from facilitator.words.gates import gate_phrases
from facilitator.words.hours import hours_rows, hours_warnings
from facilitator.words.lists import in_brackets
from facilitator.words.people import organisation, role, with_organisation
from facilitator.words.recurrence import next_review_said
from facilitator.words.round_rows import round_lines
from facilitator.words.tongue import Words
from facilitator.words.visits import called_off, visits_counted


def line_text(line: CourseLine, clock: Clock, w: Words) -> str:
    """One course in a list."""
    state = choice_name(line.closed.result, w) if line.closed else w._("step {n}").format(n=line.step)
    return (
        f"{line.id[-12:]}  {choice_name(line.kind, w)}  {state}  {line.title}{in_brackets(line.party_names)}"
    )


def board_lines(
    lines: Iterable[CourseLine],
    home: Path,
    clock: Clock,
    w: Words,
    unprepared: Mapping[str, int],
    visits: Mapping[str, tuple[VisitDay, ...]] = MappingProxyType({}),
) -> Iterator[str]:
    """The courses under way: what runs and is next in each, soonest first.

    ``unprepared`` is how many points of the preparation are open, ``visits`` are the school visits that
    have a day, both by the course's id.
    """
    processes = Bookshelf(home).processes
    for line in sorted(lines, key=_soonest):
        process = processes.find(line.kind)
        steps = process.steps if process else ()
        title = steps[line.step - 1].title.said_in(w.language) if line.step <= len(steps) else ""
        yield f"{line.title}{in_brackets(line.party_names)}  {line.id[-12:]}"
        yield "  " + w._("step {n} of {all}: {title}").format(n=line.step, all=len(steps) or 1, title=title)
        if line.running:
            yield f"  ► {_running(line.running, clock, w)}"
        if line.next:
            starts = clock.local(line.next.starts_at)
            when = f"{short_day(starts.date(), w.language)} {clock_time(starts, w.language)}"
            called = marked(line.next.title, line.next.agenda_id, w)
            yield f"  {'○' if line.running else '►'} {when}  {called}"
        elif not line.running:
            yield "  ○ " + " · ".join(filter(None, (w._("no meeting planned"), _held(line, clock, w))))
        if n := unprepared.get(line.id):
            yield f"  ○ {to_prepare(n, w)}"
        if told := visits_counted(visits.get(line.id, ()), w):
            yield f"  ○ {told}"
        if line.is_late(clock.today()):
            assert line.ends_on is not None
            ended = day(line.ends_on, w.language, year=True)
            yield "  ! " + w._("planned to end on {day}, and not closed").format(day=ended)
        if line.overdue:
            said = w.n_("{n} action overdue", "{n} actions overdue", line.overdue)
            yield "  ! " + said.format(n=line.overdue)


def _soonest(line: CourseLine) -> tuple[int, str]:
    """What runs comes first, then by the next beginning, last those without any."""
    if line.running:
        return 0, line.running.started_at.isoformat()
    return (1, line.next.starts_at.isoformat()) if line.next else (2, "")


def _held(line: CourseLine, clock: Clock, w: Words) -> str:
    """When the last meeting was held; empty where none was."""
    if line.held is None:
        return ""
    on = clock.local(line.held.closed_at).date()
    called = marked(line.held.title, line.held.agenda_id, w)
    return w._("last held {day}: {meeting}").format(day=short_day(on, w.language), meeting=called)


def _running(found: RunningMeeting, clock: Clock, w: Words) -> str:
    since = runs_since(clock.local(found.started_at), clock.today(), w, paused=found.paused)
    item = w._("item {place}: {title}").format(
        place=f"{found.place}/{found.items}", title=found.item.said_in(w.language)
    )
    return f"{marked(found.title, found.agenda_id, w)}  {since} · {item}"


def course_text(course: WholeCourse, process: Process | None, clock: Clock, w: Words) -> Iterator[str]:
    """A course in full."""
    head = course.head
    yield f"{head.title}  {head.id}"
    yield choice_name(head.kind, w)
    if head.tags:
        yield " ".join(f"#{tag}" for tag in head.tags)
    if course.run.closed:
        yield w._("closed: {result}").format(result=choice_name(course.run.closed.result, w))
    if again := next_review_said(course, w):
        yield again
    for name in ("ambition", "problem_statement"):
        if text := course.said(name):
            yield text
        if warning := field_warning(name, course.said(name), w):
            yield f"? {warning}"
    if told := field_value("initiated_from", course.said("initiated_from"), w):
        yield f"{field('initiated_from', w)}: {told}"
    if course.head.kind is CourseKind.BENCHLEARNING:
        yield chain_line(chain(course), w)
    for party in course.parties:
        people = (each for each in course.people if each.party_id == party.id)
        yield f"{party.name}: {', '.join(_with_roles(each, w) for each in people)}"
    schools = {party.id for party in course.parties}
    for each in course.people:
        if each.party_id not in schools:
            roles = ", ".join(role(r, w) for r in each.roles)
            yield f"{with_organisation(each.name, course.name_of(each.party_id))}: {roles}"
    for party in course.organisations:
        yield f"{organisation(party.kind, w)}: {party.name}"
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
    known = set(process.agendas) if process else set[str]()
    others = [mark for mark in course.meetings if mark.agenda_id not in known]
    for mark in others:
        yield "  " + _meeting_line(mark, clock, w)


def _with_roles(person: Person, w: Words) -> str:
    told = [*(role(each, w) for each in person.roles), *filter(None, (person.profession,))]
    return f"{person.name} ({', '.join(told)})"


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


def line_json(line: CourseLine) -> dict[str, object]:
    """One course of a list, for programs."""
    return {
        "id": line.id,
        "kind": line.kind.value,
        "title": line.title,
        "tags": list(line.tags),
        "step": line.step,
        "result": line.closed.result.value if line.closed else None,
        "meetings": line.meetings,
        "people": line.people,
        "parties": list(line.party_names),
        "next": {"id": line.next.id, "title": line.next.title, "starts_at": line.next.starts_at.isoformat()}
        if line.next
        else None,
        "running": {
            "id": line.running.id,
            "title": line.running.title,
            "started_at": line.running.started_at.isoformat(),
            "place": line.running.place,
            "items": line.running.items,
            "paused": line.running.paused,
        }
        if line.running
        else None,
        "held": {"id": line.held.id, "title": line.held.title, "closed_at": line.held.closed_at.isoformat()}
        if line.held
        else None,
        "overdue": line.overdue,
    }


def course_json(course: WholeCourse, process: Process | None, clock: Clock) -> dict[str, object]:
    """A course in full, for programs."""
    standings = step_standings(course, process, clock.today()) if process else ()
    closed = course.run.closed
    return {
        "id": course.head.id,
        "kind": course.head.kind.value,
        "title": course.head.title,
        "tags": list(course.head.tags),
        "step": course.run.step,
        "result": closed.result.value if closed else None,
        "next_review": again.isoformat() if (again := next_review(course)) else None,
        "parties": [{"id": party.id, "name": party.name} for party in course.parties],
        "organisations": [
            {"id": each.id, "name": each.name, "kind": each.kind.value} for each in course.organisations
        ],
        "people": [
            {"id": p.id, "name": p.name, "roles": list(p.roles), "party": course.name_of(p.party_id)}
            for p in course.people
        ],
        "fields": [
            {"name": kept.name, "value": kept.value, "whose": course.name_of(kept.whose)}
            for kept in {(kept.name, kept.whose): kept for kept in course.all_fields}.values()
            if kept.kind != "line"
        ],
        "helps": [
            {
                "theme": each.theme,
                "from": course.name_of(each.giver_id),
                "to": course.name_of(each.taker_id),
            }
            for each in helps(course)
        ],
        "networks": [
            {
                "name": each.name,
                "hub_school": course.name_of(each.hub_id),
                "schools": [course.name_of(id_) for id_ in each.school_ids],
            }
            for each in networks(course)
        ],
        "levels": [
            {"name": each.name, "people": [course.name_of(id_) for id_ in each.person_ids]}
            for each in levels(course)
        ],
        "triads": [
            {"name": group.name, "people": [course.name_of(id_) for id_ in group.member_ids]}
            for group in course.all_groups
            if group.kind == "triad" and group.member_ids
        ],
        "steps": [
            {
                "step": each.number,
                "id": each.step.id,
                "held": not each.unheld,
                "missing": len(each.missing),
                "meetings": [mark.id for mark in each.meetings],
            }
            for each in standings
        ],
        "meetings": [
            {
                "id": mark.id,
                "title": mark.title,
                "free_form": mark.agenda_id == FREE_FORM,
                "agenda": mark.agenda_id,
                "starts_at": mark.starts_at.isoformat(),
                "closed": mark.closed_at is not None,
                "called_off": mark.cancelled or None,
                "roles": {id_: list(held) for id_, held in course.roles_in(mark.id).items()},
            }
            for mark in course.meetings
        ],
        "visits": visits_json(course, clock),
        "actions": len([action for action in course.all_actions if not action.struck]),
        "doors_opened": doors_opened(course),
        "leaders_asked": [mark.id for mark in follow_ups_due(course)],
    }
