"""How one may speak, and the other short closed lists of an agenda."""

from __future__ import annotations

from enum import StrEnum


class Mode(StrEnum):
    """How one may speak while an item runs."""

    HOSPITALITY = "hospitality"
    FRAME = "frame"
    GO_ROUND = "go_round"
    PRESENT = "present"
    CLARIFY = "clarify"
    EXPLORE = "explore"
    REFLECT = "reflect"
    RESPOND = "respond"
    WRITE = "write"
    OBSERVE = "observe"
    DECIDE = "decide"
    CHECK = "check"
    BREAK = "break"


class MeetingClass(StrEnum):
    """Which content rules an agenda has to keep."""

    MEETING = "meeting"
    MEETING_SHORT = "meeting_short"
    INTERVIEW = "interview"
    OBSERVATION = "observation"


class Lendable(StrEnum):
    """May minutes be borrowed from an item: freely, with a reason, or never."""

    FREELY = "freely"
    ASK = "ask"
    NEVER = "never"


class ReleaseLevel(StrEnum):
    """How far a text may travel; the order of the members is the order of width."""

    PRIVATE = "private"
    GROUP = "group"
    SCHOOLS = "schools"
    PUBLIC = "public"

    def reaches(self, audience: ReleaseLevel) -> bool:
        """Does a text at this level reach ``audience``? Private reaches nobody, not even a private one."""
        order = tuple(ReleaseLevel)
        return self is not ReleaseLevel.PRIVATE and order.index(self) >= order.index(audience)


class QuestionType(StrEnum):
    """Four kinds of question by what they open (the action one in its Danish, action-clarifying sense)."""

    LINEAL = "lineal"
    CIRCULAR = "circular"
    REFLEXIVE = "reflexive"
    ACTION = "action"


class Settlement(StrEnum):
    """What became of a parked point."""

    HANDLED = "handled"
    CARRIED = "carried"
    DROPPED = "dropped"


class ActionStatus(StrEnum):
    """Where an action stands; *done* is an activity, never an effect."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    ANCHORED = "anchored"
    ADJUSTED = "adjusted"
    PAUSED = "paused"
    DROPPED = "dropped"


NO_LONGER = (ActionStatus.DROPPED, ActionStatus.ADJUSTED)
"""An action that counts no more: it was given up, or another version has taken its place."""

CARRIED_OUT = (ActionStatus.DONE, ActionStatus.ANCHORED)
"""An action that was done; whether it had an effect is another question."""

WAITED_FOR = (ActionStatus.PROPOSED, ActionStatus.AGREED, ActionStatus.IN_PROGRESS)
"""An action that is late when its deadline has passed."""


class RatingScale(StrEnum):
    """Scales on which a meeting or a plan is rated, never a person."""

    ROTI = "roti"
    CONFIDENCE = "confidence"

    @property
    def scores(self) -> range:
        """ROTI 0-4, where 2 breaks even; confidence 1-10."""
        return range(5) if self is RatingScale.ROTI else range(1, 11)
