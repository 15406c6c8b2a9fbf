"""A meeting as it is set up: which agenda, when, which schools, who."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.course import Course, Stream
from facilitator.domain.field_names import FIELDS
from facilitator.domain.field_value import FieldValue
from facilitator.domain.meeting import AgendaCopy, MeetingHead, RowRecord
from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.naming import find, folded
from facilitator.domain.people import Party, Person
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.roles import ROLES
from facilitator.identity import uuid7
from facilitator.services.arguments import LONGEST_NAME
from facilitator.text import clean, clean_line
from facilitator.words.role_reading import read_role


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Somebody as typed: a name, roles, and the name of a school (empty: of none)."""

    name: str
    roles: tuple[str, ...]
    party: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """A field set beforehand; one kept for a school or a person names whose it is."""

    name: str
    value: str
    whose: str = ""


@dataclass(frozen=True, slots=True)
class Setup:
    """What a meeting needs before it can be made. The first party is the host."""

    title: str
    parties: tuple[str, ...]
    people: tuple[PersonLine, ...]
    starts_at: datetime
    language: str
    fields: tuple[Setting, ...] = ()
    simulated: bool = False


def read_person(typed: str, parties: Sequence[str]) -> PersonLine | Refused:
    """A person from ``NAME;ROLE[,ROLE…];PARTY``; the party may be left out for one of no school."""
    parts = [clean_line(part, LONGEST_NAME).text for part in typed.split(";")]
    name, roles, party = (*parts, "", "")[:3]
    if not name:
        return Refused.because(Reason.EMPTY_TEXT)
    read = []
    for role in filter(None, (each.strip() for each in roles.split(","))):
        known = find(role.replace(" ", "_").replace("-", "_"), ROLES, str, Reason.NO_SUCH_CHOICE)
        said = read_role(role) if isinstance(known, Refused) else known
        if not said and isinstance(known, Refused):
            return known
        read.append(said)
    if party:
        known_party = find(party, parties, str, Reason.NO_SUCH_PARTY)
        if isinstance(known_party, Refused):
            return known_party
        party = known_party
    return PersonLine(name, tuple(read) or ("member",), party)


def read_setting(typed: str) -> Setting | Refused:
    """A field from ``FIELD=VALUE``, or ``FIELD/SCHOOL=VALUE`` and ``FIELD@NAME=VALUE`` where it is theirs."""
    named, equals, value = typed.partition("=")
    if not equals or not value.strip():
        return Refused.because(Reason.ARGUMENT_MISSING, argument="FIELD=VALUE")
    name, _, whose = named.strip().replace("@", "/", 1).partition("/")
    if name not in FIELDS:
        return Refused.because(Reason.NO_SUCH_FIELD, typed=name, candidates=tuple(FIELDS))
    if FIELDS[name] in ("party", "person") and not whose:
        return Refused.because(Reason.WHOSE_NEEDED, kept_for=FIELDS[name])
    kept = clean(value).text.strip()
    if name == "release_level" and kept not in tuple(ReleaseLevel):
        return Refused.because(Reason.NO_SUCH_LEVEL, typed=kept, candidates=tuple(ReleaseLevel))
    if not kept:
        return Refused.because(Reason.EMPTY_TEXT)
    return Setting(name, kept, clean_line(whose, LONGEST_NAME).text)


def records_of(setup: Setup, copy: AgendaCopy, at: datetime) -> tuple[RowRecord, ...] | Refused:
    """Every record a meeting consists of before it begins, in a course of its own."""
    names = [folded(name) for name in setup.parties]
    for name in setup.parties:
        if not name:
            return Refused.because(Reason.EMPTY_TEXT)
        if names.count(folded(name)) > 1:
            return Refused.because(Reason.PARTY_KNOWN, name=name)
    stream = Stream(id=uuid7(at), kind="course", created_at=at)
    course = Course(id=uuid7(at), stream_id=stream.id, kind="single", title=setup.title, created_at=at)
    head = MeetingHead(
        id=uuid7(at),
        stream_id=stream.id,
        course_id=course.id,
        agenda_copy_id=copy.id,
        title=setup.title,
        language=setup.language,
        starts_at=setup.starts_at,
        created_at=at,
        simulated=setup.simulated,
    )
    parties = tuple(_parties(setup, course, at))
    people = tuple(_people(setup, course, parties, at))
    fields = tuple(_fields(setup, head, parties, people, at))
    for field in fields:
        if isinstance(field, Refused):
            return field
    kept = (field for field in fields if isinstance(field, FieldValue))
    return (stream, course, copy, head, *parties, *people, *kept)


def _parties(setup: Setup, course: Course, at: datetime) -> Iterator[Party]:
    for position, name in enumerate(setup.parties, start=1):
        yield Party(
            id=uuid7(at), stream_id=course.stream_id, course_id=course.id, name=name, position=position
        )


def _people(setup: Setup, course: Course, parties: Sequence[Party], at: datetime) -> Iterator[Person]:
    by_name = {party.name: party.id for party in parties}
    for position, line in enumerate(setup.people, start=1):
        yield Person(
            id=uuid7(at),
            stream_id=course.stream_id,
            course_id=course.id,
            name=line.name,
            roles=line.roles,
            party_id=by_name.get(line.party, ""),
            position=position,
        )


def _fields(
    setup: Setup, head: MeetingHead, parties: Sequence[Party], people: Sequence[Person], at: datetime
) -> Iterator[FieldValue | Refused]:
    for setting in setup.fields:
        whose = ""
        if setting.whose:
            found = _owner(setting, parties, people)
            if isinstance(found, Refused):
                yield found
                continue
            whose = found.id
        yield FieldValue(
            id=uuid7(at),
            stream_id=head.stream_id,
            course_id=head.course_id,
            meeting_id=head.id,
            item_id="",
            at=at,
            kind="field",
            name=setting.name,
            value=setting.value,
            whose=whose,
        )


def _owner(setting: Setting, parties: Sequence[Party], people: Sequence[Person]) -> Party | Person | Refused:
    """The party or the person a field is kept for."""
    match FIELDS[setting.name]:
        case "party":
            return find(setting.whose, parties, lambda party: party.name, Reason.NO_SUCH_PARTY)
        case "person":
            return find(setting.whose, people, lambda person: person.name, Reason.NO_SUCH_PERSON)
    return Refused.because(Reason.NO_SUCH_NAME, typed=setting.whose, candidates=())
