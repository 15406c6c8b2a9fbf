"""The way into a meeting: who is expected, school by school, before anybody begins."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from lobby import SIZES
from meeting_stage import STARTS, ZONE, new_hall, on_stage

from facilitator.clock import FastClock
from facilitator.domain.refusal import Refused
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.hall import Hall
from facilitator.services.setup import PersonLine, Setup

NAMES = (
    "Anne-Mette Søgaard",
    "Karim Saleh",
    "Birgitte Vestergaard",
    "Peter Vang",
    "Jonas Lind",
    "Lone Friis",
)


def of_schools(hall: Hall, *schools: str) -> str:
    """A meeting with everybody of ``NAMES`` at each of these schools."""
    agenda = Bookshelf(hall.paths.home).agenda("dialogue_half_day")
    assert not isinstance(agenda, Refused)
    people = [PersonLine("Inge Krogh", ("process_consultant",))]
    people += [PersonLine(f"{name} {n}", ("member",), s) for n, s in enumerate(schools) for name in NAMES]
    copy = Bookshelf(hall.paths.home).copy_of(agenda)
    made = hall.make(Setup("Dialogmøde", schools, tuple(people), STARTS, "da"), copy)
    assert isinstance(made, str)
    return made


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "schools",
    [
        ("Skovby", "Rønne"),
        ("Skovby", "Vestre Fælled Friskole"),
        ("Skovby", "Hans Christian Andersens Skole i Byen"),
    ],
)
async def test_names_stand_in_one_column_however_long_a_school_is_called(
    tmp_path: Path, size: tuple[int, int], schools: tuple[str, ...]
) -> None:
    hall, clock = new_hall(tmp_path)
    async with on_stage(hall, clock, of_schools(hall, *schools), "da", size) as scene:
        rows = scene.text().split("\n")
        begins = {row.find("Anne-Mette") for row in rows if "Anne-Mette" in row}
        begins |= {row.find("Inge Krogh") for row in rows if "Inge Krogh" in row}
        assert len(begins) == 1, rows
        (column,) = begins
        first = next(n for n, row in enumerate(rows) if "Anne-Mette" in row)
        people = rows[first : next(n for n, row in enumerate(rows) if "Inge Krogh" in row)]
        assert people[1][column - 2 : column].isspace() and people[1][column] != " ", "it goes on below"
        for n in range(2):
            assert sum(row.count(f" {n}") for row in people) >= len(NAMES), "nobody is cut away"
        assert schools[1][:30] in "\n".join(people)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("language", "days", "said"),
    [
        ("da", 1, "begynder ti. 24.11. 08.30"),
        ("da", 330, "begynder ti. 24.11.2026 08.30"),
        ("sv", 1, "börjar tis 24/11 08:30"),
        ("en", 1, "starts Tu 24 Nov 08:30"),
        ("da", 0, "begynder 08.30"),
    ],
)
async def test_a_meeting_of_another_day_says_which_and_does_not_look_late(
    tmp_path: Path, size: tuple[int, int], language: str, days: int, said: str
) -> None:
    hall, _ = new_hall(tmp_path)
    meeting_id = of_schools(hall, "Skovby", "Rønne")
    hall.close()
    clock = FastClock(STARTS - timedelta(days=days) + timedelta(minutes=9), ZONE)
    async with on_stage(Hall(hall.paths, clock), clock, meeting_id, language, size) as scene:
        row = next(row for row in scene.rows() if said in row)
        assert row.endswith(("nu 08.39", "nu 08:39", "now 08:39")), row
        await scene.press("f2")
        assert ("24. november 2026 kl. 08.30" in scene.text()) == (days > 300)
