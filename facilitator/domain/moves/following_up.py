"""A dialogue that ends makes the meeting at which its promises are looked at."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from facilitator.domain.agenda import expand
from facilitator.domain.agreed_day import day_in, hour_in
from facilitator.domain.meeting import Meeting, RowRecord
from facilitator.domain.meeting_head import AgendaCopy, MeetingHead
from facilitator.domain.moment import Moment
from facilitator.domain.moves.made import Records
from facilitator.domain.preparation import is_dialogue
from facilitator.domain.run import MeetingClosed, Recorded
from facilitator.domain.school_days import school_days

AFTER = timedelta(days=90)
"""When a dialogue is followed up where no day was agreed on (the first follow-up of SR-040)."""
FOLLOW_UP = "follow_up"


def closes_dialogue(meeting: Meeting, records: Records) -> bool:
    """Has a dialogue just ended that is to be followed up, and no follow-up been made yet?"""
    ends = any(isinstance(each, Recorded) and isinstance(each.event, MeetingClosed) for each in records)
    made = any(mark.agenda_id == FOLLOW_UP and mark.closed_at is None for mark in meeting.elsewhere.meetings)
    return ends and is_dialogue(meeting.head.agenda_id) and not made


def following_up(
    meeting: Meeting, moment: Moment, copy: AgendaCopy, starts_at: datetime
) -> tuple[RowRecord, ...]:
    """The follow-up in the same course; ``starts_at`` is an instant."""
    head = MeetingHead(
        id=moment.new_id(),
        stream_id=meeting.head.stream_id,
        course_id=meeting.head.course_id,
        agenda_copy_id=copy.id,
        title=copy.agenda.title.said_in(meeting.head.language),
        language=meeting.head.language,
        starts_at=starts_at,
        created_at=moment.at,
        simulated=meeting.head.simulated,
        agenda_id=copy.agenda.id,
        minutes=sum(item.minutes for item in expand(copy.agenda, meeting.parties, meeting.people)),
    )
    return (copy, head)


def follow_up_day(meeting: Meeting, today: date) -> date:
    """The day set for the follow-up, else for the next meeting, else a day every school works on."""
    set_ = _set_for_later(meeting, today)
    return day_in(set_) if set_ else _working_day(meeting, today + AFTER)


def follow_up_hour(meeting: Meeting, today: date) -> time | None:
    """The hour set with that day; None where none was agreed on."""
    return hour_in(_set_for_later(meeting, today)) if _set_for_later(meeting, today) else None


def _set_for_later(meeting: Meeting, today: date) -> str:
    for name in ("follow_up", "next_meeting"):
        value = meeting.value(name)
        if value is not None and day_in(value.value) > today:
            return value.value
    return ""


def to_the_quarter(at: time) -> time:
    """The nearest full quarter of an hour; a meeting made as it began was planned for an odd minute."""
    quarters = min(95, round((at.hour * 60 + at.minute) / 15))
    return time(quarters // 4, quarters % 4 * 15)


def _working_day(meeting: Meeting, day: date) -> date:
    """The first day from ``day`` on that is a school day for all, where their holidays are known."""
    languages = {
        meeting.head.language,
        *(party.language or meeting.head.language for party in meeting.parties),
    }
    calendars = [school_days(meeting, language) for language in sorted(languages)]
    while any(days.closed(day) for days in calendars):
        day += timedelta(days=1)
    return day
