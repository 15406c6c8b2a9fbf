"""Where a course stands on the steps of its process."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from facilitator.domain.between import course_state
from facilitator.domain.course_records import MeetingMark
from facilitator.domain.gate_state import GateState
from facilitator.domain.gates import unmet
from facilitator.domain.missing import Missing
from facilitator.domain.process import Process, Step
from facilitator.domain.seats import too_few
from facilitator.domain.whole_course import WholeCourse


@dataclass(frozen=True, slots=True)
class StepStanding:
    """A step with its meetings and what it lacks before the next one opens.

    ``unheld`` are ids of agendas of which no meeting has been closed.
    """

    number: int
    step: Step
    meetings: tuple[MeetingMark, ...]
    unheld: tuple[str, ...]
    missing: tuple[Missing, ...]

    @property
    def lacking(self) -> int:
        return len(self.unheld) + len(self.missing)


def step_standings(course: WholeCourse, process: Process, today: date) -> tuple[StepStanding, ...]:
    """Every step of the process, in order."""
    state = course_state(course, today)  # a long course takes its time to be looked through
    return tuple(_standing(course, step, n, state) for n, step in enumerate(process.steps, start=1))


def step_standing(course: WholeCourse, process: Process, number: int, today: date) -> StepStanding:
    """One step; ``number`` counts from 1."""
    return _standing(course, process.steps[number - 1], number, course_state(course, today))


def _standing(course: WholeCourse, step: Step, number: int, state: GateState) -> StepStanding:
    own = (*step.required, *step.agendas)
    meetings = tuple(mark for mark in course.meetings if mark.agenda_id in own)
    missing = unmet(step.gate, state)
    if number == 1:
        missing += too_few(course)
    return StepStanding(number, step, meetings, _unheld(step, meetings), missing)


def coming_agendas(course: WholeCourse, process: Process | None) -> Iterator[str]:
    """Ids of agendas of the open step of which no meeting was made, as far as the step asks for them."""
    if process is None:
        return
    step = process.steps[course.run.step - 1]
    made = {mark.agenda_id for mark in course.meetings}
    yield from (each for each in step.required if each not in made)
    if step.agendas and not made & set(step.agendas):
        yield step.agendas[0]


def _unheld(step: Step, meetings: tuple[MeetingMark, ...]) -> tuple[str, ...]:
    """Agendas still to be held: each that is required, and one of those that are alike."""
    held = {mark.agenda_id for mark in meetings if mark.closed_at is not None}
    alike = () if not step.agendas or held & set(step.agendas) else step.agendas[:1]
    return (*(each for each in step.required if each not in held), *alike)
