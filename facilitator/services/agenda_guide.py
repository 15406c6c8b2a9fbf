"""The paper guide of an agenda, or of a meeting that is planned: made, and written to a file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from facilitator.clock import Clock
from facilitator.domain.course import CourseHead, CourseKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.meeting_head import AgendaCopy, MeetingHead
from facilitator.domain.reckoned import reckoned_parties, reckoned_people
from facilitator.domain.refusal import Reason, Refused
from facilitator.exports.guide import Guide, Times, guide
from facilitator.exports.view import MeetingView
from facilitator.words.tongue import Words, speak

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def guide_of_agenda(copy: AgendaCopy, starts_at: datetime | None, language: str, clock: Clock) -> Guide:
    """The guide of a template, for as many schools and people as its length is reckoned with.

    Without a beginning its times count from 0:00.
    """
    at = starts_at or clock.now()
    meeting = _imagined(copy, at, language)
    return guide(meeting, language, at, local=clock.local, timed=starts_at is not None)


def guide_of_meeting(meeting: Meeting, language: str, clock: Clock) -> Guide:
    """The guide of a meeting with its own schools and people; once begun, with the times it has kept."""
    return guide(meeting, language, clock.now(), local=clock.local)


def guests_of_agenda(
    copy: AgendaCopy, starts_at: datetime | None, language: str, clock: Clock
) -> MeetingView:
    """Times and titles of a template for those who come, for as many as its length is reckoned with."""
    from facilitator.exports.guests import guests_agenda

    at = starts_at or clock.now()
    meeting = _imagined(copy, at, language)
    times = Times(at, clock.local, starts_at is not None, language)
    return guests_agenda(meeting, times, clock.today())


def guests_of_meeting(meeting: Meeting, language: str, clock: Clock) -> MeetingView:
    """Times and titles of a meeting for those who come."""
    from facilitator.exports.guests import guests_agenda

    times = Times(meeting.head.starts_at, clock.local, True, language)
    return guests_agenda(meeting, times, clock.today())


def write_guests(made: MeetingView, path: Path) -> Path | Refused:
    """Write it as a page, a Word file or text, as the name ends; a name that is taken is given a number."""
    from facilitator.exports.guests import guests_drawing
    from facilitator.exports.papers import write_set

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return write_set({path: guests_drawing(made, path.suffix)})[0]
    except OSError as error:
        return Refused.because(Reason.FOLDER_UNWRITABLE, folder=str(path.parent), why=error.strerror or "")


def write_guide(made: Guide, path: Path) -> Path | Refused:
    """Write the guide as a page, or as text where the name does not end in .html; the path written.

    A name that is taken is given a number.
    """
    from facilitator.exports.guide_text import guide_text
    from facilitator.exports.html import guide_page
    from facilitator.exports.papers import write_set

    is_page = path.suffix.lower() in (".html", ".htm")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return write_set({path: guide_page(made) if is_page else guide_text(made)})[0]
    except OSError as error:
        return Refused.because(Reason.FOLDER_UNWRITABLE, folder=str(path.parent), why=error.strerror or "")


def guide_lines(meeting: Meeting, language: str, clock: Clock) -> list[str]:
    """The guide of a meeting as lines of text."""
    from facilitator.exports.guide_text import guide_text

    return guide_text(guide_of_meeting(meeting, language, clock)).splitlines()


def guide_files(meeting: Meeting, folder: Path, language: str, clock: Clock) -> tuple[Path, ...] | Refused:
    """Write the guide of a meeting as text and as a page into a folder; the paths written."""
    from facilitator.exports.guide_text import guide_text
    from facilitator.exports.html import guide_page
    from facilitator.exports.papers import write_set

    made = guide_of_meeting(meeting, language, clock)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return write_set({folder / "guide.txt": guide_text(made), folder / "guide.html": guide_page(made)})
    except OSError as error:
        return Refused.because(Reason.FOLDER_UNWRITABLE, folder=str(folder), why=error.strerror or "")


def _imagined(copy: AgendaCopy, starts_at: datetime, language: str) -> Meeting:
    """The meeting the agenda would be, with schools and people that are known by a letter or a number."""
    w = speak(language)
    head = MeetingHead(
        id="", stream_id="", course_id="", agenda_copy_id=copy.id, title="", language=language,
        starts_at=starts_at, created_at=starts_at,
    )  # fmt: skip
    return Meeting(
        head,
        CourseHead(id="", stream_id="", kind=CourseKind.SINGLE, title="", created_at=starts_at),
        copy,
        parties=reckoned_parties(copy.agenda, lambda n: _school(n, w)),
        people=reckoned_people(copy.agenda, lambda n: w._("Person {n}").format(n=n)),
    )


def _school(n: int, w: Words) -> str:
    letter = LETTERS[n - 1] if n <= len(LETTERS) else str(n)
    return w._("School {letter}").format(letter=letter)
