"""The command line in the user's language: click's own words and ours, by the one catalogue.

Click asks the standard library's ``gettext`` for its words when it says them; so do the texts here,
which are written in English where a command is declared and looked up when they are read.
"""

from __future__ import annotations

import gettext
import inspect
import os
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any, TypeVar

import click

from facilitator.words.tongue import DOMAIN, LOCALE, speak

F = TypeVar("F", bound=Callable[..., Any])


def speak_to_click(language: str) -> None:
    """Have gettext look words up in ``language``; English is what is written in the code."""
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(DOMAIN, str(LOCALE))
    gettext.textdomain(DOMAIN)


def asked_for(args: Sequence[str], choices: Sequence[str]) -> str | None:
    """The language a command line names: help and errors are said before its options are read."""
    before = args[: args.index("--")] if "--" in args else args
    named = [each.partition("=")[2] for each in before if each.startswith("--lang=")]
    named += [value for option, value in pairwise(before) if option == "--lang"]
    return next((each for each in reversed(named) if each in choices), None)


class Said:
    """A text that is written in English and read in the language of the run."""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, of: object, owner: type | None = None) -> str | None:
        text: str | None = vars(of).get(self.name) if of is not None else None
        return gettext.gettext(inspect.cleandoc(text)) if text else text

    def __set__(self, of: object, text: str | None) -> None:
        vars(of)[self.name] = text


class PathTo(click.Path):
    """A path; click would name its kind in the language that holds when the command is declared."""

    @property
    def name(self) -> str:
        if self.file_okay and self.dir_okay:
            return gettext.gettext("path")
        return gettext.gettext("file" if self.file_okay else "directory")

    @name.setter
    def name(self, named: str) -> None:
        """What click would have it called is not kept."""


class Option(click.Option):
    help = Said()
    metavar = Said()

    def make_metavar(self, ctx: click.Context) -> str:
        if isinstance(self.type, click.Path) and not self.metavar:
            return gettext.gettext("FILE" if self.type.file_okay else "FOLDER")
        # click names a type by its English name in capitals
        return gettext.gettext(super().make_metavar(ctx))


class Argument(click.Argument):
    metavar = Said()


class Command(click.Command):
    help = Said()
    options_metavar = Said()

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = gettext.gettext("Show this message and exit.")
        return option

    def get_short_help_str(self, limit: int = 45) -> str:
        # a line of help that ends in dots helps nobody; the table wraps it
        return super().get_short_help_str(limit=1000)


class WritingCommand(Command):
    """A command that writes papers; its help ends with what they are called, and what each tells."""

    def __init__(self, *args: Any, writes: str, **told: Any) -> None:
        super().__init__(*args, **told)
        self.writes = writes

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from facilitator.words.paper_list import paper_rows

        with formatter.section(gettext.gettext("Papers")):
            formatter.write_dl(paper_rows(self.writes, speak(os.environ.get("LANGUAGE", ""))))


class Group(Command, click.Group):
    command_class = Command
    subcommand_metavar = Said()  # type: ignore[assignment]


def command(
    name: str | None = None, *, writes: str = "", **told: Any
) -> Callable[[Callable[..., Any]], Command]:
    """A command; the help of one that ``writes`` lists its papers, by their name in ``words.paper_list``."""
    if writes:
        return click.command(name, cls=WritingCommand, writes=writes, **told)
    return click.command(name, cls=Command, **told)


def group(name: str | None = None, **told: Any) -> Callable[[Callable[..., Any]], Group]:
    return click.group(name, cls=Group, **told)


def option(*names: str, **told: Any) -> Callable[[F], F]:
    return click.option(*names, cls=Option, **told)


def argument(name: str, **told: Any) -> Callable[[F], F]:
    return click.argument(name, cls=Argument, **told)
