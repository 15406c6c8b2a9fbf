"""Choices of closed lists: known by id, and by what they are called in the languages of the program."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial
from typing import TypeVar

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.field_choices import BETWEEN, FIELD_CHOICES, parts
from facilitator.domain.kinds import LINE_KINDS
from facilitator.domain.local_text import LANGUAGES
from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.naming import find_called
from facilitator.domain.refusal import Reason, Refused
from facilitator.services.arguments import Scene, kept, languages
from facilitator.words.choices import choice_name, kind_names
from facilitator.words.languages import language_name
from facilitator.words.order_words import means
from facilitator.words.tongue import Words, speak

_E = TypeVar("_E", bound=StrEnum)
_S = TypeVar("_S", bound=str)


def one_of(
    choices: type[_E], unknown: Reason = Reason.NO_SUCH_CHOICE
) -> Callable[[str, Scene], _E | Refused]:
    """A reader of the choices of an enumeration."""

    def names(choice: _E, w: Words) -> tuple[str, ...]:
        return (choice, choice_name(choice, w))

    def read(typed: str, scene: Scene) -> _E | Refused:
        return _chosen(typed, tuple(choices), names, unknown, scene)

    return read


def field_choices(name: str, typed: str, scene: Scene) -> str | Refused:
    """The value of a field that takes choices, as it is kept; each is known by its id or its name."""
    read, found = one_of(FIELD_CHOICES[name].of), []
    for each in parts(name, typed):
        choice = read(each, scene)
        if isinstance(choice, Refused):
            return typed if FIELD_CHOICES[name].open else choice
        found.append(choice.value)
    return BETWEEN.join(dict.fromkeys(found))


def kind_of(kinds: tuple[str, ...]) -> Callable[[str, Scene], str | Refused]:
    """A reader of kinds of record, by what one or several of them are called."""

    def names(kind: str, w: Words) -> tuple[str, ...]:
        return (kind, *kind_names(kind, w))

    def read(typed: str, scene: Scene) -> str | Refused:
        found = _chosen(typed, tuple(dict.fromkeys(kinds)), names, Reason.NO_SUCH_KIND, scene)
        if isinstance(found, Refused) and found.reason is Reason.AMBIGUOUS:
            return Refused(found.reason, {**found.facts, "of": "kind"})
        return found

    return read


def language(typed: str, scene: Scene) -> str | Refused:
    """A language of the program, by its code or by what it is called."""

    def names(code: str, w: Words) -> tuple[str, ...]:
        return (code, language_name(code, w))

    return _chosen(typed, LANGUAGES, names, Reason.NO_SUCH_CHOICE, scene)


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
    return tuple(line for line in standing if kind == ("action" if isinstance(line, Action) else line.kind))


def _can_travel(line: Entry | Action) -> bool:
    return not line.struck and line.release is not ReleaseLevel.PRIVATE


def _chosen(
    typed: str,
    choices: Sequence[_S],
    names: Callable[[_S, Words], Sequence[str]],
    unknown: Reason,
    scene: Scene,
) -> _S | Refused:
    """A choice by one of its names in the scene's language, else in another."""
    for language in languages(scene):
        called = partial(_called, names, speak(language))
        found = find_called(_spaced(typed), choices, called, unknown)
        if not isinstance(found, Refused) or found.reason is Reason.AMBIGUOUS:
            return found
    return Refused.because(unknown, typed=typed, candidates=tuple(choices))


def _called(names: Callable[[_S, Words], Sequence[str]], w: Words, choice: _S) -> tuple[str, ...]:
    """The choice itself, by which a refusal names it, then its names as they are compared."""
    return (choice, *map(_spaced, names(choice, w)))


def _spaced(text: str) -> str:
    return text.replace("_", " ").replace("-", " ")
