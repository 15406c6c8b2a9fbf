"""Hours and money in what was said to be set aside for an action."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

_NUMBER = r"\d{1,3}(?:[. \u00a0\u202f]\d{3})+(?:,\d{1,2})?|\d+(?:[.,]\d{1,2})?"
_TIMES = rf"(?:(?P<times>\d{{1,3}})\s*[x×*]\s*)?(?P<number>{_NUMBER})"
_HOURS = re.compile(
    rf"(?<![\w.,]){_TIMES}\s*(?P<unit>timer?|timm(?:ar|e)|tim|t|h|hours?|min(?:utter|uter|utes?)?)\b",
    re.IGNORECASE,
)
_MONEY = re.compile(
    rf"(?<![\w.,]){_TIMES}(?:,-|:-)?\s*(?P<unit>kr|kroner|kronor|dkk|sek|eur|euro|€)(?!\w)", re.IGNORECASE
)
_AGAIN = re.compile(
    r"\s*(?:om ugen|pr\.? uge|ugentlig\w*|om måneden|pr\.? måned|i veckan|per vecka|varje vecka|i månaden"
    r"|per månad|a week|per week|weekly|a month|per month|monthly)\b",
    re.IGNORECASE,
)
_KRONER = {"da": "DKK", "sv": "SEK", "en": "DKK"}


@dataclass(frozen=True, slots=True)
class Resources:
    """``hours`` in all, and amounts of money by currency; what comes again every week has no sum."""

    hours: Decimal = Decimal()
    money: Mapping[str, Decimal] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.hours or self.money)


def resources_in(text: str, language: str) -> Resources:
    """What can be added up in a text; *kr* are those of the country of the language.

    >>> resources_in("2 timer + 3 × 45 min, 1.500 kr.", "da")
    Resources(hours=Decimal('4.25'), money={'DKK': Decimal('1500')})
    """
    money: dict[str, Decimal] = {}
    for amount, unit in _found(_MONEY, text):
        currency = _currency(unit, language)
        money[currency] = money.get(currency, Decimal()) + amount
    hours = (amount / 60 if unit.startswith("min") else amount for amount, unit in _found(_HOURS, text))
    return Resources(sum(hours, Decimal()), money)


def total(each: Iterable[Resources]) -> Resources:
    """All of it together."""
    hours, money = Decimal(), dict[str, Decimal]()
    for one in each:
        hours += one.hours
        for currency, amount in one.money.items():
            money[currency] = money.get(currency, Decimal()) + amount
    return Resources(hours, money)


def _found(pattern: re.Pattern[str], text: str) -> Iterator[tuple[Decimal, str]]:
    for match in pattern.finditer(text):
        if _AGAIN.match(text, match.end()) is None:
            yield _value(match["number"]) * int(match["times"] or 1), match["unit"].casefold()


def _value(written: str) -> Decimal:
    whole, comma, rest = written.rpartition(",")
    if not comma:
        whole, point, rest = written.rpartition(".")
        if not point or len(rest) == 3:
            whole, rest = written, ""
    return Decimal(re.sub(r"\D", "", whole) + (f".{rest}" if rest else ""))


def _currency(unit: str, language: str) -> str:
    match unit:
        case "dkk" | "sek":
            return unit.upper()
        case "eur" | "euro" | "€":
            return "EUR"
        case "kronor":
            return "SEK"
        case _:
            return _KRONER[language]
