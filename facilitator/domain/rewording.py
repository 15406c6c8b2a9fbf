"""A frame in which a line that judges, or names a pupil, can say what was seen and heard instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from facilitator.domain import lexicon
from facilitator.domain.modes import Mode
from facilitator.domain.wording import QUOTED, Hint, HintKind, hints

GAP = "_"
"""Stands where a number is to be written."""

OPEN = "…"
"""Stands where what was done or said is to be written."""

MENDED = (HintKind.LIKELY_NAME, HintKind.JUDGING_WORD)
"""What a frame helps with."""

_A_PUPIL: Mapping[str, tuple[str, str]] = {
    "en": ("a pupil", "a pupil’s"),
    "da": ("en elev", "en elevs"),
    "sv": ("en elev", "en elevs"),
}
_COUNT: Mapping[str, str] = {"en": "_ of _ pupils …", "da": "_ af _ elever …", "sv": "_ av _ elever …"}
_DOES: Mapping[str, str] = {
    "en": "{who} says or does: …",
    "da": "{who} siger eller gør: …",
    "sv": "{who} säger eller gör: …",
}
_SENTENCE_ENDS = re.compile(r"[.!?\n]")
_LETTERS = re.compile(r"[^\W\d_][\w'’-]*")


def can_be_mended(
    text: str, *, mode: Mode | None, language: str, known_names: Iterable[str] = ()
) -> Hint | None:
    """The first thing in a line of evidence that a frame would mend; quoted words may judge."""
    found = hints(text, kind="evidence", mode=mode, language=language, known_names=known_names)
    return next((hint for hint in found if hint.kind in MENDED), None)


def reworded(text: str, hint: Hint, language: str) -> str:
    """The line with a frame in place of what the hint points at: ``_ of _ pupils …``.

    A name becomes *a pupil*; a sentence that judges keeps whom it is about and what follows the word.
    """
    word = str(hint.facts.get("word", ""))
    # as long as the text itself, without what others said
    said = QUOTED.sub(lambda quote: " " * len(quote[0]), text).replace("’", "'")
    at = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", said, re.IGNORECASE)
    if not word or at is None:
        return text
    if hint.kind is HintKind.LIKELY_NAME:
        return _without_name(text, at, language)
    begins = max((end.end() for end in _SENTENCE_ENDS.finditer(text, 0, at.start())), default=0)
    space = len(text[begins:]) - len(text[begins:].lstrip())
    end = _SENTENCE_ENDS.search(text, at.end())
    ends = end.start() if end else len(text)
    kept = _what_follows(text[at.end() : ends])
    if not kept and text[ends : ends + 1] == ".":
        ends += 1
    return text[: begins + space] + _frame(text[begins : at.start()], language) + kept + text[ends:]


def _without_name(text: str, at: re.Match[str], language: str) -> str:
    plain, owning = _A_PUPIL[language]
    owned = re.match(r"['’]s?(?!\w)", text[at.end() :])
    if owned or at[0].endswith(("'s", "’s")):
        return text[: at.start()] + owning + text[at.end() + (owned.end() if owned else 0) :]
    return text[: at.start()] + plain + text[at.end() :]


def _frame(before: str, language: str) -> str:
    words = _LETTERS.findall(before)
    while words and words[-1].casefold() in lexicon.BEING[language]:
        words.pop()
    if not words or any(word.casefold() in lexicon.PUPILS[language] for word in words):
        return _COUNT[language]
    who = before[: before.rindex(words[-1]) + len(words[-1])].strip()
    return _DOES[language].format(who=who)


def _what_follows(rest: str) -> str:
    """A clause of its own behind the word, such as when it was; what only belongs to the word goes."""
    comma = rest.find(",")
    return rest[comma:] if comma >= 0 else ""
