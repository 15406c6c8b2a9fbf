"""What the clock says, and its digits."""

from __future__ import annotations

from datetime import timedelta

import pytest

from facilitator.tui.widgets.big_clock import WIDTH, blocks, clock_text


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (30 * 60, "30"),
        (17 * 60 + 1, "18"),
        (5 * 60 + 1, "6"),
        (5 * 60, "5:00"),
        (52, "0:52"),
        (0.4, "0:01"),
        (0, "0:00"),
        (-70, "+1:10"),
        (-(9 * 60 + 59), "+9:59"),
        (-10 * 60, "+10"),
        (-125 * 60, "+125"),
    ],
)
def test_minutes_are_rounded_up_until_five_then_seconds_count_and_over_time_counts_up(
    seconds: float, said: str
) -> None:
    assert clock_text(timedelta(seconds=seconds))[0] == said


@pytest.mark.parametrize("seconds", [*range(-180 * 60, 0, 7), *range(0, 600 * 60, 61)])
def test_whatever_the_clock_says_fits_its_cells(seconds: int) -> None:
    text, _ = clock_text(timedelta(seconds=seconds))
    assert len(blocks(text)[0]) <= WIDTH


def test_digits_are_drawn_three_rows_high() -> None:
    assert blocks("18") == ("▀█  █▀█", " █  █▀█", "▀▀▀ ▀▀▀")
    assert blocks("+1:10")[1] == "▀█▀  █  ▄  █  █ █"
