"""A meeting as the command line tells it: a line of the list, the whole of it, and both for programs."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.cli.course_text import papers_lines
from facilitator.cli.plan_json import plan_json
from facilitator.cli.stage import Stage
from facilitator.domain.agenda import FREE_FORM
from facilitator.domain.allowed import phase
from facilitator.domain.meeting import Meeting
from facilitator.store.meeting_line import MeetingLine
from facilitator.words.dates import clock_time, day
from facilitator.words.free_form import marked
from facilitator.words.lists import in_brackets
from facilitator.words.people import with_organisation, with_roles
from facilitator.words.standing import glance_line


def line_text(line: MeetingLine, stage: Stage) -> str:
    """One meeting in a list."""
    w, starts = stage.w, stage.clock.local(line.starts_at)
    states = {
        "closed": w._("√ closed"), "running": w._("► running"), "planned": w._("○ planned"),
        "called_off": w._("■ called off"),
    }  # fmt: skip
    state = states[_state(line)]
    when = f"{day(starts.date(), w.language, year=True)} {clock_time(starts, w.language)}"
    title = marked(line.title, line.agenda_id, w)
    return f"{line.id[-12:]}  {state:<10} {when}  {title}{in_brackets(line.party_names)}"


def _state(line: MeetingLine) -> str:
    if line.cancelled:
        return "called_off"
    return "closed" if line.closed_at else "running" if line.started_at else "planned"


def line_json(line: MeetingLine) -> dict[str, object]:
    """One meeting of a list, for programs; ``item`` is the id of the one it stands at, or empty."""
    return {
        "id": line.id,
        "title": line.title,
        "state": _state(line),
        "starts_at": line.starts_at.isoformat(),
        "parties": list(line.party_names),
        "item": line.item_id,
        "entries": line.entries,
        "actions": line.actions,
        "simulated": line.simulated,
        "free_form": line.agenda_id == FREE_FORM,
        "tags": list(line.tags),
    }


def meeting_text(found: Meeting, stage: Stage) -> Iterator[str]:
    """A meeting in full: when, who, and where it stands."""
    from facilitator.plain import showing

    w, starts = stage.w, stage.clock.local(found.head.starts_at)
    yield f"{found.head.title}  {found.head.id}"
    if found.head.tags:
        yield " ".join(f"#{tag}" for tag in found.head.tags)
    yield found.copy.agenda.title.said_in(w.language)
    yield f"{day(starts.date(), w.language, year=True)} {clock_time(starts, w.language)}"
    for party in found.parties:
        names = (with_roles(person, w) for person in found.people if person.party_id == party.id)
        yield f"{party.name}: {', '.join(names)}"
    schools = {party.id for party in found.parties}
    for person in found.people:
        if person.party_id not in schools:
            yield with_organisation(with_roles(person, w), found.name_of(person.party_id))
    yield glance_line(found, stage.clock, w)
    yield from showing.agenda(found, stage.clock, w)
    yield from papers_lines(found.whole_course, stage.clock, w, meeting_id=found.head.id)


def meeting_json(found: Meeting, stage: Stage) -> dict[str, object]:
    """A meeting in full, for programs; minutes are the agenda's, lines taken out are not counted.

    ``plan`` is that of its course.
    """
    return {
        "id": found.head.id,
        "title": found.head.title,
        "tags": list(found.head.tags),
        "agenda": found.copy.agenda.id,
        "agenda_hash": found.copy.id,
        "language": found.head.language,
        "phase": phase(found).value,
        "starts_at": found.head.starts_at.isoformat(),
        "simulated": found.head.simulated,
        "parties": [{"id": party.id, "name": party.name} for party in found.parties],
        "people": [
            {"id": p.id, "name": p.name, "roles": list(p.roles), "party": found.name_of(p.party_id)}
            for p in found.people
        ],
        "items": [{"id": item.id, "minutes": item.minutes} for item in found.items],
        "item": found.run.item_id,
        "entries": len([entry for entry in found.entries if not entry.struck]),
        "actions": len([action for action in found.actions if not action.struck]),
        "plan": plan_json(found),
    }
