"""Dates, clock times and lengths of time as one writes them in English, Danish and Swedish."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time

from facilitator.words.tongue import Words

WEEKDAYS: Mapping[str, tuple[str, ...]] = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "da": ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    "sv": ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
}
_SHORT_WEEKDAYS: Mapping[str, tuple[str, ...]] = {
    "en": ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"),
    "da": ("ma.", "ti.", "on.", "to.", "fr.", "lø.", "sø."),
    "sv": ("mån", "tis", "ons", "tors", "fre", "lör", "sön"),
}
MONTHS: Mapping[str, tuple[str, ...]] = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December"),
    "da": ("januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
           "november", "december"),
    "sv": ("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
           "november", "december"),
}  # fmt: skip
_WEEK = {"en": "week", "da": "uge", "sv": "vecka"}
_HOURS = {"en": "h", "da": "t", "sv": "tim"}


def clock_time(moment: datetime | time, language: str) -> str:
    """``08.30`` in Danish, ``08:30`` elsewhere; ``moment`` is in local time."""
    return f"{moment.hour:02}{'.' if language == 'da' else ':'}{moment.minute:02}"


def near_time(moment: datetime, language: str, today: date) -> str:
    """The time of day, behind its day where that is not ``today``: ``on. 10.2.2027 08.15``."""
    at = clock_time(moment, language)
    return at if moment.date() == today else f"{near_day(moment.date(), language, today)} {at}"


def weekday(day: date, language: str) -> str:
    """``tirsdag``"""
    return WEEKDAYS[language][day.weekday()]


def day(day: date, language: str, *, year: bool = False) -> str:
    """``tirsdag 24. november``, with ``2026`` after it where the year is asked for."""
    point = "." if language == "da" else ""
    written = f"{weekday(day, language)} {day.day}{point} {MONTHS[language][day.month - 1]}"
    return f"{written} {day.year}" if year else written


def short_day(day: date, language: str, *, year: bool = False) -> str:
    """``ti. 8.12.`` in Danish, ``tis 8/12`` in Swedish, ``Tu 8 Dec`` in English."""
    return f"{_SHORT_WEEKDAYS[language][day.weekday()]} {numeric_day(day, language, year=year)}"


def near_day(day: date, language: str, today: date) -> str:
    """A short day, with its year where that is not the one of ``today``: ``fre 26/11 2027``."""
    return short_day(day, language, year=day.year != today.year)


def numeric_day(day: date, language: str, *, year: bool = False) -> str:
    """The day without its weekday: ``8.12.`` or ``8.12.2027``, ``8/12`` or ``8/12 2027``, ``8 Dec 2027``."""
    match language:
        case "da":
            return f"{day.day}.{day.month}.{day.year if year else ''}"
        case "sv":
            written = f"{day.day}/{day.month}"
        case _:
            written = f"{day.day} {MONTHS['en'][day.month - 1][:3]}"
    return f"{written} {day.year}" if year else written


def week(day: date, language: str) -> str:
    """``uge 48``, by ISO 8601."""
    return f"{_WEEK[language]} {day.isocalendar().week}"


def duration(minutes: int, language: str) -> str:
    """``45 min``, ``2 t``, ``1 t 35 min``; exact, where Babel would round."""
    hours, rest = divmod(abs(minutes), 60)
    parts = [f"{hours} {_HOURS[language]}"] if hours else []
    if rest or not hours:
        parts.append(f"{rest} min")
    return ("−" if minutes < 0 else "") + " ".join(parts)


def in_days(days: int, w: Words) -> str:
    """How far off a day is: ``om 14 dage``, ``i dag``, ``i går``, ``for 3 dage siden``."""
    match days:
        case 0:
            return w._("today")
        case 1:
            return w._("tomorrow")
        case -1:
            return w._("yesterday")
        case _ if days > 0:
            return w.n_("in {n} day", "in {n} days", days).format(n=days)
        case _:
            return w.n_("{n} day ago", "{n} days ago", -days).format(n=-days)


def days_over(days: int, w: Words) -> str:
    """How long a deadline has passed: ``11 dage over``."""
    return w.n_("{n} day over", "{n} days over", days).format(n=days)
