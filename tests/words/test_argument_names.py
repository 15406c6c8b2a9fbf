"""Arguments are called in the reader's language; programs keep the English names."""

from __future__ import annotations

import re

import pytest

from facilitator.domain.refusal import Reason, Refused
from facilitator.services.commands import COMMANDS
from facilitator.services.course_commands import COURSE_COMMANDS
from facilitator.words.argument_names import argument_name, said_usage
from facilitator.words.order_words import means, order_word
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import speak


def test_every_argument_of_a_command_has_a_name_for_people() -> None:
    for command in (*COMMANDS.values(), *COURSE_COMMANDS.values()):
        for arg in (*command.args, *((command.qualifier,) if command.qualifier else ())):
            assert not re.search("[A-Z]", argument_name(arg.name, speak("en"))), arg.name


@pytest.mark.parametrize(
    ("usage", "danish"),
    [
        ("borrow MINUTES ITEM [REASON]", "borrow MINUTTER PUNKT [BEGRUNDELSE]"),
        ("confirm NAME|PARTY|all", "confirm NAVN|SKOLE|alle"),
        ("answer[.N] TEXT", "answer[.NUMMER] TEKST"),
        ("rate[.SCALE] 0-4", "rate[.SKALA] 0-4"),
        ("start", "start"),
        ("further yes|no [METHOD]", "further ja|nej [METODE]"),
    ],
)
def test_a_usage_is_said_in_danish_behind_the_name_of_the_command(usage: str, danish: str) -> None:
    assert said_usage(usage, speak("da")) == danish


def test_what_is_missing_is_named_in_the_readers_language() -> None:
    refused = Refused.because(Reason.ARGUMENT_MISSING, argument="REASON", usage="skip ITEM REASON")
    assert refusal_sentence(refused, speak("da")) == "Der mangler noget: begrundelse."
    assert refused.facts["argument"] == "REASON"


@pytest.mark.parametrize("language", ["en", "da", "sv"])
def test_a_fixed_word_that_is_shown_is_understood_and_means_nothing_else(language: str) -> None:
    for word in ("all", "none", "each", "accept", "count", "aside"):
        shown = order_word(word, speak(language))
        assert [
            each for each in ("all", "none", "each", "accept", "count", "aside") if means(shown, each)
        ] == [word]
