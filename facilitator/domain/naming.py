"""Finding what somebody meant: whole, else by a unique beginning."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

from facilitator.domain.refusal import Reason, Refused

_T = TypeVar("_T")

LIKE = 0.7
"""Share of letters in place from which a name is offered for one that was mistyped."""


def folded(text: str) -> str:
    """Text as it is compared: NFC, case folded, blanks trimmed."""
    return unicodedata.normalize("NFC", text).strip().casefold()


def is_name(text: str) -> bool:
    """Is there a letter in it? What is only digits and signs is a date, an hour or a number."""
    return any(sign.isalpha() for sign in text)


def find(typed: str, candidates: Iterable[_T], name: Callable[[_T], str], unknown: Reason) -> _T | Refused:
    """The one candidate called ``typed``, or the only one that begins so.

    A person may also be meant by any later word of the name, such as a family name.
    """
    return find_called(typed, candidates, lambda each: (name(each),), unknown)


def find_called(
    typed: str, candidates: Iterable[_T], names: Callable[[_T], Sequence[str]], unknown: Reason
) -> _T | Refused:
    """The same where a candidate goes by several names; a refusal tells the first of each."""
    wanted = folded(typed)
    known = list(candidates)
    for fits in (_is, _begins, _begins_a_word) if wanted else ():
        found = [each for each in known if any(fits(folded(name), wanted) for name in names(each))]
        if len(found) == 1:
            return found[0]
        if found:
            return Refused.because(
                Reason.AMBIGUOUS, typed=typed, candidates=tuple(names(each)[0] for each in found)
            )
    return Refused.because(unknown, typed=typed, candidates=tuple(names(each)[0] for each in known))


def nearest(typed: str, names: Sequence[str]) -> tuple[str, ...]:
    """Names that a slip of the hand may have meant, the likeliest first: whole, or by one of their words."""
    wanted = folded(typed)

    def likeness(name: str) -> float:
        called = (folded(name), *folded(name).split())
        return max(SequenceMatcher(None, wanted, each).ratio() for each in called)

    alike = [name for name in dict.fromkeys(names) if likeness(name) >= LIKE]
    return tuple(sorted(alike, key=likeness, reverse=True))


def _is(name: str, wanted: str) -> bool:
    return name == wanted


def _begins(name: str, wanted: str) -> bool:
    return name.startswith(wanted)


def _begins_a_word(name: str, wanted: str) -> bool:
    return any(word.startswith(wanted) for word in name.split()[1:])
