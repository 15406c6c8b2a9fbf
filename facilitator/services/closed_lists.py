"""Choices of closed lists: known by id, and by what they are called in the languages of the program.

Where the names are longer than a word, as those of fields are, they need no quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from functools import partial
from typing import TypeVar

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.field_choices import BETWEEN, FIELD_CHOICES, parts
from facilitator.domain.kinds import LINE_KINDS, line_kind
from facilitator.domain.local_text import LANGUAGES
from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.moves.speaking import intervention_kinds
from facilitator.domain.naming import find_called, folded
from facilitator.domain.refusal import Reason, Refused
from facilitator.services.arguments import Scene, kept, languages
from facilitator.words.choices import choice_name, kind_names
from facilitator.words.id_names import id_name
from facilitator.words.order_words import means
from facilitator.words.tongue import Words, speak

_E = TypeVar("_E", bound=StrEnum)
_S = TypeVar("_S", bound=str)


def one_of(
    choices: type[_E], unknown: Reason = Reason.NO_SUCH_CHOICE
) -> Callable[[str, Scene], _E | Refused]:
    """A reader of the choices of an enumeration."""

    def read(typed: str, scene: Scene) -> _E | Refused:
        return choice_called(typed, choices, unknown, languages(scene))

    return read


def choice_called(
    typed: str, choices: type[_E], unknown: Reason, tongues: Iterable[str] = LANGUAGES
) -> _E | Refused:
    """The choice of an enumeration somebody means by its id or its name."""

    def names(choice: _E, w: Words) -> tuple[str, ...]:
        return (choice, choice_name(choice, w))

    return _chosen(typed, tuple(choices), names, unknown, tongues)


def named(ids: Sequence[str], of: str, unknown: Reason) -> Callable[[str, Scene], str | Refused]:
    """A reader of the ids of a list, by what people call them (``words.id_names``)."""

    def read(typed: str, scene: Scene) -> str | Refused:
        return id_called(typed, ids, of, unknown, languages(scene))

    return read


def id_called(
    typed: str, ids: Sequence[str], of: str, unknown: Reason, tongues: Iterable[str] = LANGUAGES
) -> str | Refused:
    """The id somebody means by itself or by its name; a refusal says of which list the candidates are."""

    def names(each: str, w: Words) -> tuple[str, ...]:
        return (each, id_name(of, each, w))

    found = _chosen(typed, tuple(dict.fromkeys(ids)), names, unknown, tongues)
    return Refused(found.reason, {**found.facts, "of": of}) if isinstance(found, Refused) else found


def led_by_name(
    first: str, rest: str, ids: Sequence[str], of: str, unknown: Reason, scene: Scene
) -> tuple[str, str] | Refused:
    """An id and what follows it: its name may be the ``first`` word, or go on through the ``rest``."""
    if first in ids:
        return first, rest
    whole = f"{first} {rest}"
    ends = [part.end() for part in re.finditer(r"\S+", whole)][:_LONGEST_NAME]
    for end in reversed([end for end in ends if len(first) < end < len(whole)]):
        if found := _exactly(whole[:end], ids, of, scene):
            return found, whole[end:].lstrip()
    found_by_first = id_called(first, ids, of, unknown, languages(scene))
    return found_by_first if isinstance(found_by_first, Refused) else (found_by_first, rest)


_LONGEST_NAME = 10
"""Words of the longest name, and some."""


def _exactly(typed: str, ids: Sequence[str], of: str, scene: Scene) -> str:
    wanted = _spaced(folded(typed))
    for language in languages(scene):
        w = speak(language)
        for each in ids:
            if wanted in (_spaced(each), _spaced(folded(id_name(of, each, w)))):
                return each
    return ""


def field_choices(name: str, typed: str, tongues: Iterable[str] = LANGUAGES) -> str | Refused:
    """The value of a field that takes choices, as it is kept; each is known by its id or its name."""
    found = []
    for each in parts(name, typed):
        choice = choice_called(each, FIELD_CHOICES[name].of, Reason.NO_SUCH_CHOICE, tongues)
        if isinstance(choice, Refused):
            return typed if FIELD_CHOICES[name].open else choice
        found.append(choice.value)
    return BETWEEN.join(dict.fromkeys(found))


def kind_of(kinds: tuple[str, ...]) -> Callable[[str, Scene], str | Refused]:
    """A reader of kinds of record, by what one or several of them are called."""

    def names(kind: str, w: Words) -> tuple[str, ...]:
        return (kind, *kind_names(kind, w))

    def read(typed: str, scene: Scene) -> str | Refused:
        unique = tuple(dict.fromkeys(kinds))
        found = _chosen(typed, unique, names, Reason.NO_SUCH_KIND, languages(scene))
        if isinstance(found, Refused) and found.reason is Reason.AMBIGUOUS:
            return Refused(found.reason, {**found.facts, "of": "kind"})
        return found

    return read


language = named(LANGUAGES, "language", Reason.NO_SUCH_CHOICE)
"""A reader of a language of the program, by its code or by what it is called."""


def process_move(typed: str, scene: Scene) -> str | Refused:
    """What a process move was about: one of the consultant's own lines."""
    kinds = intervention_kinds(scene.meeting)
    return id_called(typed, kinds, "process move", Reason.NO_SUCH_CHOICE, languages(scene))


def released(typed: str, scene: Scene) -> Entry | Action | tuple[Entry | Action, ...] | Refused:
    """One line by its number; else every line of a kind, or all, that stands and is not private."""
    if typed.lstrip("#").isdecimal():
        return kept(typed, scene)
    standing = tuple(filter(_can_travel, scene.meeting.captured))
    if means(typed, "all"):
        return standing
    kind = kind_of((*LINE_KINDS, "action"))(typed, scene)
    if isinstance(kind, Refused):
        return kind
    return tuple(line for line in standing if kind == line_kind(line))


def _can_travel(line: Entry | Action) -> bool:
    return not line.struck and line.release is not ReleaseLevel.PRIVATE


def _chosen(
    typed: str,
    choices: Sequence[_S],
    names: Callable[[_S, Words], Sequence[str]],
    unknown: Reason,
    tongues: Iterable[str],
) -> _S | Refused:
    """A choice by one of its names in the first language, else in another."""
    for tongue in tongues:
        called = partial(_called, names, speak(tongue))
        found = find_called(_spaced(typed), choices, called, unknown)
        if not isinstance(found, Refused) or found.reason is Reason.AMBIGUOUS:
            return found
    return Refused.because(unknown, typed=typed, candidates=tuple(choices))


def _called(names: Callable[[_S, Words], Sequence[str]], w: Words, choice: _S) -> tuple[str, ...]:
    """The choice itself, by which a refusal names it, then its names as they are compared."""
    return (choice, *map(_spaced, names(choice, w)))


def _spaced(text: str) -> str:
    return text.replace("_", " ").replace("-", " ")
