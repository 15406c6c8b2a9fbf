"""Commitment, learning, the good example and inspiration, counted for each school."""

from __future__ import annotations

import pytest
from half_day_meeting import BIRK, SOND, running

from facilitator.domain.elements import Element, elements


@pytest.mark.seed("SR-099")
def test_each_element_is_counted_for_each_school_from_what_was_noted() -> None:
    table = running()
    counts = {(each.element, each.school): each.count for each in elements(table.meeting)}
    assert set(counts.values()) == {0} and len(counts) == 8
    table.do("action", "@Ida prøver det >4/12")
    table.do("note.learning", "@Anne Vi spørger for lidt")
    table.do("note.strength", f"Åbne døre /{BIRK}")
    table.do("idea", f"Film begyndelsen /{SOND}")
    counts = {(each.element, each.school): each.count for each in elements(table.meeting)}
    assert counts[Element.COMMITMENT, BIRK] == 1 and counts[Element.COMMITMENT, SOND] == 0
    assert counts[Element.LEARNING, SOND] == 1 and counts[Element.GOOD_EXAMPLE, BIRK] == 1
    assert counts[Element.INSPIRATION, SOND] == 0, "an idea that was not adapted is imitation"
    table.do("adapt", "4", "Kun lyd hos os")
    table.do("set", "1", "status", "dropped for dyrt lige nu")
    counts = {(each.element, each.school): each.count for each in elements(table.meeting)}
    assert counts[Element.INSPIRATION, SOND] == 1 and counts[Element.COMMITMENT, BIRK] == 0
