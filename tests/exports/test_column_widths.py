"""No column is so narrow that a head, or a word for how a thing stands, is broken in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from paper_sample import DAY, action, held, in_utc

from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ActionStatus
from facilitator.exports.audience import Audience
from facilitator.exports.column_widths import shares
from facilitator.exports.letter_widths import ems
from facilitator.exports.section import Section, Table
from facilitator.exports.view import MeetingView, view
from facilitator.exports.word import plan_document, summary_document
from facilitator.words.tongue import speak
from facilitator.words.vocabulary import action_status

OF_DEJAVU = {"Ansvarlig": 5.302, "Framgångskriterium": 11.554, "gennemført": 6.631, "Timer": 3.238}
"""Ems of words in DejaVu Sans Bold, by the advance widths of its file."""
INSETS = 10.8
"""Points of a cell to the left and to the right of its text."""


USUAL = 14
"""Signs of a word that is not broken in any column: a day with its year has as many."""


def planned(language: str) -> Meeting:
    """A plan with an action in each state it can be in, for two schools, everything told of each."""
    said = "Otte ud af ti elever kan forklare dagens mål med egne ord, og hvorfor de øver sig på det"
    actions = [
        action(
            100 + n, said, status=status, party_id=("host", "guest")[n % 2], owner_id="anne", goal=said,
            deadline=DAY + timedelta(days=9), sign=said, criterion=said, resources=said,
        )
        for n, status in enumerate(ActionStatus)
    ]  # fmt: skip
    return replace(held(language), actions=tuple(actions))


def broken(document: Any) -> list[str]:
    """Words of heads, and usual words of cells, that do not fit into their column in the widest font."""
    found = []
    for table in document.tables:
        for number, row in enumerate(table.rows):
            for cell in row.cells:
                words = cell.text.replace("\n", " ").split(" ")
                asked = [word for word in words if number == 0 or len(word) <= USUAL]
                found += [word for word in asked if not _fits(word, cell, head=number == 0)]
    return found


def _fits(word: str, cell: Any, *, head: bool) -> bool:
    sizes = [run.font.size.pt for run in cell.paragraphs[0].runs if run.font.size] or [10.5]
    return ems(word, bold=head) * sizes[0] + INSETS <= cell.width.pt


def test_widths_are_reckoned_by_a_wide_font_and_never_too_small() -> None:
    for word, exact in OF_DEJAVU.items():
        assert exact <= ems(word, bold=True) <= exact * 1.1


@pytest.mark.parametrize("language", ["da", "sv", "en"])
def test_no_head_and_no_usual_word_of_the_plan_is_broken_on_either_page(language: str) -> None:
    seen = view(planned(language), Audience.INTERNAL, language, DAY, local=in_utc)
    for drawn in (plan_document(seen), summary_document(seen)):
        document = Document(BytesIO(drawn))
        text = "\n".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
        assert all(action_status(status, speak(language)) in text for status in ActionStatus)
        assert broken(document) == []


@pytest.mark.parametrize("heads", [
    ("Navn", "Skole", "Roller", "Møder", "Timer", "Dage"),
    ("Namn", "Skola", "Roller", "Möten", "Timmar", "Dagar"),
    ("Forskel", "Udgangspunkt", "Mål", "I dag", "Ændring", "Effekt"),
])  # fmt: skip
def test_a_column_of_numbers_beside_long_texts_has_room_for_its_head(heads: tuple[str, ...]) -> None:
    told = "En skole, der har meget at fortælle om sig selv og om det, den vil lære i år"
    rows = ((told, told, told, "4", "12,5", "2,5"),) * 3
    paper = MeetingView(
        "da", Audience.GROUP, "Deltagere", "", (), (Section("t", "Tal", (Table(heads, rows),)),), ""
    )
    assert broken(Document(BytesIO(summary_document(paper)))) == []


def test_where_there_is_no_room_long_words_give_way_before_heads() -> None:
    told = Table(("Ansvarlig", "Handling"), (("–", "Speciallærerfaggruppemødeforberedelse"),))
    narrow = 14.0
    mine, other = (share * narrow for share in shares(told, narrow))
    assert mine >= ems("Ansvarlig", bold=True) and mine + other <= narrow + 1e-9


def test_all_tables_of_a_paper_have_the_same_columns() -> None:
    full, short = planned("da").actions[:2]
    short = replace(short, goal="", sign="", criterion="", resources="")
    seen = view(replace(held(), actions=(full, short)), Audience.GROUP, "da", DAY, local=in_utc)
    for across in (True, False):
        (plan,) = (each for each in seen.plan_sections(across=across) if each.key == "plan")
        first, second = (part for part in plan.parts if isinstance(part, Table))
        assert first.columns == second.columns and shares(first, 60) == shares(second, 60)
    empty = view(replace(held(), actions=(short,)), Audience.GROUP, "da", DAY, local=in_utc)
    (plan,) = (each for each in empty.plan_sections(across=True) if each.key == "plan")
    assert [part.columns for part in plan.parts if isinstance(part, Table)] == [
        ("Handling", "Ansvarlig", "Frist", "Status")
    ]
