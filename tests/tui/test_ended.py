"""The screen of a meeting that is closed says what comes next."""

from __future__ import annotations

import pytest
from half_day_meeting import WHY, running

from facilitator.tui.presenting.threshold import ended_view
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
