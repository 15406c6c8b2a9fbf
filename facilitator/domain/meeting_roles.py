"""What somebody is in one meeting, where that is not what they are in the course."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRoles:
    """The roles of a person in a meeting; none: they take no part in it.

    A meeting of which there is one has a cast of its own: it is held with those who have roles in it.
    """

    id: str
    stream_id: str
    course_id: str
    meeting_id: str
    person_id: str
    roles: tuple[str, ...]
