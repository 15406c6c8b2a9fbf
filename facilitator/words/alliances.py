"""Who helps whom, networks and groups of a level, in a line each."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from facilitator.domain.alliances import HELP, NETWORK, Help, Level, Network, helps, levels, networks
from facilitator.domain.holding import Holding
from facilitator.domain.people import Group
from facilitator.words.lists import join
from facilitator.words.told import Told
from facilitator.words.tongue import Words

Naming = Callable[[str], str]


def help_said(one: Help, named: Naming) -> str:
    """From whom to whom, and with what."""
    return f"{named(one.giver_id)} → {named(one.taker_id)}: {one.theme}"


def network_said(one: Network, named: Naming, w: Words) -> str:
    """A network with its hub and the schools around it."""
    hub = w._("{name}: {school} is the hub").format(name=one.name, school=named(one.hub_id))
    around = join([named(each) for each in one.school_ids], w)
    return f"{hub} · {around}" if around else hub


def level_said(one: Level, named: Naming, w: Words) -> str:
    return f"{one.name}: {join([named(each) for each in one.person_ids], w)}"


def alliance_lines(course: Holding, named: Naming, w: Words) -> Iterator[tuple[str, str]]:
    """All of them, each with the word for what it is."""
    yield from ((w.p_("alliance", "help"), help_said(each, named)) for each in helps(course))
    yield from ((w.p_("alliance", "network"), network_said(each, named, w)) for each in networks(course))
    yield from ((w.p_("alliance", "group"), level_said(each, named, w)) for each in levels(course))


def alliance_told(group: Group, course: Holding, w: Words) -> Told:
    """What stands after one was put, or taken back."""
    if not group.member_ids:
        return Told(w._("Taken out: {name}").format(name=group.name))
    if group.kind == HELP:
        return Told(help_said(Help(group.name, *group.member_ids), course.name_of))
    if group.kind == NETWORK:
        network = Network(group.name, group.member_ids[0], group.member_ids[1:])
        return Told(network_said(network, course.name_of, w))
    return Told(level_said(Level(group.name, group.member_ids), course.name_of, w))
