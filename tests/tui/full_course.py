"""A course of each kind with every meeting it may have, the first of them held."""

from __future__ import annotations

from datetime import timedelta

from lobby import MORNING

from facilitator.domain.course import CourseKind
from facilitator.domain.refusal import Refused
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.course_making import CourseSetup, make_course
from facilitator.services.hall import Hall
from facilitator.services.setup import PersonLine, Setup

OF_COLLEAGUES = (CourseKind.PEER_OBSERVATION, CourseKind.LEADER_ACTION_LEARNING)
KINDS = tuple(kind for kind in CourseKind if kind is not CourseKind.SINGLE)
SCHOOLS = ("Birkehave", "Søndergård", "Skovly")
NAMES = ("Hanne Lund", "Karim Saleh", "Lone Friis")


def full_course(hall: Hall, kind: CourseKind, language: str) -> str:
    """Its id. Meetings are a week apart, their titles in ``language``."""
    schools = () if kind in OF_COLLEAGUES else SCHOOLS
    roles = ("focus_person", "observer", "member") if kind in OF_COLLEAGUES else ("project_leader",) * 3
    people = [PersonLine("Inge Krogh", ("process_consultant",))]
    for n, (name, role) in enumerate(zip(NAMES, roles, strict=True)):
        people.append(PersonLine(name, (role, "member"), schools[n] if schools else ""))
    made = make_course(hall, CourseSetup(kind, "Dagens mål", schools, people=tuple(people)))
    assert isinstance(made, str), made
    shelf = Bookshelf(hall.paths.home)
    process = shelf.processes.find(kind)
    assert process is not None
    for n, agenda_id in enumerate(process.agendas):
        agenda = shelf.agenda(agenda_id)
        assert not isinstance(agenda, Refused), agenda
        at = MORNING + timedelta(days=7 * (n - 1))
        setup = Setup(agenda.title.said_in(language), schools, (), at, language)
        meeting_id = hall.make(setup, shelf.copy_of(agenda), made)
        assert isinstance(meeting_id, str), meeting_id
        if n == 0:
            _held(hall, meeting_id)
    return made


def _held(hall: Hall, meeting_id: str) -> None:
    room = hall.open(meeting_id)
    assert room is not None
    for order in ("start", "close"):
        assert room.do(order, "vi gør det uden resten").result().ok
    room.close()
