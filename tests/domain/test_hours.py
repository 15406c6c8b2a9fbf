"""The dialogue takes the least time: hours before, during and after, and what to think of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from half_day_meeting import BEGINS, Table

from facilitator.domain.course import CourseKind
from facilitator.domain.course_records import MeetingMark
from facilitator.domain.hours import HoursWarning, Shares, hours, read_hours
from facilitator.domain.whole_course import WholeCourse
from facilitator.services.bookshelf import Bookshelf


def a_course(*more: tuple[str, int, int], told: tuple[tuple[str, str], ...] = ()) -> WholeCourse:
    """A half day of four hours with other meetings: agenda, days from it, minutes."""
    table = Table()
    for name, value in told:
        table.do("field", name, value)
    course = table.meeting.whole_course
    marks = [
        MeetingMark(
            id=str(n), agenda_id=agenda, title="", starts_at=BEGINS + timedelta(days=days), minutes=minutes
        )
        for n, (agenda, days, minutes) in enumerate(more)
    ]
    return replace(course, records=replace(course.records, meetings=(*course.records.meetings, *marks)))


@pytest.mark.seed("SR-038")
def test_a_dialogue_that_takes_the_most_time_is_warned_of_and_work_told_beside_it_counts() -> None:
    alone = hours(a_course())
    assert alone.planned == Shares(Decimal(0), Decimal(4), Decimal(0)) and alone.used is None
    assert alone.warnings == (HoursWarning.DURING_MOST,)
    told = hours(a_course(told=(("hours_before", "6,5 timer"), ("hours_after", "3"))))
    assert told.planned == Shares(Decimal("6.5"), Decimal(4), Decimal(3))
    assert told.warnings == ()
    meetings = hours(a_course(("analysis_workshop", -20, 180), ("plan_workshop", 10, 270)))
    assert meetings.planned == Shares(Decimal(3), Decimal(4), Decimal("4.5"))
    assert meetings.warnings == ()


def test_a_closed_meeting_counts_with_the_time_it_took_and_the_others_as_planned_alone() -> None:
    course = a_course(("analysis_workshop", -20, 180), ("plan_workshop", 10, 270))
    marks = [replace(mark, used=150) if mark.minutes == 180 else mark for mark in course.meetings]
    found = hours(replace(course, records=replace(course.records, meetings=tuple(marks))))
    assert found.planned == Shares(Decimal(3), Decimal(4), Decimal("4.5"))
    assert found.used == Shares(Decimal("2.5"), Decimal(0), Decimal(0))


@pytest.mark.seed("SR-020")
def test_knowing_ones_own_practice_has_at_least_the_time_of_the_dialogue() -> None:
    process = Bookshelf(None).processes.find(CourseKind.BENCHLEARNING)
    short = hours(a_course(("analysis_workshop", -20, 180)), process)
    assert (short.analysis, short.dialogue) == (3, 4)
    assert HoursWarning.ANALYSIS_SHORT in short.warnings
    long = hours(a_course(("analysis_workshop", -20, 180), ("analysis_workshop", -10, 60)), process)
    assert HoursWarning.ANALYSIS_SHORT not in long.warnings


@pytest.mark.parametrize(
    ("typed", "read"),
    [("3", 3), ("2,5", "2.5"), ("2.5 h", "2.5"), ("mange", 0), ("", 0), ("NaN", 0), ("-2", 0)],
)
def test_hours_as_people_write_them(typed: str, read: str | int) -> None:
    assert read_hours(typed) == Decimal(read)
