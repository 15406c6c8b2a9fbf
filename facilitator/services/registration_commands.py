"""Who registers for a round, who has a place, and the groups that are formed."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.domain.moves import registering
from facilitator.domain.moves.grouping import form_triads
from facilitator.domain.moves.made import Answer
from facilitator.domain.refusal import Refused
from facilitator.domain.registration import Wanted
from facilitator.services import arguments as read
from facilitator.services.arguments import Arg, Scene
from facilitator.services.command import Command, Group
from facilitator.services.course_scene import CourseScene
from facilitator.services.registering import find_registration, read_registrations
from facilitator.words.tongue import N_


def _register(scene: CourseScene, wanted: Sequence[Wanted]) -> Answer:
    return registering.register(scene.course, scene.moment, wanted)


def _cancel(scene: CourseScene, name: str, reason: str = "") -> Answer:
    found = find_registration(name, scene.course)
    return (
        found if isinstance(found, Refused) else registering.cancel(scene.course, scene.moment, found, reason)
    )


def _admit(scene: CourseScene, name: str = "") -> Answer:
    """Somebody by name; with none, everybody in the proposed order."""
    if not name:
        return registering.admit_as_proposed(scene.course, scene.moment)
    found = find_registration(name, scene.course)
    return found if isinstance(found, Refused) else registering.admit(scene.course, scene.moment, found)


def _triads(scene: CourseScene, groups: int | None, reason: str = "") -> Answer:
    return form_triads(scene.course, scene.moment, groups, reason)


def _lines(typed: str, scene: Scene) -> Sequence[Wanted] | Refused:
    return read_registrations(typed)


REGISTERING = (
    Command(
        "register",
        Group.AGREE,
        N_("Register somebody for the round"),
        _register,
        (Arg("NAME; SCHOOL; TARGET-GROUP; WISHES", _lines, rest=True),),
        in_scene=True,
    ),
    Command(
        "cancel",
        Group.AGREE,
        N_("Somebody who registered withdraws"),
        _cancel,
        (Arg("NAME", read.word), Arg("REASON", read.text, optional=True, rest=True)),
        in_scene=True,
    ),
    Command(
        "admit",
        Group.AGREE,
        N_("Give a place to somebody who waits; with no name, give all places as proposed"),
        _admit,
        (Arg("NAME", read.word, optional=True, rest=True),),
        in_scene=True,
    ),
    Command(
        "triads",
        Group.AGREE,
        N_("Form the groups of the round as they are proposed"),
        _triads,
        (Arg("REASON", read.text, optional=True, rest=True),),
        Arg("N", read.number, optional=True),
        in_scene=True,
    ),
)
