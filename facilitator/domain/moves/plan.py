"""Actions: who does what by when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.line import Line
from facilitator.domain.meeting import Meeting
from facilitator.domain.moment import Moment
from facilitator.domain.moves.made import Answer, changed, not_running
from facilitator.domain.naming import folded
from facilitator.domain.people import Party, Person
from facilitator.domain.refusal import Reason, Refused

TEXT_FIELDS = (
    "text", "resources", "sign", "observer", "goal", "criterion", "evaluation", "adaptation", "contributors",
    "note",
)  # fmt: skip
DAY_FIELDS = ("deadline", "follow_up", "starts_on", "resumes_on")
SETTABLE = (
    *TEXT_FIELDS, *DAY_FIELDS, "owner", "source", "approved_by", "confidence", "party", "tags", "status",
    "decision", "as_it_is",
)  # fmt: skip
"""What can be set on an action, by the names the plan uses."""


def add_action(meeting: Meeting, moment: Moment, line: Line) -> Answer:
    """Agree on an action; its owner, party and deadline are those the line names."""
    if refused := not_running(meeting):
        return refused
    if not line.text.strip():
        return Refused.because(Reason.EMPTY_TEXT)
    if line.day is not None and line.day < moment.today:
        return Refused.because(Reason.DATE_PAST, day=line.day)
    action = Action(
        id=line.entry_id or moment.new_id(),
        stream_id=meeting.head.stream_id,
        course_id=meeting.head.course_id,
        meeting_id=meeting.head.id,
        item_id=meeting.run.item_id,
        number=meeting.next_number,
        at=moment.at,
        text=line.text,
        party_id=party_of(meeting, line),
        owner_id=line.person.id if line.person else "",
        deadline=line.day,
    )
    return (action,)


def set_text(meeting: Meeting, moment: Moment, action: Action, name: str, text: str) -> Answer:
    """Fill in one of the plan's text fields."""
    if name not in TEXT_FIELDS:
        return Refused.because(Reason.NO_SUCH_FIELD, typed=name, candidates=SETTABLE, of="field of an action")
    if not text.strip() and name == "text":
        return Refused.because(Reason.EMPTY_TEXT)
    if name == "adaptation" and folded(text) == folded(action.text):
        return Refused.because(Reason.IMITATION)
    if name == "resources" and folded(text) != folded(action.resources):
        # what was approved was something else
        return changed(action, resources=text.strip(), approved_by="", approved_on=None)
    return changed(action, **{name: text.strip()})


def set_owner(meeting: Meeting, moment: Moment, action: Action, person: Person) -> Answer:
    """Name the one owner; an action of no party becomes one of the owner's."""
    return changed(action, owner_id=person.id, party_id=action.party_id or person.party_id)


def set_day(meeting: Meeting, moment: Moment, action: Action, day: date, *, name: str) -> Answer:
    """Set one of the plan's dates. What began in the past may have begun then."""
    if day < moment.today and name != "starts_on":
        return Refused.because(Reason.DATE_PAST, day=day)
    return changed(action, **{name: day})


def set_source(meeting: Meeting, moment: Moment, action: Action, entry: Entry) -> Answer:
    """Say which line of the course an action grew from."""
    return changed(action, source_id=entry.id)


def set_tags(meeting: Meeting, moment: Moment, action: Action, tags: Sequence[str]) -> Answer:
    """Words an action is found by; none takes them off."""
    return changed(action, tags=tuple(dict.fromkeys(tag.strip() for tag in tags if tag.strip())))


def set_confidence(meeting: Meeting, moment: Moment, action: Action, score: int) -> Answer:
    if not 1 <= score <= 10:
        return Refused.because(Reason.OUT_OF_RANGE, least=1, most=10, value=score)
    return changed(action, confidence=score)


def set_party(meeting: Meeting, moment: Moment, action: Action, party: Party) -> Answer:
    return changed(action, party_id=party.id)


def party_of(meeting: Meeting, line: Line) -> str:
    """An action's party: the one named, else its owner's, else the one that holds the floor."""
    if line.party is not None:
        return line.party.id
    if line.person is not None:
        return line.person.party_id
    holder = meeting.find_person(meeting.run.floor)
    if holder is not None:
        return holder.party_id
    return meeting.run.floor if meeting.find_party(meeting.run.floor) else ""
