"""What came of registering people for a round, on the command line."""

from __future__ import annotations

from facilitator.cli.answer import say, say_json
from facilitator.cli.round_text import registered_json
from facilitator.cli.stage import Stage
from facilitator.domain.registration import Registration
from facilitator.domain.whole_course import WholeCourse
from facilitator.services.desk import Desk
from facilitator.words.registering import registered_line, registering_sentence, round_warnings


def say_taken(
    desk: Desk,
    before: WholeCourse,
    taken: tuple[Registration, ...],
    known: int,
    ignored: tuple[str, ...],
    stage: Stage,
) -> None:
    """What came of it; ``known`` were registered ``before``, some of whom may be among the ``taken``."""
    w = stage.w
    there = {each.id for each in before.records.registrations}
    filled = sum(each.id in there for each in taken)
    if stage.json:
        found = registered_json(desk.course)
        say_json(added=len(taken) - filled, filled=filled, known=known, ignored=list(ignored), **found)
        return
    if taken:
        say(registering_sentence(taken, desk.course, w, before))
    if known := known - filled:
        said = w.n_(
            "{n} person was registered already and stays as before.",
            "{n} people were registered already and stay as before.",
            known,
        )
        say(said.format(n=known))
    if ignored:
        say(w._("Columns that are not read: {names}.").format(names=", ".join(ignored)))
    say(registered_line(desk.course, w))
    for warning in round_warnings(desk.course, w):
        say(f"! {warning}")
