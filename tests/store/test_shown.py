"""What is kept in the file is seen again by whoever holds a meeting or a course."""

from __future__ import annotations

from dataclasses import fields
from typing import get_args

import pytest

from facilitator.domain import meeting_after, whole_course
from facilitator.domain.course import CourseHead, Stream
from facilitator.domain.course_records import CourseRecords
from facilitator.domain.meeting import Meeting, RowRecord
from facilitator.domain.meeting_head import AgendaCopy, MeetingHead
from facilitator.domain.people import Party, Person
from facilitator.store.tables import TABLE_OF

HEADS = {MeetingHead, CourseHead, AgendaCopy}
"""Of these a meeting holds one each."""
NOT_SHOWN = {Stream}
"""A stream is what things are shared and erased by: nobody looks at it."""
OF_ITS_OWN = {CourseHead, Party, Person, MeetingHead}
"""What a course holds beside its records, or as a mark on its line of time."""


@pytest.mark.parametrize("record", TABLE_OF, ids=lambda record: record.__name__)
def test_each_kind_of_record_is_shown_by_a_meeting(record: type) -> None:
    assert record in {*meeting_after.SHELVES, *HEADS, *NOT_SHOWN}


@pytest.mark.parametrize("record", TABLE_OF, ids=lambda record: record.__name__)
def test_each_kind_of_record_is_shown_by_a_course_or_is_a_meetings_alone(record: type) -> None:
    assert record in {*whole_course.SHELVES, *OF_ITS_OWN, *whole_course.OF_A_MEETING}


def test_all_that_is_kept_may_be_written() -> None:
    assert set(TABLE_OF) == set(get_args(RowRecord))


def test_the_shelves_are_where_they_are_said_to_be() -> None:
    of_a_course = {each.name for each in fields(CourseRecords)}
    assert set(whole_course.SHELVES.values()) <= of_a_course
    assert set(meeting_after.SHELVES.values()) <= {each.name for each in fields(Meeting)} | of_a_course
