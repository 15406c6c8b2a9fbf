"""An indicator of the library written into a plan, without a definition: that is for those who count."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.domain.entries import Entry
from facilitator.domain.meeting import Meeting
from facilitator.domain.moment import Moment
from facilitator.domain.moves.lines import said_of
from facilitator.domain.moves.made import Answer, not_running


def write_indicator(meeting: Meeting, moment: Moment, text: str, told: Mapping[str, str]) -> Answer:
    """The indicator with what is said of it; between meetings it is noted in the course."""
    if meeting.head.id and (refused := not_running(meeting)):
        return refused
    indicator = Entry(
        id=moment.new_id(),
        stream_id=meeting.head.stream_id,
        course_id=meeting.head.course_id,
        meeting_id=meeting.head.id,
        item_id=meeting.run.item_id,
        number=meeting.next_number,
        at=moment.at,
        kind="indicator",
        text=text,
    )
    said = (said_of(meeting, moment, indicator, name, value) for name, value in told.items() if value)
    return (indicator, *said)
