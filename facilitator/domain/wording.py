"""Hints at how something is worded: never more than hints, and never about text in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cache

from facilitator.domain import lexicon
from facilitator.domain.given_names import COMMON
from facilitator.domain.modes import Mode

MOST_WORDS = 20  # a question one can still hear as a whole
MOST_ALIKE = 0.8  # share of an idea that may return in its adaptation
_ADDRESS = 2  # words before a comma that only say to whom


class HintKind(StrEnum):
    """What a wording may be asked about; each is a hint, none a bar."""

    ADVICE_IN_DISGUISE = "advice_in_disguise"
    CLOSED_QUESTION = "closed_question"
    WHY_IN_CLARIFY = "why_in_clarify"
    TOO_LONG = "too_long"
    INTRODUCTION = "introduction"
    DOUBLE_BARRELLED = "double_barrelled"
    JUDGING_WORD = "judging_word"
    LIKELY_NAME = "likely_name"
    VAGUE_ACTION = "vague_action"
    COPYING = "copying"
    SPEAKS_AGAINST = "speaks_against"


@dataclass(frozen=True, slots=True)
class Hint:
    """One thing to look at. ``facts``: ``word`` where one was found, ``words`` where they were counted."""

    kind: HintKind
    facts: Mapping[str, str | int] = field(default_factory=dict)


_EXAMPLES = ("practice_description", "area_of_excellence")
_ASKING = ("question", "own_question")
_THINKING_ALOUD = ("reflection", "note")
_QUESTION_MODES = (Mode.CLARIFY, Mode.EXPLORE, Mode.REFLECT)
QUOTED = re.compile(
    "“[^”]*”|”[^”]*”|„[^“”]*[“”]|»[^«]*«|«[^»]*»|\"[^\"]*\"|‘[^’]*’(?!\\w)|(?<!\\w)'[^'\n]+'(?!\\w)"
)
_SENTENCE = re.compile("[^.!?:\n]+(?:[.!?:]+(?!\\s|$)[^.!?:\n]*)*[.!?:]*")
_WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")


def hints(
    text: str, *, kind: str, mode: Mode | None, language: str, known_names: Iterable[str] = ()
) -> tuple[Hint, ...]:
    """What a consultant might look at in ``text``, an entry of ``kind`` (or ``action``) said in ``mode``.

    ``known_names`` are names that may be written: parties, people of the meeting, places.
    """
    said = QUOTED.sub("…", text).replace("’", "'")
    found: list[Hint] = []
    if kind in _ASKING:
        found += _about_question(said, mode, language)
    elif kind in _THINKING_ALOUD and mode in _QUESTION_MODES:
        found += _advice(said, language)
    if kind == "evidence" or (kind == "note" and mode is Mode.OBSERVE):
        found += _listed(HintKind.JUDGING_WORD, said, lexicon.JUDGING[language])
    if kind in ("action", "initiative"):
        found += _listed(HintKind.VAGUE_ACTION, said, lexicon.VAGUE[language])
    found += _names(said, language, known_names)
    if kind in _EXAMPLES and said.strip():
        found.append(Hint(HintKind.SPEAKS_AGAINST))
    return tuple(found)


def copying(idea: str, adaptation: str) -> Hint | None:
    """Is an adaptation more than 80 % the words of the idea it should adapt?"""
    theirs, ours = _folded(idea), _folded(adaptation)
    if theirs and ours and SequenceMatcher(None, theirs, ours, autojunk=False).ratio() > MOST_ALIKE:
        return Hint(HintKind.COPYING)
    return None


def vague_verb(text: str, language: str) -> str:
    """The first phrase in ``text`` that says nothing another person could see; empty where there is none."""
    found = _phrases(lexicon.VAGUE[language]).search(text)
    return found[0].casefold() if found else ""


def _about_question(said: str, mode: Mode | None, language: str) -> Iterator[Hint]:
    advice = _advice(said, language)
    yield from advice
    if not advice and mode is not Mode.DECIDE:
        yield from _closed(said, language)
    if mode is Mode.CLARIFY:
        yield from _listed(HintKind.WHY_IN_CLARIFY, said, lexicon.WHY[language])
    if (words := len(_WORD.findall(said))) > MOST_WORDS:
        yield Hint(HintKind.TOO_LONG, {"words": words})
    if _introduced(said, language):
        yield Hint(HintKind.INTRODUCTION)
    if said.count("?") > 1 or _asks_twice(language).search(said):
        yield Hint(HintKind.DOUBLE_BARRELLED)


def _advice(said: str, language: str) -> list[Hint]:
    opening = _opening(lexicon.ADVICE[language], lexicon.LEAD_IN[language])
    found = (opening.match(sentence) for sentence in _sentences(said))
    return [Hint(HintKind.ADVICE_IN_DISGUISE, {"word": match[1]}) for match in found if match][:1]


def _closed(said: str, language: str) -> list[Hint]:
    opening = _opening(lexicon.CLOSED[language], lexicon.LEAD_IN[language])
    sentences = list(_sentences(said))
    asking = [sentence for sentence in sentences if sentence.endswith("?")] or sentences[-1:]
    found = (opening.match(sentence) for sentence in asking)
    return [Hint(HintKind.CLOSED_QUESTION, {"word": match[1]}) for match in found if match][:1]


def _introduced(said: str, language: str) -> bool:
    """Does a clause of one's own, closed by a comma, stand before the question word?"""
    asks = _phrases(lexicon.QUESTION_WORDS[language])
    for sentence in _sentences(said):
        word = asks.search(sentence)
        before = sentence[: word.start()] if word else ""
        words = [each.casefold() for each in _WORD.findall(before.partition(",")[0])]
        if words and words[0] in lexicon.LEAD_IN[language]:
            words = words[1:]
        own = len(words) > _ADDRESS and words[0] not in lexicon.SUPPOSING[language]
        if own and "," in before and sentence.endswith("?"):
            return True
    return False


