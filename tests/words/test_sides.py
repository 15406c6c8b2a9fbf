"""Strengths and weaknesses of a school stand side by side."""

from __future__ import annotations

import pytest
from half_day_meeting import running

from facilitator.words.row import Row
from facilitator.words.sides import side_rows
from facilitator.words.tongue import speak


def rows(*lines: tuple[str, str], language: str = "da") -> list[Row]:
    table = running()
    for kind, text in lines:
        table.do(f"note.{kind}", text)
    return list(side_rows(table.meeting, speak(language), 74))


@pytest.mark.seed("SR-072")
def test_each_school_has_its_strengths_at_the_left_and_its_weaknesses_at_the_right() -> None:
    shown = rows(
        ("strength", "Alle kender dagens mål /birk"),
        ("weakness", "Målet står kun på tavlen, og kun få elever kan sige det med deres egne ord /birk"),
        ("strength", "Makkerpar hver uge /søn"),
        ("strength", "Elever spørger elever /birk"),
    )
    headings = [row.text for row in shown if row.heading]
    assert headings == ["Birkehave", "Søndergård"]
    assert shown[1].text.split() == ["Styrker", "Svagheder"]
    first, second = shown[2].text, shown[3].text
    assert first.startswith("1 Alle kender dagens mål ") and first[38:].startswith(
        "2 Målet står kun på tavlen"
    )
    assert second.startswith(" " * 38 + "  ") and second.strip()
    assert any(row.text == "4 Elever spørger elever" for row in shown)
    assert shown[-1].text == "3 Makkerpar hver uge" and all(len(row.text) <= 74 for row in shown)


@pytest.mark.parametrize("language", ["en", "da", "sv"])
def test_where_nothing_was_noted_it_says_so(language: str) -> None:
    (row,) = rows(language=language)
    assert row.mark == "○" and row.text
