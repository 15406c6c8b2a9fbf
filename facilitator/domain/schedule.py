"""Minutes: what an item has been given and has left, when the meeting will end, and who can lend."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from facilitator.domain.agenda import Item
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import Lendable
from facilitator.domain.run_state import Run

LATE_AFTER = timedelta(minutes=3)
"""A first item begun later than this is a late start."""


def allotted(run: Run, item: Item) -> int:
    """Minutes an item has now: planned or replanned, with loans."""
    return run.minutes.get(item.id, item.minutes) + run.lent.get(item.id, 0)


def remaining(meeting: Meeting, now: datetime) -> timedelta:
    """Time the running item has left; negative when it is over."""
    item = meeting.item
    if item is None:
        return timedelta()
    return timedelta(minutes=allotted(meeting.run, item)) - meeting.run.spent(item.id, now)


def projected_end(meeting: Meeting, now: datetime) -> datetime:
    """When the meeting ends if every item from here on takes what it has been given."""
    if meeting.run.closed_at is not None:
        return meeting.run.closed_at
    if not meeting.run.started:
        return max(now, meeting.head.starts_at) + timedelta(minutes=sum(i.minutes for i in meeting.items))
    later = sum(allotted(meeting.run, item) for item in meeting.later_items)
    return now + max(timedelta(), remaining(meeting, now)) + timedelta(minutes=later)


def over_end(meeting: Meeting, now: datetime) -> int:
    """Minutes to be cut for the projected end to be the one that was agreed, rounded up; 0 when on time."""
    late = projected_end(meeting, now) - meeting.ends_at
    return max(0, -(-int(late.total_seconds()) // 60))


def minutes_late(meeting: Meeting, end: datetime) -> int:
    """Minutes an end is later than the one that was agreed, as people say it: those that are whole."""
    return max(0, int((end - meeting.ends_at).total_seconds()) // 60)


def began_late(meeting: Meeting) -> timedelta:
    """By how much the first item began after its time; zero within the grace, or where all was moved."""
    begun = meeting.run.started_at
    if begun is None:
        return timedelta()
    late = begun + timedelta(minutes=sum(item.minutes for item in meeting.items)) - meeting.ends_at
    return late if late > LATE_AFTER else timedelta()


@dataclass(frozen=True, slots=True)
class Slot:
    """An item with the instant it began or will begin, and the minutes it has or had.

    One that was passed over, or left out before it began, has no instant.
    """

    item: Item
    starts_at: datetime | None
    minutes: int


def slots(meeting: Meeting, now: datetime) -> Iterator[Slot]:
    """The agenda on the clock: real times of what was, expected times of what comes."""
    run = meeting.run
    at = meeting.head.starts_at if not run.started else now
    later = {item.id for item in meeting.later_items}
    if run.running:
        at = now + max(timedelta(), remaining(meeting, now))
    for item in meeting.items:
        entered = run.entered_at(item.id)
        if item.id in later:
            yield Slot(item, at, allotted(run, item))
            at += timedelta(minutes=allotted(run, item))
        elif entered is not None and item.id != run.item_id:
            yield Slot(item, entered, round(run.spent(item.id, now).total_seconds() / 60))
        else:
            yield Slot(item, entered, allotted(run, item))


def can_lend(meeting: Meeting, item: Item) -> int:
    """Minutes that may leave a later item before it falls below its minimum."""
    if item.lendable is Lendable.NEVER:
        return 0
    return max(0, allotted(meeting.run, item) - item.min_minutes)


def lenders(meeting: Meeting) -> tuple[Item, ...]:
    """Later items with minutes to spare, those that lend freely first, each group in its order."""
    able = [item for item in meeting.later_items if can_lend(meeting, item)]
    return tuple(sorted(able, key=lambda item: item.lendable is not Lendable.FREELY))
