"""A line of a log: whose it is and the day it was, and no sign of either that means nobody or no day."""

from __future__ import annotations

import re

from facilitator.domain.line import Line
from facilitator.domain.refusal import Reason, Refused
from facilitator.services import arguments as read
from facilitator.services.arguments import Scene
from facilitator.words.date_reading import read_past_date

_LEFT = re.compile(r"(?:(?<=\s)|^)([@>])(\S+)")
_DAY = re.compile(r"\d+[./-]\d")
"""The beginning of a day in figures; ``>5`` pupils are none."""


def log_line(typed: str, scene: Scene) -> Line | Refused:
    """The line with ``@name`` and ``>day`` picked up; one of them that cannot be told is refused."""
    line = read.line(typed, scene, "@>", read_past_date)
    if isinstance(line, Refused):
        return line
    for mark in _LEFT.finditer(line.text):
        word = mark[2].rstrip(".,;:!?)")
        untold = _nobody(word, line, scene) if mark[1] == "@" else _no_day(word, scene)
        if untold is not None:
            return untold
    return line


def _nobody(word: str, line: Line, scene: Scene) -> Refused | None:
    found = read.person(word, scene)
    if not isinstance(found, Refused):
        return None
    # somebody more, in a line that has its person, is part of the sentence
    return None if found.reason is Reason.AMBIGUOUS and line.person is not None else found


def _no_day(word: str, scene: Scene) -> Refused | None:
    if not _DAY.match(word) or read_past_date(word, scene.moment.today, scene.language):
        return None
    return Refused.because(Reason.NOT_A_DATE, typed=word)
