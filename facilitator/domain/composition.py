"""Who is missing among those who come together, judged by the theme; warnings, never a block."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from facilitator.domain.agenda import Repeat
from facilitator.domain.course import CourseKind
from facilitator.domain.holding import Holding
from facilitator.domain.meeting import Meeting
from facilitator.domain.naming import folded
from facilitator.domain.people import Party, Person
from facilitator.domain.roles import leads


class Concern(StrEnum):
    """What a composition makes one think of."""

    BOTH_ROLES = "both_roles"
    """One person is consultant and project leader (SR-011)."""
    NO_PUPIL = "no_pupil"
    NO_UNION = "no_union"
    NO_TEACHER = "no_teacher"
    LEADERS_ONLY = "leaders_only"
    """Nobody takes part who does the teaching (SR-095)."""
    OWN_SCHOOL = "own_school"
    """A consultant belongs to a school that comes into focus (SR-016)."""


@dataclass(frozen=True, slots=True)
class Worry:
    """One concern; ``name`` is that of the person it is about."""

    concern: Concern
    name: str = ""
    school: str = ""


class Theme(StrEnum):
    """What a course is about, as far as it asks for somebody in particular."""

    STUDY_ENVIRONMENT = "study_environment"
    STAFF_WELLBEING = "staff_wellbeing"
    PROGRAMMES = "programmes"
    TEACHING = "teaching"


THEMES: dict[Theme, str] = {
    Theme.STUDY_ENVIRONMENT: (
        "study environment|learning environment|school climate|pupil wellbeing|pupil well-being|"
        "studiemiljø|undervisningsmiljø|læringsmiljø|skolemiljø|elevtrivsel|elevernes trivsel|"
        "studiemiljö|lärmiljö|lärandemiljö|skolmiljö|elevtrivsel|elevernas trivsel"
    ),
    Theme.STAFF_WELLBEING: (
        "staff wellbeing|staff well-being|working environment|"
        "medarbejdertrivsel|personaletrivsel|lærertrivsel|medarbejdernes trivsel|arbejdsmiljø|"
        "medarbetartrivsel|personaltrivsel|personalens trivsel|arbetsmiljö"
    ),
    Theme.PROGRAMMES: (
        "study line|study lines|study programme|study programmes|"
        "studieretning|studieretninger|studielinje|linjefag|uddannelseslinje|"
        "studieinriktning|studieinriktningar|studielinje|utbildningsprogram"
    ),
    Theme.TEACHING: (
        "teaching|instruction|lessons|feedback in class|"
        "undervisning|undervisningen|didaktik|læringsmål|"
        "undervisningen|undervisning|lektioner|lärandemål"
    ),
}
"""Words of a theme in three languages, whole words of the improvement area or a tag of the course."""

PROFESSIONS: dict[str, str] = {
    "pupil": "pupil|student|apprentice|elev|studerende|kursist|lærling|studerande|lärling",
    "union": (
        "union representative|shop steward|tillidsrepræsentant|tillidsmand|amr|arbejdsmiljørepræsentant|"
        "facklig representant|fackligt ombud|förtroendeman|skyddsombud"
    ),
    "teacher": (
        "teacher|class teacher|lærer|underviser|klasselærer|faglærer|lektor|adjunkt|pædagog|"
        "lärare|klasslärare|ämneslärare|klassföreståndare|pedagog"
    ),
    "quality": "quality officer|quality manager|kvalitetsmedarbejder|kvalitetskoordinator|kvalitetsleder|"
    "kvalitetsansvarig|kvalitetssamordnare|kvalitetschef",
}
"""Words people write for a profession."""


_ENDING = "(?:s|n|t|et|en|ns|ets|ens|er|ar|ne|na|erne|erna|arna)?"
"""A Danish or Swedish word with its article or in the plural is the same word."""


def concerns(meeting: Meeting) -> tuple[Worry, ...]:
    """Every concern about who comes, in the order the group is composed."""
    return tuple(_concerns(meeting))


def not_neutral(meeting: Meeting) -> Person | None:
    """Who leads an item in which the own school is in focus."""
    lead, item = meeting.lead, meeting.item
    if lead is None or item is None or not lead.party_id or item.focus != lead.party_id:
        return None
    return lead


def themes(holding: Holding, tags: Sequence[str] = ()) -> frozenset[Theme]:
    """What a course is about: by its tags, by what its improvement area says."""
    said = (holding.said("improvement_area"), *tags)
    texts = [folded(text).replace("_", " ") for text in said]
    named = {theme for theme in Theme if theme.value.replace("_", " ") in texts}
    spoken = {theme for theme in Theme if any(_finds(THEMES[theme], text) for text in texts)}
    return frozenset(named | spoken)


def is_a(person: Person, profession: str) -> bool:
    """Does somebody have a profession, by what was written?"""
    return _finds(PROFESSIONS[profession], folded(person.profession))


def _concerns(meeting: Meeting) -> Iterator[Worry]:
    taking_part = [person for person in meeting.people if person.takes_part]
    about = themes(meeting, meeting.course.tags)
    for person in meeting.people:
        if person.is_consultant and "project_leader" in person.roles:
            yield Worry(Concern.BOTH_ROLES, person.name)
    for theme, profession, concern in (
        (Theme.STUDY_ENVIRONMENT, "pupil", Concern.NO_PUPIL),
        (Theme.STAFF_WELLBEING, "union", Concern.NO_UNION),
        (Theme.PROGRAMMES, "teacher", Concern.NO_TEACHER),
    ):
        if theme in about and not any(is_a(person, profession) for person in taking_part):
            yield Worry(concern)
    teaching = Theme.TEACHING in about or meeting.course.kind is CourseKind.PEER_OBSERVATION
    if teaching and taking_part and all(leads(person.roles) for person in taking_part):
        yield Worry(Concern.LEADERS_ONLY)
    if _has_schools_in_focus(meeting):
        for person in meeting.people:
            if person.is_consultant and (school := _school_of(person, meeting)):
                yield Worry(Concern.OWN_SCHOOL, person.name, school.name)


def _school_of(person: Person, meeting: Meeting) -> Party | None:
    """The school somebody belongs to; None for one from another organisation (SR-102)."""
    found = meeting.find_party(person.party_id)
    return found if found is not None and found.is_school else None


def _has_schools_in_focus(meeting: Meeting) -> bool:
    return any(getattr(part, "repeat", None) is Repeat.PER_PARTY for part in meeting.copy.agenda.parts)


def _finds(words: str, text: str) -> bool:
    return bool(_pattern(words).search(text))


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words.split('|')))}){_ENDING}\b")
