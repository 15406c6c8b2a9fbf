"""Where an action stands, and what is to become of it: only a person says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from facilitator.domain.action import Action
from facilitator.domain.line_fields import ActionDecision
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ActionStatus
from facilitator.domain.moment import Moment
from facilitator.domain.moves.lines import linking, said_of, set_aside
from facilitator.domain.moves.made import Answer, Records, reason_lacks
from facilitator.domain.naming import folded
from facilitator.domain.people import Person
from facilitator.domain.plan_rules import PlanRule
from facilitator.domain.refusal import Reason, Refused

_LEADS_TO = {ActionDecision.CLOSE: ActionStatus.DONE, ActionDecision.DROP: ActionStatus.DROPPED}


def approve(meeting: Meeting, moment: Moment, action: Action, person: Person) -> Answer:
    """Somebody sets the resources aside; that none are needed is said as 0."""
    if refused := _no_longer(action):
        return refused
    if not action.resources.strip():
        return Refused.because(Reason.NO_RESOURCES, number=action.number, field="resources")
    return (replace(action, approved_by=person.id, approved_on=moment.today),)


def set_status(
    meeting: Meeting,
    moment: Moment,
    action: Action,
    status: ActionStatus,
    *,
    note: str = "",
    resumes_on: date | None = None,
    approved_by: Person | None = None,
    reason: str = "",
) -> Answer:
    """Say where an action stands; said again unchanged, it is confirmed.

    ``note`` is why, or of one that is dropped what was learned. One that is agreed has an owner who
    is there to say yes and resources that somebody set aside, or a ``reason``; one that is paused a day it
    goes on.
    """
    if refused := _no_longer(action):
        return refused
    if status is ActionStatus.ADJUSTED:
        return adjust(meeting, moment, action, note)
    if approved_by is not None and status is ActionStatus.AGREED and action.resources.strip():
        action = replace(action, approved_by=approved_by.id, approved_on=moment.today)
    action = replace(action, note=note.strip() or action.note, resumes_on=resumes_on or action.resumes_on)
    if refused := _lacks(action, status, moment.today):
        return refused
    departures: Records = ()
    for rule, refused in _unheld(meeting, action, status):
        if not reason.strip():
            return refused
        if too_short := reason_lacks(reason):
            return too_short
        departures += set_aside(meeting.with_(departures), moment, rule, action, reason)
    if status is not ActionStatus.PAUSED:
        action = replace(action, resumes_on=None)
    stands = replace(action, status=status)
    return (stands, *departures, said_of(meeting, moment, action, "status", status))


def decide_on(
    meeting: Meeting, moment: Moment, action: Action, decision: ActionDecision, note: str = ""
) -> Answer:
    """Say what is to become of an action; its status follows, save where it simply goes on.

    ``note`` is what it becomes when it is adjusted, what was learned when it is dropped.
    """
    if refused := _no_longer(action):
        return refused
    if decision is ActionDecision.ADJUST:
        return adjust(meeting, moment, action, note)
    status = _LEADS_TO.get(decision, action.status)
    stands = replace(action, status=status, note=note.strip() or action.note)
    if decision is ActionDecision.DROP and (lacking := _lacks(stands, status, moment.today)):
        return lacking
    return (stands, said_of(meeting, moment, action, "decision", decision))


def adjust(meeting: Meeting, moment: Moment, action: Action, text: str = "") -> Answer:
    """A further version takes the place of an action, with the same words where none others are given.

    What was agreed is kept as it was; the version is proposed, and its resources are to be approved.
    """
    if refused := _no_longer(action):
        return refused
    heir = replace(
        action,
        id=moment.new_id(),
        meeting_id=meeting.head.id,
        item_id=meeting.run.item_id,
        number=meeting.next_number,
        at=moment.at,
        text=text.strip() or action.text,
        deadline=action.deadline if action.deadline and action.deadline >= moment.today else None,
        follow_up=action.follow_up if action.follow_up and action.follow_up >= moment.today else None,
        status=ActionStatus.PROPOSED,
        note="",
        resumes_on=None,
        approved_by="",
        approved_on=None,
        version_of=action.id,
    )
    links = tuple(linking(meeting, moment, heir.id, other.id) for other in meeting.linked(action.id))
    return (
        replace(action, status=ActionStatus.ADJUSTED),
        said_of(meeting, moment, action, "status", ActionStatus.ADJUSTED),
        said_of(meeting, moment, action, "decision", ActionDecision.ADJUST),
        heir,
        *links,
        said_of(meeting, moment, heir, "status", ActionStatus.PROPOSED),
        said_of(meeting, moment, heir, "decision", ActionDecision.ADJUST),
    )


def _lacks(action: Action, status: ActionStatus, today: date) -> Refused | None:
    """What the action needs first; the refusal names the field."""
    number = action.number
    match status:
        case ActionStatus.PAUSED if action.resumes_on is None:
            return Refused.because(Reason.NO_RESUMPTION, number=number, field="resumes_on")
        case ActionStatus.PAUSED if action.resumes_on is not None and action.resumes_on < today:
            return Refused.because(Reason.DATE_PAST, day=action.resumes_on, field="resumes_on")
        case ActionStatus.DROPPED if not folded(action.note):
            return Refused.because(Reason.NOTHING_LEARNED, number=number, field="note")
    return None


def _unheld(meeting: Meeting, action: Action, status: ActionStatus) -> Iterator[tuple[PlanRule, Refused]]:
    """The rules of an agreement that this one would not hold to; each can be set aside (AP-02, AP-04)."""
    if status is not ActionStatus.AGREED:
        return
    number = action.number
    if not action.resources.strip():
        yield PlanRule.APPROVED_FIRST, Refused.because(Reason.NO_RESOURCES, number=number, field="resources")
    elif not action.approved_by:
        yield (
            PlanRule.APPROVED_FIRST,
            Refused.because(Reason.NOT_APPROVED, number=number, field="approved_by"),
        )
    owner = meeting.find_person(action.owner_id)
    there = {person.id for person in meeting.people} - set(meeting.run.away)
    if owner is not None and meeting.head.id and owner.id not in there:
        yield PlanRule.OWNER_FIRST, Refused.because(Reason.OWNER_AWAY, number=number, name=owner.name)


def _no_longer(action: Action) -> Refused | None:
    if action.struck:
        return Refused.because(Reason.ALREADY_STRUCK, number=action.number)
    return None
