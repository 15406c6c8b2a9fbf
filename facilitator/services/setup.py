"""A meeting as it is set up: which agenda, when, which schools, who."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from facilitator.domain.agenda import expand
from facilitator.domain.course import CourseHead, CourseKind, Stream
from facilitator.domain.field_choices import FIELD_CHOICES
from facilitator.domain.field_names import BY_COMMAND, FIELDS
from facilitator.domain.field_numbers import number_refused
from facilitator.domain.field_value import FieldValue
from facilitator.domain.local_text import LANGUAGES
from facilitator.domain.meeting import RowRecord
from facilitator.domain.meeting_head import AgendaCopy, MeetingHead
from facilitator.domain.meeting_roles import MeetingRoles
from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.moment import Moment
from facilitator.domain.moves.casting import cast_records
from facilitator.domain.naming import find, folded
from facilitator.domain.people import OrganisationKind, Party, Person
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.roles import ROLES
from facilitator.domain.whole_course import WholeCourse
from facilitator.identity import uuid7
from facilitator.services.arguments import LONGEST_NAME
from facilitator.services.closed_lists import choice_called, field_choices, id_called
from facilitator.services.participants import read_one
from facilitator.text import clean, clean_line
from facilitator.words.role_reading import profession_in, read_role

UNSAID = ("member",)
"""The roles of somebody of whom none were typed."""
CONSULTING = ("process_consultant",)


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Somebody as typed: a name, roles, the name of a school (empty: of none), and the profession."""

    name: str
    roles: tuple[str, ...]
    party: str = ""
    profession: str = ""


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
    tags: tuple[str, ...] = ()
    languages: Mapping[str, str] = field(default_factory=dict)
    """The language of the papers of a school, by its name; those not named have the meeting's."""


def read_party(typed: str) -> tuple[str, str] | Refused:
    """A school's name and its language, empty where it is not said, from ``NAME`` or ``NAME;LANGUAGE``."""
    name, _, language = (part.strip() for part in typed.partition(";"))
    if language and language not in LANGUAGES:
        return Refused.because(Reason.NO_SUCH_CHOICE, typed=language, candidates=LANGUAGES, of="language")
    return clean_line(name).text, language


def read_person(typed: str, parties: Sequence[str]) -> PersonLine | Refused:
    """A person from ``NAME;ROLE[,ROLE…];PARTY;PROFESSION``; what comes last may be left out.

    With commas alone, as people write a list: ``NAME, ROLE, PARTY``. A profession in place of a role is kept.
    """
    if ";" not in typed and "," in typed:
        one = read_one(typed, parties)
        if isinstance(one, Refused):
            return one
        return PersonLine(one.name, one.roles or UNSAID, one.school, one.profession)
    parts = [clean_line(part, LONGEST_NAME).text for part in typed.split(";")]
    name, roles, party, profession = (*parts, "", "", "")[:4]
    if not name:
        return Refused.because(Reason.EMPTY_TEXT)
    read = []
    for role in filter(None, (each.strip() for each in roles.split(","))):
        known = find(role.replace(" ", "_").replace("-", "_"), ROLES, str, Reason.NO_SUCH_CHOICE)
        said = read_role(role) if isinstance(known, Refused) else known
        if not said and isinstance(known, Refused):
            return Refused(known.reason, {**known.facts, "typed": role, "of": "role"})
        read.append(said)
    if party:
        known_party = find(party, parties, str, Reason.NO_SUCH_PARTY)
        if isinstance(known_party, Refused):
            return known_party
        party = known_party
    as_role = profession_in(role for role in roles.split(",") if read_role(role))
    return PersonLine(name, tuple(read) or UNSAID, party, profession or as_role)


def read_setting(typed: str) -> Setting | Refused:
    """A field from ``FIELD=VALUE``, or ``FIELD/SCHOOL=VALUE`` and ``FIELD@NAME=VALUE`` where it is theirs."""
    named, equals, value = typed.partition("=")
    if not equals or not value.strip():
        return Refused.because(Reason.ARGUMENT_MISSING, argument="FIELD=VALUE")
    name, _, whose = named.strip().replace("@", "/", 1).partition("/")
    called = id_called(name, tuple(FIELDS), "field", Reason.NO_SUCH_FIELD)
    if isinstance(called, Refused):
        return called
    name = called
    if command := BY_COMMAND.get(name):
        return Refused.because(Reason.OWN_COMMAND, command=command)
    if FIELDS[name] in ("party", "person") and not whose:
        return Refused.because(Reason.WHOSE_NEEDED, kept_for=FIELDS[name])
    kept = clean(value).text.strip()
    if not kept:
        return Refused.because(Reason.EMPTY_TEXT)
    chosen = _chosen(name, kept)
    if isinstance(chosen, Refused):
        return chosen
    if refused := number_refused(name, chosen):
        return refused
    return Setting(name, chosen, clean_line(whose, LONGEST_NAME).text)


