"""What somebody looks for among all that was said: words, tags, and where a text holds them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

LONGEST = 200
"""Characters of what is typed that are looked at."""
MOST_WORDS = 8
PLAIN_E = dict.fromkeys("éèê", "e")
"""Letters that are the same to somebody who searches; å, ä, ö, æ and ø are letters of their own."""
QUOTES = "\"'“”„«»‘’"


@dataclass(frozen=True, slots=True)
class Sought:
    """Words and tags as they are compared; a text has to hold all of them."""

    words: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words or self.tags)

    def fits(self, text: str) -> bool:
        """Does a text hold every word, anywhere in its words?"""
        compared = alike(text)
        return all(word in compared for word in self.words)

    def tagged(self, tags: Iterable[str]) -> bool:
        """Does each tag sought begin one of these?"""
        known = [alike(tag) for tag in tags]
        return all(any(tag.startswith(wanted) for tag in known) for wanted in self.tags)

    def spans(self, text: str) -> tuple[tuple[int, int], ...]:
        """From where to where a text holds what is sought, in order and apart from each other."""
        compared = alike(text)
        found = sorted(
            (at, at + len(part))
            for part in (*self.words, *(f"#{tag}" for tag in self.tags))
            for at in _places(part, compared)
        )
        joined: list[tuple[int, int]] = []
        for begin, end in found:
            if joined and begin <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            else:
                joined.append((begin, end))
        return tuple(joined)


NOTHING = Sought()


def sought(typed: str) -> Sought:
    """What a line asks for: words as they stand, a tag behind ``#``; quotation marks say nothing."""
    parts = [part.strip(QUOTES) for part in alike(typed[:LONGEST]).split()]
    parts = list(dict.fromkeys(part for part in parts if part))[:MOST_WORDS]
    tags = tuple(part[1:] for part in parts if part.startswith("#") and len(part) > 1)
    return Sought(tuple(part for part in parts if part[0] != "#" or len(part) == 1), tags)


def alike(text: str) -> str:
    """A text as it is compared, every letter in its place."""
    return "".join(_letter(sign) for sign in text)


def _letter(sign: str) -> str:
    small = sign.lower()
    # a few letters have a small form of two signs, which would move all places behind them
    return PLAIN_E.get(small, small) if len(small) == 1 else sign


def _places(part: str, text: str) -> list[int]:
    places, at = [], text.find(part)
    while at >= 0:
        places.append(at)
        at = text.find(part, at + 1)
    return places
