"""Departures from the agenda, each with its reason: for the record, and for the internal papers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from facilitator.domain import run as ev
from facilitator.domain.course_run import StartedUnprepared
from facilitator.domain.meeting import Meeting
from facilitator.domain.plan_rules import PlanRule
from facilitator.domain.schedule import began_late


class DeviationKind(StrEnum):
    LATE_START = "late_start"
    STARTED_UNPREPARED = "started_unprepared"
    GATE_OVERRIDDEN = "gate_overridden"
    ITEM_SKIPPED = "item_skipped"
    ITEM_JUMPED_TO = "item_jumped_to"
    ITEM_PARKED = "item_parked"
    TIME_BORROWED = "time_borrowed"
    TIME_REPLANNED = "time_replanned"
    PAUSED = "paused"
    GAP_COUNTED = "gap_counted"
    GAP_SET_ASIDE = "gap_set_aside"
    CLOSED_EARLY = "closed_early"
    RULE_SET_ASIDE = "rule_set_aside"


@dataclass(frozen=True, slots=True)
class Deviation:
    """One departure. ``minutes`` is what it was about in time, where it was about time."""

    kind: DeviationKind
    at: datetime
    item_id: str = ""
    other_item_id: str = ""
    minutes: int = 0
    reason: str = ""
    since: datetime | None = None
    until: datetime | None = None
    rule: PlanRule | None = None
    number: int = 0
    """The line a rule of the plan was set aside for, or how many points of the preparation were open."""


def deviations(meeting: Meeting) -> tuple[Deviation, ...]:
    """All departures of a meeting, in their order."""
    found: list[Deviation] = []
    if late := began_late(meeting):
        began = meeting.run.started_at or meeting.head.starts_at
        found.append(Deviation(DeviationKind.LATE_START, began, minutes=_whole_minutes(late)))
    found.extend(_unprepared(meeting))
    for record in meeting.recorded:
        found.extend(_departure(record.event, record.at))
    return tuple(_with_pause_lengths(found, meeting))


def _unprepared(meeting: Meeting) -> Iterator[Deviation]:
    """That it began with its preparation open; the course has that on its own record."""
    for record in meeting.elsewhere.events:
        match record.event:
            case StartedUnprepared(meeting.head.id, points, reason):
                yield Deviation(DeviationKind.STARTED_UNPREPARED, record.at, reason=reason, number=points)


def _departure(event: ev.Event, at: datetime) -> Iterator[Deviation]:
    kind = DeviationKind
    match event:
        case ev.GateOverridden(item, _, reason):
            yield Deviation(kind.GATE_OVERRIDDEN, at, item, reason=reason)
        case ev.ItemSkipped(item, reason):
            yield Deviation(kind.ITEM_SKIPPED, at, item, reason=reason)
        case ev.ItemJumpedTo(item, reason):
            yield Deviation(kind.ITEM_JUMPED_TO, at, item, reason=reason)
        case ev.ItemParked(item):
            yield Deviation(kind.ITEM_PARKED, at, item)
        case ev.TimeBorrowed(minutes, lender, borrower, reason):
            yield Deviation(kind.TIME_BORROWED, at, borrower, lender, minutes, reason)
        case ev.TimeReplanned(minutes_by_item, reason):
            only = next(iter(minutes_by_item)) if len(minutes_by_item) == 1 else ""
            length = minutes_by_item.get(only, 0)
            yield Deviation(kind.TIME_REPLANNED, at, only, minutes=length, reason=reason)
        case ev.Paused(reason):
            yield Deviation(kind.PAUSED, at, reason=reason, since=at)
        case ev.GapCounted(since, until):
            yield _gap(kind.GAP_COUNTED, at, since, until)
        case ev.GapSetAside(since, until):
            yield _gap(kind.GAP_SET_ASIDE, at, since, until)
        case ev.MeetingClosed(reason) if reason:
            yield Deviation(kind.CLOSED_EARLY, at, reason=reason)
        case ev.RuleSetAside(rule, number, reason):
            yield Deviation(kind.RULE_SET_ASIDE, at, reason=reason, rule=rule, number=number)
        case _:
            return


def _gap(kind: DeviationKind, at: datetime, since: datetime, until: datetime) -> Deviation:
    return Deviation(kind, at, minutes=_whole_minutes(until - since), since=since, until=until)


def _with_pause_lengths(found: list[Deviation], meeting: Meeting) -> Iterator[Deviation]:
    pauses = iter(meeting.run.pauses)
    for deviation in found:
        span = next(pauses) if deviation.kind is DeviationKind.PAUSED else None
        if span is None or span.until is None:
            yield deviation
        else:
            length = _whole_minutes(span.until - span.since)
            yield Deviation(
                deviation.kind,
                deviation.at,
                minutes=length,
                reason=deviation.reason,
                since=span.since,
                until=span.until,
            )


def _whole_minutes(length: timedelta) -> int:
    return round(length.total_seconds() / 60)
