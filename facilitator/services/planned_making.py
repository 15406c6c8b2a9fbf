"""Making the meeting that was planned."""

from __future__ import annotations

from facilitator.domain.agenda import Agenda
from facilitator.domain.refusal import Refused
from facilitator.services import planned as drafts
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.hall import Hall
from facilitator.services.planned import Planned, setup_of


def make_planned(hall: Hall, planned: Planned, agenda: Agenda, title: str, language: str) -> str | Refused:
    """Make the meeting and forget the plan of it; its id. Raises StorageFault.

    ``language`` is that of rules and questions. Reads questions from files: for a thread of its own.
    """
    setup = setup_of(planned, title, language, hall.clock)
    made = hall.make(setup, Bookshelf(hall.paths.home).copy_of(agenda), planned.course_id)
    if isinstance(made, str):
        drafts.forget(hall.paths, planned.course_id)
    return made
