"""Who stands around the schools of a course: who ordered it, who leads it, and what it belongs to."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.holding import Holding
from facilitator.domain.people import OrganisationKind, Person
from facilitator.exports.facts import Fact
from facilitator.exports.plain_text import name, party_name, text
from facilitator.words.lists import join
from facilitator.words.tongue import Words


def around(course: Holding, w: Words) -> Iterator[Fact]:
    """Client, provider and partners, the consultants with where they come from, and the strategy."""
    clients = _names(course, OrganisationKind.CLIENT) or [text(course.said("client"))]
    yield Fact(w.p_("fact", "Client"), join([*filter(None, clients)], w))
    yield Fact(w.p_("fact", "Provider"), join(_names(course, OrganisationKind.PROVIDER), w))
    yield Fact(w.p_("fact", "Partners"), join(_names(course, OrganisationKind.PARTNER), w))
    leading = [consultant(person, course) for person in course.people if person.is_consultant]
    label = w.n_("Process consultant", "Process consultants", len(leading) or 1)
    yield Fact(label, join(leading, w))
    yield Fact(w.p_("fact", "Strategy"), text(course.said("strategy")))


def consultant(person: Person, course: Holding) -> str:
    """A consultant with the organisation, as the one who leads may come from elsewhere (SR-102)."""
    belongs = course.find_party(person.party_id)
    return f"{name(person.name)} ({party_name(belongs)})" if belongs else name(person.name)


def _names(course: Holding, kind: OrganisationKind) -> list[str]:
    return [party_name(each) for each in course.organisations if each.kind is kind]
