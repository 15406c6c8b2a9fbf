"""The length of the bar depends on the share of time left and on nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from facilitator.tui.widgets.time_bar import BarView, bar
from facilitator.tui.widgets.tone import Tone


@given(st.floats(-1, 2), st.integers(1, 200), st.sampled_from(Tone))
def test_the_bar_is_never_longer_than_the_row_and_its_tone_does_not_change_it(
    share: float, width: int, tone: Tone
) -> None:
    drawn = bar(BarView(share, tone=tone), width)
    assert set(drawn) <= {"▀"} and len(drawn) <= width
    assert drawn == bar(BarView(share), width)


def test_time_that_is_not_used_up_shows_at_least_one_cell() -> None:
    assert bar(BarView(0.001), 80) == "▀"
    assert bar(BarView(0.0), 80) == ""
    assert bar(BarView(0.6), 80) == "▀" * 48


def test_over_time_the_bar_is_stitched_over_the_whole_row() -> None:
    assert bar(BarView(0.0, over=True), 9) == "▀ ▀ ▀ ▀ ▀"
