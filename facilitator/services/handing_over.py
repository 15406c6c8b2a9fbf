"""The notes of an observation as a file for the one who was observed: they are that person's."""

from __future__ import annotations

from pathlib import Path

from facilitator.clock import Clock
from facilitator.domain.meeting import Meeting
from facilitator.domain.moment import Moment
from facilitator.domain.people import Person
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.wipe import Extent, wipe_of
from facilitator.services import arguments
from facilitator.services.arguments import Scene
from facilitator.services.capture import Order
from facilitator.services.papers import default_folder
from facilitator.services.room import Room
from facilitator.services.wiping import course_of
from facilitator.words.order_words import means


def hand_over(
    meeting: Meeting,
    database: Path,
    person: Person,
    folder: Path,
    language: str,
    clock: Clock,
    *,
    thoughts: bool,
) -> list[Path] | Refused:
    """Write the notes about ``person`` in all meetings of the course; the paths written.

    The observer's own thoughts go along only where ``thoughts`` says so. Nothing is wiped by this.
    """
    from facilitator.exports.handover import write_notes

    known = course_of(database, meeting)
    about = wipe_of(known, person, Extent.NOTES).about
    lessons = [each for each in known if each.head.id in about]
    if not lessons:
        return Refused.because(Reason.NOBODY_OBSERVED, name=person.name)
    try:
        return list(
            write_notes(
                lessons, person, folder, language, clock.today(), local=clock.local, thoughts=thoughts
            )
        )
    except OSError as error:
        return Refused.because(Reason.FOLDER_UNWRITABLE, folder=str(folder), why=error.strerror or "")


def hand_over_order(order: Order, room: Room, clock: Clock) -> list[str] | Refused:
    """``hand-over[.thoughts] NAME``, into the folder of the meeting's papers."""
    qualifier = order.name.partition(".")[2]
    if qualifier and not means(qualifier, "thoughts"):
        return Refused.because(Reason.NO_SUCH_CHOICE, typed=qualifier, candidates=("thoughts",), of="word")
    if not order.args:
        return Refused.because(Reason.ARGUMENT_MISSING, argument="NAME", usage="hand-over NAME")
    moment = Moment(clock.now(), clock.today(), str)
    person = arguments.person(order.args[0], Scene(room.meeting, moment, room.language))
    if isinstance(person, Refused):
        return person
    folder = default_folder(room.paths, room.meeting, clock)
    written = hand_over(
        room.meeting, room.database, person, folder, room.language, clock, thoughts=bool(qualifier)
    )
    return written if isinstance(written, Refused) else [str(path) for path in written]
