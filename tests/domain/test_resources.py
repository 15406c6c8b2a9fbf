"""What can be added up of the time and money that people say they set aside."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.resources import Resources, resources_in, total


@pytest.mark.parametrize(
    ("text", "language", "hours", "money"),
    [
        ("2 timer", "da", "2", {}),
        ("2,5 timer fra opgaveoversigten", "da", "2.5", {}),
        ("3 × 45 min", "da", "2.25", {}),
        ("2 x 2 timer og 1.500 kr.", "da", "4", {"DKK": "1500"}),
        ("1 500 kr, vikarie 8 tim", "sv", "8", {"SEK": "1500"}),
        ("12 500,50 kronor", "sv", "0", {"SEK": "12500.50"}),
        ("€ er ikke nok, men 200 € er", "da", "0", {"EUR": "200"}),
        ("1.500,- kr", "da", "0", {"DKK": "1500"}),
        ("2 timer om ugen", "da", "0", {}),
        ("1 timme i veckan plus 4 timmar", "sv", "4", {}),
        ("3 hours and 20 minutes, 100 EUR", "en", str(3 + Decimal(20) / 60), {"EUR": "100"}),
        ("0 – inden for normal tid", "da", "0", {}),
        ("5. b, lokale 12, kl. 8.15", "da", "0", {}),
        ("10 tabletter, 3 heste", "da", "0", {}),
    ],
)
def test_hours_and_money_are_read_as_people_write_them(
    text: str, language: str, hours: str, money: dict[str, str]
) -> None:
    found = resources_in(text, language)
    assert found.hours == Decimal(hours)
    assert found.money == {currency: Decimal(amount) for currency, amount in money.items()}


@given(st.lists(st.tuples(st.integers(1, 500), st.sampled_from(("timer", "kr.", "EUR"))), max_size=6))
def test_all_together_is_the_sum_of_each(said: list[tuple[int, str]]) -> None:
    each = [resources_in(f"{n} {unit}", "da") for n, unit in said]
    together = resources_in(" + ".join(f"{n} {unit}" for n, unit in said), "da")
    assert total(each) == together
    assert bool(together) == bool(said)


@given(st.text(max_size=200), st.sampled_from(("da", "sv", "en")))
def test_no_text_is_too_odd(text: str, language: str) -> None:
    assert isinstance(resources_in(text, language), Resources)
