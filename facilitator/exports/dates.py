"""Days and numbers as papers write them, by Babel."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date
from babel.numbers import format_decimal

from facilitator.domain.agreed_day import day_in
from facilitator.words.agreed_days import at_hour
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


def long_agreed_day(value: str, w: Words) -> str:
    """``torsdag den 4. marts 2027 kl. 09.00, uge 9`` of a day that was agreed on with its hour."""
    day = day_in(value)
    told = at_hour(format_date(day, "full", locale=LOCALES[w.language]), value, w)
    return w.p_("day", "{day}, {week}").format(day=told, week=week(day, w.language))


def read_day(written: str) -> date | None:
    """The day of an ISO text, or None where it is none."""
    try:
        return day_in(written)
    except ValueError:
        return None
