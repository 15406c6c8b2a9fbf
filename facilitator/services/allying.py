"""Orders about help between schools, networks with a hub, and groups of a level."""

from __future__ import annotations

from facilitator.domain.moves import allying
from facilitator.domain.moves.made import Answer
from facilitator.domain.naming import find
from facilitator.domain.people import Party, Person
from facilitator.domain.refusal import Reason, Refused
from facilitator.services import arguments as read
from facilitator.services.arguments import LONGEST_NAME, Arg, Scene
from facilitator.services.command import Command, Group
from facilitator.text import clean_line
from facilitator.words.tongue import N_

NOBODY = "-"
"""Typed in the place of members, it dissolves what has that name."""


def _helps(scene: Scene, typed: str) -> Answer:
    parts = _parts(typed)
    if len(parts) < 3:
        return Refused.because(Reason.ARGUMENT_MISSING, argument="PARTY;PARTY;TEXT")
    giver, taker = (_school(each, scene) for each in parts[:2])
    if isinstance(giver, Refused):
        return giver
    if isinstance(taker, Refused):
        return taker
    return allying.put_help(scene.meeting, scene.moment, giver, taker, ";".join(parts[2:]))


def _network(scene: Scene, typed: str) -> Answer:
    name, hub, schools = (*_parts(typed), "", "")[:3]
    if hub in ("", NOBODY):
        return _lacking(hub, "NAME;PARTY;PARTY") or allying.put_network(
            scene.meeting, scene.moment, name, None, ()
        )
    found = [_school(each, scene) for each in (hub, *filter(None, map(str.strip, schools.split(","))))]
    for each in found:
        if isinstance(each, Refused):
            return each
    known = [each for each in found if isinstance(each, Party)]
    return allying.put_network(scene.meeting, scene.moment, name, known[0], known[1:])


def _level(scene: Scene, typed: str) -> Answer:
    name, people = (*_parts(typed), "")[:2]
    if people in ("", NOBODY):
        return _lacking(people, "NAME;NAME") or allying.put_level(scene.meeting, scene.moment, name, ())
    everybody = (*scene.meeting.people, *scene.meeting.other_people)
    found = [_person(each, everybody) for each in filter(None, map(str.strip, people.split(",")))]
    for each in found:
        if isinstance(each, Refused):
            return each
    known = [each for each in found if isinstance(each, Person)]
    return allying.put_level(scene.meeting, scene.moment, name, known)


def _parts(typed: str) -> list[str]:
    return [clean_line(part, LONGEST_NAME).text.strip() for part in typed.split(";")]


def _lacking(typed: str, argument: str) -> Refused | None:
    return None if typed == NOBODY else Refused.because(Reason.ARGUMENT_MISSING, argument=argument)


def _school(typed: str, scene: Scene) -> Party | Refused:
    schools = (*scene.meeting.parties, *scene.meeting.other_parties)
    return find(typed, schools, lambda party: party.name, Reason.NO_SUCH_PARTY)


def _person(typed: str, people: tuple[Person, ...]) -> Person | Refused:
    return find(typed, people, lambda person: person.name, Reason.NO_SUCH_PERSON)


ALLYING = (
    Command(
        "helps",
        Group.AGREE,
        N_("One school helps another with a theme; once more takes it back"),
        _helps,
        (Arg("PARTY;PARTY;TEXT", read.text, rest=True),),
        in_scene=True,
    ),
    Command(
        "network",
        Group.AGREE,
        N_("A network of schools, its hub first"),
        _network,
        (Arg("NAME;PARTY;PARTY", read.text, rest=True),),
        in_scene=True,
    ),
    Command(
        "level",
        Group.AGREE,
        N_("A group of one level, such as leaders or teachers"),
        _level,
        (Arg("NAME;NAME", read.text, rest=True),),
        in_scene=True,
    ),
)
