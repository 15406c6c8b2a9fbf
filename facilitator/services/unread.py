"""Signs in a saved line that named nobody, no school or no day, and so stand in it as text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.meeting import Meeting
from facilitator.domain.naming import find_called, nearest
from facilitator.domain.people import Party, Person
from facilitator.domain.refusal import Reason, Refused
from facilitator.services.capture import AFTERMATH, MARK
from facilitator.services.outcome import Outcome
from facilitator.words.date_reading import read_date
from facilitator.words.tongue import Words
from facilitator.words.unread import keeps_no_day, no_day, several_signs, unknown_sign

_LIKE_A_DAY = re.compile(r"\d{1,4}[-/.]\d{1,2}([-/.]\d{0,4})?")
_NAMED = re.compile(r"[^\W\d_]")


class Why(StrEnum):
    """Why what stood behind a sign was not understood."""

    UNKNOWN = "unknown"
    AMBIGUOUS = "ambiguous"
    NO_DAY = "no_day"
    KEEPS_NO_DAY = "keeps_no_day"
    """A day that was understood in a line that keeps none."""


@dataclass(frozen=True, slots=True)
class Unread:
    """``sign`` as it stands in the line; ``meant`` are names it may have stood for, with their sign."""

    sign: str
    why: Why
    meant: tuple[str, ...] = ()


def unread(outcome: Outcome, today: date) -> tuple[Unread, ...]:
    """What was not understood in the line an order has just kept; empty for any other order."""
    known = {kept.id for kept in outcome.before.all_captured}
    for record in outcome.records if outcome.ok and not outcome.undone else ():
        if isinstance(record, Entry | Action) and record.id not in known:
            return tuple(_in_text(record, outcome.meeting, today))
    return ()


def _in_text(kept: Entry | Action, meeting: Meeting, today: date) -> Iterator[Unread]:
    for mark in MARK.finditer(kept.text):
        sign, word = mark[1], mark[2].rstrip(AFTERMATH)
        if sign == ">":
            day = read_date(word, today, meeting.head.language)
            if day is None and (isinstance(kept, Action) or _LIKE_A_DAY.fullmatch(word)):
                yield Unread(sign + word, Why.NO_DAY)
            elif day is not None and _LIKE_A_DAY.fullmatch(word):
                yield Unread(sign + word, Why.KEEPS_NO_DAY)
        elif _NAMED.match(word):
            yield from _named(sign, word, meeting)


def _named(sign: str, word: str, meeting: Meeting) -> Iterator[Unread]:
    among: Sequence[Person | Party] = meeting.people if sign == "@" else meeting.parties
    found = find_called(word, among, meeting.names_of, Reason.NO_SUCH_NAME)
    if not isinstance(found, Refused):
        return  # named once more: a line is credited to one
    if found.reason is Reason.AMBIGUOUS:
        names, why = found.facts["candidates"], Why.AMBIGUOUS
    else:
        names, why = nearest(word, [meeting.names_of(each)[0] for each in among]), Why.UNKNOWN
    yield Unread(sign + word, why, tuple(sign + name for name in names))


def unread_sentences(found: Sequence[Unread], w: Words) -> Iterator[str]:
    return (_said(each, w) for each in found)


def unread_row(found: Sequence[Unread], w: Words) -> str:
    """All of it in one row; empty where everything was understood."""
    if len(found) > 1:
        return several_signs([each.sign for each in found], w)
    return next(unread_sentences(found, w), "")


def _said(each: Unread, w: Words) -> str:
    match each.why:
        case Why.UNKNOWN | Why.AMBIGUOUS:
            return unknown_sign(each.sign, each.meant, w)
        case Why.NO_DAY:
            return no_day(each.sign, w)
        case Why.KEEPS_NO_DAY:
            return keeps_no_day(each.sign, w)
