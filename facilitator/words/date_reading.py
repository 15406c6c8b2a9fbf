"""Days and clock times as people type them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import MAXYEAR, date, time, timedelta
from typing import TypeAlias

from facilitator.words.dates import MONTHS, WEEKDAYS

_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_NUMERIC = re.compile(r"([0-9]{1,2}) ?[./] ?([0-9]{1,2})\.?(?: ?[-./ ] ?([0-9]{4}|[0-9]{2}))?")
_DASHED = re.compile(r"([0-9]{1,2}) ?- ?([0-9]{1,2}) ?- ?([0-9]{4})")
"""Without its year it may be a span, and with two digits of it a Swede begins with the year."""
_NAMED = re.compile(r"([0-9]{1,2})(?:\.|:[ae]|st|nd|rd|th)? ?([^\W\d_]{3,})\.?(?:,? ([0-9]{4}))?")
_THE = ("den ", "the ")
_AHEAD = re.compile(r"\+ ?([0-9]{1,3}) ?([^\W\d_]*)\.?")
_WEEK = re.compile(r"(?:uge|u|vecka|v|week|w)\.? ?([0-9]{1,2})")
_TIME = re.compile(r"(?:kl\.? ?)?([0-9]{1,2})(?:[.:]?([0-9]{2}))?")
_DAYS = ("d", "dag", "dage", "dagar", "day", "days", "")
_WEEKS = ("u", "uge", "uger", "v", "vecka", "veckor", "w", "week", "weeks")
_TODAY = ("i dag", "idag", "today")
_YESTERDAY = ("i går", "igår", "yesterday")
_TOMORROW = ("i morgen", "imorgen", "i morgon", "imorgon", "tomorrow")
_FRIDAY = 4
_DAYS_OF_WEEK, _DAYS_OF_YEAR = 7, 365
_LEAP_CYCLE = 8  # years between two leap days over a century that has none

DayReader: TypeAlias = Callable[[str, date, str], date | None]
"""Reads a day as it was typed, as of today, in a language; None: it is none."""


def read_date(text: str, today: date, language: str) -> date | None:
    """The day ``text`` means, or None.

    ISO; ``4/12``, ``4.12.2027``, ``4-12-2027``, ``24/11-26``; ``4. december``, ``den 4. dec. 2027``; a
    weekday or its first letters, the next one after today; ``+14d``, ``+2u``, ``+2v``, ``+2w``;
    ``uge 49``, its Friday; today and tomorrow by name.
    Without a year it is the next one not before today. Names are read in ``language`` first, then in
    the other languages; a weekday before a date is passed over.
    """
    typed = _without_weekday(" ".join(text.casefold().split()), language)
    if typed in _TODAY:
        return today
    if typed in _TOMORROW:
        return _later(today, 1)
    if found := _ISO.fullmatch(typed):
        return _in_year(int(found[3]), int(found[2]), int(found[1]))
    if found := _NUMERIC.fullmatch(typed):
        return _of_year(int(found[1]), int(found[2]), found[3], today)
    if found := _DASHED.fullmatch(typed):
        return _in_year(int(found[1]), int(found[2]), int(found[3]))
    if found := _AHEAD.fullmatch(typed):
        return _ahead(int(found[1]), found[2], today)
    if found := _WEEK.fullmatch(typed):
        return _friday_of_week(int(found[1]), today)
    return _by_name(typed, today, language)


def read_past_date(text: str, today: date, language: str) -> date | None:
    """The same of something that has happened: yesterday by name, a weekday the last one, today among them.

    Without a year it is the last one not after today. What can only be meant ahead is that day.
    """
    typed = " ".join(text.casefold().split())
    if typed in _YESTERDAY:
        return _later(today, -1)
    day = read_date(text, today, language)
    if day is None or day <= today or typed in _TOMORROW or _AHEAD.fullmatch(typed):
        return day
    seen_from = filter(None, (_later(today, -days) for days in (_DAYS_OF_WEEK, _DAYS_OF_YEAR)))
    earlier = (read_date(text, each, language) for each in seen_from)
    return next((found for found in earlier if found is not None and found <= today), day)


def read_time(text: str) -> time | None:
    """The clock time of ``830``, ``8.30``, ``08:30``, ``kl. 8``; None where it is none."""
    found = _TIME.fullmatch(text.strip().casefold())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _without_weekday(typed: str, language: str) -> str:
    """``4.12.`` of ``fr 4.12.`` and ``fredag den 4.12.``: the date decides, whatever stands before it."""
    head, _, rest = typed.partition(" ")
    rest = _without_article(rest)
    named = rest[:1].isdigit() and _named(head.rstrip(".,"), WEEKDAYS, language, shortest=2) is not None
    return rest if named else _without_article(typed)


def _without_article(typed: str) -> str:
    """``4. december`` of ``den 4. december``."""
    article = next((each for each in _THE if typed.startswith(each)), "")
    rest = typed.removeprefix(article)
    return rest if rest[:1].isdigit() else typed


def _by_name(typed: str, today: date, language: str) -> date | None:
    if found := _NAMED.fullmatch(typed):
        month = _named(found[2], MONTHS, language, shortest=3)
        return None if month is None else _of_year(int(found[1]), month + 1, found[3], today)
    weekday = _named(typed.removesuffix("."), WEEKDAYS, language, shortest=2)
    return None if weekday is None else _later(today, (weekday - today.weekday() - 1) % 7 + 1)


def _named(typed: str, names: Mapping[str, tuple[str, ...]], language: str, *, shortest: int) -> int | None:
    """Which of seven or twelve names begins with ``typed``; None where none or several do."""
    if len(typed) < shortest:
        return None
    for each in sorted(names, key=lambda known: known != language):
        found = [at for at, name in enumerate(names[each]) if name.casefold().startswith(typed)]
        if len(found) == 1:
            return found[0]
    return None


def _of_year(day: int, month: int, year: str | None, today: date) -> date | None:
    if year is not None:
        return _in_year(day, month, int(year) + (2000 if len(year) == 2 else 0))
    years = range(today.year, min(MAXYEAR, today.year + _LEAP_CYCLE) + 1)
    days = (_in_year(day, month, each) for each in years)
    return next((found for found in days if found is not None and found >= today), None)


def _in_year(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _ahead(count: int, unit: str, today: date) -> date | None:
    if unit in _DAYS:
        return _later(today, count)
    return _later(today, 7 * count) if unit in _WEEKS else None


def _later(today: date, days: int) -> date | None:
    try:
        return today + timedelta(days=days)
    except OverflowError:
        return None


def _friday_of_week(week: int, today: date) -> date | None:
    for year in (today.isocalendar().year, today.isocalendar().year + 1):
        try:
            friday = date.fromisocalendar(year, week, _FRIDAY + 1)
        except ValueError:
            continue
        if friday >= today:
            return friday
    return None
