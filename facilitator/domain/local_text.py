"""Text that a template says in one language or in several."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

LANGUAGES = ("en", "da", "sv")
ANY = ""


@dataclass(frozen=True, slots=True)
class LocalText:
    """One text by language; the key ``""`` holds a text meant for every language."""

    by_language: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, **by_language: str) -> LocalText:
        return cls(by_language)

    @classmethod
    def everywhere(cls, text: str) -> LocalText:
        return cls({ANY: text})

    def __bool__(self) -> bool:
        return any(self.by_language.values())

    def said_in(self, language: str) -> str:
        """The text in ``language``, else the one for all, else English, else whatever there is."""
        for key in (language, ANY, "en", *self.by_language):
            if text := self.by_language.get(key):
                return text
        return ""

    def filled(self, **values: str) -> LocalText:
        """The same text with ``{name}`` replaced, in every language.

        Replaced one name at a time: braces that a school's name happens to hold stay as they are.
        """
        filled = dict(self.by_language)
        for name, value in values.items():
            filled = {key: text.replace("{" + name + "}", value) for key, text in filled.items()}
        return LocalText(filled)
