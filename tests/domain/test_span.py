"""Stretches of time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.span import Span, close_last, covered

NOON = datetime(2031, 3, 4, 12, 0, tzinfo=UTC)
NOW = NOON + timedelta(minutes=100)


def minutes(since: int, until: int | None = None) -> Span:
    return Span(NOON + timedelta(minutes=since), None if until is None else NOON + timedelta(minutes=until))


SPANS = st.builds(
    lambda since, length: minutes(since, None if length is None else since + length),
    st.integers(0, 90),
    st.none() | st.integers(0, 60),
)


def test_what_overlaps_is_counted_once() -> None:
    others = (minutes(10, 30), minutes(20, 40), minutes(25, 28))
    assert covered(minutes(0, 60), others, NOW) == timedelta(minutes=30)
    assert covered(minutes(0, 60), others, NOW, outside=True) == timedelta(minutes=30)


def test_a_span_that_still_runs_reaches_until_now() -> None:
    assert minutes(40).length(NOW) == timedelta(minutes=60)
    assert covered(minutes(40), (minutes(90),), NOW) == timedelta(minutes=10)


def test_a_clock_set_back_ends_no_span_before_it_began() -> None:
    assert minutes(40).ended(NOON) == minutes(40, 40)
    assert close_last((minutes(0, 5), minutes(40)), NOW) == (minutes(0, 5), minutes(40, 100))
    assert close_last((), NOW) == ()


@given(SPANS, st.lists(SPANS, max_size=6))
def test_inside_and_outside_are_the_whole(span: Span, others: list[Span]) -> None:
    inside = covered(span, others, NOW)
    assert timedelta() <= inside <= span.length(NOW)
    assert inside + covered(span, others, NOW, outside=True) == span.length(NOW)
