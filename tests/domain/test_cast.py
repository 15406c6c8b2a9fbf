"""Who a meeting is held with, and as what."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from facilitator.domain import run as ev
from facilitator.domain.cast import Cast, cast_of
from facilitator.domain.meeting_roles import MeetingRoles
from facilitator.domain.people import Party, Person
from facilitator.domain.run import Recorded

SHARED: dict[str, Any] = {"stream_id": "s", "course_id": "c"}
PARTIES = tuple(Party(id=f"p{n}", name=f"School {n}", position=n, **SHARED) for n in (1, 2, 3))
PEOPLE = tuple(
    Person(id=id_, name=id_, roles=("member",), party_id=f"p{n}", position=n, **SHARED)
    for n, id_ in enumerate(("ada", "bo", "cia"), start=1)
)


def own(**roles: tuple[str, ...]) -> tuple[MeetingRoles, ...]:
    return tuple(
        MeetingRoles(id=f"r-{id_}", meeting_id="m", person_id=id_, roles=held, **SHARED)
        for id_, held in roles.items()
    )


def recorded(*events: ev.Event) -> tuple[Recorded, ...]:
    at = datetime(2026, 9, 1, 8, tzinfo=UTC)
    return tuple(
        Recorded(id=f"e{n}", stream_id="s", meeting_id="m", position=n, at=at, kind="", event=event)
        for n, event in enumerate(events, start=1)
    )


def roles(cast: Cast) -> dict[str, tuple[str, ...]]:
    return {person.id: person.roles for person in cast.people}


def test_without_roles_of_its_own_a_meeting_is_held_with_everybody_as_they_are_in_the_course() -> None:
    assert cast_of((), PARTIES, PEOPLE) == Cast(PARTIES, PEOPLE)


def test_with_roles_of_its_own_it_is_held_with_those_who_have_some_and_their_schools() -> None:
    cast = cast_of((), PARTIES, PEOPLE, own(bo=("host",), cia=("visitor",), ada=()))
    assert roles(cast) == {"bo": ("host",), "cia": ("visitor",)}
    assert [party.id for party in cast.parties] == ["p2", "p3"]
    assert [person.roles for person in cast.other_people] == [("member",)]
    assert [party.id for party in cast.other_parties] == ["p1"]


def test_the_school_of_whoever_hosts_stands_first() -> None:
    cast = cast_of((), PARTIES, PEOPLE, own(ada=("visitor",), bo=("visitor",), cia=("host",)))
    assert [party.id for party in cast.parties] == ["p3", "p1", "p2"]


def test_who_was_there_stays_when_the_course_grows_and_who_joins_is_part_of_it() -> None:
    begun = ev.MeetingStarted(datetime(2026, 9, 1, 14, tzinfo=UTC), ("p1", "p2"), ("ada", "bo"))
    given = own(ada=("host",), bo=("visitor",))
    assert roles(cast_of(recorded(begun), PARTIES, PEOPLE, given)) == {"ada": ("host",), "bo": ("visitor",)}
    joined = recorded(begun, ev.PersonJoined("cia"))
    assert roles(cast_of(joined, PARTIES, PEOPLE, given))["cia"] == ("member",)


def test_roles_a_meeting_ended_with_go_before_its_own_and_those_before_the_courses() -> None:
    begun = ev.MeetingStarted(datetime(2026, 9, 1, 14, tzinfo=UTC), ("p1", "p2", "p3"), ("ada", "bo", "cia"))
    ended = ev.MeetingClosed("", {"ada": ("host", "timekeeper")})
    cast = cast_of(recorded(begun, ended), PARTIES, PEOPLE, own(ada=("host",), bo=("visitor",)))
    assert roles(cast) == {"ada": ("host", "timekeeper"), "bo": ("visitor",), "cia": ("member",)}
