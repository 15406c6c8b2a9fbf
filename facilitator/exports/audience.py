"""Who a paper is for, and what may be in it."""

from __future__ import annotations

from enum import StrEnum

from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.refusal import Reason, Refused


class Audience(StrEnum):
    """The readers of a paper, from the narrowest to the widest."""

    INTERNAL = "internal"
    GROUP = "group"
    SCHOOLS = "schools"
    PUBLIC = "public"

    def takes(self, level: ReleaseLevel) -> bool:
        """Is a text of this level in a paper for these readers? A private one is in none."""
        if self is Audience.INTERNAL:
            return level is not ReleaseLevel.PRIVATE
        return level.reaches(ReleaseLevel(self.value))

    @property
    def sees_fields_of_the_group(self) -> bool:
        """Fields have no level of their own: they are the group's, like an entry nobody has released."""
        return self.takes(ReleaseLevel.GROUP)


_LEVELS = {level.value: level for level in ReleaseLevel}


def not_released(meeting: Meeting, audience: Audience) -> Refused | None:
    """The refusal for readers the meeting has not agreed on; internal papers need no agreement."""
    agreed = meeting.release_level
    widest = _LEVELS.get(agreed, ReleaseLevel.PRIVATE)
    if audience is Audience.INTERNAL or widest.reaches(ReleaseLevel(audience.value)):
        return None
    facts = {"wanted": audience.value, "agreed": agreed}
    return Refused(Reason.NOT_RELEASED, facts if meeting.run.started else {**facts, "unbegun": True})
