"""``facilitator template``: a school's own Word template, begun and checked."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from facilitator.cli.answer import say, say_json
from facilitator.cli.options import shared
from facilitator.cli.spoken import PathTo, argument, group
from facilitator.cli.stage import INVALID, STORAGE, Stage
from facilitator.domain.office_fault import OfficeFault
from facilitator.services.word_templates import faults_of, help_left_in, write_starter
from facilitator.words.office_faults import office_sentence
from facilitator.words.tongue import N_

_FILE = argument("file", metavar=N_("FILE"), type=PathTo(path_type=Path, dir_okay=False))


@group()
@shared
def template(stage: Stage) -> None:
    """Begin and check a Word template of your own."""


@template.command()
@_FILE
@shared
def new(stage: Stage, file: Path) -> None:
    """Write a Word file to put a logo and a look into; it explains itself."""
    written = write_starter(file, stage.w)
    if written is None:
        stage.fail(stage.w._("{path} is there already; nothing was written.").format(path=file), STORAGE)
    say_json(path=str(written)) if stage.json else say(str(written))


@template.command()
@_FILE
@shared
def check(stage: Stage, file: Path) -> None:
    """Say what is wrong with a template before papers are poured into it."""
    faults = faults_of(file)
    left = () if faults else help_left_in(file)
    if stage.json:
        say_json(ok=not faults, faults=_told(faults, stage), warnings=_told(left, stage))
    elif faults:
        for each in faults:
            say(office_sentence(each, stage.w))
    else:
        for each in left:
            say(f"? {office_sentence(each, stage.w)}")
        say(stage.w._("√ The template is in order."))
    sys.exit(INVALID if faults else 0)


def _told(faults: Iterable[OfficeFault], stage: Stage) -> list[dict[str, str]]:
    return [
        {"reason": each.reason.value, "part": each.part, "place": each.place,
         "message": office_sentence(each, stage.w)}
        for each in faults
    ]  # fmt: skip