def _chosen(name: str, typed: str) -> str | Refused:
    """What is kept in a field: the ids of what is chosen where it takes choices, else the text."""
    if name == "release_level":
        return choice_called(typed, ReleaseLevel, Reason.NO_SUCH_LEVEL)
    return field_choices(name, typed) if name in FIELD_CHOICES else typed


def records_of(
    setup: Setup, copy: AgendaCopy, at: datetime, course: WholeCourse | None = None
) -> tuple[RowRecord, ...] | Refused:
    """Every record a meeting consists of before it begins, in ``course`` or in one of its own.

    Parties and people a course knows are its own; others join it. Roles typed for somebody it knows hold
    in this meeting alone.
    """
    if course is not None and course.run.closed is not None:
        return Refused.because(Reason.COURSE_CLOSED, title=course.head.title)
    if refused := named_twice(setup.parties):
        return refused
    made: tuple[RowRecord, ...] = ()
    if course is None:
        stream = Stream(id=uuid7(at), kind="course", created_at=at)
        head = CourseHead(
            id=uuid7(at), stream_id=stream.id, kind=CourseKind.SINGLE, title=setup.title, created_at=at
        )
        course, made = WholeCourse(head), (stream, head)
    parties = tuple(joining_parties(setup.parties, course, at, setup.languages))
    grown = course.with_(parties)
    people = tuple(joining_people(setup.people, grown, at))
    grown = grown.with_(people)
    meeting = MeetingHead(
        id=uuid7(at),
        stream_id=course.head.stream_id,
        course_id=course.head.id,
        agenda_copy_id=copy.id,
        title=setup.title,
        language=setup.language,
        starts_at=setup.starts_at,
        created_at=at,
        simulated=setup.simulated,
        tags=setup.tags,
        agenda_id=copy.agenda.id,
        minutes=sum(item.minutes for item in expand(copy.agenda, grown.parties, grown.people)),
    )
    fields = tuple(_fields(setup, meeting, grown.parties, grown.people, at))
    for each in fields:
        if isinstance(each, Refused):
            return each
    kept = (each for each in fields if isinstance(each, FieldValue))
    cast = _cast(setup, course, grown, meeting, at)
    return (*made, copy, meeting, *parties, *people, *cast, *kept)


def _cast(
    setup: Setup, course: WholeCourse, grown: WholeCourse, meeting: MeetingHead, at: datetime
) -> tuple[MeetingRoles, ...]:
    """A cast of its own, where somebody of the course is typed in with other roles than there.

    Everybody else keeps in the meeting what they are in the course.
    """
    schools = {folded(party.name): party.id for party in grown.parties}
    typed = {
        (folded(line.name), schools.get(folded(line.party), "")): line.roles
        for line in setup.people
        if line.roles != UNSAID
    }
    cast = tuple(
        _as_typed(person, typed.get((folded(person.name), person.party_id))) for person in grown.people
    )
    known = {person.id for person in course.people}
    if not any(each.id in known and each != was for each, was in zip(cast, grown.people, strict=True)):
        return ()
    return cast_records(meeting, Moment(at, at.date(), lambda: uuid7(at)), cast)


def _as_typed(person: Person, roles: tuple[str, ...] | None) -> Person:
    """Somebody with the roles that were typed; who is put down as the consultant stays all that they are."""
    if roles is None or (roles == CONSULTING and person.is_consultant):
        return person
    return replace(person, roles=roles)


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


def named_twice(parties: Sequence[str]) -> Refused | None:
    """The refusal for parties of which one has no name, or another's."""
    names = [folded(name) for name in parties]
    for name in parties:
        if not name:
            return Refused.because(Reason.EMPTY_TEXT)
        if names.count(folded(name)) > 1:
            return Refused.because(Reason.PARTY_KNOWN, name=name)
    return None


def _fields(
    setup: Setup, head: MeetingHead, parties: Sequence[Party], people: Sequence[Person], at: datetime
) -> Iterator[FieldValue | Refused]:
    for setting in setup.fields:
        whose = ""
        if setting.whose:
            found = owner_of(setting, parties, people)
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


def owner_of(
    setting: Setting, parties: Sequence[Party], people: Sequence[Person]
) -> Party | Person | Refused:
    """The party or the person a field is kept for."""
    match FIELDS[setting.name]:
        case "party":
            return find(setting.whose, parties, lambda party: party.name, Reason.NO_SUCH_PARTY)
        case "person":
            return find(setting.whose, people, lambda person: person.name, Reason.NO_SUCH_PERSON)
    return Refused.because(Reason.NO_SUCH_NAME, typed=setting.whose, candidates=())
