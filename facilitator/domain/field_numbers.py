"""Fields that hold a number, and within which limits."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from facilitator.domain.refusal import Reason, Refused

COUNTS: Mapping[str, tuple[int, int]] = {
    "min_participants": (1, 300),
    "max_participants": (1, 300),
}
"""Whole numbers, with the least and the most they may be."""
AMOUNTS: Mapping[str, int] = {"day_rate": 1_000_000}
"""Amounts of money with at most two decimals, with the most they may be; the currency is the reader's own."""


def number_refused(name: str, value: str) -> Refused | None:
    """Why a field of numbers cannot hold this; None where it can, and for every other field."""
    if name in COUNTS:
        least, most = COUNTS[name]
        if not (value.isascii() and value.isdecimal() and len(value) < 10):
            return Refused.because(Reason.NOT_A_NUMBER, typed=value)
        if not least <= int(value) <= most:
            return Refused.because(Reason.OUT_OF_RANGE, value=int(value), least=least, most=most)
    if name in AMOUNTS:
        amount = amount_in(value)
        if amount is None:
            return Refused.because(Reason.NOT_AN_AMOUNT, typed=value)
        if not 0 <= amount <= AMOUNTS[name]:
            return Refused.because(Reason.OUT_OF_RANGE, value=value, least=0, most=AMOUNTS[name])
    return None


def number_in(kept: str, otherwise: int) -> int:
    """A kept whole number; ``otherwise`` where nothing is kept."""
    return int(kept) if kept.isascii() and kept.isdecimal() and len(kept) < 10 else otherwise


def amount_in(kept: str) -> Decimal | None:
    """A kept amount, ``1250`` or ``1250.50``; None for anything else."""
    if len(kept) > 18:
        return None
    try:
        amount = Decimal(kept)
    except InvalidOperation:
        return None
    exponent = amount.as_tuple().exponent
    return amount if isinstance(exponent, int) and exponent >= -2 and amount.is_finite() else None
