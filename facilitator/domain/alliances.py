"""How schools and people of a course stand together: who helps whom, networks with a hub, groups by level.

Each is a ``Group`` of the course of a kind of its own; one without members was taken back.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.domain.holding import Holding
from facilitator.domain.people import Group

HELP, NETWORK, LEVEL = "help", "network", "level"
ALLIANCES = (HELP, NETWORK, LEVEL)


@dataclass(frozen=True, slots=True)
class Help:
    """One school helps another with a theme; help in both directions is two of them (SR-159)."""

    theme: str
    giver_id: str
    taker_id: str


@dataclass(frozen=True, slots=True)
class Network:
    """Schools with one of them as hub; a school may be in any number of networks (SR-169)."""

    name: str
    hub_id: str
    school_ids: tuple[str, ...]
    """Without the hub."""


@dataclass(frozen=True, slots=True)
class Level:
    """People of one level, such as leaders or teachers, who meet beside the others (SR-164)."""

    name: str
    person_ids: tuple[str, ...]


def helps(course: Holding) -> tuple[Help, ...]:
    return tuple(Help(each.name, *each.member_ids) for each in _standing(course, HELP))


def networks(course: Holding) -> tuple[Network, ...]:
    return tuple(
        Network(each.name, each.member_ids[0], each.member_ids[1:]) for each in _standing(course, NETWORK)
    )


def levels(course: Holding) -> tuple[Level, ...]:
    return tuple(Level(each.name, each.member_ids) for each in _standing(course, LEVEL))


def _standing(course: Holding, kind: str) -> Iterator[Group]:
    return (group for group in course.all_groups if group.kind == kind and group.member_ids)
