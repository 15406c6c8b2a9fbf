"""What a meeting that ends leaves to be taken up later."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.agenda import Item
from facilitator.domain.carried import left_unreached, unreached
from facilitator.domain.entries import Entry
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import Settlement
from facilitator.domain.moment import Moment
from facilitator.domain.moves.made import Answer, reason_lacks
from facilitator.domain.refusal import Reason, Refused


def left_over(meeting: Meeting, moment: Moment, *left_out: str) -> tuple[Entry, ...]:
    """A parked point for each item that was not reached, so that it has a number to be called by.

    ``left_out`` are ids of items that are being left out just now.
    """
    first = meeting.next_number
    items = unreached(meeting, *left_out)
    points = (parking(meeting, moment, item, first + n) for n, item in enumerate(items))
    return tuple(replace(point, unreached=True) for point in points)


def parking(meeting: Meeting, moment: Moment, item: Item, number: int = 0) -> Entry:
    """An item, or what is left of it, as a parked point."""
    return Entry(
        id=moment.new_id(),
        stream_id=meeting.head.stream_id,
        course_id=meeting.head.course_id,
        meeting_id=meeting.head.id,
        item_id=item.id,
        number=number or meeting.next_number,
        at=moment.at,
        kind="parked",
        text=item.title.said_in(meeting.head.language),
        party_id=item.focus if meeting.find_party(item.focus) else "",
    )


def settle_unreached(meeting: Meeting, moment: Moment, how: Settlement, reason: str) -> Answer:
    """Say what became of all items that earlier meetings closed without, with one reason."""
    left = left_unreached(meeting.whole_course, meeting.head.id)
    if not left:
        return Refused.because(Reason.NONE_UNREACHED)
    if refused := reason_lacks(reason):
        return refused
    return tuple(replace(entry, settled=how, settled_how=reason.strip()) for entry in left)
