"""``facilitator meeting cancel`` and ``delete``: a planned meeting that is not held, or is a mistake."""

from __future__ import annotations

from contextlib import closing

from facilitator.cli.answer import say, say_json
from facilitator.cli.finding import meeting_id
from facilitator.cli.options import shared
from facilitator.cli.spoken import argument, command
from facilitator.cli.stage import PATIENCE, REFUSED, Stage
from facilitator.domain.hangs_on import hangs_on_meeting
from facilitator.services.hall import Hall
from facilitator.words.refusals import hanging_on, refusal_sentence
from facilitator.words.tongue import N_


@command()
@argument("id_", metavar="ID")
@argument("reason", metavar=N_("[REASON]"), default="")
@shared
def cancel(stage: Stage, id_: str, reason: str) -> None:
    """Say that a planned meeting is not held, and why; it stays with all that was prepared for it."""
    _order(stage, id_, "call-off", reason)


@command()
@argument("id_", metavar="ID")
@shared
def delete(stage: Stage, id_: str) -> None:
    """Delete a planned meeting nothing hangs on; one that something hangs on is cancelled instead."""
    _order(stage, id_, "remove")


def _order(stage: Stage, tail: str, order: str, *args: str) -> None:
    """Give the order to the meeting's course; say what hangs on the meeting, and how it is taken back."""
    from facilitator.services.desk import Desk

    w = stage.w
    with closing(Hall(stage.paths, stage.clock, patience=PATIENCE)) as hall:
        found = hall.read(meeting_id(hall, tail, stage))
        course = hall.read_course(found.course.id) if found else None
        assert found is not None and course is not None
        desk, hanging = Desk(hall, course, stage.language), hangs_on_meeting(course, found.head.id)
        outcome = desk.do(order, found.head.id.replace("-", ""), *(arg for arg in args if arg)).result()
    if outcome.refused is not None:
        stage.fail(refusal_sentence(outcome.refused, w), REFUSED)
    if stage.json:
        say_json(id=found.head.id, course=course.head.id, hanging=dict(hanging))
        return
    if order == "remove":
        say(w._("√ Deleted: {title}").format(title=found.head.title))
    else:
        say(w._("■ Not held: {title}").format(title=found.head.title))
    if hanging:
        say("  " + w._("It stays, with {what}.").format(what=hanging_on(hanging, w)))
    say(
        "  "
        + w._("“{command}” takes it back.").format(
            command=f"facilitator course do {course.head.id[-12:]} undo"
        )
    )
