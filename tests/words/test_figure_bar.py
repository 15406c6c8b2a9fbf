"""A figure is looked at rather than read: a bar on its own scale, told by shape and word."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.words.figure_bar import (
    BASELINE,
    DOWN,
    STILL,
    TARGET,
    UP,
    Point,
    Scale,
    bar,
    labels,
    scale_for,
)

WIDTH = 72


def points(baseline: str, target: str, actual: str) -> tuple[Point, ...]:
    began, wanted, now = map(Decimal, (baseline, target, actual))
    today = STILL if now == began else UP if now > began else DOWN
    return (
        Point(began, BASELINE, "baseline", baseline),
        Point(now, today, "today", actual),
        Point(wanted, TARGET, "target", target),
    )


def drawn(baseline: str, target: str, actual: str) -> str:
    found = points(baseline, target, actual)
    return bar(found, scale_for([each.value for each in found], share=True), WIDTH)


@pytest.mark.parametrize(
    ("values", "order"),
    [
        (("31", "80", "58"), "○►■"),
        (("12", "8", "9"), "■◄○"),
        (("12", "8", "12"), "■○●"),
        (("31", "80", "85"), "○■►"),
        (("12", "8", "14"), "■○►"),
        (("12", "8", "8"), "◄■○"),
        (("-3", "5", "2"), "○►■"),
    ],
)
def test_the_arrow_points_the_way_it_has_gone_whichever_way_it_is_to_go(
    values: tuple[str, str, str], order: str
) -> None:
    picture = drawn(*values)
    assert len(picture) == WIDTH and (picture[0], picture[-1]) == ("├", "┤")
    assert "".join(sign for sign in picture if sign in "○►◄●■") == order
    assert ("═" in picture) is (values[0] != values[2])


def test_a_scale_has_round_ends_and_does_not_squash_values_that_lie_close() -> None:
    assert scale_for([Decimal(12), Decimal(8)], share=True) == Scale(Decimal(0), Decimal(20))
    assert scale_for([Decimal(31), Decimal(80)], share=True) == Scale(Decimal(0), Decimal(100))
    close = scale_for([Decimal(1200), Decimal(1250)])
    assert close.low > 0 and close.cell(Decimal(1250), WIDTH) - close.cell(Decimal(1200), WIDTH) > 5
    assert scale_for([Decimal(97), Decimal(99)], share=True).high == 100
    assert scale_for([Decimal(0), Decimal(0)]) == Scale(Decimal(0), Decimal(1))


_NUMBERS = st.decimals(min_value=-10_000, max_value=10_000, places=1)


@given(_NUMBERS, _NUMBERS, _NUMBERS, st.integers(50, 120))
def test_whatever_the_values_every_sign_and_every_number_is_seen(
    baseline: Decimal, target: Decimal, actual: Decimal, width: int
) -> None:
    found = points(str(baseline), str(target), str(actual))
    scale = scale_for([each.value for each in found])
    picture, below = bar(found, scale, width), labels(found, scale, width, ("0", "100"))
    assert len(picture) == width and sum(sign in "○►◄●■" for sign in picture) == 3
    assert all(len(row) <= width for row in below)
    assert all(each.told in below[1] for each in found)
    assert sorted(below[0].replace("100", "").replace("0", "").split()) == ["baseline", "target", "today"]
