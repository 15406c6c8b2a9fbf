"""Hours of a course: before, during and after its dialogues, and what to think of how they are shared out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from facilitator.domain.course_records import MeetingMark
from facilitator.domain.preparation import is_dialogue
from facilitator.domain.process import Process
from facilitator.domain.whole_course import WholeCourse

ANALYSIS, DIALOGUE = 3, 4
"""The steps of benchlearning that are held against each other (SR-020)."""


class HoursWarning(StrEnum):
    """What the hours of a course speak against."""

    DURING_MOST = "during_most"
    """The dialogue takes the largest share, where it should take the least (SR-038)."""
    ANALYSIS_SHORT = "analysis_short"
    """Less time for knowing one's own practice than for the dialogue (SR-020)."""


@dataclass(frozen=True, slots=True)
class Shares:
    """Hours before, during and after the dialogues of a course."""

    before: Decimal = Decimal()
    during: Decimal = Decimal()
    after: Decimal = Decimal()


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours of meetings, and of the work that was told beside them, which counts as planned and as used.

    ``used`` is what closed meetings took; None where none has been closed.
    """

    planned: Shares = Shares()
    used: Shares | None = None
    analysis: Decimal = Decimal()
    dialogue: Decimal = Decimal()
    warnings: tuple[HoursWarning, ...] = ()


def hours(course: WholeCourse, process: Process | None = None) -> Hours:
    """What comes before the first dialogue prepares it, what comes later follows it up.

    In a course without a dialogue every meeting is *during*.
    """
    dialogues = [mark for mark in course.meetings if is_dialogue(mark.agenda_id)]
    planned = _shares(course, [mark for mark in course.meetings if not mark.cancelled], _length)
    held = [mark for mark in course.meetings if mark.used is not None]
    used = _shares(course, held, _taken) if held else None
    analysis, dialogue = (_of_step(course, process, step) for step in (ANALYSIS, DIALOGUE))
    found = Hours(planned, used, analysis, dialogue)
    return replace(found, warnings=tuple(_warnings(found, bool(dialogues))))


def _shares(
    course: WholeCourse, marks: Iterable[MeetingMark], length: Callable[[MeetingMark], Decimal]
) -> Shares:
    dialogues = [mark for mark in course.meetings if is_dialogue(mark.agenda_id)]
    first = min((mark.starts_at for mark in dialogues), default=None)
    before = during = after = Decimal()
    for mark in marks:
        own, ahead, later = (
            length(mark),
            told(course, mark, "hours_before"),
            told(course, mark, "hours_after"),
        )
        if first is None or mark in dialogues:
            before, during, after = before + ahead, during + own, after + later
        elif mark.starts_at < first:
            before += own + ahead + later
        else:
            after += own + ahead + later
    return Shares(before, during, after)


def told(course: WholeCourse, mark: MeetingMark, name: str) -> Decimal:
    """Hours that were told for a meeting; what is no number counts for nothing."""
    said = [kept for kept in course.all_fields if kept.name == name and kept.meeting_id == mark.id]
    return read_hours(said[-1].value) if said else Decimal()


def read_hours(typed: str) -> Decimal:
    """``3``, ``2,5`` or ``2.5``, with or without a word behind it."""
    first = typed.split()[0].replace(",", ".") if typed.split() else ""
    try:
        number = Decimal(first)
    except InvalidOperation:
        return Decimal()
    return number if number.is_finite() and 0 <= number < 10_000 else Decimal()


def _length(mark: MeetingMark) -> Decimal:
    return Decimal(mark.minutes) / 60


def _taken(mark: MeetingMark) -> Decimal:
    return Decimal(mark.used or 0) / 60


def _of_step(course: WholeCourse, process: Process | None, step: int) -> Decimal:
    if process is None:
        return Decimal()
    marks = (mark for mark in course.meetings if process.step_of(mark.agenda_id) == step)
    return sum(
        (_length(m) + told(course, m, "hours_before") + told(course, m, "hours_after") for m in marks),
        Decimal(),
    )


def _warnings(found: Hours, has_dialogue: bool) -> Iterator[HoursWarning]:
    if has_dialogue and found.planned.during > max(found.planned.before, found.planned.after):
        yield HoursWarning.DURING_MOST
    if found.dialogue and found.analysis < found.dialogue:
        yield HoursWarning.ANALYSIS_SHORT
