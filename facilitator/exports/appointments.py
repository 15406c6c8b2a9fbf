"""What of a meeting belongs into a calendar: when it is, what is due, when it is followed up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from facilitator.domain.action import Action
from facilitator.domain.modes import ActionStatus
from facilitator.exports.audience import Audience
from facilitator.exports.extract import Extract
from facilitator.exports.facts import title
from facilitator.exports.plain_text import capital, name, text
from facilitator.words.fields import date_name

FINISHED = (ActionStatus.DONE, ActionStatus.ANCHORED, ActionStatus.DROPPED)


@dataclass(frozen=True, slots=True)
class Appointment:
    """A day, or an instant with its end. ``id`` is always the same for the same thing.

    ``sequence`` rises from one writing of it to the next, so that calendars take what has changed.
    """

    id: str
    title: str
    begins: date | datetime
    written_at: datetime
    sequence: int
    ends: datetime | None = None


def appointments(extract: Extract, written_at: datetime) -> tuple[Appointment, ...]:
    """The meeting itself, the days agreed in it, and the deadlines of its actions."""
    return tuple(_all(extract, written_at))


def _all(extract: Extract, at: datetime) -> Iterator[Appointment]:
    meeting = extract.meeting
    head, since = meeting.head, _since(meeting.head.created_at, at)
    yield Appointment(head.id, title(extract), head.starts_at, at, since, meeting.ends_at)
    for kind in ("follow_up", "next_meeting"):
        day = extract.day(kind)
        if day is not None and (kind == "follow_up" or day != extract.day("follow_up")):
            said = f"{date_name(kind, extract.w)}: {title(extract)}"
            yield Appointment(f"{head.id}-{kind}", capital(said), day, at, since)
    for action in extract.actions:
        if action.deadline is not None and action.status not in FINISHED:
            said = _promised(extract, action)
            yield Appointment(action.id, said, action.deadline, at, _since(action.at, at))


def _promised(extract: Extract, action: Action) -> str:
    owner = extract.meeting.find_person(action.owner_id)
    named = owner is not None and extract.audience is not Audience.PUBLIC
    return f"{name(owner.name)}: {text(action.text)}" if owner and named else text(action.text)


def _since(made_at: datetime, at: datetime) -> int:
    """Seconds since it was made: rises with every writing, and fits in 31 bits for a lifetime."""
    return max(0, int((at - made_at).total_seconds()))
