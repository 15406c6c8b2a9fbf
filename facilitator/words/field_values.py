"""What stands in a field as it is read: text as it was typed, a choice of a closed list by its name."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.domain.field_choices import BETWEEN, FIELD_CHOICES, choices_in
from facilitator.domain.field_numbers import AMOUNTS, amount_in
from facilitator.words.numbers import number
from facilitator.words.terms import Term
from facilitator.words.tongue import Words

_CHOICES: Mapping[str, Term] = {
    "yes": Term("told of a line", "yes"),
    "no": Term("told of a line", "no"),
    "benchmark_result": Term("origin of the need", "benchmarking"),
    "self_evaluation": Term("origin of the need", "self-evaluation"),
    "accreditation": Term("origin of the need", "accreditation"),
    "reform": Term("origin of the need", "reform"),
    "strategy": Term("origin of the need", "strategy"),
    "below": Term("started from", "from below"),
    "above": Term("started from", "from above"),
    "both": Term("started from", "from below and from above"),
    "annual_meeting": Term("body of a network", "annual meeting"),
    "membership": Term("body of a network", "membership"),
    "steering_group": Term("body of a network", "steering group"),
    "executive_committee": Term("body of a network", "executive committee"),
    "secretariat": Term("body of a network", "secretariat"),
    "technical_school": Term("type of organisation", "technical school"),
    "combination_school": Term("type of organisation", "combination school"),
    "business_school": Term("type of organisation", "business school"),
    "university_college": Term("type of organisation", "university college"),
    "upper_secondary_school": Term("type of organisation", "upper secondary school"),
    "adult_education_centre": Term("type of organisation", "adult education centre"),
    "primary_school": Term("type of organisation", "primary and lower secondary school"),
    "school_administration": Term("type of organisation", "school administration"),
    "partner": Term("type of organisation", "partner"),
    "heads": Term("target group", "heads"),
    "subject_teachers": Term("target group", "subject teachers"),
    "class_teachers_1_6": Term("target group", "class teachers, years 1–6"),
}


def field_choice(choice: str, w: Words) -> str:
    return _CHOICES[choice].said(w)


def field_value(name: str, value: str, w: Words) -> str:
    """A kept value as it is shown, and as it can be typed again."""
    if name in AMOUNTS and (amount := amount_in(value)) is not None:
        return number(amount, w.language)
    told = choices_in(name, value)
    return f"{BETWEEN} ".join(field_choice(each, w) for each in told) if told else value


def own_words(name: str, value: str, w: Words) -> str:
    """That a value is none of an open list, with what is on it; empty where it is, or there is no list."""
    if name not in FIELD_CHOICES or choices_in(name, value):
        return ""
    said = w._("not on the list, and kept in your own words. On the list: {choices}")
    return said.format(choices=choices_line(name, w))


def choices_line(name: str, w: Words) -> str:
    """The choices a field takes; empty where it takes any text."""
    if name not in FIELD_CHOICES:
        return ""
    known = FIELD_CHOICES[name]
    choices = " · ".join(field_choice(each.value, w) for each in known.of)
    return w._("{choices} (one or several)").format(choices=choices) if known.several else choices
