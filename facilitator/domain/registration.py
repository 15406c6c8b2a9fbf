"""A registration for a round: who wants to take part, from which school, and whether there is a place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from facilitator.domain.naming import folded


class Place(StrEnum):
    """Whether somebody who registered has a place in the round."""

    HELD = "held"
    WAITING = "waiting"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A registration as it came, cleaned: the name, the school, and what else was written."""

    name: str
    school: str
    target_group: str = ""
    wishes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """Somebody who registered. ``position`` is the order they came in, ``person_id`` who it is in the course.

    ``school``, ``target_group`` and ``wishes`` are as they were written; the person is empty until groups
    are formed.
    """

    id: str
    stream_id: str
    course_id: str
    position: int
    at: datetime
    name: str
    school: str
    target_group: str = ""
    wishes: str = ""
    place: Place
    person_id: str = ""


def same(text: str) -> str:
    """A name or a school as it is compared: capitals and blanks make no difference."""
    return " ".join(folded(text).split())


def who(name: str, school: str) -> tuple[str, str]:
    """What makes two registrations the same person's."""
    return same(name), same(school)
