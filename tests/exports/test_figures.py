"""The figures on paper: one table for each indicator, a row for each school, readable without the screen."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from half_day_meeting import Table, running

from facilitator.domain.meeting import Meeting
from facilitator.exports.audience import Audience
from facilitator.exports.html import page
from facilitator.exports.section import Lines
from facilitator.exports.section import Table as PaperTable
from facilitator.exports.view import view
from facilitator.services.papers import PapersWanted, export_meeting

DAY = date(2026, 11, 24)


def measured(*orders: tuple[str, ...]) -> Table:
    table = running()
    table.do("release", "public")
    table.do("note.indicator", "Kan forklare dagens mål")
    table.do("set", "1", "definition", "Adspurgte elever")
    for order in orders:
        table.do(*order)
    return table


BOTH = (
    ("measure", "1", "baseline", "31 % 24/8 n=84 /birk"),
    ("measure", "1", "actual", "58 % n=84 /birk"),
    ("measure", "1", "baseline", "25 % 24/8 n=8 /søn"),
    ("measure", "1", "target", "80 % 16/3"),
)


def test_a_page_draws_the_way_from_the_baseline_past_today_to_the_target(tmp_path: Path) -> None:
    table = measured(*BOTH)
    drawn = page(view(table.meeting, Audience.GROUP, "da", DAY, local=same))
    assert drawn.count("<svg") == 2 and "<script" not in drawn
    (first, second) = tables(table.meeting)[0].drawn
    began, now = first.at("○"), first.at("►")
    assert began and now and (round(began.share, 2), round(now.share, 2)) == (0.31, 0.58)
    assert second.at("►") is None and f'cx="{20 + 960 * 0.58:.1f}"' in drawn
    assert "i dag 58 %" in drawn.replace("\N{NO-BREAK SPACE}", " ")


def same(at: datetime) -> datetime:
    return at


def tables(meeting: Meeting, audience: Audience = Audience.GROUP) -> list[PaperTable]:
    shown = view(meeting, audience, "da", DAY, local=same)
    found = [each for each in shown.sections if each.key == "figures"]
    return [part for each in found for part in each.parts if isinstance(part, PaperTable)]


def cells(table: PaperTable) -> list[list[str]]:
    return [[cell.replace("\N{NO-BREAK SPACE}", " ") for cell in row] for row in table.rows]


@pytest.mark.seed("SR-067")
def test_each_indicator_has_baseline_target_today_and_change_school_by_school(tmp_path: Path) -> None:
    table = measured(*BOTH)
    (paper,) = tables(table.meeting)
    assert paper.title == "Kan forklare dagens mål"
    assert paper.columns == ("Skole", "Udgangspunkt", "Måltal", "I dag", "Forskel", "Virker")
    assert cells(paper) == [
        [
            "Birkehave",
            "31 % (n = 84), 24.8.2026",
            "80 %, 16.3.2027",
            "58 % (n = 84), 24.11.2026",
            "+27",
            "→ på vej",
        ],
        ["Søndergård", "2 af 8, 24.8.2026", "80 %, 16.3.2027", "–", "–", "? ikke målt"],
    ]
    written = export_meeting(table.meeting, PapersWanted(tmp_path, "da"), table.clock)
    assert isinstance(written, list)
    plan = next(
        path for path in written if path.name.startswith("Handlingsplan") and path.suffix == ".md"
    ).read_text("utf-8")
    assert "Kan forklare dagens mål" in plan and "+27" in plan and "2 af 8" in plan


def test_schools_are_told_of_together_only_with_what_can_be_compared() -> None:
    table = measured(*BOTH, ("measure", "1", "actual", "50 % 2/9 n=8 /søn"))
    shown = view(table.meeting, Audience.GROUP, "en", DAY, local=same)
    (section,) = (each for each in shown.sections if each.key == "figures")
    said = [line.text for part in section.parts if isinstance(part, Lines) for line in part.lines]
    assert said == ["Not to be compared: measured on different days, and nobody said how often."]


def test_an_indicator_that_stays_in_the_group_is_in_no_paper_for_others_and_an_empty_one_in_none() -> None:
    assert tables(measured().meeting) == []
    table = measured(*BOTH)
    assert tables(table.meeting, Audience.SCHOOLS) == []
    table.do("release.1", "schools")
    assert len(tables(table.meeting, Audience.SCHOOLS)) == 1
