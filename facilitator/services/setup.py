"""A meeting as it is set up: which agenda, when, which schools, who, as it is typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from facilitator.domain.field_choices import FIELD_CHOICES
from facilitator.domain.field_names import BY_COMMAND, FIELDS
from facilitator.domain.field_numbers import number_refused
from facilitator.domain.local_text import LANGUAGES
from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.naming import find
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.roles import ROLES
from facilitator.services.arguments import LONGEST_NAME
from facilitator.services.closed_lists import choice_called, field_choices, id_called
from facilitator.services.participants import read_one
from facilitator.text import clean, clean_line
from facilitator.words.role_reading import profession_in, read_role

UNSAID = ("member",)
"""The roles of somebody of whom none were typed."""


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
