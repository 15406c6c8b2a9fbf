"""Markdown that reads well as plain text too."""

from __future__ import annotations

import pytest
from paper_sample import DAY, held, in_utc

from facilitator.exports.audience import Audience
from facilitator.exports.markdown import action_plan, escaped, summary
from facilitator.exports.view import view

SHOWN = view(held(), Audience.GROUP, "en", DAY, local=in_utc)


@pytest.mark.parametrize(
    "said",
    ["Vi mødes kl. 9.30", "80 % af 5.b", "A & B", "hvad så?", "»citat«", "(parentes)", "mål: 3", "50 > 40"],
)
def test_ordinary_text_is_left_as_it_is(said: str) -> None:
    assert escaped(said) == said


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("# nej", "\\# nej"),
        ("- nej", "\\- nej"),
        ("1. nej", "1\\. nej"),
        ("a|b", "a\\|b"),
        ("&lt;", "\\&lt;"),
    ],
)
def test_what_would_be_structure_is_escaped(said: str, written: str) -> None:
    assert escaped(said) == written


def test_what_is_missing_stands_last_but_for_the_thanks() -> None:
    headings = [line for line in summary(SHOWN).split("\n") if line.startswith("#")]
    assert headings[:2] == ["# Dagens mål i matematik", "## What we wanted"]
    assert headings[-2:] == ["## What is still missing", "## Thanks"]


def test_the_action_plan_is_short() -> None:
    headings = [line for line in action_plan(SHOWN).split("\n") if line.startswith("## ")]
    assert headings == ["## What we do now", "## Dates", "## How we follow up", "## What is still missing"]


def test_a_draft_says_so_under_its_title() -> None:
    stamp, readers = summary(SHOWN).split("\n")[2].strip("*").split(" · ")
    assert (
        stamp.startswith("DRAFT: 6 fields are missing")
        and readers == "For those who took part in the meeting"
    )


def test_a_file_ends_with_one_line_feed() -> None:
    assert summary(SHOWN).endswith("\n")
    assert not summary(SHOWN).endswith("\n\n")
