"""A promise read back whole."""

from __future__ import annotations

import pytest
from half_day_meeting import running

from facilitator.domain.action import Action
from facilitator.words.commitment import commitment
from facilitator.words.tongue import speak


@pytest.mark.parametrize(
    ("language", "nothing"),
    [
        ("da", "Det kræver hverken ekstra tid eller penge."),
        ("sv", "Det kräver varken extra tid eller pengar."),
    ],
)
def test_no_time_and_no_money_is_said_in_words_and_not_as_a_figure(language: str, nothing: str) -> None:
    table = running()
    table.do("action", "@Ida Prøve det")
    table.do("set", "1", "resources", "0")
    action = table.meeting.actions[0]
    assert isinstance(action, Action)
    assert commitment(action, table.meeting, speak(language)).endswith(nothing)
    table.do("set", "1", "resources", "2 timer")
    assert "2 timer" in commitment(table.meeting.actions[0], table.meeting, speak(language))
