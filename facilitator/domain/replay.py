"""The state of a run, worked out from what happened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from facilitator.domain import run as ev
from facilitator.domain.run import Recorded
from facilitator.domain.span import Span, close_last, covered, open_end


@dataclass(frozen=True, slots=True)
class Stay:
    """A stretch of time in which one item ran."""

    item_id: str
    span: Span


@dataclass(frozen=True, slots=True)
class Holding:
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
    gaps: tuple[Span, ...] = ()
    """Times the program was away that nobody has answered for yet."""
    closed: frozenset[str] = frozenset()
    skipped: frozenset[str] = frozenset()
    minutes: Mapping[str, int] = field(default_factory=dict)
    """Lengths that replaced the planned ones, in minutes."""
    lent: Mapping[str, int] = field(default_factory=dict)
    """Minutes that came to (positive) or left (negative) an item by loans."""
    floor: str = ""
    floors: tuple[Holding, ...] = ()
    turns: tuple[Turn, ...] = ()
    yeses: tuple[Yes, ...] = ()
    consents: frozenset[str] = frozenset()
    away: frozenset[str] = frozenset()
    lead: str = ""
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


def replay(recorded: Iterable[Recorded]) -> Run:
    """Fold what happened into where the meeting stands; the only way to know it."""
    run = Run()
    for record in recorded:
        run = _apply(run, record.event, record.at)
    return run


def _apply(run: Run, event: ev.Event, at: datetime) -> Run:
    match event:
        case ev.MeetingStarted(ends_at):
            # a gap noticed in a start that was undone since says nothing about this one
            return replace(run, started_at=at, ends_at=ends_at, gaps=(), floors=(Holding("", open_end(at)),))
        case ev.ItemEntered(item_id):
            return _enter(run, item_id, at)
        case ev.ItemClosed(item_id):
            return replace(run, closed=run.closed | {item_id})
        case ev.ItemSkipped(item_id):
            return replace(run, skipped=run.skipped | {item_id})
        case ev.Paused():
            return replace(run, paused_since=at, pauses=(*run.pauses, open_end(at)))
        case ev.Resumed():
            return replace(run, paused_since=None, pauses=close_last(run.pauses, at))
        case ev.GapNoticed() | ev.GapCounted() | ev.GapSetAside():
            return _gap(run, event, at)
        case ev.MeetingClosed():
            return _close(run, at)
        case _:
            return _apply_quiet(run, event, at)


def _apply_quiet(run: Run, event: ev.Event, at: datetime) -> Run:
    """Events that move no clock."""
    match event:
        case ev.TimeBorrowed(minutes, lender, borrower):
            lent = dict(run.lent)
            lent[lender] = lent.get(lender, 0) - minutes
            lent[borrower] = lent.get(borrower, 0) + minutes
            return replace(run, lent=lent)
        case ev.TimeReplanned(minutes_by_item):
            lent = {item: loan for item, loan in run.lent.items() if item not in minutes_by_item}
            return replace(run, minutes={**run.minutes, **minutes_by_item}, lent=lent)
        case ev.FloorGiven(to):
            return _give_floor(run, to, at)
        case ev.TurnTaken(person_id):
            return replace(run, turns=(*run.turns, Turn(run.item_id, person_id, passed=False)))
        case ev.TurnPassed(person_id):
            return replace(run, turns=(*run.turns, Turn(run.item_id, person_id, passed=True)))
        case ev.Confirmed(what, who):
            return replace(run, yeses=(*run.yeses, Yes(run.item_id, what, who)))
        case ev.Tallied(counter):
            return replace(run, tallies=(*run.tallies, Tally(counter, at)))
        case ev.TalkBegan(counter):
            return replace(run, talks=(*run.talks, Talk(counter, open_end(at))))
        case ev.TalkEnded(counter):
            return replace(run, talks=_ended(run.talks, at, counter))
        case _:
            return _apply_people(run, event)


def _apply_people(run: Run, event: ev.Event) -> Run:
    match event:
        case ev.ConsentGiven(person_id):
            return replace(run, consents=run.consents | {person_id})
        case ev.ConsentWithdrawn(person_id):
            return replace(run, consents=run.consents - {person_id})
        case ev.PersonArrived(person_id):
            return replace(run, away=run.away - {person_id})
        case ev.PersonLeft(person_id):
            return replace(run, away=run.away | {person_id})
        case ev.LeadTaken(person_id):
            return replace(run, lead=person_id)
        case ev.Intervened(kind):
            return replace(run, interventions=(*run.interventions, kind))
        case ev.MeetingCancelled(reason):
            return replace(run, cancelled=reason)
        case _:
            return run


def _enter(run: Run, item_id: str, at: datetime) -> Run:
    stays = run.stays
    if stays:
        last = stays[-1]
        stays = (*stays[:-1], Stay(last.item_id, last.span.ended(at)))
    entered = replace(
        run,
        item_id=item_id,
        stays=(*stays, Stay(item_id, open_end(at))),
        closed=run.closed - {item_id},
        skipped=run.skipped - {item_id},
        talks=_ended(run.talks, at),
    )
    return _give_floor(entered, "", at)


def _ended(talks: tuple[Talk, ...], at: datetime, counter: int = 0) -> tuple[Talk, ...]:
    """No time is taken any more, or not of one counter."""
    return tuple(
        Talk(talk.counter, talk.span.ended(at))
        if talk.span.until is None and counter in (0, talk.counter)
        else talk
        for talk in talks
    )


def _give_floor(run: Run, to: str, at: datetime) -> Run:
    floors = run.floors
    if floors:
        last = floors[-1]
        floors = (*floors[:-1], Holding(last.to, last.span.ended(at)))
    return replace(run, floor=to, floors=(*floors, Holding(to, open_end(at))))


def _gap(run: Run, event: ev.GapNoticed | ev.GapCounted | ev.GapSetAside, at: datetime) -> Run:
    match event:
        case ev.GapNoticed(since):
            return replace(run, gaps=(*run.gaps, Span(since, at)))
        case ev.GapSetAside(since, until):
            return replace(run, gaps=_without(run.gaps, since), aside=(*run.aside, Span(since, until)))
        case ev.GapCounted(since):
            return replace(run, gaps=_without(run.gaps, since))


def _without(gaps: tuple[Span, ...], since: datetime) -> tuple[Span, ...]:
    return tuple(gap for gap in gaps if gap.since != since)


def _close(run: Run, at: datetime) -> Run:
    closed = replace(
        run,
        closed_at=at,
        paused_since=None,
        pauses=close_last(run.pauses, at),
        gaps=(),
        talks=_ended(run.talks, at),
    )
    if run.stays:
        last = run.stays[-1]
        closed = replace(closed, stays=(*run.stays[:-1], Stay(last.item_id, last.span.ended(at))))
    if run.floors:
        held = run.floors[-1]
        closed = replace(closed, floors=(*run.floors[:-1], Holding(held.to, held.span.ended(at))))
    return closed
