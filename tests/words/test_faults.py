"""Faults as sentences."""

import string

import pytest

from facilitator.domain.fault import Fault, FaultReason
from facilitator.words.faults import SAYINGS, fault_message, fault_sentence
from facilitator.words.tongue import speak

ENGLISH = speak("en")


@pytest.mark.parametrize("reason", FaultReason)
def test_every_fault_says_what_why_and_what_to_do(reason: FaultReason) -> None:
    assert SAYINGS[reason].count(" – ") == 2


def test_a_fault_begins_with_its_place() -> None:
    fault = Fault("a.yaml", 12, 5, FaultReason.MISSING_KEY, {"key": "minutes"})
    assert fault_sentence(fault, ENGLISH).startswith("a.yaml:12:5: “minutes” is missing")
    whole = Fault("a.yaml", 0, 0, FaultReason.TOO_BIG, {"kilobytes": 300, "limit": 256})
    assert fault_sentence(whole, ENGLISH).startswith("a.yaml: the file holds 300 kB")


def test_a_hint_is_told_from_a_fault() -> None:
    hint = Fault("a.yaml", 1, 1, FaultReason.BREAK_DUE, {"minutes": 100, "limit": 90})
    assert fault_sentence(hint, ENGLISH).startswith("a.yaml:1:1: hint: 100 minutes")


def test_what_stood_in_the_file_can_neither_steer_the_screen_nor_forge_a_line() -> None:
    fault = Fault("a\n.yaml", 1, 1, FaultReason.UNKNOWN_NAME, {"value": "\x1b[2J\nERROR {near}" + "x" * 500})
    sentence = fault_sentence(fault, ENGLISH)
    assert sentence.isprintable()
    assert len(sentence) < 300
    assert "{near}" in sentence, "braces from a file are not filled in"


def test_the_meant_name_comes_last() -> None:
    fault = Fault("a", 1, 1, FaultReason.UNKNOWN_KEY, {"key": "minuts", "near": "minutes"})
    assert fault_message(fault, ENGLISH).endswith(" – did you mean “minutes”?")


@pytest.mark.parametrize("reason", FaultReason)
def test_a_sentence_names_its_facts_only(reason: FaultReason) -> None:
    named = {name for _, name, _, _ in string.Formatter().parse(SAYINGS[reason]) if name}
    facts = dict.fromkeys(named, "7")
    assert "{" not in fault_message(Fault("a", 1, 1, reason, facts), ENGLISH)