def _listed(kind: HintKind, said: str, words: Sequence[str]) -> list[Hint]:
    found = _phrases(tuple(words)).search(said)
    return [Hint(kind, {"word": found[0].casefold()})] if found else []


def _names(said: str, language: str, known_names: Iterable[str]) -> list[Hint]:
    found = next(likely_names(said, (language,), known_names), "")
    return [Hint(HintKind.LIKELY_NAME, {"word": found})] if found else []


def likely_names(said: str, languages: Iterable[str], known_names: Iterable[str]) -> Iterator[str]:
    """Words with a capital that are neither known nor words of these languages.

    At the beginning of a sentence, where every word has one, it takes a common given name.
    """
    known = {word.casefold() for name in known_names for word in _WORD.findall(name)}
    known.update(*(lexicon.NOT_NAMES[language] for language in languages))
    for sentence in _sentences(said):
        for nth, match in enumerate(_WORD.finditer(sentence)):
            word = match[0]
            named = word[0].isupper() and word[1:2].islower()
            given = nth > 0 or _is_known(word.casefold(), COMMON)
            if named and given and not _is_known(word.casefold(), known):
                yield word


def _is_known(word: str, known: Set[str]) -> bool:
    return word in known or word.removesuffix("s").removesuffix("'") in known


def _sentences(said: str) -> Iterator[str]:
    return (match[0].strip(" \t–—-…") for match in _SENTENCE.finditer(said) if match[0].strip(" \t–—-…"))


def _folded(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


@cache
def _phrases(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any(phrases)})(?!\w)", re.IGNORECASE)


@cache
def _opening(phrases: tuple[str, ...], lead_in: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{_any(lead_in)})\b,?\s+)?({_any(phrases)})(?!\w)", re.IGNORECASE)


@cache
def _asks_twice(language: str) -> re.Pattern[str]:
    ask, join = _any(lexicon.QUESTION_WORDS[language]), _any(lexicon.AND[language])
    return re.compile(rf"\b(?:{ask})\b.*?\b(?:{join})\b,? (?:{ask})\b", re.IGNORECASE | re.DOTALL)


def _any(phrases: Sequence[str]) -> str:
    longest_first = sorted(phrases, key=len, reverse=True)
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest_first)
