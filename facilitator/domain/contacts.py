"""E-mail addresses and telephone numbers in a text: they name somebody without their name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

EMAIL = re.compile(r"[^\s@<>()\[\]{},;:|\"“”»«]+@[^\W_](?:[\w-]|\.(?=\w))*")
"""What stands around an @ up to the next space or sign of a sentence; the last dot ends the sentence."""

_GAP = r"[ \u00a0\u202f-]"
_ABROAD = rf"(?:\+|\b00)[1-9]\d{{0,2}}{_GAP}?(?:\(0\){_GAP}?)?\d(?:{_GAP}?\d){{6,11}}"
_DANISH = rf"\d{{2}}(?:{_GAP}\d{{2}}){{3}}|\d{{4}}{_GAP}\d{{4}}|\d{{8}}"
_SWEDISH = rf"0[1-9]\d{{0,2}}{_GAP}?\d(?:{_GAP}?\d){{5,8}}"
PHONE = re.compile(rf"(?<![\w.,:/+-])(?:{_ABROAD}|{_SWEDISH}|{_DANISH})(?!\w|[.,:/–-]\d)")
"""Numbers as they are written in Denmark and Sweden, and with the code of any country before them."""

_YEARS = re.compile(rf"(?:19|20)\d\d{_GAP}(?:19|20)\d\d")


def phones(text: str) -> Iterator[re.Match[str]]:
    """What is written as a telephone number, but for a day without signs and two years."""
    return (found for found in PHONE.finditer(text) if not _is_of_the_calendar(found[0]))


def _is_of_the_calendar(number: str) -> bool:
    if _YEARS.fullmatch(number):
        return True
    try:
        return len(number) == 8 and number[:2] in ("19", "20") and bool(date.fromisoformat(number))
    except ValueError:
        return False
