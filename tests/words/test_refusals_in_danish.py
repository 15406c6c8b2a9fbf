"""Refusals are said in the reader's words, never in the program's."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.missing import Asked, Missing
from facilitator.domain.modes import Mode
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.wipe import Extent
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import speak

DA, SV, EN = speak("da"), speak("sv"), speak("en")


def test_levels_of_sharing_are_named_as_people_name_them() -> None:
    refused = Refused.because(Reason.NOT_RELEASED, agreed="group", wanted="public")
    assert "»gruppen«" in refusal_sentence(refused, DA) and "»offentligt«" in refusal_sentence(refused, DA)
    assert "”gruppen”" in refusal_sentence(refused, SV)


def test_papers_nobody_has_agreed_on_are_refused_without_naming_a_level() -> None:
    refused = Refused.because(Reason.NOT_RELEASED, agreed="", wanted="schools")
    assert "has not agreed" in refusal_sentence(refused, EN)


@pytest.mark.parametrize(
    ("mode", "said"), [(Mode.EXPLORE, "Mette har ikke spurgt"), (Mode.PRESENT, "Mette har ikke talt")]
)
def test_who_is_waited_for_in_an_inquiry_has_not_asked(mode: Mode, said: str) -> None:
    lacking = (Missing("turns", {"asked": (Asked("others", ("Mette",)),)}),)
    refused = Refused.because(Reason.GATE_UNMET, missing=lacking, mode=mode)
    assert said in refusal_sentence(refused, DA)


def test_a_day_that_has_passed_is_said_with_its_year() -> None:
    refused = Refused.because(Reason.DATE_PAST, day=date(2020, 1, 1))
    assert "1. januar 2020" in refusal_sentence(refused, DA)


def test_too_many_answers_are_told_from_those_that_were_counted() -> None:
    refused = Refused.because(Reason.ALL_HAVE_RATED, n=3)
    assert refusal_sentence(refused, EN) == "More answers than people: 3 people take part."


def test_the_word_that_confirms_a_wipe_is_the_one_help_shows_to_the_same_reader() -> None:
    facts = {"name": "Ida Krag", "counts": {"evidence": 2}, "meetings": 1, "extent": Extent.ALL}
    refused = Refused(Reason.WIPE_UNCONFIRMED, {**facts, "how": "withdraw.yes Ida Krag"})
    assert "»withdraw.ja Ida Krag« gør det." in refusal_sentence(refused, DA)
    assert "”withdraw.ja Ida Krag” gör det." in refusal_sentence(refused, SV)
    assert "“withdraw.yes Ida Krag” does it." in refusal_sentence(refused, EN)
    by_option = Refused(Reason.WIPE_UNCONFIRMED, {**facts, "how": "--yes"})
    assert "»--yes« gør det." in refusal_sentence(by_option, DA)
