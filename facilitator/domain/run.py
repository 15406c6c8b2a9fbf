"""What happened in a meeting, in the past tense, and the state that follows from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from facilitator.domain.plan_rules import PlanRule


@dataclass(frozen=True, slots=True)
class MeetingStarted:
    """The first item began; the planned end is what the meeting holds to.

    It is held with the parties and people the course had then.
    """

    ends_at: datetime
    party_ids: tuple[str, ...] = field(default=(), compare=False)
    person_ids: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class ItemEntered:
    item_id: str


@dataclass(frozen=True, slots=True)
class ItemClosed:
    item_id: str


@dataclass(frozen=True, slots=True)
class GateOverridden:
    """An item was closed with its gate unmet; ``missing`` counts what lacked."""

    item_id: str
    missing: int
    reason: str


@dataclass(frozen=True, slots=True)
class ItemSkipped:
    item_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class ItemJumpedTo:
    """The order was left for ``item_id``."""

    item_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class ItemParked:
    """What was left of an item went to the parking lot, as the entry ``entry_id``."""

    item_id: str
    entry_id: str


@dataclass(frozen=True, slots=True)
class Paused:
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Resumed:
    pass


@dataclass(frozen=True, slots=True)
class TimeBorrowed:
    """Minutes moved from a later item to the one that runs."""

    minutes: int
    from_item: str
    to_item: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TimeReplanned:
    """Items were given other lengths, in minutes: a late start, or one item shortened."""

    minutes: Mapping[str, int]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FloorGiven:
    """The floor went to a party, a person or a form such as ``go_round``; empty: to nobody."""

    to: str


@dataclass(frozen=True, slots=True)
class TurnTaken:
    person_id: str


@dataclass(frozen=True, slots=True)
class TurnPassed:
    person_id: str


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A yes said aloud to what the gate of the item asks; ``who`` is a person, a party or ``all``."""

    what: str
    who: str


@dataclass(frozen=True, slots=True)
class ConsentGiven:
    """Consent to taking part; it holds for the course until withdrawn."""

    person_id: str


@dataclass(frozen=True, slots=True)
class ConsentWithdrawn:
    person_id: str


@dataclass(frozen=True, slots=True)
class Intervened:
    """A process move of the consultant, such as ``stop_advice``."""

    kind: str


@dataclass(frozen=True, slots=True)
class Tallied:
    """One more of what a counter counts; ``counter`` is its number, counted from 1."""

    counter: int


@dataclass(frozen=True, slots=True)
class TalkBegan:
    """What a counter takes the time of began."""

    counter: int


@dataclass(frozen=True, slots=True)
class TalkEnded:
    counter: int


@dataclass(frozen=True, slots=True)
class NotesWiped:
    """Words of an observation are gone for good; what stays is this receipt.

    ``counts`` says how many of each kind went in this meeting, ``backups`` which copies of the file
    were deleted; ``extent`` is one of ``wipe.Extent``.
    """

    person_id: str
    extent: str
    counts: Mapping[str, int]
    backups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LeadTaken:
    """The consultant in the lead changed."""

    person_id: str


@dataclass(frozen=True, slots=True)
class PersonJoined:
    """Somebody was added while the meeting ran."""

    person_id: str


@dataclass(frozen=True, slots=True)
class PersonArrived:
    person_id: str


@dataclass(frozen=True, slots=True)
class PersonLeft:
    person_id: str


@dataclass(frozen=True, slots=True)
class GapNoticed:
    """The program was away from ``since`` until this event's own instant."""

    since: datetime


@dataclass(frozen=True, slots=True)
class GapCounted:
    """The gap was meeting time after all."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class GapSetAside:
    """The gap is charged to no item."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class RuleSetAside:
    """A rule of the plan was departed from for the line with this number."""

    rule: PlanRule
    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class MeetingClosed:
    """The meeting ended. ``roles`` are those its people had, by id: later ones are another meeting's."""

    reason: str = ""
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class MeetingCancelled:
    """The meeting is not held."""

    reason: str


Event: TypeAlias = (
    MeetingStarted | ItemEntered | ItemClosed | GateOverridden | ItemSkipped | ItemJumpedTo | ItemParked
    | Paused | Resumed | TimeBorrowed | TimeReplanned | FloorGiven | TurnTaken | TurnPassed | Confirmed
    | ConsentGiven | ConsentWithdrawn | Intervened | Tallied | TalkBegan | TalkEnded
    | NotesWiped | LeadTaken | PersonJoined | PersonArrived
    | PersonLeft | GapNoticed | GapCounted | GapSetAside | RuleSetAside
    | MeetingClosed | MeetingCancelled
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """An event with its instant and its place in the order of the meeting."""

    id: str
    stream_id: str
    meeting_id: str
    position: int
    at: datetime
    kind: str
    event: Event

    @property
    def item_id(self) -> str:
        return getattr(self.event, "item_id", "")
