"""``facilitator papers``: every paper there is, and which command writes it."""

from __future__ import annotations

import click

from facilitator.cli.answer import say_json
from facilitator.cli.options import shared
from facilitator.cli.spoken import command
from facilitator.cli.stage import Stage
from facilitator.words.paper_list import PAPERS, paper_rows


@command()
@shared
def papers(stage: Stage) -> None:
    """List every paper by its name, with the command that writes it."""
    told = {name: paper_rows(name, stage.w) for name in PAPERS}
    if stage.json:
        say_json(
            papers=[
                {"name": called, "tells": tells, "command": name}
                for name, rows in told.items()
                for called, tells in rows
            ]
        )
        return
    formatter = click.HelpFormatter()
    for name, rows in told.items():
        with formatter.section(f"facilitator {name}"):
            formatter.write_dl(rows)
    click.echo(formatter.getvalue().lstrip("\n"), nl=False)
