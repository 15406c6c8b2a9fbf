"""Where a meeting stands: what ran when, who had the floor, what was counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from facilitator.domain.span import Span, covered


@dataclass(frozen=True, slots=True)
class Stay:
    """A stretch of time in which one item ran."""

    item_id: str
    span: Span


@dataclass(frozen=True, slots=True)
class FloorHeld:
    """A stretch of time in which the floor belonged to ``to`` (empty: to nobody)."""

    to: str
    span: Span


@dataclass(frozen=True, slots=True)
class Turn:
    """Somebody spoke or passed in an item."""

    item_id: str
    person_id: str
    passed: bool


@dataclass(frozen=True, slots=True)
class Yes:
    """A yes said aloud in an item."""

    item_id: str
    what: str
    who: str


@dataclass(frozen=True, slots=True)
class Tally:
    """One mark of a counter."""

    counter: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Talk:
    """A stretch of time taken by a counter."""

    counter: int
    span: Span


@dataclass(frozen=True, slots=True)
class LessonCount:
    """What was counted in one meeting."""

    meeting_id: str
    tallies: tuple[Tally, ...]
    talks: tuple[Talk, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Where a meeting stands. Every instant is in UTC; nothing here depends on the clock."""

    started_at: datetime | None = None
    ends_at: datetime | None = None
    closed_at: datetime | None = None
    item_id: str = ""
    paused_since: datetime | None = None
    stays: tuple[Stay, ...] = ()
    pauses: tuple[Span, ...] = ()
    aside: tuple[Span, ...] = ()
    """Times the program was away that are counted to no item."""
    gaps: tuple[Span, ...] = ()
    """Times the program was away that nobody has answered for yet."""
    closed: frozenset[str] = frozenset()
    skipped: frozenset[str] = frozenset()
    minutes: Mapping[str, int] = field(default_factory=dict)
    """Lengths that replaced the planned ones, in minutes."""
    lent: Mapping[str, int] = field(default_factory=dict)
    """Minutes that came to (positive) or left (negative) an item by loans."""
    floor: str = ""
    """Who has it: the id of a party or a person, or a form such as ``go_round``; empty: nobody."""
    floors: tuple[FloorHeld, ...] = ()
    turns: tuple[Turn, ...] = ()
    yeses: tuple[Yes, ...] = ()
    consents: frozenset[str] = frozenset()
    away: frozenset[str] = frozenset()
    lead: str = ""
    """The id of the consultant in the lead; empty until somebody has taken it."""
    interventions: tuple[str, ...] = ()
    tallies: tuple[Tally, ...] = ()
    talks: tuple[Talk, ...] = ()
    cancelled: str = ""
    """Why the meeting is not held; empty: it is."""

    @property
    def started(self) -> bool:
        return self.started_at is not None

    @property
    def running(self) -> bool:
        """Begun and not closed; a paused meeting is running."""
        return self.started and self.closed_at is None

    @property
    def paused(self) -> bool:
        return self.paused_since is not None

    @property
    def gap(self) -> Span | None:
        """The time away that is asked about: from the first gap without an answer to the end of the last."""
        return Span(self.gaps[0].since, self.gaps[-1].until) if self.gaps else None

    def spent(self, item_id: str, now: datetime) -> timedelta:
        """Time an item has had until ``now``, without pauses and gaps set aside."""
        return sum(
            (self._worked(stay.span, now) for stay in self.stays if stay.item_id == item_id), timedelta()
        )

    def paused_for(self, now: datetime) -> timedelta:
        """Time in pauses, gaps set aside not counted twice."""
        return sum((covered(span, self.aside, now, outside=True) for span in self.pauses), timedelta())

    @property
    def worked(self) -> timedelta | None:
        """What a closed meeting took, without pauses and gaps set aside; None while it has not ended."""
        if self.started_at is None or self.closed_at is None:
            return None
        end = self.closed_at
        return end - self.started_at - self.paused_for(end) - self.set_aside(end)

    def set_aside(self, now: datetime) -> timedelta:
        return sum((span.length(now) for span in self.aside), timedelta())

    def held(self, to: str, now: datetime) -> timedelta:
        """Time for which the floor belonged to ``to``, without pauses and gaps set aside."""
        return sum((self._worked(h.span, now) for h in self.floors if h.to == to), timedelta())

    def entered_at(self, item_id: str) -> datetime | None:
        """When an item was first entered."""
        return next((stay.span.since for stay in self.stays if stay.item_id == item_id), None)

    def turns_in(self, item_id: str) -> tuple[Turn, ...]:
        return tuple(turn for turn in self.turns if turn.item_id == item_id)

    def _worked(self, span: Span, now: datetime) -> timedelta:
        return covered(span, (*self.pauses, *self.aside), now, outside=True)
