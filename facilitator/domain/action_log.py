"""A leader's log between meetings: what was tried, what was observed, what came as a surprise."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # the words of a course are on the first screen, a whole course is not
    from facilitator.domain.entries import Entry
    from facilitator.domain.whole_course import WholeCourse

ENOUGH = 3
"""Observations of one's own action, each with its time (methods: moments 2 and 3 of action learning)."""


class LogKind(StrEnum):
    """What a line of the log is."""

    DID = "did"
    SAW = "saw"
    SURPRISE = "surprise"


@dataclass(frozen=True, slots=True)
class LogStanding:
    """Whose log, and how far it has come. Lines are in the order of their time."""

    person_id: str
    lines: tuple[Entry, ...]
    did: int
    saw: int
    surprises: int

    @property
    def enough(self) -> bool:
        """Something was done, at least three things were seen, one of them a surprise."""
        return self.did > 0 and self.saw >= ENOUGH and self.surprises > 0


def is_logged(entry: Entry) -> bool:
    """Was the line noted between meetings, as a log is?"""
    return entry.meeting_id is None and entry.kind in ("experience", "evidence") and not entry.struck


def log_kind(entry: Entry) -> LogKind:
    if entry.kind == "experience":
        return LogKind.DID
    return LogKind.SURPRISE if entry.flagged else LogKind.SAW


def logs(course: WholeCourse) -> tuple[LogStanding, ...]:
    """The log of each who takes part, in the order of the people."""
    lines = [entry for entry in course.all_entries if is_logged(entry)]
    return tuple(
        log_of(person.id, (entry for entry in lines if entry.person_id == person.id))
        for person in course.people
        if person.takes_part
    )


def log_of(person_id: str, lines: Iterable[Entry]) -> LogStanding:
    """The log one person's lines make, in the order of what they tell of."""
    ordered = tuple(sorted(lines, key=lambda entry: (entry.at, entry.number)))
    kinds = [log_kind(entry) for entry in ordered]
    surprises = kinds.count(LogKind.SURPRISE)
    return LogStanding(
        person_id, ordered, kinds.count(LogKind.DID), kinds.count(LogKind.SAW) + surprises, surprises
    )
