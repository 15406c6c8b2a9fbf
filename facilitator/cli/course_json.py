"""Courses as JSON for programs; ids are whole, instants in UTC."""

from __future__ import annotations

from facilitator.cli.visit_text import visits_json
from facilitator.clock import Clock
from facilitator.domain.agenda import FREE_FORM
from facilitator.domain.alliances import helps, levels, networks
from facilitator.domain.cycles import doors_opened, follow_ups_due
from facilitator.domain.process import Process
from facilitator.domain.recurrence import next_review
from facilitator.domain.steps import step_standings
from facilitator.domain.whole_course import WholeCourse
from facilitator.store.course_line import CourseLine

Told = dict[str, object]
"""An object of the answer, its keys in the order they are written in."""


def line_json(line: CourseLine) -> Told:
    """One course of a list."""
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
        **_meetings_of_line(line),
        "overdue": line.overdue,
    }


def _meetings_of_line(line: CourseLine) -> Told:
    """The next meeting, the one that runs and the one held last; null where there is none."""
    next_, running, held = line.next, line.running, line.held
    return {
        "next": next_ and {"id": next_.id, "title": next_.title, "starts_at": next_.starts_at.isoformat()},
        "running": running
        and {
            "id": running.id,
            "title": running.title,
            "started_at": running.started_at.isoformat(),
            "place": running.place,
            "items": running.items,
            "paused": running.paused,
        },
        "held": held and {"id": held.id, "title": held.title, "closed_at": held.closed_at.isoformat()},
    }


def course_json(course: WholeCourse, process: Process | None, clock: Clock) -> Told:
    """A course in full."""
    again, closed = next_review(course), course.run.closed
    return {
        "id": course.head.id,
        "kind": course.head.kind.value,
        "title": course.head.title,
        "tags": list(course.head.tags),
        "step": course.run.step,
        "result": closed.result.value if closed else None,
        "next_review": again.isoformat() if again else None,
        **_who(course),
        "fields": _fields(course),
        **_alliances(course),
        "triads": _triads(course),
        "steps": _steps(course, process, clock),
        "meetings": _meetings(course),
        "visits": visits_json(course, clock),
        "actions": len([action for action in course.all_actions if not action.struck]),
        "doors_opened": doors_opened(course),
        "leaders_asked": [mark.id for mark in follow_ups_due(course)],
        "papers": _papers(course),
    }


def _who(course: WholeCourse) -> Told:
    """Schools, the organisations that are none, and people."""
    return {
        "parties": [{"id": party.id, "name": party.name} for party in course.parties],
        "organisations": [
            {"id": each.id, "name": each.name, "kind": each.kind.value} for each in course.organisations
        ],
        "people": [
            {"id": p.id, "name": p.name, "roles": list(p.roles), "party": course.name_of(p.party_id)}
            for p in course.people
        ],
    }


def _papers(course: WholeCourse) -> list[Told]:
    """Every writing of papers, the oldest first; without a meeting those of the whole course."""
    return [
        {
            "at": at.isoformat(),
            "meeting": written.meeting_id or None,
            "audience": written.audience,
            "parties": [course.name_of(party_id) for party_id in written.party_ids],
            "files": written.files,
            "names": list(written.names),
        }
        for written, at in course.run.papers
    ]


def _fields(course: WholeCourse) -> list[Told]:
    """Every field as it stands last; what is said of single lines is left out."""
    last = {(kept.name, kept.whose): kept for kept in course.all_fields}
    return [
        {"name": kept.name, "value": kept.value, "whose": course.name_of(kept.whose)}
        for kept in last.values()
        if kept.kind != "line"
    ]


def _alliances(course: WholeCourse) -> Told:
    """Which school helps which, networks, and who sits on which level."""
    return {
        "helps": [
            {"theme": each.theme, "from": course.name_of(each.giver_id), "to": course.name_of(each.taker_id)}
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
    }


def _triads(course: WholeCourse) -> list[Told]:
    return [
        {"name": group.name, "people": [course.name_of(id_) for id_ in group.member_ids]}
        for group in course.all_groups
        if group.kind == "triad" and group.member_ids
    ]


def _steps(course: WholeCourse, process: Process | None, clock: Clock) -> list[Told]:
    """Every step with how much it lacks; none for a kind of course nobody has described."""
    return [
        {
            "step": each.number,
            "id": each.step.id,
            "held": not each.unheld,
            "missing": len(each.missing),
            "meetings": [mark.id for mark in each.meetings],
        }
        for each in (step_standings(course, process, clock.today()) if process else ())
    ]


def _meetings(course: WholeCourse) -> list[Told]:
    """Every meeting, with the roles that hold in it alone by the ids of people."""
    return [
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
    ]
