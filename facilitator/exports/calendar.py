"""Deadlines and meetings for people's calendars."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from facilitator.exports.appointment import Appointment
from facilitator.exports.view import MeetingView
from facilitator.text import clean_line

LONGEST = 200
"""Characters of a title: calendars cut it off sooner."""


def calendar(view: MeetingView) -> bytes:
    """Days as days, meetings in UTC; nobody is invited, and nothing is said that is not in the plan.

    Of a rehearsal every entry says what it is.
    """
    book = Calendar()
    book.add("prodid", "-//facilitator//facilitator//EN")
    book.add("version", "2.0")
    book.add("calscale", "GREGORIAN")
    for appointment in view.appointments:
        book.add_component(_event(appointment, view.simulated))
    drawn: bytes = book.to_ical()
    return drawn


def _event(appointment: Appointment, remark: str) -> Event:
    event = Event()
    event.add("uid", f"{appointment.id}@facilitator")
    event.add("dtstamp", appointment.written_at.astimezone(UTC))
    event.add("sequence", appointment.sequence)
    event.add("summary", clean_line(appointment.title, LONGEST).text)
    if appointment.called_off:
        event.add("status", "CANCELLED")
    if remark:
        event.add("description", remark)
    if isinstance(appointment.begins, datetime):
        event.add("dtstart", appointment.begins.astimezone(UTC))
        event.add("dtend", (appointment.ends or appointment.begins).astimezone(UTC))
    else:
        event.add("dtstart", appointment.begins)
        event.add("dtend", _after(appointment.begins))
        event.add("transp", "TRANSPARENT")
    return event


def _after(day: date) -> date:
    """A day that is one day long ends on the next."""
    return day + timedelta(days=1)
