"""A course told without names leaves none in what is known of its meetings."""

from __future__ import annotations

from datetime import UTC, datetime

from facilitator.domain.course import CourseHead, CourseKind
from facilitator.domain.course_records import CourseRecords, MeetingMark
from facilitator.domain.nameless import told_without_names
from facilitator.domain.whole_course import WholeCourse

AT = datetime(2026, 9, 1, 8, tzinfo=UTC)


def test_why_a_visit_was_called_off_its_title_and_its_tags_name_nobody() -> None:
    mark = MeetingMark(
        id="m",
        agenda_id="triad_visit",
        title="School visit: Ada",
        starts_at=AT,
        tags=("Ada",),
        cancelled="Ada is ill",
    )
    head = CourseHead(
        id="c", stream_id="s", kind=CourseKind.TRIAD_BENCHMARKING, title="Autumn", created_at=AT
    )
    course = WholeCourse(head, records=CourseRecords(meetings=(mark,)))
    (told,) = told_without_names(course, lambda text: text.replace("Ada", "P1"), {}).records.meetings
    assert (told.title, told.tags, told.cancelled) == ("School visit: P1", ("P1",), "P1 is ill")
