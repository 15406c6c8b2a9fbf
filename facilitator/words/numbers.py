"""Numbers as one writes them in English, Danish and Swedish."""

from __future__ import annotations

from decimal import Decimal

NO_BREAK = "\N{NO-BREAK SPACE}"


def number(value: Decimal, language: str) -> str:
    """``12,5``, ``1 200``; in English ``12.5`` and ``1,200``. Zeros at the end of decimals are left out."""
    said = f"{abs(value):,f}"
    whole, _, rest = said.partition(".")
    rest = rest.rstrip("0")
    if language != "en":
        whole = whole.replace(",", "." if language == "da" else NO_BREAK)
    point = "." if language == "en" else ","
    sign = "−" if value < 0 and (rest or whole != "0") else ""
    return sign + (f"{whole}{point}{rest}" if rest else whole)


def with_unit(value: Decimal, unit: str, language: str) -> str:
    """``12,5 %``; in English ``12.5%``."""
    said = number(value, language)
    if not unit:
        return said
    return f"{said}{unit}" if unit == "%" and language == "en" else f"{said}{NO_BREAK}{unit}"
