"""On which days a school can be visited."""

from __future__ import annotations

from datetime import date

import pytest
from half_day_meeting import BIRK, SOND, running

from facilitator.domain.visits import Outside, outside


@pytest.mark.parametrize(
    ("day", "danish", "swedish"),
    [
        (date(2027, 1, 6), None, Outside.DAY_OFF),
        (date(2027, 3, 25), Outside.DAY_OFF, None),
        (date(2027, 4, 6), None, None),
        (date(2027, 4, 3), Outside.DAY_OFF, Outside.DAY_OFF),
        (date(2027, 2, 16), Outside.HOLIDAY, Outside.HOLIDAY),
        (date(2027, 5, 3), Outside.PERIOD, Outside.PERIOD),
    ],
)
def test_a_school_has_the_public_holidays_of_its_own_language_and_the_weeks_of_the_course(
    day: date, danish: Outside | None, swedish: Outside | None
) -> None:
    table = running()
    table.do("window", "2026-12-01", "2027-05-01", "7")
    table.do("language", SOND, "sv")
    assert outside(day, table.meeting, table.party(BIRK)) is danish
    assert outside(day, table.meeting, table.party(SOND)) is swedish
    assert outside(day, table.meeting) is danish, "where the meeting is held"


def test_no_day_can_be_judged_before_the_period_and_the_weeks_are_known() -> None:
    table = running()
    assert outside(date(2027, 4, 6), table.meeting) is Outside.UNKNOWN
