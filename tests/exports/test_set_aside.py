"""What a school sets aside for all its actions is added up below them."""

from __future__ import annotations

import pytest
from half_day_meeting import Table, running

from facilitator.exports.audience import Audience
from facilitator.exports.section import Lines
from facilitator.exports.view import view


def sums(table: Table, language: str) -> list[str]:
    shown = view(table.meeting, Audience.GROUP, language, table.clock.today(), local=table.clock.local)
    plan = next(each for each in shown.sections if each.key == "plan")
    lines = [line.text for part in plan.filled if isinstance(part, Lines) for line in part.lines]
    return [line for line in lines if line.startswith(("Afsat", "Avsatt", "Set aside"))]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("da", "Afsat i alt: 4,25 timer og 1.500 kr."),
        ("sv", "Avsatt sammanlagt: 4,25 timmar och 1\u202f500 DKK"),
        ("en", "Set aside in all: 4.25 hours and 1,500 DKK"),
    ],
)
def test_hours_and_money_of_a_school_stand_below_its_actions(language: str, said: str) -> None:
    table = running()
    table.do("release", "group")
    for number, resources in enumerate(("2 timer", "3 × 45 min og 1.500 kr.", "lokale 12"), start=1):
        table.do("action", f"@Ida Prøve {number} >4/12")
        table.do("set", str(number), "resources", resources)
    table.do("action", "@Anne Samle dem >4/12")
    table.do("set", "4", "resources", "8 timer")
    (told,) = sums(table, language)
    assert told.replace("\u00a0", "\u202f") == said, "of the other school there is but one"
