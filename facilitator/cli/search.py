"""``facilitator search``: everything said and agreed, in all meetings and courses."""

from __future__ import annotations

from gettext import gettext
from typing import Any

import click

from facilitator.cli.answer import say, say_json
from facilitator.cli.options import WholeNumber, shared
from facilitator.cli.spoken import argument, command, option
from facilitator.cli.stage import Stage
from facilitator.services.hit_sentences import ending, hit_line
from facilitator.services.searching import looked_up
from facilitator.store.search import LIMIT
from facilitator.store.search_hit import Hit
from facilitator.words.tongue import N_


@command()
@argument("text", metavar=N_("TEXT…"), nargs=-1)
@option("--tag", help=N_("Only what has this tag."))
@option(
    "--limit",
    type=WholeNumber(1, 1000),
    metavar="N",
    default=LIMIT,
    show_default=True,
    help=N_("How many at most."),
)
@shared
def search(stage: Stage, text: tuple[str, ...], tag: str | None, limit: int) -> None:
    """Everything said and agreed that holds all the words, the newest first; #word finds a tag."""
    w = stage.w
    if not text and not tag:
        raise click.MissingParameter(param_hint=gettext("TEXT"), param_type="argument")
    found = looked_up(stage.paths.database, " ".join(text), limit, tag or "").found
    if stage.json:
        say_json(hits=[_told(hit) for hit in found.hits], more=found.more, whole=found.whole)
        return
    for hit in found.hits:
        say(f"{hit_line(hit, stage.clock, w)}  {(hit.meeting_id or hit.course_id)[-12:]}")
    if not found.hits:
        say(w._("Nothing was found."))
    if last := ending(found, w):
        say(last)


def _told(hit: Hit) -> dict[str, Any]:
    return {
        "what": hit.sort.value,
        "id": hit.id,
        "kind": hit.kind,
        "number": hit.number,
        "at": hit.at.isoformat(),
        "text": hit.text,
        "more": list(hit.more),
        "tags": list(hit.tags),
        "status": hit.status,
        "school": hit.party,
        "private": hit.private,
        "meeting": hit.meeting_id,
        "meeting_title": hit.meeting,
        "course": hit.course_id,
        "course_title": hit.course,
    }
