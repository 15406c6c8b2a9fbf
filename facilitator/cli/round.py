"""``facilitator course admit``, ``group`` and ``costs``: a round of visits before its kick-off."""

from __future__ import annotations

from pathlib import Path

import click

from facilitator.cli.answer import or_refused, say, say_files, say_json
from facilitator.cli.course_order import give_order, open_round, ordered
from facilitator.cli.options import WholeNumber, shared
from facilitator.cli.round_text import admission_json, grouping_json, substitutes_json
from facilitator.cli.spoken import PathTo, argument, command, option
from facilitator.cli.stage import STORAGE, Stage
from facilitator.domain.admission import admission
from facilitator.domain.grouping import propose
from facilitator.domain.seats import seats
from facilitator.words.round_rows import admission_rows, grouping_rows
from facilitator.words.tongue import N_


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
    desk = open_round(stage, id_)
    changed = ordered(desk, stage, "admit") if confirm else None
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
    desk = open_round(stage, id_)
    found = propose(seats(desk.course), groups)
    if confirm:
        order = f"triads.{groups}" if groups else "triads"
        ordered(desk, stage, order, *filter(None, (reason,)))
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
    from facilitator.services.round_costs import ENDINGS, cost_lines, write_cost_sheet

    desk = open_round(stage, id_)
    desk.hall.close()
    language = stage.papers_in(stage.language)
    if out is not None and out.suffix.casefold() not in ENDINGS:
        raise click.UsageError(stage.w._("Choose a name that ends in .csv, .xlsx or .md."))
    if out is not None:
        written = or_refused(write_cost_sheet(desk.course, language, out, stage.clock), stage, STORAGE)
        say_files((written,), stage)
    elif stage.json:
        say_json(**substitutes_json(desk.course))
    else:
        for line in cost_lines(desk.course, language):
            say(line)
