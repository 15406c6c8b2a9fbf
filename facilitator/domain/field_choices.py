"""Fields that are filled in from a closed list, and how several choices stand in one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.line_fields import YesNo


class Origin(StrEnum):
    """Where an improvement area may come from (SR-003)."""

    BENCHMARK_RESULT = "benchmark_result"
    SELF_EVALUATION = "self_evaluation"
    ACCREDITATION = "accreditation"
    REFORM = "reform"
    STRATEGY = "strategy"


class InitiatedFrom(StrEnum):
    """Whose initiative a course is: of those who felt the need, of the leaders, or of both (SR-004)."""

    BELOW = "below"
    ABOVE = "above"
    BOTH = "both"


class GovernanceBody(StrEnum):
    """Which body of a network a meeting belongs to (SR-060); no rule depends on it."""

    ANNUAL_MEETING = "annual_meeting"
    MEMBERSHIP = "membership"
    STEERING_GROUP = "steering_group"
    EXECUTIVE_COMMITTEE = "executive_committee"
    SECRETARIAT = "secretariat"


class OrganisationType(StrEnum):
    """What sort of organisation takes part (SR-058); another one is written in words of one's own."""

    TECHNICAL_SCHOOL = "technical_school"
    COMBINATION_SCHOOL = "combination_school"
    BUSINESS_SCHOOL = "business_school"
    UNIVERSITY_COLLEGE = "university_college"
    UPPER_SECONDARY_SCHOOL = "upper_secondary_school"
    ADULT_EDUCATION_CENTRE = "adult_education_centre"
    PRIMARY_SCHOOL = "primary_school"
    SCHOOL_ADMINISTRATION = "school_administration"
    PARTNER = "partner"


class TargetGroup(StrEnum):
    """Whom a round of visits is for (SR-107); another one is written in words of one's own."""

    HEADS = "heads"
    SUBJECT_TEACHERS = "subject_teachers"
    CLASS_TEACHERS_1_6 = "class_teachers_1_6"


@dataclass(frozen=True, slots=True)
class Choices:
    """What a field may hold: one of a list, or several of it; in an ``open`` list words of one's own, too."""

    of: type[StrEnum]
    several: bool = False
    open: bool = False


FIELD_CHOICES: Mapping[str, Choices] = {
    "ask_further": Choices(YesNo),
    "origin": Choices(Origin, several=True),
    "initiated_from": Choices(InitiatedFrom),
    "governance_body": Choices(GovernanceBody),
    "organisation_type": Choices(OrganisationType, open=True),
    "target_group": Choices(TargetGroup, several=True, open=True),
}
BETWEEN = ","
"""Stands between the choices of one value, as it is kept and as it may be typed."""


def fits(name: str, value: str) -> bool:
    """May the field hold this?"""
    known = FIELD_CHOICES.get(name)
    return known is None or known.open or bool(choices_in(name, value))


def parts(name: str, value: str) -> tuple[str, ...]:
    """The choices in a value, each once; of a field that takes one only, the value whole."""
    several = FIELD_CHOICES[name].several
    told = value.split(BETWEEN) if several else [value]
    return tuple(dict.fromkeys(filter(None, (each.strip() for each in told))))


def choices_in(name: str, value: str) -> tuple[StrEnum, ...]:
    """The choices that a kept value names; none where it is no value of the list."""
    if name not in FIELD_CHOICES:
        return ()
    known = {each.value: each for each in FIELD_CHOICES[name].of}
    told = parts(name, value)
    return tuple(known[each] for each in told) if told and all(each in known for each in told) else ()
