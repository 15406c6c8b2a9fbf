"""Several turns at once are one sentence, and nobody stands for the others."""

from __future__ import annotations

import pytest
from half_day_meeting import Table, running

from facilitator.domain import run as ev
from facilitator.words.told import Told
from facilitator.words.tongue import speak
from facilitator.words.turns import turns_told


def table() -> Table:
    made = running()
    made.do("next")
    return made


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Anne Dahl and Mette Holm have spoken."),
        ("da", "Anne Dahl og Mette Holm har talt."),
        ("sv", "Anne Dahl och Mette Holm har talat."),
    ],
)
def test_two_turns_name_both(language: str, said: str) -> None:
    at_table = table()
    turns = [ev.TurnTaken(at_table.person(name)) for name in ("Anne", "Mette")]
    assert turns_told(turns, at_table.meeting, speak(language)) == Told(said)


def test_one_turn_and_what_comes_with_another_event_have_their_own_sentences() -> None:
    at_table = table()
    turn = ev.TurnTaken(at_table.person("Anne"))
    assert turns_told([turn], at_table.meeting, speak("en")) is None
    assert turns_told([turn, turn, ev.Paused()], at_table.meeting, speak("en")) is None
