"""Writing a leader's log as a paper for the leader alone."""

from __future__ import annotations

from pathlib import Path

from facilitator.clock import Clock
from facilitator.domain.moves.logging import whose_needed
from facilitator.domain.naming import find
from facilitator.domain.people import Person
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.whole_course import WholeCourse
from facilitator.paths import Paths, private_folder
from facilitator.services.papers import course_folder
from facilitator.services.room import Room

OWN = "own"
"""The folder of papers that belong to one person; no package is made of it."""
FORMATS = ("md", "html", "docx")


def own_folder(paths: Paths, course: WholeCourse) -> Path:
    """Where such a paper goes when nobody says where."""
    return course_folder(paths, course) / OWN


def author(course: WholeCourse, typed: str) -> Person | Refused:
    """Whose log is meant: the one named, or the only one who takes part."""
    writers = [person for person in course.people if person.takes_part]
    if typed.strip():
        return find(typed, writers, lambda person: person.name, Reason.NO_SUCH_PERSON)
    return writers[0] if len(writers) == 1 else whose_needed(writers)


def write_own_log(
    course: WholeCourse, person: Person, folder: Path, language: str, clock: Clock
) -> tuple[Path, ...] | Refused:
    """Write the log as Markdown, as a page and for Word into a folder that nobody else may open."""
    from facilitator.exports.course_files import filed
    from facilitator.exports.own_log import own_log_view
    from facilitator.exports.papers import write_set

    view = own_log_view(course, person, language, clock.today(), local=clock.local)
    if view is None:
        return Refused.because(Reason.NOTHING_LOGGED, name=person.name)
    drawn = {folder / file: drawing for file, drawing in filed({"log": view}, FORMATS).items()}
    try:
        private_folder(folder)
        return write_set(drawn)
    except OSError as error:
        return Refused.because(Reason.FOLDER_UNWRITABLE, folder=str(folder), why=error.strerror or "")


def own_log_order(room: Room, name: str, clock: Clock) -> list[str] | Refused:
    """``log-paper [NAME]``, into the folder of what is one's own among the papers of the course."""
    course = room.meeting.whole_course
    person = author(course, name)
    if isinstance(person, Refused):
        return person
    folder = own_folder(room.paths, course)
    written = write_own_log(course, person, folder, room.language, clock)
    return written if isinstance(written, Refused) else [str(path) for path in written]
