"""The period of a round, and the days on which each person hosts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue
from facilitator.domain.meeting import Meeting
from facilitator.domain.moment import Moment
from facilitator.domain.moves.lines import said_of
from facilitator.domain.moves.made import Answer
from facilitator.domain.people import Person
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.school_days import NO_WEEKS
from facilitator.domain.visits import day_of, visits


def plan_visit(meeting: Meeting, moment: Moment, day: date, host: Person) -> Answer:
    """Somebody hosts on a day; the day of a visit that is planned already is moved, and both are kept.

    A day outside the period or in a holiday week is taken, and does not count before it holds.
    """
    if day < moment.today:
        return Refused.because(Reason.DATE_PAST, day=day)
    return visit_on(meeting, moment, day, host)


def visit_on(meeting: Meeting, moment: Moment, day: date, host: Person) -> Answer:
    """The visit of a host has this day, whether it is still to come or was held."""
    planned = next((visit for visit in visits(meeting) if visit.person_id == host.id), None)
    if planned is not None and day_of(planned, meeting) == day:
        return ()
    if planned is not None:
        return (said_of(meeting, moment, planned, "date", day.isoformat()),)
    visit = Entry(
        id=moment.new_id(),
        stream_id=meeting.head.stream_id,
        course_id=meeting.head.course_id,
        meeting_id=meeting.head.id,
        item_id=meeting.run.item_id,
        number=meeting.next_number,
        at=moment.at,
        kind="school_visit",
        text=host.name,
        party_id=host.party_id,
        person_id=host.id,
    )
    return (visit, said_of(meeting, moment, visit, "date", day.isoformat()))


def set_window(meeting: Meeting, moment: Moment, first: date, last: date, weeks: Sequence[int]) -> Answer:
    """The first and the last day of the round, and the weeks without lessons in it, kept for the course."""
    if last < first:
        return Refused.because(Reason.DATE_PAST, day=last)
    said = FieldValue(
        id=moment.new_id(),
        stream_id=meeting.head.stream_id,
        course_id=meeting.head.course_id,
        meeting_id=meeting.head.id,
        item_id=meeting.run.item_id,
        at=moment.at,
        kind="field",
        name="holiday_weeks",
        value=", ".join(map(str, weeks)) or NO_WEEKS,
        whose="",
    )
    return (replace(meeting.course, starts_on=first, ends_on=last), said)
