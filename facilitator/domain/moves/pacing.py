"""Starting, going on, leaving the order, and closing."""

from __future__ import annotations

from datetime import datetime, timedelta

from facilitator.domain import run as ev
from facilitator.domain.action import Action
from facilitator.domain.agenda import Block, Item, Repeat
from facilitator.domain.entries import Entry
from facilitator.domain.floor import given_at_entry
from facilitator.domain.gate_view import missing
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import NO_LONGER, MeetingClass
from facilitator.domain.moment import Moment
from facilitator.domain.moves.cancelling import not_ahead
from facilitator.domain.moves.leaving import left_over, parking
from facilitator.domain.moves.made import Answer, happened, not_running, reason_lacks
from facilitator.domain.observation import not_agreed_yet
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.run import Event

MOVED_AFTER = timedelta(hours=12)
"""A meeting begun so long before its time, or after its end, was moved: its length counts instead."""


def start(meeting: Meeting, moment: Moment, reason: str = "") -> Answer:
    """Begin with the first item and hold to the planned end.

    A reason is for a lesson that is observed without consent or without a focus; else none is needed,
    and one that is given stands in nobody's way.
    """
    if refused := not_ahead(meeting):
        return refused
    lead = meeting.lead
    if lead is None and meeting.copy.agenda.needs_consultant and not meeting.held_alone:
        return Refused.because(Reason.NO_CONSULTANT)
    if refused := _run_for_nobody(meeting):
        return refused
    lacking = not_agreed_yet(meeting)
    if refused := _agreed_or_why(meeting, lacking, reason):
        return refused
    first = meeting.items[0].id
    passed = (ev.GateOverridden(first, len(lacking), reason.strip()),) if lacking else ()
    taken = (ev.LeadTaken(lead.id),) if lead else ()
    begun = ev.MeetingStarted(
        _end_to_hold(meeting, moment.at),
        tuple(party.id for party in meeting.parties),
        tuple(person.id for person in meeting.people),
    )
    return happened(meeting, moment, begun, *passed, *taken, *_entering(meeting, meeting.items[0]))


def _agreed_or_why(meeting: Meeting, lacking: tuple[str, ...], reason: str) -> Refused | None:
    if not lacking:
        return None
    if not reason.strip():
        name = next(person.name for person in meeting.people if "focus_person" in person.roles)
        return Refused.because(Reason.NOT_AGREED, lacking=lacking, name=name)
    return reason_lacks(reason)


def go_on(meeting: Meeting, moment: Moment, reason: str = "") -> Answer:
    """Close the running item and enter the next one; after the last one, close the meeting."""
    if refused := not_running(meeting):
        return refused
    following = meeting.next_item
    if following is None:
        return close(meeting, moment, reason)
    leaving = _leaving(meeting, moment, reason)
    if isinstance(leaving, Refused):
        return leaving
    return happened(meeting, moment, *leaving, *_entering(meeting, following))


def close(meeting: Meeting, moment: Moment, reason: str = "") -> Answer:
    """Close the running item and the meeting. Items left, or nothing agreed, take a reason."""
    if refused := not_running(meeting):
        return refused
    leaving = _leaving(meeting, moment, reason)
    if isinstance(leaving, Refused):
        return leaving
    left, empty = items_left(meeting), nothing_agreed(meeting)
    if (left or empty) and (lacks := reason_lacks(reason)):
        if reason.strip():
            return lacks
        if left:
            return Refused.because(Reason.ITEMS_LEFT, n=len(left), item=left[0].title)
        return Refused.because(Reason.NOTHING_AGREED)
    said = reason.strip() if left or empty else ""
    return (*left_over(meeting, moment), *happened(meeting, moment, *leaving, _closed(meeting, said)))


def _closed(meeting: Meeting, reason: str) -> ev.MeetingClosed:
    return ev.MeetingClosed(reason, {person.id: person.roles for person in meeting.people})


def skip(meeting: Meeting, moment: Moment, item: Item, reason: str) -> Answer:
    """Leave out a later item, or the running one and go on to the next."""
    if refused := not_running(meeting) or reason_lacks(reason):
        return refused
    skipped = ev.ItemSkipped(item.id, reason.strip())
    if item.id != meeting.run.item_id:
        if item not in meeting.later_items:
            return Refused.because(Reason.ITEM_NOT_LATER, item=item.title)
        return happened(meeting, moment, skipped)
    following = meeting.next_item
    if following is None:
        left = left_over(meeting, moment, item.id)
        return (*left, *happened(meeting, moment, skipped, _closed(meeting, reason.strip())))
    return happened(meeting, moment, skipped, *_entering(meeting, following))


def jump(meeting: Meeting, moment: Moment, item: Item, reason: str) -> Answer:
    """Leave the order for another item; the one left stays open."""
    if refused := not_running(meeting):
        return refused
    if item.id == meeting.run.item_id:
        return Refused.because(Reason.ITEM_IS_CURRENT, item=item.title)
    if refused := reason_lacks(reason):
        return refused
    return happened(meeting, moment, ev.ItemJumpedTo(item.id, reason.strip()), *_entering(meeting, item))


