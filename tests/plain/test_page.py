"""The page that describes the JSON says what the program does."""

from __future__ import annotations

import json
import re
from pathlib import Path

from table import Table

PAGE = Path(__file__).parents[2] / "docs" / "plain-json.md"


def test_the_answers_on_the_page_are_those_of_the_program(table: Table) -> None:
    text = PAGE.read_text(encoding="utf-8")
    shown = re.findall(r"^> (.+)\n(\{.*\})$", text, re.MULTILINE)
    assert len(shown) == 2
    answers = table.ask("start", *(typed for typed, _ in shown))[1:]
    for (_, written), answer in zip(shown, answers, strict=True):
        told = json.loads(written.replace("[…]", "[]"))
        assert list(told) == list(answer)
        if answer["ok"]:
            assert told == answer
        else:
            assert told["reason"] == answer["reason"] and set(told["facts"]) == set(answer["facts"])


def test_every_key_that_is_answered_is_on_the_page(table: Table) -> None:
    text = PAGE.read_text(encoding="utf-8")
    answers = table.ask(
        "party Eik", "start", "note x", "action Mette Lund films", "release group",
        "date follow_up 2027-01-20", "rate 3", "assign pair Anna, Lars", "undo", "status", "wibble",
    )  # fmt: skip
    assert {answer["ok"] for answer in answers[:-1]} == {True}
    keys = {key for answer in answers for key in (*answer, *answer.get("created", {}))}
    keys |= {key for answer in answers for each in answer["missing"] for key in each}
    assert [key for key in sorted(keys) if f"`{key}`" not in text] == []
