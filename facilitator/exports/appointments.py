"""What belongs into a calendar: a meeting and those after it, school visits, what is due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from facilitator.domain.agreed_day import hour_in
from facilitator.domain.course_records import MeetingMark
from facilitator.domain.entries import Entry
from facilitator.domain.meeting import Meeting
from facilitator.domain.visit_meetings import last_visit
from facilitator.domain.visits import day_of
from facilitator.exports.appointment import Appointment, since
from facilitator.exports.audience import Audience
from facilitator.exports.coming import hour_is_open, later_meetings
from facilitator.exports.deadlines import deadlines
from facilitator.exports.extract import Extract
from facilitator.exports.facts import title
from facilitator.exports.plain_text import capital, name, text
from facilitator.exports.titles import mark_title
from facilitator.words.fields import date_name
from facilitator.words.kinds import record_kind


def appointments(extract: Extract, written_at: datetime) -> tuple[Appointment, ...]:
    """The meeting, those planned after it, days agreed in it, school visits, deadlines of its actions.

    Of a whole course they are all meetings to come, and what is due.
    """
    return tuple(_all(extract, written_at))


def _all(extract: Extract, at: datetime) -> Iterator[Appointment]:
    head, rising = extract.meeting.head, since(extract.meeting.course.created_at, at)
    begins, ends = _span(extract.meeting)
    if head.id:
        yield Appointment(head.id, title(extract), begins, at, rising, ends)
    later = later_meetings(extract)
    for mark in later:
        off, when = bool(mark.cancelled), mark.starts_at
        if hour_is_open(extract, mark):
            whole = extract.local(when).date()
            yield Appointment(mark.id, _called(extract, mark), whole, at, rising, called_off=off)
            continue
        ends = when + timedelta(minutes=mark.minutes)
        yield Appointment(mark.id, _called(extract, mark), when, at, rising, ends, called_off=off)
    planned = {extract.local(mark.starts_at).date() for mark in later if not mark.cancelled}
    told = {mark.id for mark in later}
    whose = head.id or head.course_id
    for kind in ("follow_up", "next_meeting"):
        day = extract.day(kind)
        if day is not None and day not in planned:
            planned.add(day)
            said = f"{date_name(kind, extract.w)}: {title(extract)}"
            if hour := hour_in(extract.meeting.said(kind)):
                begins = _instant(day, hour, extract)
                yield Appointment(f"{whose}-{kind}", capital(said), begins, at, rising, begins)
            else:
                yield Appointment(f"{whose}-{kind}", capital(said), day, at, rising)
    for visit in extract.visits:
        day = day_of(visit, extract.meeting)
        made = last_visit(extract.meeting.whole_course, visit.person_id)
        if day is not None and (made is None or (made.mark.id not in told and not made.mark.cancelled)):
            yield Appointment(visit.id, _visit(extract, visit), day, at, since(visit.at, at))
    yield from deadlines(extract, at)


def _span(meeting: Meeting) -> tuple[datetime, datetime]:
    """From when to when: a meeting that was held as it was, another as it is planned."""
    run = meeting.run
    if run.started_at is not None and run.closed_at is not None:
        return run.started_at, run.closed_at
    begins = run.started_at or meeting.head.starts_at
    return begins, max(begins, meeting.ends_at)


def _instant(day: date, hour: time, extract: Extract) -> datetime:
    """The instant at which the wall in the room shows the hour on that day."""
    wall = datetime.combine(day, hour)
    return wall.replace(tzinfo=extract.local(wall.astimezone()).tzinfo)


def _called(extract: Extract, mark: MeetingMark) -> str:
    return mark_title(mark, extract.w) or capital(f"{date_name('next_meeting', extract.w)}: {title(extract)}")


def _visit(extract: Extract, visit: Entry) -> str:
    """What is visited: the school, and who hosts but in public papers."""
    school = name(extract.meeting.name_of(visit.party_id))
    host = text(visit.text) if extract.audience is not Audience.PUBLIC else ""
    where = ", ".join(part for part in (host, school) if part)
    kind = capital(record_kind(visit.kind, 1, extract.w))
    return f"{kind}: {where}" if where else kind
