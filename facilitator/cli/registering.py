"""``facilitator course register``: who registers for a round, from a list or by hand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from facilitator.cli.answer import or_refused, say, say_json
from facilitator.cli.course_order import open_round, ordered
from facilitator.cli.options import shared
from facilitator.cli.round_taken import say_taken
from facilitator.cli.round_text import registered_json
from facilitator.cli.spoken import PathTo, argument, command, option
from facilitator.cli.stage import INVALID, Stage
from facilitator.domain.list_fault import ListFault
from facilitator.domain.moves.registering import would_fill
from facilitator.domain.places import standing
from facilitator.domain.registration import Registration, Wanted, who
from facilitator.services.desk import Desk
from facilitator.words.round_rows import registered_rows
from facilitator.words.tongue import N_

if TYPE_CHECKING:
    from facilitator.services.registration_list import RegistrationList

MOST_FAULTS = 30
"""Faults of a list that are told; behind them stands how many more there are."""


@command()
@argument("id_", metavar="ID")
@argument("file", metavar=N_("[FILE]"), required=False, type=PathTo(path_type=Path, dir_okay=False))
@option(
    "--person",
    "people",
    multiple=True,
    metavar=N_('"NAME;SCHOOL;TARGET GROUP;WISHES"'),
    help=N_("Somebody who registers; may be repeated."),
)
@shared
def register(stage: Stage, id_: str, file: Path | None, people: tuple[str, ...]) -> None:
    """Register people for a round: from a CSV list, or by hand. Without either: show who is registered.

    The list has a line of heads: name, school, target group, wishes. Nobody is taken in where a line is
    wrong, nobody is taken in twice, and nobody is ever taken out.
    """
    from facilitator.services.registering import written

    desk = open_round(stage, id_)
    wanted, ignored = _wanted(people, file, stage)
    if not wanted:
        desk.hall.close()
        _show(desk, stage)
        return
    known = {who(each.name, each.school) for each in standing(desk.course)}
    again = [each for each in wanted if who(each.name, each.school) in known]
    before = desk.course
    if file is not None and len(again) == len(wanted) and not would_fill(before, again):
        desk.hall.close()
        say_taken(desk, before, (), len(again), ignored, stage)
        return
    records = ordered(desk, stage, "register", written(wanted))
    taken = tuple(each for each in records if isinstance(each, Registration))
    say_taken(desk, before, taken, len(again), ignored, stage)


def _wanted(
    people: tuple[str, ...], file: Path | None, stage: Stage
) -> tuple[tuple[Wanted, ...], tuple[str, ...]]:
    """Who is to be registered, those of the list first, and the columns of it that are not read."""
    from facilitator.services.registering import read_registrations

    typed = or_refused(read_registrations("\n".join(people)), stage) if people else ()
    if file is None:
        return typed, ()
    listed = _listed(file, stage)
    return (*listed.wanted, *typed), listed.ignored


def _listed(file: Path, stage: Stage) -> RegistrationList:
    """The people of a list; a list with faults ends the run, and nothing of it was taken in."""
    from facilitator.services.registration_list import read_registration_list
    from facilitator.words.list_faults import list_message, list_sentence

    read = read_registration_list(file)
    if not isinstance(read, tuple):
        return read
    if stage.json:
        say_json(added=0, faults=[_fault_json(each, list_message(each, stage.w)) for each in read])
    for each in read[:MOST_FAULTS]:
        click.echo(list_sentence(each, stage.w), err=True)
    if (more := len(read) - MOST_FAULTS) > 0:
        click.echo(stage.w.n_("and {n} more", "and {n} more", more).format(n=more), err=True)
    stage.fail(stage.w._("Nobody was taken in. Mend the list and read it in again."), INVALID)


def _fault_json(fault: ListFault, said: str) -> dict[str, object]:
    return {
        "file": fault.path,
        "line": fault.line,
        "column": fault.column,
        "reason": fault.reason.value,
        "said": said,
    }


def _show(desk: Desk, stage: Stage) -> None:
    """Who is registered, with the waiting list behind those who have a place."""
    if stage.json:
        say_json(**registered_json(desk.course))
        return
    for line in registered_rows(desk.course, stage.w):
        say(line)
