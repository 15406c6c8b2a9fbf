"""Fixed words of orders: each is understood in English and in every language that has another for it."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.domain.local_text import LANGUAGES
from facilitator.domain.naming import folded
from facilitator.words.terms import Term
from facilitator.words.tongue import Words, speak

_WORDS: Mapping[str, Term] = {
    "all": Term("word of an order", "all"),
    "none": Term("word of an order", "none"),
    "each": Term("word of an order", "each"),
    "accept": Term("word of an order", "accept"),
    "count": Term("word of an order", "count"),
    "aside": Term("word of an order", "aside"),
    "because": Term("word of an order", "because"),
    "unknown": Term("word of an order", "unknown"),
    "time": Term("word of an order", "time"),
    "yes": Term("word of an order", "yes"),
    "unreached": Term("word of an order", "unreached"),
    "thoughts": Term("word of an order", "thoughts"),
}


def order_word(word: str, w: Words) -> str:
    """A fixed word as the reader types it; one that is none as it is."""
    return _WORDS[word].said(w) if word in _WORDS else word


def means(typed: str, word: str) -> bool:
    """Was this fixed word typed, in whichever language?"""
    wanted = folded(typed)
    return wanted == word or any(wanted == folded(order_word(word, speak(each))) for each in LANGUAGES)
