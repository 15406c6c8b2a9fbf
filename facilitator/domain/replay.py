"""The state of a run, worked out from what happened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from facilitator.domain import run as ev
from facilitator.domain.run import Recorded
from facilitator.domain.run_state import FloorHeld, Run, Stay, Talk, Tally, Turn, Yes
from facilitator.domain.span import Span, close_last, open_end


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
            return replace(
                run, started_at=at, ends_at=ends_at, gaps=(), floors=(FloorHeld("", open_end(at)),)
            )
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
            return replace(run, talks=_talks_ended(run.talks, at, counter))
        case _:
            return _apply_people(run, event)


def _apply_people(run: Run, event: ev.Event) -> Run:
    """Who is there and leads, and what needs no instant."""
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
    entered = replace(
        run,
        item_id=item_id,
        stays=(*_stays_ended(run, at), Stay(item_id, open_end(at))),
        closed=run.closed - {item_id},
        skipped=run.skipped - {item_id},
        talks=_talks_ended(run.talks, at),
    )
    return _give_floor(entered, "", at)


def _give_floor(run: Run, to: str, at: datetime) -> Run:
    return replace(run, floor=to, floors=(*_floors_ended(run, at), FloorHeld(to, open_end(at))))


def _stays_ended(run: Run, at: datetime) -> tuple[Stay, ...]:
    """No item runs any more."""
    return (*run.stays[:-1], *(Stay(last.item_id, last.span.ended(at)) for last in run.stays[-1:]))


def _floors_ended(run: Run, at: datetime) -> tuple[FloorHeld, ...]:
    """Nobody has the floor any more."""
    return (*run.floors[:-1], *(FloorHeld(last.to, last.span.ended(at)) for last in run.floors[-1:]))


def _talks_ended(talks: tuple[Talk, ...], at: datetime, counter: int = 0) -> tuple[Talk, ...]:
    """No time is taken any more, or not of one counter."""
    return tuple(
        Talk(talk.counter, talk.span.ended(at))
        if talk.span.until is None and counter in (0, talk.counter)
        else talk
        for talk in talks
    )


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
    return replace(
        run,
        closed_at=at,
        paused_since=None,
        pauses=close_last(run.pauses, at),
        gaps=(),
        stays=_stays_ended(run, at),
        floors=_floors_ended(run, at),
        talks=_talks_ended(run.talks, at),
    )
