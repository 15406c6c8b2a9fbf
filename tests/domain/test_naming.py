"""Finding what somebody meant."""

from __future__ import annotations

import pytest

from facilitator.domain.naming import find, folded
from facilitator.domain.refusal import Reason, Refused

NAMES = ["Anne Dahl", "Anna Berg", "Åse Lund", "Bo", "Bodil Krag"]


def found(typed: str) -> str | Refused:
    return find(typed, NAMES, str, Reason.NO_SUCH_PERSON)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("anne", "Anne Dahl"),
        ("ANNA", "Anna Berg"),
        ("Åse", "Åse Lund"),
        ("A\u030ase", "Åse Lund"),
        (" bo ", "Bo"),
        ("bod", "Bodil Krag"),
        ("krag", "Bodil Krag"),
        ("Anne Dahl", "Anne Dahl"),
    ],
)
def test_a_whole_name_comes_before_a_beginning_and_that_before_a_later_word(typed: str, meant: str) -> None:
    assert found(typed) == meant


def test_what_fits_several_is_not_chosen_among() -> None:
    refused = found("ann")
    assert isinstance(refused, Refused) and refused.reason is Reason.AMBIGUOUS
    assert refused.facts == {"typed": "ann", "candidates": ("Anne Dahl", "Anna Berg")}


@pytest.mark.parametrize("typed", ["", "  ", "xyz", "ahl"])
def test_what_fits_nobody_is_refused_with_everybody(typed: str) -> None:
    refused = found(typed)
    assert isinstance(refused, Refused) and refused.reason is Reason.NO_SUCH_PERSON
    assert refused.facts["candidates"] == tuple(NAMES)


def test_names_are_compared_in_one_form() -> None:
    assert folded(" STRASSE ") == folded("straße")
