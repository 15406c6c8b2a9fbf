"""Writing the papers of a whole course."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.domain.course import CourseKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.refusal import Refused
from facilitator.domain.whole_course import WholeCourse
from facilitator.exports.apart import How, Step, here
from facilitator.exports.audience import Audience
from facilitator.exports.course_files import filed
from facilitator.exports.course_papers import course_views
from facilitator.exports.course_released import course_not_released
from facilitator.exports.formats import USUAL, Drawing, internal_kind
from facilitator.exports.paper_order import INTERNAL, party_folders
from facilitator.exports.papers import write_set
from facilitator.exports.participation import Attended
from facilitator.exports.used_time import held_minutes
from facilitator.exports.view import MeetingView
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
    how: How = here,
) -> tuple[Path, ...] | Refused:
    """Papers for an audience into ``folder``, internal ones into ``internal``. OSError where it fails.

    Each school has a folder by its name with what is its and what belongs to all, in its own language.
    None is written where nothing of the course was released to these readers. ``told`` gives the course as
    it is told in a language, such as without names; ``template`` is a Word file that has been looked through.
    All are drawn, ``here`` or ``apart``, before the first is on the disk: Stopped and Failed leave none.
    """
    if refused := course_not_released(course, Audience(audience)):
        return refused
    there, clock = _attended(hall, course), hall.clock
    shown = partial(course_views, today=clock.today(), local=clock.local, attended=there, at=clock.now())
    telling = told or partial(_as_it_is, course)
    order = _Order(telling, Audience(audience), language, formats, template)
    files: dict[tuple[str, str], Drawing] = how(partial(_draw, order, shown))
    drawn = {folder / into / file: written for (into, file), written in files.items()}
    sheets = _sheets(telling(language), language, formats, clock.today())
    drawn.update({folder / INTERNAL / file: sheet for file, sheet in sheets.items()})
    folder.mkdir(parents=True, exist_ok=True)
    for each in {folder / INTERNAL, *(path.parent for path in drawn)} - {folder}:
        private_folder(each)
    return write_set(drawn) if drawn else ()


@dataclass(frozen=True, slots=True)
class _Order:
    """The papers wanted of a course; ``told`` gives it as it is told in a language."""

    told: Callable[[str], WholeCourse]
    audience: Audience
    language: str
    formats: Collection[str]
    template: bytes | None


def _as_it_is(course: WholeCourse, language: str) -> WholeCourse:
    return course


def _draw(
    order: _Order, shown: Callable[..., Mapping[str, MeetingView]], step: Step
) -> dict[tuple[str, str], Drawing]:
    """Every file by its folder and its name; ``step`` hears before each paper how many are drawn."""
    whole, language = order.told(order.language), order.language
    wanted: list[tuple[str, str, MeetingView]] = []
    for readers in dict.fromkeys((order.audience, Audience.INTERNAL)):
        into = INTERNAL if readers is Audience.INTERNAL else ""
        wanted += [(into, *each) for each in shown(whole, readers, language).items()]
    if order.audience is not Audience.INTERNAL:
        for party, called in party_folders(whole.parties).items():
            spoken = party.language or language
            views = shown(order.told(spoken), order.audience, spoken, school=party)
            wanted += [(called, *each) for each in views.items()]
    drawn: dict[tuple[str, str], Drawing] = {}
    for done, (into, called, view) in enumerate(wanted):
        step(done, len(wanted))
        files = filed({called: view}, order.formats, order.template)
        drawn.update({(into, file): written for file, written in files.items()})
    return drawn


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
