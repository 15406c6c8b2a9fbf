"""School visits of a round: who hosts when, and whether the days hold (rules T-1 and T-5)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from facilitator.domain.entries import Entry
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Group, Person

HOSTED = 1
"""Visits that each person of a triad hosts; each of the others is visited once by everybody else."""

NO_WEEKS = "0"
"""What stands for a period that no holiday falls in."""


class Outside(StrEnum):
    """Why a day does not hold for a visit."""

    UNKNOWN = "unknown"
    PERIOD = "period"
    HOLIDAY = "holiday"


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
    """Inside the round's period, no holiday week; never before both are known."""
    day = day_of(visit, meeting)
    return day is not None and outside(day, meeting) is None


def outside(day: date, meeting: Meeting) -> Outside | None:
    """Why a visit cannot be on a day; None where it can."""
    first, last, weeks = meeting.course.starts_on, meeting.course.ends_on, holiday_weeks(meeting)
    if first is None or last is None or weeks is None:
        return Outside.UNKNOWN
    if not first <= day <= last:
        return Outside.PERIOD
    return Outside.HOLIDAY if day.isocalendar().week in weeks else None


def holiday_weeks(meeting: Meeting) -> frozenset[int] | None:
    """ISO numbers of the weeks without lessons; None where nobody has said."""
    said = meeting.said("holiday_weeks")
    numbers = [int(word) for word in said.replace(",", " ").split() if word.isdecimal()]
    return frozenset(numbers) - {int(NO_WEEKS)} if numbers else None


def visiting(meeting: Meeting) -> Iterator[Visiting]:
    """Everybody who is in a triad, with the visits that have a day (SR-116)."""
    hosts = [visit.person_id for visit in visits(meeting) if day_of(visit, meeting) is not None]
    for person in meeting.people:
        triad = triad_of(person.id, meeting)
        if triad is not None:
            others = [member for member in triad.member_ids if member != person.id]
            visited = sum(hosts.count(other) for other in others)
            yield Visiting(person, hosts.count(person.id), visited, len(others))
