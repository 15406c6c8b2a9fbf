"""Where a meeting stands, in a line."""

from __future__ import annotations

from datetime import timedelta

import pytest
from half_day_meeting import BEGINS, WHY, Table, running

from facilitator.domain.gate_view import missing
from facilitator.words.minutes import minutes_left
from facilitator.words.standing import ending, glance_line, missing_phrases, place
from facilitator.words.tongue import speak

EN, DA = speak("en"), speak("da")


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (1080, "18 min"),
        (1021, "18 min"),
        (301, "6 min"),
        (300, "5 min"),
        (299, "4:59 min"),
        (60, "1:00 min"),
        (52, "0:52 min"),
        (0, "0:00 min"),
        (-1, "+0:01 min"),
        (-70, "+1:10 min"),
        (-725, "+12:05 min"),
    ],
)
def test_minutes_are_whole_until_five_then_with_seconds_and_over_time_counts_up(
    seconds: int, said: str
) -> None:
    assert minutes_left(timedelta(seconds=seconds), EN) == said


def test_the_end_is_on_time_or_over_by_whole_minutes_that_fit_the_time_said() -> None:
    table = running()
    assert ending(table.meeting, table.clock, DA).startswith("12.30 √")
    assert ending(table.meeting, table.clock, EN) == "12:30 √ on time"
    table.tick(15, seconds=59)
    assert ending(table.meeting, table.clock, EN) == "12:30 √ on time"
    table.tick(seconds=1)
    assert ending(table.meeting, table.clock, EN) == "12:31 ► 1 min over"
    table.tick(4)
    assert ending(table.meeting, table.clock, EN) == "12:35 ► 5 min over"


def test_an_early_end_is_on_time() -> None:
    table = Table(at=BEGINS - timedelta(minutes=10))
    table.do("start")
    assert ending(table.meeting, table.clock, EN) == "12:30 √ on time"


def test_one_line_says_floor_mode_place_what_is_missing_minutes_and_end() -> None:
    table = running()
    table.do("next")
    table.tick(2)
    assert glance_line(table.meeting, table.clock, EN) == (
        "► The process consultant has the floor · Frame · 2/18 · missing 2 · 8 min · ends 12:30 √ on time"
    )
    table.do("confirm", "all")
    table.do("release", "group")
    assert "missing nothing √" in glance_line(table.meeting, table.clock, EN)
    assert place(table.meeting) == "2/18"


def test_what_is_counted_as_missing_is_what_would_be_read() -> None:
    table = running()
    table.until("d_expl.1")
    phrases = missing_phrases(table.meeting, table.clock, EN)
    assert len(missing(table.meeting, table.clock.today())) > len(phrases) == 2
    assert "missing 2" in glance_line(table.meeting, table.clock, EN)


def test_before_after_and_in_a_pause_one_line_says_so() -> None:
    table = Table()
    assert glance_line(table.meeting, table.clock, EN) == "► not begun · starts 08:30"
    table.do("start")
    table.tick(16)
    table.do("pause")
    table.tick(5)
    assert glance_line(table.meeting, table.clock, EN) == "─ paused since 08:46"
    table.do("close", WHY)
    table.tick(90)
    assert glance_line(table.meeting, table.clock, EN) == "√ closed 08:51"
    table.tick(60 * 24)
    assert glance_line(table.meeting, table.clock, EN) == "√ closed Tu 24 Nov 08:51"
