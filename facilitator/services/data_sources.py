"""``data TITLE;PERIOD;OWNER``: a source of data that an analysis rests on."""

from __future__ import annotations

from facilitator.domain.moves.data_sources import attach
from facilitator.domain.moves.made import Answer
from facilitator.domain.refusal import Reason, Refused
from facilitator.services import arguments as read
from facilitator.services.arguments import Arg, Scene
from facilitator.services.command import Command, Group
from facilitator.text import clean_line
from facilitator.words.tongue import N_

PARTS = ("TITLE", "PERIOD", "OWNER")


def data(scene: Scene, typed: str) -> Answer:
    """Each of the three has to be there; the owner is somebody of the course."""
    given = [clean_line(part, read.LONGEST_NAME).text for part in typed.split(";", 2)]
    for name, part in zip(PARTS, (*given, "", ""), strict=False):
        if not part:
            return Refused.because(Reason.ARGUMENT_MISSING, argument=name, usage=f"data {';'.join(PARTS)}")
    title, period, owner = given
    person = read.person(owner.removeprefix("@"), scene)
    if isinstance(person, Refused):
        return person
    return attach(scene.meeting, scene.moment, title, period, person)


DATA = Command(
    "data",
    Group.PLAN,
    N_("Attach a source of data: its title, its period, and who keeps it"),
    data,
    (Arg(";".join(PARTS), read.text, rest=True),),
    in_scene=True,
)
