"""``--without-names``: papers that call people by their roles."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import click

from facilitator.cli.spoken import option
from facilitator.cli.stage import Stage
from facilitator.words.tongue import N_

if TYPE_CHECKING:
    from facilitator.domain.meeting import Meeting
    from facilitator.domain.pseudonyms import Unsure
    from facilitator.domain.whole_course import WholeCourse
    from facilitator.services.nameless import Nameless

F = TypeVar("F", bound=Callable[..., Any])


def without(command: F) -> F:
    """The options of a command that can write papers without names; the last two imply the first."""
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
        command = each(command)
    return command


def told_without(whole: Meeting | WholeCourse, keep: tuple[str, ...], take_out: tuple[str, ...]) -> Nameless:
    from facilitator.services.nameless import nameless

    return nameless(whole, keep, take_out)


def say_unsure(unsure: Unsure | None, stage: Stage) -> None:
    """What was done with names and what is left to decide, beside the list of files."""
    from facilitator.words.pseudonyms import nameless_sentences

    for line in nameless_sentences(unsure, stage.w) if unsure is not None else ():
        click.echo(line, err=True)


def unsure_json(unsure: Unsure | None) -> Mapping[str, list[str]]:
    if unsure is None:
        return {}
    return {"taken_out": list(unsure.taken_out), "left_in": list(unsure.left_in)}
