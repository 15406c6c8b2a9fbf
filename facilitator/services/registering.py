"""Registrations as they are given in an order: somebody a line, what is told parted by semicolons."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from facilitator.domain.field_choices import TargetGroup
from facilitator.domain.local_text import LANGUAGES
from facilitator.domain.naming import find_called, folded
from facilitator.domain.places import standing
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.registration import Registration, Wanted
from facilitator.domain.whole_course import WholeCourse
from facilitator.services.arguments import LONGEST_NAME, unquoted
from facilitator.text import clean_line
from facilitator.words.field_values import field_choice
from facilitator.words.tongue import speak

LONGEST_WISH = 2_000
"""Characters of what somebody wishes."""
MOST_LINES = 1_000
"""Registrations in one order."""


def read_registrations(typed: str) -> tuple[Wanted, ...] | Refused:
    """``NAME; SCHOOL; TARGET GROUP; WISHES`` a line; what comes last may be left out."""
    read: list[Wanted] = []
    for parts in _lines(typed):
        told = [clean_line(each, LONGEST_NAME).text for each in (*parts[:3], "", "", "")]
        if not told[0]:
            return Refused.because(Reason.EMPTY_TEXT)
        if not told[1]:
            return Refused.because(Reason.SCHOOL_MISSING, name=told[0])
        wish = clean_line("; ".join(each.strip() for each in parts[3:] if each.strip()), LONGEST_WISH).text
        read.append(Wanted(told[0], told[1], target_group(told[2]), wish))
        if len(read) > MOST_LINES:
            return Refused.because(Reason.TOO_MANY_LINES, most=MOST_LINES)
    return tuple(read) or Refused.because(Reason.EMPTY_TEXT)


def written(wanted: Iterable[Wanted]) -> str:
    """The text of an order that registers these."""
    into = StringIO()
    writer = csv.writer(into, delimiter=";", lineterminator="\n")
    writer.writerows((each.name, each.school, each.target_group, each.wishes) for each in wanted)
    return into.getvalue()


def target_group(typed: str) -> str:
    """A target group of the list by any of its names, as it is kept; every other in its own words."""
    names = {folded(choice.value): choice for choice in TargetGroup}
    for language in LANGUAGES:
        names |= {folded(field_choice(choice, speak(language))): choice for choice in TargetGroup}
    known = names.get(folded(typed))
    return known.value if known else typed


def find_registration(typed: str, course: WholeCourse) -> Registration | Refused:
    """Somebody who registered, by ``NAME`` or, where two are called so, by ``NAME, SCHOOL``."""
    return find_called(unquoted(typed), standing(course), _called, Reason.NO_SUCH_REGISTRATION)


def _called(each: Registration) -> tuple[str, str]:
    return f"{each.name}, {each.school}", each.name


def _lines(typed: str) -> Iterator[list[str]]:
    """The lines that hold something; a quotation mark that opens and never closes is a sign like others."""
    for line in typed.splitlines():
        if line.strip(" ;"):
            try:
                yield next(csv.reader([line], delimiter=";", strict=True, skipinitialspace=True))
            except csv.Error:
                yield line.split(";")
