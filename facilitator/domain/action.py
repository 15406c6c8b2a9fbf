"""Who does what by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from facilitator.domain.modes import WAITED_FOR, ActionStatus, ReleaseLevel


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """An agreed action. ``resources`` is what is set aside; an explicit 0 counts as an answer."""

    id: str
    stream_id: str
    course_id: str
    meeting_id: str | None
    item_id: str
    number: int
    at: datetime
    text: str
    party_id: str = ""
    owner_id: str = ""
    deadline: date | None = None
    resources: str = ""
    sign: str = ""
    observer: str = ""
    goal: str = ""
    criterion: str = ""
    evaluation: str = ""
    follow_up: date | None = None
    confidence: int | None = None
    adaptation: str = ""
    source_id: str = ""
    """The entry it grew from."""
    status: ActionStatus = ActionStatus.PROPOSED
    note: str = ""
    """Why it stands as it does; of one that was dropped, what was learned."""
    starts_on: date | None = None
    resumes_on: date | None = None
    """When one that is paused goes on."""
    contributors: str = ""
    approved_by: str = ""
    """Who set the resources aside: the id of a person, or empty."""
    approved_on: date | None = None
    tags: tuple[str, ...] = ()
    version_of: str = ""
    """The action it is an adjusted version of."""
    struck: bool = False
    release: ReleaseLevel = ReleaseLevel.GROUP

    def overdue(self, today: date) -> bool:
        """Has its deadline passed while it is waited for? Worked out, never a status of its own."""
        return self.deadline is not None and self.deadline < today and self.status in WAITED_FOR
