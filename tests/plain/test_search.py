"""Searching in a meeting held by text, and tags on its lines."""

from __future__ import annotations

from table import Table


def hits(table: Table, typed: str) -> list[str]:
    answer = table.say(f"search {typed}")
    assert answer["ok"], answer
    return list(answer["lines"])


def test_a_line_is_found_as_soon_as_it_is_kept_and_no_more_when_it_is_taken_back(table: Table) -> None:
    table.do("start", "idea Makkerspørgsmål i 7. a", "note en trivselsmåling")
    (line,) = hits(table, "SPØRGSMÅL")
    assert "1  idea" in line and "Makkerspørgsmål" in line and "Half day" in line
    assert len(hits(table, "måling")) == 1
    table.do("undo")
    assert hits(table, "måling") == ["Nothing was found."]
    table.do("redo", "strike 2")
    assert hits(table, "måling") == ["Nothing was found."]


def test_private_lines_are_marked_as_such(table: Table) -> None:
    table.do("start", "note.own_question hvem taler mest")
    (line,) = hits(table, "taler")
    assert line.startswith("■ ") and "private" in line


def test_a_tag_is_given_and_taken_off_by_the_same_command_and_finds_the_line(table: Table) -> None:
    table.do(
        "start", "idea Makkerspørgsmål", "action @Ole Ask first >1/12", "tag 1 #sprog makker", "tag 2 sprog"
    )
    assert len(hits(table, "#sprog")) == 2
    assert len(hits(table, "#sprog #makker")) == 1
    table.do("tag 1 SPROG")
    assert len(hits(table, "#sprog")) == 1
    assert len(hits(table, "#makker")) == 1
    table.do("undo")
    assert len(hits(table, "#sprog")) == 2
    table.do("tag 2 sprog")
    assert len(hits(table, "#sprog")) == 1
    assert table.say("tag 1 #")["reason"] == "empty_text"


def test_a_search_for_nothing_is_asked_what_for(table: Table) -> None:
    assert table.say("search")["reason"] == "argument_missing"


def test_a_rehearsal_is_not_found_afterwards(table: Table) -> None:
    table.do("start", "idea Makkerspørgsmål")
    table.room.mark_simulated()
    assert hits(table, "makker") == ["Nothing was found."]
