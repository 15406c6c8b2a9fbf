"""Wiping the notes of an observation: the order, and what it takes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.domain import run as ev
from facilitator.domain.action import Action
from facilitator.domain.consent import consenting
from facilitator.domain.entries import Entry
from facilitator.domain.meeting import Meeting, RowRecord
from facilitator.domain.moves.made import happened
from facilitator.domain.people import Person
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.wipe import Extent, Wipe, counted, wipe_of
from facilitator.paths import backups_of
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
    went = _taken(wipe, known, meeting)
    touched = tuple(each for each in known if each.head.id in wipe.about)
    return Standing(wipe, dict(counted(went)), touched)


def carry_out(
    session: Session, name: str, args: tuple[str, ...], scene: Scene, database: Path, actor: str
) -> Outcome:
    """``wipe[.yes] NAME``, ``withdraw[.yes] NAME``: refused with what would go until it is confirmed."""
    from facilitator.store import within

    meeting, at = scene.meeting, scene.moment.at
    person = _who(args, scene, name)
    if isinstance(person, Refused):
        return Outcome(name, at, meeting, meeting, refused=person)
    found = standing(database, meeting, person, extent_of(name))
    if refused := _refused(name, person, found, consents=_consents(person, meeting)):
        return Outcome(name, at, meeting, meeting, refused=refused)
    records = _wipe(session, name.partition(".")[0], scene, found, database, actor)
    after = within.read_meeting(session, database, meeting.head.id)
    assert after is not None
    return Outcome(name, at, meeting, after, records)


def _refused(name: str, person: Person, found: Standing, *, consents: bool) -> Refused | None:
    """The refusal where nothing is there to be wiped or withdrawn, or where it was not confirmed."""
    command, _, said = name.partition(".")
    if not found.wipe.about and not (command == "withdraw" and consents):
        return Refused.because(Reason.NOBODY_OBSERVED, name=person.name)
    if means(said, YES):
        return None
    facts = {"name": person.name, "counts": found.counts, "meetings": len(found.meetings)}
    how = f"{command}.{YES} {person.name}"
    return Refused(Reason.WIPE_UNCONFIRMED, {**facts, "how": how, "extent": found.wipe.extent})


def _wipe(
    session: Session, command: str, scene: Scene, found: Standing, database: Path, actor: str
) -> tuple[RowRecord, ...]:
    """Take the words out, and put a receipt into each meeting; gives that of the meeting here."""
    from facilitator.store import journal, unwiped
    from facilitator.store.erasing import copies_with
    from facilitator.store.redaction import redact

    here, moment, wipe = scene.meeting, scene.moment, found.wipe
    stream_id, backups = here.head.stream_id, backups_of(database)
    copies = tuple(copy.name for copy in copies_with(backups, stream_id))
    unwiped.owe(session, stream_id, {here.head.id, *(each.head.id for each in found.meetings)})
    went = redact(session, wipe, stream_id=stream_id, command=command, at=moment.at, actor=actor)
    records: tuple[RowRecord, ...] = ()
    for each in found.meetings or (here,):
        at_home = each.head.id == here.head.id
        withdrawn = (ev.ConsentWithdrawn(wipe.person_id),) if at_home and command == "withdraw" else ()
        # where the order was given all of it is told, in any other meeting what was its own
        told = went if at_home else [record for record in went if _belongs(record, each.head.id)]
        counts = counted(told)
        wiped = ev.NotesWiped(wipe.person_id, wipe.extent.value, counts, copies)
        receipt = happened(each, moment, *withdrawn, wiped)
        journal.commit(
            session, command=command, at=moment.at, actor=actor, scope_id=each.head.id, records=receipt
        )
        records += receipt if at_home else ()
    return records


def _belongs(record: RowRecord, meeting_id: str) -> bool:
    return getattr(record, "meeting_id", "") == meeting_id


def _consents(person: Person, meeting: Meeting) -> bool:
    """Is there a consent of this person in the course that could be withdrawn?"""
    return person.id in consenting(meeting.recorded, meeting.people, meeting.elsewhere.consenting)


def _who(args: tuple[str, ...], scene: Scene, name: str) -> Person | Refused:
    typed = " ".join(args).strip()
    if not typed:
        return Refused.because(Reason.ARGUMENT_MISSING, argument="NAME", usage=f"{name} NAME")
    return arguments.person(typed, scene)


def _taken(wipe: Wipe, known: tuple[Meeting, ...], here: Meeting) -> tuple[RowRecord, ...]:
    """What would go, of every meeting of the course and of what was noted between them."""
    between = here.elsewhere
    lines: list[Entry | Action] = [line for each in known for line in each.captured]
    lines += [entry for entry in between.entries if entry.meeting_id is None]
    lines += [action for action in between.actions if action.meeting_id is None]
    fields = [value for each in known for value in each.fields]
    fields += [value for value in between.fields if value.meeting_id is None]
    taken = [line for line in lines if wipe.takes_line(line)]
    gone = frozenset(line.id for line in taken)
    return (*taken, *(value for value in fields if wipe.takes_field(value, gone)))
