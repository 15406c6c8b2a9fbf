"""A frame in place of what weighs, or names a pupil."""

from __future__ import annotations

import pytest

from facilitator.domain.rewording import can_be_mended, reworded


def framed(text: str, language: str) -> str:
    hint = can_be_mended(text, mode=None, language=language)
    assert hint is not None
    return reworded(text, hint, language)


@pytest.mark.parametrize(
    ("language", "text", "frame"),
    [
        ("en", "Pupils were bored", "_ of _ pupils …"),
        ("da", "Eleverne kedede sig", "_ af _ elever …"),
        ("sv", "Flickorna vid fönstret var oroliga", "_ av _ elever …"),
    ],
)
def test_what_many_are_said_to_feel_is_counted_instead(language: str, text: str, frame: str) -> None:
    assert framed(text, language) == frame


def test_of_one_person_the_frame_asks_what_was_said_or_done() -> None:
    assert framed("Læreren virker forvirret.", "da") == "Læreren siger eller gør: …"


def test_when_it_was_and_the_sentences_around_it_stay() -> None:
    text = "Klokken ringer. Eleverne var meget urolige, da læreren gik. Så kom hun"
    assert framed(text, "da") == "Klokken ringer. _ af _ elever …, da læreren gik. Så kom hun"


@pytest.mark.parametrize(
    ("language", "text", "without"),
    [
        ("da", "Så spurgte Mads sin makker", "Så spurgte en elev sin makker"),
        ("en", "Then Peter's book fell", "Then a pupil’s book fell"),
        ("en", "Then Peter’s book fell", "Then a pupil’s book fell"),
        ("sv", "Då ropade Elsa", "Då ropade en elev"),
    ],
)
def test_a_name_becomes_a_pupil(language: str, text: str, without: str) -> None:
    assert framed(text, language) == without


@pytest.mark.parametrize("text", ["Læreren: »Det var godt!«", "9 af 22 hænder oppe", "To drenge hvisker"])
def test_what_was_said_or_counted_needs_no_frame(text: str) -> None:
    assert can_be_mended(text, mode=None, language="da") is None


def test_a_word_in_somebody_elses_mouth_is_left_alone() -> None:
    assert framed("»Godt!« siger læreren, det var godt", "da").startswith("»Godt!« siger læreren")
