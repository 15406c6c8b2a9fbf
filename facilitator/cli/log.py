"""``facilitator log``: a line in the log of one's own action learning, in thirty seconds."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from facilitator.cli.course_order import give_order
from facilitator.cli.options import shared, staged
from facilitator.cli.spoken import argument, command, option
from facilitator.cli.stage import REFUSED, Stage
from facilitator.domain.refusal import Reason, Refused
from facilitator.words.date_reading import read_date
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import N_


@command()
@argument("id_", metavar=N_("COURSE"))
@argument("text", metavar=N_("TEXT"))
@option("--did", "kind", flag_value="did", help=N_("What you did."))
@option("--surprise", "kind", flag_value="surprise", help=N_("What surprised you."))
@option("--by", help=N_("Whose log it is, where several take part."))
@option("--on", "day", help=N_("The day it was, where it was not today."))
@shared
def log(
    id_: str,
    text: str,
    kind: str | None,
    by: str | None,
    day: str | None,
    db: Path | None,
    lang: str | None,
    json_: bool,
    clock: datetime | None,
) -> None:
    """Add to your log: what you saw, with the time; --did and --surprise say it is something else."""
    stage = staged(db, lang, json_, clock)
    marks = [f"@{by}" if by else "", f">{_iso(day, stage)}" if day else ""]
    typed = " ".join(filter(None, (*marks, text)))
    give_order(stage, id_, f"log.{kind or 'saw'}", typed)


def _iso(day: str, stage: Stage) -> str:
    """A day as people write one, which may be several words; ends the run where it is none."""
    read = read_date(day, stage.clock.today(), stage.language)
    if read is None:
        stage.fail(refusal_sentence(Refused.because(Reason.NOT_A_DATE, typed=day), stage.w), REFUSED)
    return read.isoformat()
