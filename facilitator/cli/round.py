"""``facilitator course register``, ``admit`` and ``group``: a round of visits before its kick-off."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from facilitator.cli.answer import say, say_json
from facilitator.cli.course_order import give_order, open_desk
from facilitator.cli.options import WholeNumber, shared
from facilitator.cli.round_taken import say_taken
from facilitator.cli.round_text import admission_json, grouping_json, registered_json, substitutes_json
from facilitator.cli.spoken import PathTo, argument, command, option
from facilitator.cli.stage import INVALID, REFUSED, STORAGE, Stage
from facilitator.domain.admission import admission
from facilitator.domain.course import CourseKind
from facilitator.domain.grouping import propose
from facilitator.domain.list_fault import ListFault
from facilitator.domain.moves.registering import would_fill
from facilitator.domain.places import standing
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.registration import Registration, who
from facilitator.domain.seats import seats
from facilitator.services.desk import Desk
from facilitator.words.refusals import refusal_sentence
from facilitator.words.round_rows import admission_rows, grouping_rows, registered_rows
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
    from facilitator.services.registering import read_registrations, written

    desk = _round(stage, id_)
    ignored: tuple[str, ...] = ()
    wanted = read_registrations("\n".join(people)) if people else ()
    if isinstance(wanted, Refused):
        stage.fail(refusal_sentence(wanted, stage.w), REFUSED)
    if file is not None:
        listed = _listed(file, stage)
        wanted, ignored = (*listed.wanted, *wanted), listed.ignored
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
    records = _ordered(desk, stage, "register", written(wanted))
    taken = tuple(each for each in records if isinstance(each, Registration))
    say_taken(desk, before, taken, len(again), ignored, stage)


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


@command()
@argument("id_", metavar="ID")
@argument("name", metavar=N_("[NAME]"), default="")
@option("--confirm", is_flag=True, help=N_("Give the places in the proposed order."))
@shared
def admit(stage: Stage, id_: str, name: str, confirm: bool) -> None:
    """Show in which order those who registered bring the most schools; with a NAME, give that place."""
    if name:
        give_order(stage, id_, "admit", name)
        return
    desk = _round(stage, id_)
    changed = _ordered(desk, stage, "admit") if confirm else None
    desk.hall.close()
    found = admission(desk.course)
    if stage.json:
        say_json(**admission_json(found), changed=None if changed is None else len(changed))
        return
    w = stage.w
    if changed:
        n = len(changed)
        say(w.n_("√ {n} place is given anew.", "√ {n} places are given anew.", n).format(n=n))
    for line in admission_rows(found, w):
        say(line)
    if found.changes:
        say(w._("Nothing was changed. “--confirm” gives the places so."))


@command(name="group")
@argument("id_", metavar="ID")
@option(
    "--groups",
    type=WholeNumber(1, 300),
    metavar="N",
    help=N_("How many groups; else as many threes as there are."),
)
@option("--confirm", is_flag=True, help=N_("Form the groups so."))
@option("--reason", default="", help=N_("Why a group has another size, or two of one school."))
@shared
def triads(stage: Stage, id_: str, groups: int | None, confirm: bool, reason: str) -> None:
    """Propose groups of three, nobody with a colleague of the own school; “--confirm” forms them."""
    desk = _round(stage, id_)
    found = propose(seats(desk.course), groups)
    if confirm:
        order = f"triads.{groups}" if groups else "triads"
        _ordered(desk, stage, order, *filter(None, (reason,)))
    desk.hall.close()
    if stage.json:
        say_json(**grouping_json(found), confirmed=confirm)
        return
    w = stage.w
    for line in grouping_rows(found, w):
        say(line)
    if not found.groups:
        return
    if confirm:
        n = len(found.groups)
        say(w.n_("√ {n} group is formed.", "√ {n} groups are formed.", n).format(n=n))
    else:
        say(w._("Nothing was changed. “--confirm” forms the groups so."))


@command()
@argument("id_", metavar="ID")
@option(
    "--out",
    type=PathTo(path_type=Path, dir_okay=False),
    help=N_("A .csv, .xlsx or .md file; else it is printed."),
)
@shared
def costs(stage: Stage, id_: str, out: Path | None) -> None:
    """The days with a substitute of everybody in a round, and their cost where a day rate is set."""
    from facilitator.services.round_costs import ENDINGS, cost_sheet, write_cost_sheet

    desk = _round(stage, id_)
    desk.hall.close()
    language = stage.lang or stage.config.export_language or stage.language
    if out is not None and out.suffix.casefold() not in ENDINGS:
        raise click.UsageError(stage.w._("Choose a name that ends in .csv, .xlsx or .md."))
    if out is not None:
        written = write_cost_sheet(desk.course, language, out, stage.clock)
        if isinstance(written, Refused):
            stage.fail(refusal_sentence(written, stage.w), STORAGE)
        say_json(files=[str(written)]) if stage.json else say(str(written))
    elif stage.json:
        say_json(**substitutes_json(desk.course))
    else:
        click.echo(cost_sheet(desk.course, language, ".md", stage.clock).decode(), nl=False)


@command()
@argument("id_", metavar="ID")
@option("--strict", is_flag=True, help=N_("End with status 1 at the first refusal."))
@shared
def plain(stage: Stage, id_: str, strict: bool) -> None:
    """Lead a course by text: a line in, an answer out. “help” lists what can be said."""
    from facilitator.plain.course_session import CourseSession
    from facilitator.plain.manner import Manner, typed_lines

    desk = open_desk(stage, id_)
    if not stage.json:
        click.echo(desk.course.head.title, err=True)
    try:
        session = CourseSession(desk, stage.w, sys.stdout, Manner(stage.json, strict))
        status = session.run(typed_lines(sys.stdin, prompt="" if stage.json else "> "))
    finally:
        desk.hall.close()
    sys.exit(status)


def _round(stage: Stage, tail: str) -> Desk:
    """The desk of a course that is a round; ends the run for any other."""
    desk = open_desk(stage, tail)
    if desk.course.head.kind is not CourseKind.TRIAD_BENCHMARKING:
        desk.hall.close()
        refused = Refused.because(Reason.NO_ROUND, title=desk.course.head.title)
        stage.fail(refusal_sentence(refused, stage.w), REFUSED)
    return desk


def _ordered(desk: Desk, stage: Stage, name: str, *args: str) -> tuple[object, ...]:
    """What an order wrote; a refusal ends the run."""
    try:
        outcome = desk.do(name, *args).result()
    finally:
        desk.hall.close()
    if outcome.refused is not None:
        stage.fail(refusal_sentence(outcome.refused, stage.w), REFUSED)
    return outcome.records
