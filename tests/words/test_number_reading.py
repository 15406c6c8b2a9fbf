"""Numbers are read as people type them, and said as people write them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from facilitator.words.number_reading import read_number
from facilitator.words.numbers import number, with_unit


@pytest.mark.parametrize(
    ("typed", "language", "value", "rest"),
    [
        ("12,5", "da", "12.5", ""),
        ("12.5", "sv", "12.5", ""),
        ("12,50 %", "en", "12.5", " %"),
        ("1 200 dage", "da", "1200", " dage"),
        ("1\N{NO-BREAK SPACE}200", "sv", "1200", ""),
        ("1.200", "da", "1200", ""),
        ("1,200", "en", "1200", ""),
        ("1.200", "sv", "1.2", ""),
        ("0.125", "da", "0.125", ""),
        ("12.500,5", "da", "12500.5", ""),
        ("−3", "da", "-3", ""),
        ("12 4/12", "da", "12", " 4/12"),
        ("12 2026-12-04", "da", "12", " 2026-12-04"),
    ],
)
def test_a_number_is_what_the_writer_means_by_it(typed: str, language: str, value: str, rest: str) -> None:
    assert read_number(typed, language) == (Decimal(value), rest)


@pytest.mark.parametrize("typed", ["", "ni", "4/12", "12a", "2026-12-04", "%", "٣", "9" * 30])
def test_what_is_no_number_is_not_made_one(typed: str) -> None:
    assert read_number(typed, "da") is None


def test_a_number_is_said_as_the_reader_writes_it() -> None:
    assert number(Decimal("1200.50"), "da") == "1.200,5"
    assert number(Decimal("1200.50"), "sv") == "1\N{NO-BREAK SPACE}200,5"
    assert number(Decimal("-1200.50"), "en") == "−1,200.5"
    assert number(Decimal("0.0"), "da") == "0"
    assert with_unit(Decimal("12.5"), "%", "da") == "12,5\N{NO-BREAK SPACE}%"
    assert with_unit(Decimal("12.5"), "%", "en") == "12.5%"
    assert with_unit(Decimal(12), "", "da") == "12"
