"""The course as it is seen between meetings: by gates, and by orders given then."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from facilitator.domain.agenda import Agenda
from facilitator.domain.gate_state import GateState
from facilitator.domain.gate_view import gate_state
from facilitator.domain.gates import unmet
from facilitator.domain.local_text import LocalText
from facilitator.domain.meeting import Meeting, RowRecord
from facilitator.domain.meeting_head import AgendaCopy, MeetingHead
from facilitator.domain.missing import Missing
from facilitator.domain.modes import MeetingClass
from facilitator.domain.requirements import Gate
from facilitator.domain.whole_course import WholeCourse

_NOWHERE = LocalText()
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_NO_AGENDA = Agenda(
    id="", version="", title=_NOWHERE, meeting_class=MeetingClass.MEETING_SHORT, minutes=0, purpose=_NOWHERE,
    rationale=_NOWHERE, participants=_NOWHERE, carries=_NOWHERE, parts=(),
)  # fmt: skip


def outside(course: WholeCourse, language: str = "en") -> Meeting:
    """A meeting that is none: all that the course holds lies elsewhere, and everybody is there."""
    head = course.head
    return Meeting(
        head=MeetingHead(
            id="", stream_id=head.stream_id, course_id=head.id, agenda_copy_id="", title=head.title,
            language=language, starts_at=_LONG_AGO, created_at=_LONG_AGO,
        ),
        course=head,
        copy=AgendaCopy(id="", stream_id=head.stream_id, agenda=_NO_AGENDA, rules=(), questions=()),
        parties=course.parties,
        people=course.people,
        elsewhere=course.records,
    )  # fmt: skip


def of_the_course(records: Iterable[RowRecord]) -> tuple[RowRecord, ...]:
    """What was made outside any meeting belongs to none."""

    def freed(record: Any) -> Any:
        return replace(record, meeting_id=None) if getattr(record, "meeting_id", None) == "" else record

    return tuple(freed(record) for record in records)


def course_lacks(gate: Gate, course: WholeCourse, today: date) -> tuple[Missing, ...]:
    """What a gate finds missing in all that a course holds."""
    return unmet(gate, course_state(course, today))


def course_state(course: WholeCourse, today: date) -> GateState:
    """All that a course holds, as its gates see it."""
    return gate_state(outside(course), today)
