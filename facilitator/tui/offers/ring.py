"""Tab: from the line to the questions, to the captured rows, and back to the line."""

from __future__ import annotations

from facilitator.domain.questions import Question
from facilitator.tui.offers.asking import Asking
from facilitator.tui.offers.step import Ring, Show, Step
from facilitator.tui.offers.walking import from_newest
from facilitator.tui.standing import Standing

PLACES = 3


def ring_step(ring: Ring, s: Standing, questions: tuple[Question, ...]) -> Step:
    """The next place where there is something to walk; None is the line itself."""
    place = (ring.place + ring.by) % PLACES
    while place:
        step = _at(place, s, questions)
        if step is not None:
            return step
        place = (place + ring.by) % PLACES
    return None


def _at(place: int, s: Standing, questions: tuple[Question, ...]) -> Step:
    if place == 1:
        return Show(Asking(questions, 1)) if questions else None
    return from_newest(s)
