"""What languages are called."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.words.terms import Term
from facilitator.words.tongue import Words

_LANGUAGES: Mapping[str, Term] = {
    "en": Term("language", "English"),
    "da": Term("language", "Danish"),
    "sv": Term("language", "Swedish"),
}


def language_name(code: str, w: Words) -> str:
    return _LANGUAGES[code].said(w)
