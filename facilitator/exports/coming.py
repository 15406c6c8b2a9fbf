"""Meetings that come after this one, and the hours that are known of them."""

from __future__ import annotations

from datetime import datetime, timedelta

from facilitator.domain.agreed_day import agreed, day_in, hour_in
from facilitator.domain.course_records import MeetingMark
from facilitator.domain.meeting import Meeting
from facilitator.domain.moves.following_up import FOLLOW_UP, to_the_quarter
from facilitator.domain.run import MeetingClosed
from facilitator.exports.audience import Audience
from facilitator.exports.dates import read_day
from facilitator.exports.extract import Extract
from facilitator.identity import apart

IN_ONE_COMMAND = timedelta(seconds=5)
"""Keys that are no further apart were made by one command, on the slowest of disks."""


def later_meetings(extract: Extract) -> tuple[MeetingMark, ...]:
    """Meetings of the course planned after this one, held or called off; the public is not asked to them.

    Of a rehearsal they are the rehearsed ones, of a meeting those that are meant.
    """
    head = extract.meeting.head
    if extract.audience is Audience.PUBLIC:
        return ()
    planned = (
        mark
        for mark in extract.meeting.elsewhere.meetings
        if mark.simulated == head.simulated and mark.started_at is None and mark.starts_at > head.starts_at
    )
    return tuple(sorted(planned, key=lambda mark: (mark.starts_at, mark.id)))


def hour_is_open(extract: Extract, mark: MeetingMark) -> bool:
    """Was it made by itself, for the day that was agreed on, at the hour of the meeting it follows?

    Nobody has agreed on that hour; they have once the meeting is moved to another, or its day set with one.
    """
    if mark.agenda_id != FOLLOW_UP or not _by_itself(extract.meeting, mark):
        return False
    copied = to_the_quarter(extract.local(_follows(extract.meeting, mark)).time())
    begins = extract.local(mark.starts_at)
    told = (extract.meeting.said(kind) for kind in ("follow_up", "next_meeting"))
    agreed = any(value and day_in(value) == begins.date() and hour_in(value) for value in told)
    return begins.time().replace(second=0, microsecond=0) == copied and not agreed


def day_and_hour(extract: Extract, value: str) -> str:
    """A day that was set, with the hour of the meeting that is planned for it where it was set without."""
    if not read_day(value) or hour_in(value):
        return value
    for mark in later_meetings(extract):
        begins = extract.local(mark.starts_at)
        if begins.date() == day_in(value) and not mark.cancelled and not hour_is_open(extract, mark):
            return agreed(begins.date(), begins.time())
    return value


def _follows(meeting: Meeting, mark: MeetingMark) -> datetime:
    """When the meeting was to begin after which the other is held; of a course, the last before it."""
    if meeting.head.id:
        return meeting.head.starts_at
    before = [each.starts_at for each in meeting.elsewhere.meetings if each.starts_at < mark.starts_at]
    return max(before, default=mark.starts_at)


def _by_itself(meeting: Meeting, mark: MeetingMark) -> bool:
    """Was it made as this meeting closed? Where its key does not tell it may have been."""
    closed = [each.id for each in meeting.recorded if isinstance(each.event, MeetingClosed)]
    between = apart(mark.id, closed[-1]) if closed else None
    return between is None or between <= IN_ONE_COMMAND
