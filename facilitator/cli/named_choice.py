"""A choice of a closed list on the command line: typed by its id, or by what people call it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import click

from facilitator.cli.stage import Stage
from facilitator.config import LANGUAGES
from facilitator.domain.naming import folded
from facilitator.words.tongue import Words, speak


class NamedChoice(click.Choice[str]):
    """The ids are the same in every language; the names are understood in all, and told in the user's."""

    def __init__(self, ids: Iterable[str], name: Callable[[str, Words], str]) -> None:
        super().__init__(tuple(ids))
        self._name = name

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        wanted = folded(str(value))
        for language in LANGUAGES if wanted not in self.choices else ():
            w = speak(language)
            for each in self.choices:
                if folded(self._name(each, w)) == wanted:
                    return each
        return super().convert(value, param, ctx)

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:
        stage = ctx.find_object(Stage) if ctx is not None else None
        w = (stage or Stage()).w
        listed = ", ".join(self._told(each, w) for each in self.choices)
        said = w.n_("{value!r} is not {choice}.", "{value!r} is not one of {choices}.", len(self.choices))
        return said.format(value=value, choice=listed, choices=listed)

    def _told(self, each: str, w: Words) -> str:
        name = self._name(each, w)
        return name if folded(name) == each else f"{name} ({each})"
