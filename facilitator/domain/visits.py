"""School visits of a round: who hosts when, and whether the days hold (rules T-1 and T-5)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from facilitator.domain.entries import Entry
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Group, Person
from facilitator.domain.requirements import Each
from facilitator.domain.school_days import Closed, holiday_weeks, school_days
from facilitator.domain.visit_meetings import last_visit

HOSTED = 1
"""Visits that each person of a triad hosts; each of the others is visited once by everybody else."""


class Outside(StrEnum):
    """Why a day does not hold for a visit."""

    UNKNOWN = "unknown"
    PERIOD = "period"
    HOLIDAY = "holiday"
    DAY_OFF = "day_off"


@dataclass(frozen=True, slots=True)
class Visiting:
    """How often somebody hosts and visits; ``owed`` are the visits to the others of the triad."""

    person: Person
    hosted: int
    visited: int
    owed: int

    @property
    def holds(self) -> bool:
        return self.hosted == HOSTED and self.visited == self.owed > 0


def visits(meeting: Meeting) -> tuple[Entry, ...]:
    """The school visits of the course that stand."""
    return tuple(entry for entry in meeting.all_entries if entry.kind == "school_visit" and not entry.struck)


def day_of(visit: Entry, meeting: Meeting) -> date | None:
    said = meeting.said("date", visit.id)
    return date.fromisoformat(said) if said else None


def triad_of(person_id: str, meeting: Meeting) -> Group | None:
    """The group in which somebody visits and is visited."""
    return next((g for g in meeting.all_groups if g.kind == "triad" and person_id in g.member_ids), None)


def triads_to_form(meeting: Meeting) -> tuple[Group, ...]:
    """The triads of the course while the item runs in which they are formed; at any other time none."""
    item = meeting.item
    asked = item is not None and any(isinstance(each, Each) and each.kind == "triad" for each in item.gate)
    known = (group for group in meeting.all_groups if group.kind == "triad" and group.member_ids)
    return tuple(known) if asked else ()


def has_own_date(visit: Entry, meeting: Meeting) -> bool:
    """A day that no other visit of the triad has; without a triad no visit at all has it."""
    mine, triad = day_of(visit, meeting), triad_of(visit.person_id, meeting)
    others = (
        day_of(other, meeting)
        for other in visits(meeting)
        if other.id != visit.id and (triad is None or other.person_id in triad.member_ids)
    )
    return mine is not None and mine not in others


def is_in_window(visit: Entry, meeting: Meeting) -> bool:
    """Inside the round's period, a school day, no holiday week; never before both are known."""
    day = day_of(visit, meeting)
    return day is not None and outside(day, meeting, visit.party_id) is None


def outside(day: date, meeting: Meeting, party_id: str = "") -> Outside | None:
    """Why a school cannot be visited on a day; None where it can."""
    first, last = meeting.course.starts_on, meeting.course.ends_on
    if first is None or last is None or holiday_weeks(meeting) is None:
        return Outside.UNKNOWN
    if not first <= day <= last:
        return Outside.PERIOD
    match school_days(meeting, language_of(party_id, meeting)).closed(day):
        case None:
            return None
        case Closed.WEEK:
            return Outside.HOLIDAY
        case Closed.WEEKEND | Closed.HOLIDAY:
            return Outside.DAY_OFF


def language_of(party_id: str, meeting: Meeting) -> str:
    """The language of a school's papers, which says what holidays it has; else the meeting's."""
    party = meeting.find_party(party_id)
    return (party.language if party else "") or meeting.head.language


def is_called_off(visit: Entry, meeting: Meeting) -> bool:
    """Is the meeting that was made of a visit not held, and none in its place?"""
    made = last_visit(meeting.whole_course, visit.person_id)
    return made is not None and bool(made.mark.cancelled)


def visiting(meeting: Meeting) -> Iterator[Visiting]:
    """Everybody who is in a triad, with the visits that have a day and were not called off (SR-116)."""
    off = {visit.id for visit in visits(meeting) if is_called_off(visit, meeting)}
    dated = (visit for visit in visits(meeting) if day_of(visit, meeting) is not None)
    hosts = [visit.person_id for visit in dated if visit.id not in off]
    for person in meeting.people:
        triad = triad_of(person.id, meeting)
        if triad is not None:
            others = [member for member in triad.member_ids if member != person.id]
            visited = sum(hosts.count(other) for other in others)
            yield Visiting(person, hosts.count(person.id), visited, len(others))
