"""A meeting to train on: simulated from the first minute, with people who do not exist."""

from __future__ import annotations

from facilitator.clock import Clock
from facilitator.domain.refusal import Refused
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.hall import Hall
from facilitator.services.setup import PersonLine, Setup
from facilitator.words.tongue import Words

AGENDA = "dialogue_half_day"
_NAMES = (("Anna", "Bo", "Clara"), ("David", "Eva", "Frank"))
"""First names at home in all three languages."""


def make_rehearsal(hall: Hall, w: Words, language: str) -> str | Refused:
    """Make a half day for two schools that begins now; the meeting's id."""
    shelf = Bookshelf(hall.paths.home)
    agenda = shelf.agenda(AGENDA)
    if isinstance(agenda, Refused):
        return agenda
    return hall.make(_setup(w, language, hall.clock), shelf.copy_of(agenda))


def _setup(w: Words, language: str, clock: Clock) -> Setup:
    schools = (w._("Hill School"), w._("Brook School"))
    people = [PersonLine(w._("You"), ("process_consultant",))]
    for school, (leader, *others) in zip(schools, _NAMES, strict=True):
        people.append(PersonLine(leader, ("member", "project_leader"), school))
        people += [PersonLine(name, ("member",), school) for name in others]
    return Setup(w._("Rehearsal"), schools, tuple(people), clock.now(), language, simulated=True)
