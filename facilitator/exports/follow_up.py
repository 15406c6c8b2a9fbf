"""Dates, how we follow up, and thanks."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.action import Action
from facilitator.domain.field_names import DATES
from facilitator.exports.coming import day_and_hour
from facilitator.exports.dates import long_agreed_day, read_day, short_day
from facilitator.exports.extract import Extract
from facilitator.exports.plain_text import capital, name, text
from facilitator.exports.running_plan import planned_actions
from facilitator.exports.section import Line, Lines, Section
from facilitator.words.fields import date_name

FIELDS = ("sponsor_commitment", "timetable", "next_day_plan", "course_result", "course_evaluation")
ENTRIES = ("leader_follow_up", "occasion", "attention_point")


def dates(extract: Extract) -> Section:
    """The dates that were set, the nearest first; what is no date stands as it was written, last.

    A next meeting that is the follow-up stands there once.
    """
    set_ = [
        (known, day_and_hour(extract, kept.value))
        for known in DATES
        if (kept := extract.meeting.value(known))
    ]
    again = dict(set_).get("follow_up")
    set_ = [(known, value) for known, value in set_ if known != "next_meeting" or value != again]
    days = sorted((value, known) for known, value in set_ if read_day(value))
    lines = [
        Line(long_agreed_day(value, extract.w), capital(date_name(known, extract.w))) for value, known in days
    ]
    lines += [
        Line(text(value), capital(date_name(known, extract.w)))
        for known, value in set_
        if not read_day(value) and text(value)
    ]
    return Section("dates", extract.w._("Dates"), (Lines(tuple(lines)),))


def how_we_follow_up(extract: Extract, *, beside_dates: bool = False) -> Section:
    """When we meet again, action by action, then what leaders, the course and the next meeting take on.

    ``beside_dates`` is a paper that has told the dates already.
    """
    actions = tuple(
        line for action in planned_actions(extract) if (line := _of_action(extract, action)).below
    )
    rest = (*extract.field_lines(FIELDS), *extract.lines(extract.of_kind(*ENTRIES)))
    again = () if beside_dates else _meeting_again(extract)
    lines = Lines((*again, *actions, *rest))
    return Section("follow_up", extract.w._("How we follow up"), (lines,), _none_yet(extract))


def thanks(extract: Extract) -> Section:
    """A word at the end, to the host by name where schools met."""
    w, host = extract.w, extract.meeting.host
    if host is None or len(extract.meeting.parties) < 2:
        said = w._("Thank you to everyone who asked, listened and answered.")
    else:
        said = w._("Thank you to {host} for hosting us, and to everyone who asked, listened and answered.")
        said = said.format(host=name(host.name))
    return Section("thanks", w._("Thanks"), (Lines((Line(said),), prose=True),))


def _none_yet(extract: Extract) -> str:
    """Said where actions were agreed and no day to look at them; nothing is owed where there are none."""
    owed = extract.actions and not read_day(extract.unabridged.said("follow_up"))
    return extract.w._("It has not been agreed yet how we follow up.") if owed else ""


def _meeting_again(extract: Extract) -> Iterator[Line]:
    if extract.day("follow_up"):
        again = long_agreed_day(day_and_hour(extract, extract.meeting.said("follow_up")), extract.w)
        yield Line(again, capital(date_name("follow_up", extract.w)))


def _of_action(extract: Extract, action: Action) -> Line:
    return Line(text(action.text), "", tuple(_agreed(extract, action)))


def _agreed(extract: Extract, action: Action) -> Iterator[str]:
    w = extract.w
    if action.follow_up:
        yield w._("We look at it again: {day}").format(day=short_day(action.follow_up, w))
    if action.evaluation.strip():
        yield w._("How we will know that it works: {how}").format(how=text(action.evaluation))
