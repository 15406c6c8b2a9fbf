"""``sample INDICATOR``: an indicator of the library."""

from __future__ import annotations

from facilitator.domain.moves.made import Answer
from facilitator.domain.moves.sampling import write_indicator
from facilitator.domain.named_list import Named
from facilitator.domain.naming import find_called
from facilitator.domain.refusal import Reason, Refused
from facilitator.services import arguments as read
from facilitator.services.arguments import Arg, Scene
from facilitator.services.command import Command, Group
from facilitator.words.tongue import N_


def sample(scene: Scene, typed: str = "") -> Answer:
    """Written in the language of the room; without a name it is told which there are."""
    found = _named(typed, scene)
    if isinstance(found, Refused):
        return found
    language = scene.meeting.head.language
    told = {"to_define": found.about.said_in(language), **dict(found.told)}
    return write_indicator(scene.meeting, scene.moment, found.text.said_in(language), told)


def _named(typed: str, scene: Scene) -> Named | Refused:
    """By its id or its name, in the language of the scene, else in another one."""
    from facilitator.library.named_lists import INDICATORS, find_lists  # what reads YAML

    known = find_lists(scene.home).find(INDICATORS)
    entries = known.entries if known else ()
    names = tuple(entry.text.said_in(scene.language) for entry in entries)
    unknown = Refused.because(Reason.WHICH_SAMPLE, typed=typed, candidates=names)
    for language in read.languages(scene) if typed.strip() else ():

        def called(entry: Named, language: str = language) -> tuple[str, ...]:
            return (entry.id, entry.text.said_in(language))

        found = find_called(typed.strip(), entries, called, Reason.WHICH_SAMPLE)
        if not isinstance(found, Refused) or found.reason is Reason.AMBIGUOUS:
            return found
    return unknown


SAMPLE = Command(
    "sample",
    Group.PLAN,
    N_("Write an indicator of the library; without a name: which there are"),
    sample,
    (Arg("INDICATOR", read.word, optional=True, rest=True),),
    in_scene=True,
)
