"""Schools, organisations and people as they join a course, which knows some of them already."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from facilitator.domain.naming import folded, is_name
from facilitator.domain.people import OrganisationKind, Party, Person
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.whole_course import WholeCourse
from facilitator.identity import uuid7
from facilitator.services.setup import PersonLine


def named_twice(parties: Sequence[str]) -> Refused | None:
    """The refusal for parties of which one has no name, none that is one, or another's."""
    names = [folded(name) for name in parties]
    for name in parties:
        if not name:
            return Refused.because(Reason.EMPTY_TEXT)
        if not is_name(name):
            return Refused.because(Reason.NO_LETTER, name=name)
        if names.count(folded(name)) > 1:
            return Refused.because(Reason.PARTY_KNOWN, name=name)
    return None


def joining_parties(
    names: Sequence[str], course: WholeCourse, at: datetime, languages: Mapping[str, str] | None = None
) -> Iterator[Party]:
    """The parties a course does not know yet, behind those it does."""
    known = {folded(party.name) for party in course.parties}
    joining = (name for name in names if folded(name) not in known)
    for position, name in enumerate(joining, start=len(course.parties) + 1):
        yield Party(
            id=uuid7(at),
            stream_id=course.head.stream_id,
            course_id=course.head.id,
            name=name,
            position=position,
            language=(languages or {}).get(name, ""),
        )


def joining_organisations(
    told: Sequence[tuple[str, OrganisationKind]], course: WholeCourse, at: datetime
) -> Iterator[Party]:
    """Organisations that are no schools, in their order."""
    for position, (name, kind) in enumerate(told, start=len(course.organisations) + 1):
        yield Party(
            id=uuid7(at),
            stream_id=course.head.stream_id,
            course_id=course.head.id,
            name=name,
            position=position,
            kind=kind,
        )


def joining_people(lines: Sequence[PersonLine], course: WholeCourse, at: datetime) -> Iterator[Person]:
    """The people a course does not know yet, behind those it does; ``course`` has their parties already."""
    known = {(folded(person.name), person.party_id) for person in course.people}
    by_name = {folded(party.name): party for party in (*course.parties, *course.organisations)}
    position = len(course.people)
    for line in lines:
        party = by_name.get(folded(line.party))
        party_id = party.id if party else ""
        if course.people and (folded(line.name), party_id) in known:
            continue
        position += 1
        yield Person(
            id=uuid7(at),
            stream_id=course.head.stream_id,
            course_id=course.head.id,
            name=line.name,
            roles=party.roles_for(line.roles) if party else line.roles,
            party_id=party_id,
            position=position,
            profession=line.profession,
        )
