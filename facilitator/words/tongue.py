"""One language's voice: gettext lookups bound to a language that is chosen by the caller."""

from __future__ import annotations

import gettext
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LOCALE = Path(__file__).parent / "locale"
DOMAIN = "facilitator"


@dataclass(frozen=True)
class Words:
    """Sentences in one language (``en``, ``da`` or ``sv``).

    Screen, meeting and papers may each have a language of their own, so nothing is activated for
    the whole program: who writes a sentence is handed its ``Words``.
    """

    language: str
    catalogue: gettext.NullTranslations

    def _(self, message: str) -> str:
        return self.catalogue.gettext(message)

    def n_(self, one: str, many: str, n: int) -> str:
        return self.catalogue.ngettext(one, many, n)

    def p_(self, context: str, message: str) -> str:
        return self.catalogue.pgettext(context, message)

    def np_(self, context: str, one: str, many: str, n: int) -> str:
        return self.catalogue.npgettext(context, one, many, n)


def N_(message: str) -> str:
    """Mark a message for the catalogues; it is looked up later, in the language of the reader."""
    return message


@cache
def speak(language: str) -> Words:
    """The words of ``language``; English where a catalogue is missing."""
    if language == "en":
        return Words("en", gettext.NullTranslations())
    return Words(language, gettext.translation(DOMAIN, LOCALE, [language], fallback=True))
