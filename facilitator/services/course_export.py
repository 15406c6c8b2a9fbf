"""Writing the papers of a course and of all its meetings, meeting by meeting."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.domain.meeting import Meeting
from facilitator.domain.nameless import as_it_is
from facilitator.domain.refusal import Refused
from facilitator.domain.whole_course import WholeCourse
from facilitator.exports.apart import How, here
from facilitator.exports.audience import Audience
from facilitator.exports.course_released import course_not_released
from facilitator.exports.formats import USUAL
from facilitator.file_name import LONGEST_FOLDER, file_name
from facilitator.services.hall import Hall
from facilitator.services.papers import PapersWanted, export_as_agreed, what_leaves
from facilitator.services.papers_record import remember_course_papers, remember_papers
from facilitator.words.leaving import never_leaves
from facilitator.words.tongue import Words

if TYPE_CHECKING:
    from facilitator.services.nameless import Nameless


@dataclass(frozen=True, slots=True)
class CourseWanted:
    """Papers of a whole course for an audience into a folder; without ``formats`` the usual ones.

    ``language`` is that of the papers of the course itself; those of a meeting are in ``spoken``, without it
    in the meeting's own. ``told`` tells it without names; ``template`` is a Word file that has been looked
    through.
    """

    folder: Path
    language: str
    audience: str = "group"
    formats: tuple[str, ...] = ()
    spoken: str | None = None
    told: Nameless | None = None
    template: bytes | None = None


@dataclass(slots=True)
class CourseWritten:
    """What is written so far, each meeting whole; ``refused`` says of which meetings less was, and why."""

    files: list[Path] = field(default_factory=list)
    read: list[Meeting] = field(default_factory=list)
    refused: list[tuple[Meeting, Refused]] = field(default_factory=list)


def _all_here(title: str) -> How:
    return here


def write_course(
    hall: Hall,
    course: WholeCourse,
    wanted: CourseWanted,
    written: CourseWritten,
    how_of: Callable[[str], How] = _all_here,
) -> Refused | None:
    """A folder for each meeting that was begun, then the papers of the course itself, all on its record.

    ``written`` grows meanwhile: Stopped, which ``how_of`` a title may raise, leaves in it what is there. The
    refusal is that of the course's own papers. OSError and Failed where those cannot be written or drawn.
    """
    from facilitator.services.course_papers import write_course_papers

    for meeting in held_meetings(hall, course):
        written.read.append(meeting)
        order = _of_meeting(meeting, wanted, hall)
        files, refused = export_as_agreed(meeting, order, hall.clock, how_of(meeting.head.title))
        if refused is not None:
            written.refused.append((meeting, refused))
        remember_papers(hall, meeting, "internal" if refused is not None else wanted.audience, files)
        written.files += files
    of_course = write_course_papers(
        hall,
        course,
        wanted.folder,
        wanted.language,
        wanted.formats or USUAL,
        told=wanted.told.whole if wanted.told else None,
        audience=wanted.audience,
        template=wanted.template,
        how=how_of(course.head.title),
    )
    if isinstance(of_course, Refused):
        return of_course
    remember_course_papers(hall, course, of_course, wanted.audience)
    written.files += of_course
    return None


def what_leaves_of_course(
    hall: Hall,
    course: WholeCourse,
    audience: str,
    w: Words,
    formats: Collection[str] = (),
    told: Callable[[Meeting, str], Meeting] = as_it_is,
) -> Iterator[tuple[str, list[str]]]:
    """The title of each meeting with what its papers would hold and what is held back; what is true of all
    comes last, without a title.
    """
    from facilitator.services.course_papers import course_paper_titles

    always = list(never_leaves(w))
    for meeting in held_meetings(hall, course):
        lines = what_leaves(meeting, audience, w, formats, told)
        yield meeting.head.title, [line for line in lines if line not in always]
    if course_not_released(course, Audience(audience)) is not None:
        return
    titles = course_paper_titles(hall, course, audience, w.language)
    said = w._("Of the course as a whole: {papers}.")
    yield "", [said.format(papers=", ".join(titles) or w._("nothing yet")), *always]


def held_meetings(hall: Hall, course: WholeCourse) -> Iterator[Meeting]:
    """The meetings of the course that were begun."""
    for mark in course.meetings:
        meeting = hall.read(mark.id) if mark.started_at is not None else None
        if meeting is not None:
            yield meeting


def _of_meeting(meeting: Meeting, wanted: CourseWanted, hall: Hall) -> PapersWanted:
    """The papers of one meeting, into a folder by its day and its title."""
    spoken, told = wanted.spoken or meeting.head.language, wanted.told
    day = hall.clock.local(meeting.run.started_at or meeting.head.starts_at).date().isoformat()
    title = told.in_text(meeting.head.title, spoken) if told else meeting.head.title
    return PapersWanted(
        folder=wanted.folder / file_name(day, title, most=LONGEST_FOLDER),
        language=spoken,
        audience=wanted.audience,
        formats=wanted.formats,
        template=wanted.template,
        told=told.meeting if told else as_it_is,
    )
