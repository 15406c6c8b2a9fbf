"""Numbers as people type them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

_SPACES = " \N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}"
_NUMBER = re.compile(
    rf"[-−+]?(?:[0-9]{{1,3}}(?:[{_SPACES}][0-9]{{3}})+(?![0-9])|[0-9]+(?:[.,'’][0-9]{{3}}(?![0-9]))*)"
    r"(?:[.,][0-9]+)?"
)
_LONGEST = 18
_THOUSANDS: Mapping[str, str] = {"en": ",", "da": ".", "sv": ""}
"""The sign between thousands besides a space; before three digits it is no decimal sign."""


def read_number(text: str, language: str) -> tuple[Decimal, str] | None:
    """The number ``text`` begins with, and what follows it; None where it begins with none.

    ``12,5`` and ``12.5``; ``1 200`` with any space; ``1.200`` in Danish and ``1,200`` in English are twelve
    hundred.
    """
    found = _NUMBER.match(text)
    if found is None or _goes_on(text[found.end() :]):
        return None
    typed = re.sub(r"[\s'’]", "", found[0]).replace("−", "-")
    if len(typed) > _LONGEST:
        return None
    return Decimal(_with_point(typed, language)), text[found.end() :]


def read_amount(text: str, language: str) -> str:
    """An amount of money as it is kept, ``1250`` or ``1250.50``; what is none stays as it was typed.

    A currency behind it, such as ``kr``, is left out: amounts of a course are all of one.
    """
    found = read_number(text.strip(), language)
    if found is None or len(found[1].split()) > 1:
        return text
    return format(found[0], "f")


def _with_point(typed: str, language: str) -> str:
    signs = [sign for sign in typed if sign in ".,"]
    if not signs:
        return typed
    last = signs[-1]
    whole, _, rest = typed.rpartition(last)
    if (
        whole.strip("-+0") == ""
        or len(set(signs)) == 2
        or len(rest) != 3
        or (last != _THOUSANDS[language] and len(signs) == 1)
    ):
        return whole.replace(",", "").replace(".", "") + "." + rest
    return whole.replace(",", "").replace(".", "") + rest


def _goes_on(rest: str) -> bool:
    """Is it the beginning of a word or of a date rather than a number?"""
    return rest[:1].isalnum() or (rest[:1] in "/-." and rest[1:2].isdigit())
