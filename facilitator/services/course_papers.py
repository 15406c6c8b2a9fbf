"""Writing the papers of a whole course."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.domain.course import CourseKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.refusal import Refused
from facilitator.domain.whole_course import WholeCourse
from facilitator.exports.audience import Audience
from facilitator.exports.course_files import filed
from facilitator.exports.course_papers import course_views
from facilitator.exports.course_released import course_not_released
from facilitator.exports.formats import USUAL, internal_kind
from facilitator.exports.paper_order import INTERNAL, party_folders
from facilitator.exports.papers import write_set
from facilitator.exports.participation import Attended
from facilitator.exports.used_time import held_minutes
from facilitator.file_name import file_name
from facilitator.paths import private_folder
from facilitator.services.hall import Hall
from facilitator.words.tongue import speak

if TYPE_CHECKING:
    from facilitator.domain.pseudonyms import Unsure
    from facilitator.services.nameless import Nameless


def write_course_papers(
    hall: Hall,
    course: WholeCourse,
    folder: Path,
    language: str,
    formats: Collection[str] = USUAL,
    told: Callable[[str], WholeCourse] | None = None,
    audience: str = "group",
    template: bytes | None = None,
) -> tuple[Path, ...] | Refused:
    """Papers for an audience into ``folder``, internal ones into ``internal``. OSError where it fails.

    Each school has a folder by its name with what is its and what belongs to all, in its own language.
    None is written where nothing of the course was released to these readers. ``told`` gives the course as
    it is told in a language, such as without names; ``template`` is a Word file that has been looked through.
    """
    if refused := course_not_released(course, Audience(audience)):
        return refused
    drawn: dict[Path, str | bytes] = {}
    there, clock = _attended(hall, course), hall.clock
    shown = partial(course_views, today=clock.today(), local=clock.local, attended=there, at=clock.now())
    whole = told(language) if told else course
    for readers in dict.fromkeys((Audience(audience), Audience.INTERNAL)):
        into = folder / INTERNAL if readers is Audience.INTERNAL else folder
        files = filed(shown(whole, readers, language), formats, template)
        drawn.update({into / file: written for file, written in files.items()})
    if audience != Audience.INTERNAL:
        for party, called in party_folders(whole.parties).items():
            spoken = party.language or language
            views = shown(told(spoken) if told else course, Audience(audience), spoken, school=party)
            files = filed(views, formats, template)
            drawn.update({folder / called / file: written for file, written in files.items()})
    sheets = _sheets(whole, language, formats, clock.today())
    drawn.update({folder / INTERNAL / file: sheet for file, sheet in sheets.items()})
    folder.mkdir(parents=True, exist_ok=True)
    for each in {folder / INTERNAL, *(path.parent for path in drawn)} - {folder}:
        private_folder(each)
    return write_set(drawn) if drawn else ()


def unsure_in_course(
    hall: Hall, course: WholeCourse, meetings: Sequence[Meeting], told: Nameless, language: str
) -> Unsure:
    """What papers of the course and of these meetings without names leave to whoever reads them."""
    from facilitator.exports.told_texts import internal_view

    there, today, local = _attended(hall, course), hall.clock.today(), hall.clock.local
    views = course_views(course, Audience.INTERNAL, language, today, local=local, attended=there)
    of_meetings = [internal_view(each, language, today, local) for each in meetings]
    return told.unsure((course, *meetings), (*views.values(), *of_meetings))


def course_paper_titles(hall: Hall, course: WholeCourse, audience: str, language: str) -> tuple[str, ...]:
    """What the papers of the course for these readers are called, without writing any."""
    there, clock = _attended(hall, course), hall.clock
    views = course_views(
        course, Audience(audience), language, clock.today(), local=clock.local, attended=there
    )
    return tuple(view.kind for view in views.values())


def _sheets(course: WholeCourse, language: str, formats: Collection[str], today: date) -> dict[str, bytes]:
    """What can be reckoned with besides: the days with a substitute of everybody in a round."""
    from facilitator.exports.substitutes import substitute_csv, substitute_workbook

    if course.head.kind is not CourseKind.TRIAD_BENCHMARKING or not course.people:
        return {}
    w = speak(language)
    called = internal_kind(w._("Substitutes"), w)
    drawings = {"xlsx": substitute_workbook, "csv": substitute_csv}
    return {
        file_name(called, course.head.title, today.isoformat(), ending=f".{ending}"): draw(course, w)
        for ending, draw in drawings.items()
        if ending in formats
    }


def _attended(hall: Hall, course: WholeCourse) -> dict[str, Attended]:
    """Who was there when a meeting ended, by the meetings themselves, and how long it was held."""
    found: dict[str, Attended] = {}
    for mark in course.meetings:
        meeting = hall.read(mark.id) if mark.started_at is not None else None
        minutes = held_minutes(meeting) if meeting else 0
        for person in meeting.present if meeting else ():
            known = found.get(person.id, Attended())
            found[person.id] = Attended(known.meetings + 1, known.minutes + minutes)
    return found
