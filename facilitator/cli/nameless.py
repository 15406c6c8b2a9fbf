"""``--without-names``: papers that call people by their roles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from facilitator.cli.answer import say_files
from facilitator.cli.spoken import option
from facilitator.cli.stage import INVALID, Stage
from facilitator.words.tongue import N_

if TYPE_CHECKING:
    from facilitator.domain.meeting import Meeting
    from facilitator.domain.pseudonyms import Unsure
    from facilitator.domain.whole_course import WholeCourse
    from facilitator.services.nameless import Nameless


@dataclass(frozen=True, slots=True)
class Without:
    """Whether papers do without names, words that may stay, and names nobody is known by."""

    names: bool
    keep: tuple[str, ...]
    take_out: tuple[str, ...]

    def told(self, whole: Meeting | WholeCourse) -> Nameless | None:
        """How people are told of without their names; None where they keep them."""
        if not (self.names or self.keep or self.take_out):
            return None
        from facilitator.services.nameless import nameless

        return nameless(whole, self.keep, self.take_out)


def without(command: Callable[..., None]) -> Callable[..., None]:
    """The options of a command that can write papers without names; the last two imply the first.

    The command is handed them as ``names``.
    """

    @wraps(command)
    def on_names(
        *args: Any, without_names: bool, keep: tuple[str, ...], take_out: tuple[str, ...], **told: Any
    ) -> None:
        command(*args, names=Without(without_names, keep, take_out), **told)

    options = (
        option(
            "--without-names", is_flag=True, help=N_("Call people by their roles; not the same as anonymous.")
        ),
        option(
            "--keep", multiple=True, metavar=N_("WORD"), help=N_("A word that is no name; may be repeated.")
        ),
        option(
            "--take-out",
            multiple=True,
            metavar=N_("WORD"),
            help=N_("A name nobody is known by; may be repeated."),
        ),
    )
    for each in reversed(options):
        on_names = each(on_names)
    return on_names


def check_proofs(asked: bool, names: Without, stage: Stage) -> None:
    """End the run where proofs of participation are to do without names."""
    if asked and (names.names or names.keep or names.take_out):
        stage.fail(stage.w._("A proof of participation needs the name. Leave out --without-names."), INVALID)


def say_written(paths: Iterable[Path], unsure: Unsure | None, stage: Stage) -> None:
    """The files that were written, and beside them what was done with names and what holds of every file."""
    say_files(paths, stage, **_unsure_json(unsure))
    if not stage.json:
        _say_unsure(unsure, stage)
        click.echo(stage.w._("A file that has been handed over cannot be called back."), err=True)


def _say_unsure(unsure: Unsure | None, stage: Stage) -> None:
    """What was done with names and what is left to decide, beside the list of files."""
    from facilitator.words.pseudonyms import nameless_sentences

    for line in nameless_sentences(unsure, stage.w) if unsure is not None else ():
        click.echo(line, err=True)


def _unsure_json(unsure: Unsure | None) -> Mapping[str, list[str]]:
    if unsure is None:
        return {}
    return {"taken_out": list(unsure.taken_out), "left_in": list(unsure.left_in)}