def park_and_close(meeting: Meeting, moment: Moment) -> Answer:
    """Send what is left of the running item to the parking lot, and go on."""
    if refused := not_running(meeting):
        return refused
    item, following = meeting.item, meeting.next_item
    if item is None or following is None:
        return close(meeting, moment)
    parked = parking(meeting, moment, item)
    events = (ev.ItemParked(item.id, parked.id), ev.ItemClosed(item.id), *_entering(meeting, following))
    return (parked, *happened(meeting, moment, *events))


def pause(meeting: Meeting, moment: Moment, reason: str = "") -> Answer:
    """Stop the clock; what passes is charged to no item."""
    if refused := not_running(meeting):
        return refused
    if meeting.run.paused:
        return Refused.because(Reason.ALREADY_PAUSED)
    return happened(meeting, moment, ev.Paused(reason.strip()))


def resume(meeting: Meeting, moment: Moment) -> Answer:
    """Let the clock run again."""
    if refused := not_running(meeting):
        return refused
    if not meeting.run.paused:
        return Refused.because(Reason.NOT_PAUSED)
    return happened(meeting, moment, ev.Resumed())


def notice_gap(meeting: Meeting, moment: Moment, since: datetime) -> Answer:
    """Put on record that the program was away; what it was is answered later, once for all gaps."""
    if refused := not_running(meeting):
        return refused
    began = max(since, meeting.recorded[-1].at)
    if began >= moment.at:
        return Refused.because(Reason.NO_GAP)
    return happened(meeting, moment, ev.GapNoticed(began))


def count_gap(meeting: Meeting, moment: Moment) -> Answer:
    """The gaps were meeting time."""
    if not meeting.run.gaps:
        return Refused.because(Reason.NO_GAP)
    counted = (ev.GapCounted(gap.since, gap.until or moment.at) for gap in meeting.run.gaps)
    return happened(meeting, moment, *counted)


def set_gap_aside(meeting: Meeting, moment: Moment) -> Answer:
    """The gaps are charged to no item, as a pause is not; what was worked between them is."""
    if not meeting.run.gaps:
        return Refused.because(Reason.NO_GAP)
    aside = (ev.GapSetAside(gap.since, gap.until or moment.at) for gap in meeting.run.gaps)
    return happened(meeting, moment, *aside)


def _end_to_hold(meeting: Meeting, now: datetime) -> datetime:
    length = timedelta(minutes=sum(item.minutes for item in meeting.items))
    planned = meeting.head.starts_at
    moved = now < planned - MOVED_AFTER or now >= planned + length
    return now + length if moved else planned + length


def _entering(meeting: Meeting, item: Item) -> tuple[Event, ...]:
    floor = given_at_entry(meeting, item)
    given = (ev.FloorGiven(floor),) if floor else ()
    return (ev.ItemEntered(item.id), *given)


def _leaving(meeting: Meeting, moment: Moment, reason: str) -> tuple[Event, ...] | Refused:
    """The events that close the running item, or what keeps it open."""
    item_id = meeting.run.item_id
    lacking = missing(meeting, moment.today)
    if not lacking:
        return (ev.ItemClosed(item_id),)
    if not reason.strip():
        mode = meeting.item.mode if meeting.item else None
        return Refused.because(Reason.GATE_UNMET, missing=lacking, mode=mode)
    if refused := reason_lacks(reason):
        return refused
    return (ev.GateOverridden(item_id, len(lacking), reason.strip()), ev.ItemClosed(item_id))


def _run_for_nobody(meeting: Meeting) -> Refused | None:
    """A refusal where a block that is run per party or per person would be run for none."""
    run_for = {item.block for item in meeting.items}
    for part in meeting.copy.agenda.parts:
        if isinstance(part, Block) and part.id not in run_for:
            per_party = part.repeat is Repeat.PER_PARTY
            return Refused.because(Reason.TOO_FEW_PARTIES if per_party else Reason.NOBODY_IN_FOCUS)
    return None


def items_left(meeting: Meeting) -> list[Item]:
    """Items still to come, and those left open by going out of order."""
    done = meeting.run.closed | meeting.run.skipped | {meeting.run.item_id}
    return [item for item in meeting.items if item.id not in done]


def nothing_agreed(meeting: Meeting) -> bool:
    """Was there neither an action nor a decision, where there is to be one?"""
    return not (_only_listens(meeting) or _actions(meeting) or _decisions(meeting))


def _only_listens(meeting: Meeting) -> bool:
    """In an interview or an observation nothing is to be agreed on."""
    return meeting.copy.agenda.meeting_class in (MeetingClass.INTERVIEW, MeetingClass.OBSERVATION)


def _actions(meeting: Meeting) -> list[Action]:
    return [a for a in meeting.actions if not a.struck and a.status not in NO_LONGER]


def _decisions(meeting: Meeting) -> list[Entry]:
    return [entry for entry in meeting.entries if entry.kind == "decision" and not entry.struck]
