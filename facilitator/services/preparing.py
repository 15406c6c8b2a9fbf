"""How the meetings of a course are prepared, and its points as the library has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.domain.course_records import MeetingMark
from facilitator.domain.preparation import Point, PointStanding, is_dialogue, is_prepared, preparation
from facilitator.domain.whole_course import WholeCourse
from facilitator.library.preparation import find_preparation

if TYPE_CHECKING:
    from facilitator.services.hall import Hall


@dataclass(frozen=True, slots=True)
class Prepared:
    """A dialogue meeting of a course, and points of its preparation by their days."""

    mark: MeetingMark
    points: tuple[PointStanding, ...]


def points(user_folder: Path | None) -> tuple[Point, ...]:
    """Every point; a list of one's own that cannot be read hides no shipped one."""
    found = find_preparation(user_folder).find("preparation")
    return found.points if found is not None else ()


def to_prepare(hall: Hall, course_ids: Iterable[str], known: Sequence[Point]) -> Mapping[str, int]:
    """How many points of each course are open before its coming dialogues; courses without any left out."""
    counts: dict[str, int] = {}
    for course_id in course_ids:
        course = hall.read_course(course_id)
        if course is not None and (n := open_before(prepared(hall, course, known))):
            counts[course_id] = n
    return counts


def open_before(found: Iterable[Prepared]) -> int:
    """Points that are open before meetings still to begin."""
    return sum(not point.ready for each in found if each.mark.is_ahead for point in each.points)


def prepared(hall: Hall, course: WholeCourse, known: Sequence[Point]) -> Iterator[Prepared]:
    """Dialogues that are to come with what is done before them, closed ones with what is left to do after."""
    for mark in course.meetings:
        running = mark.started_at is not None and mark.closed_at is None
        meeting = hall.read(mark.id) if is_dialogue(mark.agenda_id) and not running else None
        if meeting is None or not is_prepared(meeting):
            continue
        standings = preparation(known, meeting, hall.clock.local(mark.starts_at).date())
        if mark.started_at is None:
            yield Prepared(mark, tuple(each for each in standings if each.before))
        else:
            left = tuple(each for each in standings if not each.before and not each.ready)
            if left:
                yield Prepared(mark, left)
