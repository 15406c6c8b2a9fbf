"""Minutes moved from one item to another, or taken off."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.domain import run as ev
from facilitator.domain.agenda import Item
from facilitator.domain.late_start import propose
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import Lendable
from facilitator.domain.moment import Moment
from facilitator.domain.moves.made import Answer, happened, not_running, reason_lacks
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.schedule import allotted, began_late, can_lend, over_end


def borrow(meeting: Meeting, moment: Moment, minutes: int, item: Item, reason: str = "") -> Answer:
    """Move minutes from a later item to the running one; a guarded lender takes a reason."""
    if refused := not_running(meeting):
        return refused
    if item not in meeting.later_items:
        return Refused.because(Reason.ITEM_NOT_LATER, item=item.title)
    if minutes < 1:
        return Refused.because(Reason.TOO_FEW_MINUTES, minutes=minutes)
    if item.lendable is Lendable.NEVER:
        return Refused.because(Reason.NOT_LENDABLE, item=item.title)
    if minutes > can_lend(meeting, item):
        spare = can_lend(meeting, item)
        return Refused.because(Reason.BELOW_MINIMUM, item=item.title, least=item.min_minutes, spare=spare)
    guarded = item.lendable is Lendable.ASK or item.protected
    if guarded and (refused := reason_lacks(reason)):
        return refused
    return happened(meeting, moment, ev.TimeBorrowed(minutes, item.id, meeting.run.item_id, reason.strip()))


def shorten(meeting: Meeting, moment: Moment, item: Item, minutes: int, reason: str) -> Answer:
    """Give the running or a later item fewer minutes, also fewer than its least: with a reason."""
    if refused := not_running(meeting):
        return refused
    if item.id != meeting.run.item_id and item not in meeting.later_items:
        return Refused.because(Reason.ITEM_NOT_LATER, item=item.title)
    now = allotted(meeting.run, item)
    if not 1 <= minutes < now:
        return Refused.because(Reason.OUT_OF_RANGE, least=1, most=now - 1, value=minutes)
    if refused := reason_lacks(reason):
        return refused
    return happened(meeting, moment, ev.TimeReplanned({item.id: minutes}, reason.strip()))


def accept_cut(meeting: Meeting, moment: Moment) -> Answer:
    """Take the proposal that makes a late meeting end on time."""
    if refused := not_running(meeting):
        return refused
    proposal = propose(meeting, moment.at)
    over = over_end(meeting, moment.at)
    if not over:
        return Refused.because(Reason.NOT_LATE)
    if not proposal.minutes:
        return Refused.because(Reason.NOTHING_TO_CUT, n=over)
    return happened(meeting, moment, ev.TimeReplanned(dict(proposal.minutes)))


def replan(meeting: Meeting, moment: Moment, minutes: Mapping[str, int]) -> Answer:
    """Set the lengths of several items at once when time is short, as edited by the consultant.

    No item becomes longer than planned, and protected ones stay as they are: that takes a reason.
    """
    if refused := not_running(meeting):
        return refused
    if not over_end(meeting, moment.at) and not began_late(meeting):
        return Refused.because(Reason.NOT_LATE)
    open_items = {item.id: item for item in meeting.later_items}
    if meeting.item is not None:
        open_items[meeting.item.id] = meeting.item
    for item_id, length in minutes.items():
        item = open_items.get(item_id)
        if item is None:
            known = meeting.find_item(item_id)
            return Refused.because(Reason.ITEM_NOT_LATER, item=known.title if known else item_id)
        if item.protected:
            return Refused.because(Reason.NOT_LENDABLE, item=item.title)
        if length > item.minutes:
            return Refused.because(
                Reason.OUT_OF_RANGE, least=item.min_minutes, most=item.minutes, value=length
            )
        if length < item.min_minutes:
            spare = can_lend(meeting, item)
            return Refused.because(Reason.BELOW_MINIMUM, item=item.title, least=item.min_minutes, spare=spare)
    return happened(meeting, moment, ev.TimeReplanned(dict(minutes)))
