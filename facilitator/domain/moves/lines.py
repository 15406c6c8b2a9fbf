"""What is said of captured lines, and which of them belong together."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue
from facilitator.domain.link import Link
from facilitator.domain.meeting import Meeting
from facilitator.domain.moment import Moment
from facilitator.domain.moves.made import Answer, Records, happened
from facilitator.domain.plan_rules import PlanRule
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.run import RuleSetAside


def tell(meeting: Meeting, moment: Moment, kept: Entry | Action, name: str, value: str) -> Answer:
    """Say something of a line: a result, a date, an answer to it; what was said before is kept."""
    if kept.struck:
        return Refused.because(Reason.ALREADY_STRUCK, number=kept.number)
    if not value.strip():
        return Refused.because(Reason.EMPTY_TEXT)
    return (said_of(meeting, moment, kept, name, value.strip()),)


def link(meeting: Meeting, moment: Moment, one: Entry | Action, other: Entry | Action) -> Answer:
    """Say that two lines belong together, or take that back."""
    for kept in (one, other):
        if kept.struck:
            return Refused.because(Reason.ALREADY_STRUCK, number=kept.number)
    if one.id == other.id:
        return Refused.because(Reason.SAME_LINE, number=one.number)
    ends = {one.id, other.id}
    known = next((link for link in meeting.all_links if {link.from_id, link.to_id} == ends), None)
    if known is not None:
        return (replace(known, struck=not known.struck),)
    return (linking(meeting, moment, one.id, other.id),)


def linking(meeting: Meeting, moment: Moment, from_id: str, to_id: str) -> Link:
    """That two lines belong together, as it is kept."""
    return Link(
        id=moment.new_id(),
        stream_id=meeting.head.stream_id,
        course_id=meeting.head.course_id,
        meeting_id=meeting.head.id,
        item_id=meeting.run.item_id,
        at=moment.at,
        from_id=from_id,
        to_id=to_id,
    )


def set_aside(meeting: Meeting, moment: Moment, rule: PlanRule, kept: Entry | Action, reason: str) -> Records:
    """That a rule of the plan was departed from: in a meeting it happened, between meetings it is said."""
    if not meeting.head.id:
        return (said_of(meeting, moment, kept, "departure", reason.strip()),)
    return happened(meeting, moment, RuleSetAside(rule, kept.number, reason.strip()))


def said_of(meeting: Meeting, moment: Moment, kept: Entry | Action, name: str, value: str) -> FieldValue:
    """What is said of a line, as it is kept."""
    return FieldValue(
        id=moment.new_id(),
        stream_id=meeting.head.stream_id,
        course_id=meeting.head.course_id,
        meeting_id=meeting.head.id,
        item_id=meeting.run.item_id,
        at=moment.at,
        kind="line",
        name=name,
        value=value,
        whose=kept.id,
    )
