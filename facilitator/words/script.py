"""What a consultant may say aloud when an item begins: how one speaks from now on, in one breath."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.domain.modes import Mode
from facilitator.words.tongue import N_, Words

_OPENINGS: Mapping[Mode, str] = {
    Mode.HOSPITALITY: N_("Welcome. Find a seat and something to drink; nobody takes notes yet."),
    Mode.FRAME: N_("I say what we are here for, and how we work. What we talk about comes afterwards."),
    Mode.GO_ROUND: N_("Each of us speaks once, in turn. One may pass, and nobody comments."),
    Mode.PRESENT: N_("One side tells, undisturbed. Keep your questions; their time comes."),
    Mode.CLARIFY: N_("Short questions about facts, and short answers. Why, and what one could do, can wait."),
    Mode.EXPLORE: N_("From now on questions only, and statements only as answers. No advice, no solutions."),
    Mode.REFLECT: N_("Some of us think aloud with each other; the others listen and do not answer."),
    Mode.RESPOND: N_("You who listened take up what you want to. The rest may stay where it is."),
    Mode.WRITE: N_("We write in silence, each for oneself. I say when the time is over."),
    Mode.OBSERVE: N_("We watch, listen and write down what is said and done. What we think of it can wait."),
    Mode.DECIDE: N_("We choose and agree: who does what, and by when. New themes go to the parking lot."),
    Mode.CHECK: N_("We look at the meeting itself: what was it worth, and what do we change next time?"),
    Mode.BREAK: N_("A break. We go on at the time agreed, and the talk rests until then."),
}


def opening(mode: Mode, w: Words) -> str:
    """The sentence with which an item of this mode begins."""
    return w._(_OPENINGS[mode])
