"""Days and numbers as papers write them, by Babel."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date
from babel.numbers import format_decimal

from facilitator.words.dates import week
from facilitator.words.tongue import Words

LOCALES = {"en": "en_GB", "da": "da", "sv": "sv"}


def long_day(day: date, w: Words) -> str:
    """``tirsdag den 24. november 2026, uge 48``"""
    return w.p_("day", "{day}, {week}").format(
        day=format_date(day, "full", locale=LOCALES[w.language]), week=week(day, w.language)
    )


def short_day(day: date, w: Words) -> str:
    """``24. nov. 2026, uge 48``"""
    return w.p_("day", "{day}, {week}").format(
        day=format_date(day, "medium", locale=LOCALES[w.language]), week=week(day, w.language)
    )


def one_decimal(number: float, w: Words) -> str:
    """``2,8``"""
    return format_decimal(number, "0.0", locale=LOCALES[w.language])


def read_day(written: str) -> date | None:
    """The day of an ISO text, or None where it is none."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
