"""Signs that named nobody are told of and stay in the line; so is a school an action got by the floor."""

from __future__ import annotations

import pytest
from table import Table


def said(table: Table, line: str) -> dict[str, object]:
    (answer,) = table.ask(line)
    assert answer["ok"], answer
    return answer


@pytest.mark.parametrize(
    ("line", "sign", "why", "meant"),
    [
        ("note @Mettte shows it", "@Mettte", "unknown", ["@Mette Lund"]),
        ("note @Xq shows it", "@Xq", "unknown", []),
        ("note it is so /Ådalskolen", "/Ådalskolen", "unknown", ["/Ådalsskolen"]),
        ("action film a lesson >34/13", ">34/13", "no_day", []),
        ("action film a lesson >somday", ">somday", "no_day", []),
        ("idea to be done >24/12", ">24/12", "keeps_no_day", []),
    ],
)
def test_a_sign_that_was_not_understood_is_told_of_and_stands_as_text(
    table: Table, line: str, sign: str, why: str, meant: list[str]
) -> None:
    said(table, "start")
    answer = said(table, line)
    assert answer["not_understood"] == [{"sign": sign, "why": why, "meant": meant}]
    assert sign in table.room.meeting.captured[-1].text, "nothing typed is lost"
    (row,) = [row for row in table.type(line) if row.startswith("? ")]
    assert sign in row and "stands as text" in row
    assert all(name in row for name in meant)


@pytest.mark.parametrize(
    "line", ["note and/or more than >5 of /2", "note @Mette shows it", "note @Ole asks @Anna", "decide 3 > 2"]
)
def test_a_line_that_was_understood_or_only_looks_like_a_sign_is_told_nothing_of(
    table: Table, line: str
) -> None:
    said(table, "start")
    assert "not_understood" not in said(table, line)


def test_an_action_that_names_nobody_is_of_the_school_with_the_floor_and_says_so(table: Table) -> None:
    said(table, "start")
    said(table, "floor Björk")
    rows = table.type("action film a lesson")
    assert "! The action is for Björkskolan, who has the floor; /school changes it." in rows
    assert not [row for row in table.type("action film a lesson /Ådal") if row.startswith("!")]
    assert not [row for row in table.type("action @Anna films a lesson") if row.startswith("!")]


def test_an_adaptation_in_almost_the_idea_s_own_words_is_asked_about_and_kept(table: Table) -> None:
    said(table, "start")
    said(table, "idea The pupils write the goal themselves before the lesson begins")
    rows = table.type("adapt 1 The pupils write the goal themselves before each lesson begins")
    assert "? Almost word for word – what must change to fit your school?" in rows
    assert table.room.meeting.entries[0].adaptation
    rows = table.type("adapt 1 Only in maths, and partners tell each other the goal")
    assert not any(row.startswith("?") for row in rows)
