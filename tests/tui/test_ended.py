"""The screen of a meeting that is closed says what comes next."""

from __future__ import annotations

import pytest
from half_day_meeting import WHY, running

from facilitator.tui.presenting.threshold import Filed, ended_view
from facilitator.tui.standing import Standing
from facilitator.words.tongue import speak


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2027-02-10 08.15", "Næste møde: onsdag 10. februar 2027 kl. 08.15"),
        ("2026-12-09", "Næste møde: onsdag 9. december"),
    ],
)
def test_the_next_meeting_has_its_year_where_it_is_another(day: str, said: str) -> None:
    table = running()
    table.do("date", "next_meeting", day)
    table.do("close", WHY)
    shown = ended_view(Standing(table.meeting, table.clock, speak("da")))
    assert [row.text for row in shown.rows if row.mark == "→"] == [said]


def test_the_folder_of_the_papers_is_broken_behind_a_slash_and_nothing_of_it_is_lost() -> None:
    table = running()
    table.do("close", WHY)
    folder = (
        "/Users/inge-marie-krogh/Documents/facilitator/exports/2026-11-26 - Læselyst - dialogmøde 2/på dansk"
    )
    long_name = f"/home/{'Et møde med et langt navn ' * 5}/x"
    for path in (folder, long_name, folder.replace("/", "\\")):
        shown = ended_view(Standing(table.meeting, table.clock, speak("da")), Filed(path, ("Referat.md",)))
        rows = [
            row.text
            for row in shown.rows
            if row.text and path.replace(" ", "").find(row.text.replace(" ", "")) >= 0
        ]
        assert "".join(rows).replace(" ", "") == path.replace(" ", "")
        assert all(len(row) <= 66 for row in rows) and any(
            "2026-11-26 - Læselyst - dialogmøde 2" in row for row in rows
        ) == (path != long_name)
