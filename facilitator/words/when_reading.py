"""A day and a clock time typed in one go."""

from __future__ import annotations

from datetime import date, time

from facilitator.words.date_reading import read_date, read_time


def read_when(typed: str, today: date, language: str) -> tuple[date | None, time | None]:
    """The day and the time of ``24/11 830``, ``i morgen kl 9``, or of one alone; None for what is not there.

    What could be either, such as ``8.10``, is a day.
    """
    words = typed.split()
    for cut in range(len(words) - 1, 0, -1):
        day, begins = read_date(" ".join(words[:cut]), today, language), read_time(" ".join(words[cut:]))
        if day is not None and begins is not None:
            return day, begins
    whole = " ".join(words)
    day = read_date(whole, today, language)
    return day, None if day is not None else read_time(whole)
