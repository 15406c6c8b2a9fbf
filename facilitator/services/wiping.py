"""Wiping the notes of an observation: the order, and what it takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.domain import run as ev
from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.meeting import Meeting, RowRecord
from facilitator.domain.moves.made import happened
from facilitator.domain.people import Person
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.wipe import Extent, Wipe, counted, wipe_of
from facilitator.services import arguments
from facilitator.services.arguments import Scene
from facilitator.services.outcome import Outcome
from facilitator.store import glance
from facilitator.words.order_words import means

if TYPE_CHECKING:
    from sqlmodel import Session

YES = "yes"
"""Behind the dot of the command it confirms what cannot be undone."""


def course_of(database: Path, meeting: Meeting) -> tuple[Meeting, ...]:
    """All meetings of the course, this one as it is given."""
    marks = (mark.id for mark in meeting.elsewhere.meetings)
    others = (glance.read_meeting(database, meeting_id) for meeting_id in marks)
    return (*(other for other in others if other is not None), meeting)


def extent_of(name: str) -> Extent:
    """A consent that is withdrawn takes everything with it but the dates."""
    return Extent.ALL if name.partition(".")[0] == "withdraw" else Extent.NOTES


@dataclass(frozen=True, slots=True)
class Standing:
    """What a wipe would take: how many of each kind, in how many meetings of the course."""

    wipe: Wipe
    counts: dict[str, int]
    meetings: tuple[Meeting, ...]


def standing(database: Path, meeting: Meeting, person: Person, extent: Extent) -> Standing:
    known = course_of(database, meeting)
    wipe = wipe_of(known, person, extent)
    went = [record for each in known for record in _taken(wipe, each)]
    touched = tuple(each for each in known if each.head.id in wipe.about)
    return Standing(wipe, dict(counted(went)), touched)


def carry_out(
    session: Session, name: str, args: tuple[str, ...], scene: Scene, database: Path, actor: str
) -> Outcome:
    """``wipe[.yes] NAME``, ``withdraw[.yes] NAME``: refused with what would go until it is confirmed."""
    from facilitator.store import journal, unwiped, within
    from facilitator.store.erasing import copies_with
    from facilitator.store.redaction import redact

    meeting, moment = scene.meeting, scene.moment
    command, _, said = name.partition(".")
    person = _who(args, scene, name)
    if isinstance(person, Refused):
        return Outcome(name, moment.at, meeting, meeting, refused=person)
    extent = extent_of(name)
    found = standing(database, meeting, person, extent)
    if not found.wipe.about and command == "wipe":
        refused = Refused.because(Reason.NOBODY_OBSERVED, name=person.name)
        return Outcome(name, moment.at, meeting, meeting, refused=refused)
    if not means(said, YES):
        facts = {"name": person.name, "counts": found.counts, "meetings": len(found.meetings)}
        refused = Refused(
            Reason.WIPE_UNCONFIRMED, {**facts, "how": f"{command}.{YES} {person.name}", "extent": extent}
        )
        return Outcome(name, moment.at, meeting, meeting, refused=refused)
    stream_id, backups = meeting.head.stream_id, database.parent / "backups"
    copies = tuple(copy.name for copy in copies_with(backups, stream_id))
    unwiped.owe(session, stream_id, {meeting.head.id, *(each.head.id for each in found.meetings)})
    went = redact(session, found.wipe, stream_id=stream_id, command=command, at=moment.at, actor=actor)
    records: tuple[RowRecord, ...] = ()
    for each in found.meetings or (meeting,):
        events: list[ev.Event] = []
        if command == "withdraw" and each.head.id == meeting.head.id:
            events.append(ev.ConsentWithdrawn(person.id))
        # what was noted between meetings is told of where the order was given
        here = (each.head.id, None) if each.head.id == meeting.head.id else (each.head.id,)
        mine = [record for record in went if getattr(record, "meeting_id", "") in here]
        events.append(ev.NotesWiped(person.id, extent.value, counted(mine), copies))
        receipt = happened(each, moment, *events)
        journal.commit(
            session, command=command, at=moment.at, actor=actor, scope_id=each.head.id, records=receipt
        )
        records += receipt if each.head.id == meeting.head.id else ()
    after = within.read_meeting(session, database, meeting.head.id)
    assert after is not None
    return Outcome(name, moment.at, meeting, after, records)


def _who(args: tuple[str, ...], scene: Scene, name: str) -> Person | Refused:
    typed = " ".join(args).strip()
    if not typed:
        return Refused.because(Reason.ARGUMENT_MISSING, argument="NAME", usage=f"{name} NAME")
    return arguments.person(typed, scene)


def _taken(wipe: Wipe, meeting: Meeting) -> Iterator[RowRecord]:
    lines: list[Entry | Action] = [*meeting.entries, *meeting.actions]
    lines = [line for line in lines if wipe.takes_line(line)]
    yield from lines
    gone = frozenset(line.id for line in lines)
    yield from (value for value in meeting.fields if wipe.takes_field(value, gone))
