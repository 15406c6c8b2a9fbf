"""What just happened, said in one sentence."""

from __future__ import annotations

from facilitator.clock import Clock
from facilitator.domain import run as ev
from facilitator.domain.interventions import RULE_OF
from facilitator.domain.meeting import Meeting
from facilitator.domain.observation import counters, tallied
from facilitator.domain.schedule import allotted
from facilitator.words.dates import clock_time
from facilitator.words.fields import confirmation
from facilitator.words.floor import floor_sentence
from facilitator.words.item_titles import item_title
from facilitator.words.plan_rules import rule_set_aside
from facilitator.words.told import Told
from facilitator.words.tongue import Words
from facilitator.words.visits import called_off
from facilitator.words.vocabulary import intervention, mode
from facilitator.words.wiping import receipt


def happening_told(event: ev.Event, meeting: Meeting, clock: Clock, w: Words) -> Told | None:
    """What is told of an event, with the meeting as it stands afterwards."""
    match event:
        case ev.ItemEntered(item_id):
            return _entered(item_id, meeting, w)
        case ev.MeetingStarted():
            return Told(w._("The meeting has begun."), "")
        case ev.MeetingClosed():
            return Told(w._("The meeting is closed."), "")
        case ev.MeetingCancelled(reason):
            return Told(called_off(reason, w), "■")
        case ev.ItemClosed(item_id):
            return Told(w._("Closed: {item}").format(item=_title(item_id, meeting, w)))
        case ev.GateOverridden(_, missing):
            said = w.n_(
                "Closed with {n} thing missing; the reason is on record.",
                "Closed with {n} things missing; the reason is on record.",
                missing,
            )
            return Told(said.format(n=missing), "■")
        case ev.ItemSkipped(item_id):
            return Told(w._("Left out: {item}").format(item=_title(item_id, meeting, w)), "■")
        case ev.ItemJumpedTo(item_id):
            return Told(w._("Out of order, to: {item}").format(item=_title(item_id, meeting, w)), "■")
        case ev.ItemParked(item_id):
            return Told(w._("What is left is parked: {item}").format(item=_title(item_id, meeting, w)), "#")
        case ev.RuleSetAside(rule, number):
            return Told(rule_set_aside(rule, number, w), "■")
        case _:
            return _about_time(event, meeting, clock, w)


def _about_time(event: ev.Event, meeting: Meeting, clock: Clock, w: Words) -> Told | None:
    match event:
        case ev.Paused():
            return Told(w._("The clock is stopped."), "─")
        case ev.Resumed():
            return Told(w._("The clock runs again."), "►")
        case ev.TimeBorrowed(minutes, lender, borrower):
            said = w._("{n} min borrowed from {item} ({left} min left there); {here} has {have} min.").format(
                n=minutes,
                item=_title(lender, meeting, w),
                left=_minutes(lender, meeting),
                here=_title(borrower, meeting, w),
                have=_minutes(borrower, meeting),
            )
            return Told(said, "►")
        case ev.TimeReplanned(minutes_by_item):
            n = len(minutes_by_item)
            said = w.n_(
                "{n} item has another length, in minutes: {items}",
                "{n} items have other lengths, in minutes: {items}",
                n,
            )
            changed = (f"{_title(item, meeting, w)} {n}" for item, n in minutes_by_item.items())
            return Told(said.format(n=n, items=" · ".join(changed)), "►")
        case ev.GapNoticed(since):
            said = w._("The program was away from {time}. Was that meeting time? “gap count” or “gap aside”.")
            return Told(said.format(time=clock_time(clock.local(since), w.language)), "►")
        case ev.GapCounted():
            return Told(w._("The interruption counts as meeting time."))
        case ev.GapSetAside():
            return Told(w._("The interruption is set aside."))
        case _:
            return _about_people(event, meeting, w)


def _about_people(event: ev.Event, meeting: Meeting, w: Words) -> Told | None:
    match event:
        case ev.FloorGiven():
            return Told(floor_sentence(meeting, w), "►")
        case ev.TurnTaken(person):
            return Told(w._("{name} has spoken.").format(name=meeting.name_of(person)))
        case ev.TurnPassed(person):
            return Told(w._("{name} passes.").format(name=meeting.name_of(person)))
        case ev.Confirmed(what, who):
            said = confirmation(what, w)
            name = w._("everybody") if who == "all" else meeting.name_of(who)
            return Told(w._("A yes from {name} to {what}.").format(name=name, what=said))
        case ev.ConsentGiven(person):
            return Told(w._("{name} consents.").format(name=meeting.name_of(person)))
        case ev.ConsentWithdrawn(person):
            return Told(w._("{name} withdraws the consent.").format(name=meeting.name_of(person)), "■")
        case ev.Intervened(kind):
            return _moved(kind, meeting, w)
        case ev.Tallied() | ev.TalkBegan() | ev.TalkEnded():
            return _counted(event, meeting, w)
        case ev.NotesWiped():
            return Told(receipt(event, meeting, w), "■")
        case ev.LeadTaken(person):
            return Told(w._("In the lead: {name}").format(name=meeting.name_of(person)), "►")
        case ev.PersonArrived(person) | ev.PersonJoined(person):
            return Told(w._("{name} is here.").format(name=meeting.name_of(person)))
        case ev.PersonLeft(person):
            return Told(w._("{name} is not here.").format(name=meeting.name_of(person)), "○")
    return None


def _moved(kind: str, meeting: Meeting, w: Words) -> Told:
    """The process move, with the rule it reminds of."""
    said = w._("Process move: {kind}").format(kind=intervention(kind, w))
    rule = meeting.rules_by_id.get(RULE_OF.get(kind, ""))
    return Told(f"{said} · {rule.text.said_in(w.language)}" if rule else said, "■")


def _counted(event: ev.Tallied | ev.TalkBegan | ev.TalkEnded, meeting: Meeting, w: Words) -> Told:
    counter = next((each for each in counters(meeting) if each.number == event.counter), None)
    if counter is None:
        return Told(w._("Counted."))
    match event:
        case ev.Tallied():
            return Told(w._("{counter}: {n}").format(counter=counter.name, n=tallied(meeting, counter)))
        case ev.TalkBegan():
            return Told(w._("{counter}: the time runs.").format(counter=counter.name), "►")
        case ev.TalkEnded():
            return Told(w._("{counter}: the time has stopped.").format(counter=counter.name))


def _entered(item_id: str, meeting: Meeting, w: Words) -> Told | None:
    item = meeting.find_item(item_id)
    if item is None:
        return None
    place = f"{meeting.position(item_id) + 1}/{len(meeting.items)}"
    title, how, n = item_title(item, meeting, w), mode(item.mode, w), allotted(meeting.run, item)
    if title.casefold() == how.casefold():
        said = w._("Now {place}: {item} · {n} min").format(place=place, item=title, n=n)
    else:
        said = w._("Now {place}: {item} · {mode} · {n} min").format(place=place, item=title, mode=how, n=n)
    return Told(said, "►")


def _title(item_id: str, meeting: Meeting, w: Words) -> str:
    item = meeting.find_item(item_id)
    return item_title(item, meeting, w) if item else item_id


def _minutes(item_id: str, meeting: Meeting) -> int:
    item = meeting.find_item(item_id)
    return allotted(meeting.run, item) if item else 0
