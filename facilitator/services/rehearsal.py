"""A meeting to train on: simulated from the first minute, with people who do not exist."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.clock import Clock
from facilitator.domain.agenda import Agenda
from facilitator.domain.refusal import Refused
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.hall import Hall
from facilitator.services.setup import PersonLine, Setup
from facilitator.words.tongue import Words

AGENDA = "dialogue_half_day"
_NAMES = (("Anna", "Bo", "Clara"), ("David", "Eva", "Frank"))
"""First names at home in all three languages."""
_CONSULTANTS = ("moderator", "interviewer")
_HOSTS = ("sponsor", "host", "focus_person", "interviewee", "host_leader")
_VISITORS = ("visitor", "observer", "lead_reviewer", "reviewer")


def make_rehearsal(hall: Hall, w: Words, language: str, wanted: str = AGENDA) -> str | Refused:
    """Make a meeting for two schools that begins now, with somebody in every role; its id."""
    shelf = Bookshelf(hall.paths.home)
    agenda = shelf.agenda(wanted)
    if isinstance(agenda, Refused):
        return agenda
    return hall.make(_setup(w, language, hall.clock, agenda), shelf.copy_of(agenda))


def _setup(w: Words, language: str, clock: Clock, agenda: Agenda) -> Setup:
    schools = (w._("Hill School"), w._("Brook School"))
    people = [PersonLine(w._("You"), ("process_consultant", *_asked(agenda, _CONSULTANTS)))]
    for school, roles, (leader, *others) in zip(schools, (_HOSTS, _VISITORS), _NAMES, strict=True):
        people.append(PersonLine(leader, ("member", "project_leader", *_asked(agenda, roles)), school))
        people += [PersonLine(name, ("member",), school) for name in others]
    return Setup(w._("Rehearsal"), schools, tuple(people), clock.now(), language, simulated=True)


def _asked(agenda: Agenda, roles: Iterable[str]) -> tuple[str, ...]:
    """Those of the roles that have the floor somewhere in the agenda, called so or by several of them."""
    floors = {item.floor for item in agenda.written_items()}
    return tuple(role for role in roles if floors & {role, f"{role}s"})
