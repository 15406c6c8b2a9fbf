"""The agenda for those who come: ``meeting agenda``, and ``agenda guide --guests``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from facilitator.cli.answer import or_refused, say_files, say_json
from facilitator.cli.finding import found_meeting
from facilitator.cli.options import shared
from facilitator.cli.spoken import PathTo, argument, command, option
from facilitator.cli.stage import STORAGE, Stage
from facilitator.words.tongue import N_

if TYPE_CHECKING:
    from facilitator.domain.meeting_head import AgendaCopy
    from facilitator.exports.view import MeetingView


@command(name="agenda")
@argument("id_", metavar="ID")
@option("--out", type=PathTo(path_type=Path, dir_okay=False), help=N_("A .html, .docx or .txt file."))
@shared
def guests_agenda(stage: Stage, id_: str, out: Path | None) -> None:
    """Print the agenda for those who come: times, titles and breaks, nothing of how it is led."""
    say_guests(id_, None, None, out, stage)


def say_guests(
    of_meeting: str | None, copy: AgendaCopy | None, start: datetime | None, out: Path | None, stage: Stage
) -> None:
    """Print or write the agenda of a meeting, or of a template in ``copy``."""
    from facilitator.exports.guests import guests_text
    from facilitator.services.agenda_guide import write_guests

    made = _made(of_meeting or "", copy, start, stage)
    if out is not None:
        say_files((or_refused(write_guests(made, out), stage, STORAGE),), stage)
    elif stage.json:
        say_json(text=guests_text(made))
    else:
        click.echo(guests_text(made), nl=False)


def _made(of_meeting: str, copy: AgendaCopy | None, start: datetime | None, stage: Stage) -> MeetingView:
    from facilitator.services.agenda_guide import guests_of_agenda, guests_of_meeting
    from facilitator.services.hall import Hall

    if copy is not None:
        language = stage.meetings_in
        return guests_of_agenda(copy, start, language, stage.clock)
    hall = Hall(stage.paths, stage.clock)
    found = found_meeting(hall, of_meeting, stage)
    return guests_of_meeting(found, stage.lang or found.head.language, stage.clock)
