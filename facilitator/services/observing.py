"""Commands of an observation: counters, moments, one's own thoughts, and what is laid out."""

from __future__ import annotations

from facilitator.domain.moves import observing
from facilitator.domain.moves.made import Answer
from facilitator.domain.naming import find
from facilitator.domain.observation import Counter, counters
from facilitator.domain.refusal import Reason, Refused
from facilitator.services import arguments as read
from facilitator.services.arguments import Arg, Scene
from facilitator.services.command import Command, Group
from facilitator.services.usual_args import PERSON
from facilitator.words.order_words import means
from facilitator.words.tongue import N_


def counter(typed: str, scene: Scene) -> Counter | Refused:
    """A counter by its number or its name."""
    known = counters(scene.meeting)
    number = read.number(typed.strip(), scene)
    if isinstance(number, int):
        found = next((each for each in known if each.number == number), None)
    else:
        named = find(read.unquoted(typed), known, lambda each: each.name, Reason.NO_SUCH_COUNTER)
        if isinstance(named, Counter) or named.reason is Reason.AMBIGUOUS:
            return named
        found = None
    names = tuple(each.name for each in known)
    return found or Refused.because(Reason.NO_SUCH_COUNTER, typed=typed, candidates=names)


def add_counter(scene: Scene, kind: str | None, name: str) -> Answer:
    """``counter NAME`` counts, ``counter.time NAME`` takes the time."""
    if kind is not None and not means(kind, "time"):
        return Refused.because(Reason.NO_SUCH_CHOICE, typed=kind, candidates=("time",), of="word")
    return observing.add_counter(scene.meeting, scene.moment, name, timed=kind is not None)


_ENTRY = Arg("N", read.entry, optional=True)

OBSERVING = (
    Command(
        "counter",
        Group.OBSERVE,
        N_("Agree what is counted during an observation"),
        add_counter,
        (Arg("NAME", read.word, rest=True),),
        Arg("time", read.word, optional=True),
        in_scene=True,
    ),
    Command(
        "tally",
        Group.OBSERVE,
        N_("Count one more, or begin and end what is timed"),
        observing.tally,
        (Arg("N|NAME", counter, rest=True),),
    ),
    Command(
        "flag",
        Group.OBSERVE,
        N_("Mark a moment, or take the mark off; without a number the last one"),
        observing.flag,
        (_ENTRY,),
    ),
    Command(
        "thought",
        Group.OBSERVE,
        N_("Move a line to one's own thoughts"),
        observing.to_thoughts,
        (Arg("N", read.entry),),
    ),
    Command(
        "show",
        Group.OBSERVE,
        N_("Lay out a line of evidence; without a number the next one"),
        observing.show,
        (_ENTRY,),
    ),
    Command(
        "hand-over",
        Group.OBSERVE,
        N_("Write the notes of an observation into a file for the one who was observed"),
        args=(PERSON,),
        qualifier=Arg("thoughts", read.word, optional=True),
    ),
    Command(
        "wipe",
        Group.OBSERVE,
        N_("Wipe the notes of an observation here, for good"),
        args=(PERSON,),
        qualifier=Arg("yes", read.word, optional=True),
    ),
    Command(
        "withdraw",
        Group.OBSERVE,
        N_("Somebody withdraws the consent: wipe all but the dates, for good"),
        args=(PERSON,),
        qualifier=Arg("yes", read.word, optional=True),
    ),
    Command("observation", Group.OBSERVE, N_("What was agreed, what was seen and heard, what was counted")),
)
