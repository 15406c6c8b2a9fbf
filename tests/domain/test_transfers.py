"""Whose practice an idea came from, and when nobody may claim to know."""

from __future__ import annotations

import pytest
from half_day_meeting import BIRK, SKOV, SOND, Table, a_setup, shipped

from facilitator.domain.transfers import transfers

IDEA = "Dagens mål på tavlen"


def taken(table: Table) -> list[tuple[str, str]]:
    """From whom to whom."""
    found = transfers((entry for entry in table.meeting.entries if entry.kind == "idea"), table.meeting)
    return [(each.giver.name if each.giver else "", each.taker.name) for each in found]


def a_table(*parties: str, agenda: str = "dialogue_half_day") -> Table:
    table = Table(a_setup(parties=parties), copy=shipped(agenda))
    table.start()
    return table


def test_in_a_dialogue_of_two_an_idea_is_the_other_s() -> None:
    table = a_table(BIRK, SOND)
    table.do("idea", f"{IDEA} /{SOND}")
    assert taken(table) == [(BIRK, SOND)]


def test_among_three_nobody_is_named_unless_it_was_said() -> None:
    table = a_table(BIRK, SOND, SKOV)
    table.do("idea", f"{IDEA} /{SOND}")
    table.do("note.strength", f"Målet på tavlen /{SKOV}")
    assert taken(table) == [("", SOND)]
    table.do("link", "1", "2")
    assert taken(table) == [(SKOV, SOND)]


@pytest.mark.parametrize("agenda", ["scoping_meeting", "analysis_workshop"])
def test_an_idea_noted_where_nothing_was_shown_is_the_school_s_own(agenda: str) -> None:
    table = a_table(BIRK, SOND, agenda=agenda)
    table.do("idea", f"{IDEA} /{SOND}")
    assert taken(table) == []
    table.do("set", "1", "about", BIRK)
    assert taken(table) == [(BIRK, SOND)]
