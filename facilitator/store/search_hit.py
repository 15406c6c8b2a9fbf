"""What a search finds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Sort(StrEnum):
    """What kind of thing was found."""

    ENTRY = "entry"
    ACTION = "action"
    FIELD = "field"
    MEETING = "meeting"
    COURSE = "course"
    PARTY = "party"
    PERSON = "person"
    REGISTRATION = "registration"


@dataclass(frozen=True, slots=True)
class Hit:
    """Something said, agreed or named. ``text`` is what it is known by, ``more`` what else holds a match.

    ``kind`` is the kind of an entry, or the name of a field; ``number`` is 0 for what has none.
    ``meeting_id`` is where it was said, or empty; ``meeting`` and ``course`` are titles. ``private``
    text belongs to one person and is for that person's screen only.
    """

    sort: Sort
    id: str
    at: datetime
    text: str
    course_id: str
    course: str
    meeting_id: str = ""
    meeting: str = ""
    meeting_at: datetime | None = None
    kind: str = ""
    number: int = 0
    more: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    status: str = ""
    party: str = ""
    private: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an idea in one action: whose it was, how it stands, what was noted of it.

    ``text`` is empty where the action is the line itself.
    """

    number: int
    text: str
    status: str
    note: str
    evaluation: str
    party: str


@dataclass(frozen=True, slots=True)
class Found:
    """Hits, the newest first. ``more``: beyond the limit; not ``whole``: old rows were left out."""

    hits: tuple[Hit, ...] = ()
    more: bool = False
    whole: bool = True


NOTHING = Found()
