"""Writing the papers of a whole course."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

from facilitator.domain.whole_course import WholeCourse
from facilitator.exports.audience import Audience
from facilitator.exports.course_files import filed
from facilitator.exports.course_papers import Attended, course_views
from facilitator.exports.formats import USUAL
from facilitator.exports.paper_order import INTERNAL
from facilitator.exports.papers import write_set
from facilitator.paths import private_folder
from facilitator.services.hall import Hall


def write_course_papers(
    hall: Hall,
    course: WholeCourse,
    folder: Path,
    language: str,
    formats: Collection[str] = USUAL,
    told: Callable[[str], WholeCourse] | None = None,
) -> tuple[Path, ...]:
    """Papers for the group into ``folder``, internal ones into ``internal``. OSError where it fails.

    ``told`` gives the course as it is told in a language, such as without names.
    """
    drawn: dict[Path, str | bytes] = {}
    there, clock = _attended(hall, course), hall.clock
    course = told(language) if told else course
    for audience, into in ((Audience.GROUP, folder), (Audience.INTERNAL, folder / INTERNAL)):
        views = course_views(course, audience, language, clock.today(), local=clock.local, attended=there)
        drawn.update({into / file: written for file, written in filed(views.values(), formats).items()})
    folder.mkdir(parents=True, exist_ok=True)
    private_folder(folder / INTERNAL)
    return write_set(drawn) if drawn else ()


def _attended(hall: Hall, course: WholeCourse) -> dict[str, Attended]:
    """Who was there, by the meetings themselves."""
    found: dict[str, Attended] = {}
    for mark in course.meetings:
        meeting = hall.read(mark.id) if mark.started_at is not None else None
        for person in meeting.present if meeting else ():
            known = found.get(person.id, Attended())
            found[person.id] = Attended(known.meetings + 1, known.minutes + mark.minutes)
    return found
