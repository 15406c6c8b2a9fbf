"""``facilitator questions``: list and check questions."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from facilitator.cli.answer import say, say_faults, say_json
from facilitator.cli.named_choice import NamedChoice
from facilitator.cli.options import shared
from facilitator.cli.spoken import PathTo, argument, group, option
from facilitator.cli.stage import Stage
from facilitator.domain.modes import Mode, QuestionType
from facilitator.domain.questions import Question, QuestionBank
from facilitator.domain.suggestion import fits_mode
from facilitator.library.shelves import Kept
from facilitator.services.bookshelf import Bookshelf
from facilitator.words.tongue import N_
from facilitator.words.vocabulary import mode as mode_name
from facilitator.words.vocabulary import short_question_type

MODES = tuple(mode.value for mode in Mode)
TYPES = (*(each.value for each in QuestionType), "process")


@group()
@shared
def questions(stage: Stage) -> None:
    """List and check questions."""


@questions.command(name="list")
@option(
    "--mode",
    type=NamedChoice(MODES, lambda each, w: mode_name(Mode(each), w)),
    help=N_("Those that are suggested in this mode."),
)
@option("--type", "kind", type=NamedChoice(TYPES, short_question_type), help=N_("Those of this type."))
@option("--bank", help=N_("Id of a bank, such as circular."))
@shared
def list_questions(stage: Stage, mode: str | None, kind: str | None, bank: str | None) -> None:
    """List the questions with their ids, bank by bank, and where each comes from."""
    shelf = Bookshelf(stage.paths.home)
    say_faults(shelf.banks.faults, stage)
    found = [
        (kept, question)
        for kept in shelf.banks.kept.values()
        for question in kept.value.questions
        if bank in (None, kept.value.id)
        and kind in (None, question.type)
        and (mode is None or fits_mode(question, Mode(mode)))
    ]
    if stage.json:
        say_json(questions=[_as_json(kept, question) for kept, question in found])
        return
    for line in _as_text(found, stage):
        say(line)


def _as_text(found: list[tuple[Kept[QuestionBank], Question]], stage: Stage) -> Iterator[str]:
    w, last = stage.w, ""
    for kept, question in found:
        if kept.value.id != last:
            last = kept.value.id
            title = kept.value.title.said_in(w.language)
            yield f"{title}  [{last}]  ({_origin(kept, stage)})"
        kind = short_question_type(question.type, w)
        yield f"  {question.id:<5} {kind:<12} {question.text.said_in(w.language)}"
    if not found:
        yield w._("No question fits.")


def _origin(kept: Kept[QuestionBank], stage: Stage) -> str:
    w = stage.w
    if kept.shipped:
        return w._("shipped")
    return w._("your own, in place of the shipped one") if kept.shadows else w._("your own")


def _as_json(kept: Kept[QuestionBank], question: Question) -> dict[str, object]:
    return {
        "id": question.id,
        "bank": kept.value.id,
        "type": question.type,
        "addressed_to": question.addressed_to,
        "tags": list(question.tags),
        "text": dict(question.text.by_language),
        "other_form": dict(question.other_text.by_language),
        "shipped": kept.shipped,
        "shadows": kept.shadows,
        "path": str(kept.path),
    }


@questions.command()
@argument("paths", metavar=N_("[FILE]…"), nargs=-1, type=PathTo(path_type=Path))
@shared
def check(stage: Stage, paths: tuple[Path, ...]) -> None:
    """Say everything that is wrong in banks, rules and sequences; without a FILE, in all there are."""
    from facilitator.cli.checking import check_files
    from facilitator.library.shelves import QUESTION_BANKS

    sys.exit(check_files(paths, stage, (QUESTION_BANKS,)))
