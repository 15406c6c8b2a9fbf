"""``further yes|no …``, and the focus group that a yes may lead to."""

from __future__ import annotations

from facilitator.domain.line_fields import YesNo
from facilitator.domain.moves import further
from facilitator.domain.moves.made import Answer
from facilitator.domain.people import Person
from facilitator.domain.refusal import Refused
from facilitator.services import arguments as read
from facilitator.services.arguments import Arg, Scene
from facilitator.services.capture import read_line
from facilitator.services.closed_lists import one_of
from facilitator.services.command import Command, Group
from facilitator.services.planned import at_the_hour_of
from facilitator.words.tongue import N_


def decide(scene: Scene, answer: YesNo, typed: str = "") -> Answer:
    """``yes METHOD >DATE [@NAME …]``, or ``no [WHY]``."""
    if answer is YesNo.NO:
        return further.decide_no(scene.meeting, scene.moment, typed)
    people: list[Person] = []
    day, text = None, typed
    while True:
        line = read_line(text, scene.meeting, scene.moment.today, scene.language, "@>")
        day, text = day or line.day, line.text
        if line.person is None:
            break
        people.append(line.person)
    known = {person.id: person for person in people}
    return further.decide_yes(scene.meeting, scene.moment, text, day, tuple(known.values()))


def focus_group(scene: Scene) -> Answer:
    """The meeting, with what the library has as its agenda."""
    from facilitator.services.bookshelf import Bookshelf  # YAML is read when one is made

    shelf = Bookshelf(scene.home)
    agenda = shelf.agenda(further.FOCUS_GROUP)
    if isinstance(agenda, Refused):
        return agenda
    title = agenda.title.said_in(scene.meeting.head.language)
    day = further.focus_day(scene.meeting)
    at = at_the_hour_of(further.last_planned(scene.meeting), day, scene.clock) if day else None
    return further.make_focus_group(scene.meeting, scene.moment, shelf.copy_of(agenda), title, at)


ASKING_FURTHER = (
    Command(
        "further",
        Group.AGREE,
        N_("Decide whether to ask further: yes with how, when and whom, or no"),
        decide,
        (Arg("yes|no", one_of(YesNo)), Arg("METHOD >DATE @NAME", read.text, optional=True, rest=True)),
        in_scene=True,
    ),
    Command(
        "focus-group",
        Group.PLAN,
        N_("Make the focus group meeting that was decided on"),
        focus_group,
        in_scene=True,
    ),
)
