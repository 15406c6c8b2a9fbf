"""A process that courses follow: its steps, the agendas of each, and what must exist before the next."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.course import CourseKind
from facilitator.domain.local_text import LocalText
from facilitator.domain.requirements import FieldFilled, Gate


@dataclass(frozen=True, slots=True)
class Step:
    """One step; ``agendas`` are ids of the meetings it is made of, any one of them enough to have held it.

    ``required`` are those of which every one must have been held. ``gate`` is asked of the whole course.
    """

    id: str
    title: LocalText
    agendas: tuple[str, ...]
    gate: Gate = ()
    required: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Process:
    """The steps in their order, and the gate a course closes by. ``id`` is the kind of the course."""

    id: CourseKind
    version: str
    title: LocalText
    about: LocalText
    steps: tuple[Step, ...]
    start: Gate = ()
    """Asked before the first meeting begins."""
    closing: Gate = ()

    @property
    def agendas(self) -> tuple[str, ...]:
        """Ids of its agendas, in the order they are met."""
        return tuple(dict.fromkeys(each for step in self.steps for each in (*step.required, *step.agendas)))

    @property
    def fields(self) -> tuple[str, ...]:
        """Fields that its gates ask for, in the order they are met."""
        gates = (self.start, *(step.gate for step in self.steps), self.closing)
        asked = (each.name for gate in gates for each in gate if isinstance(each, FieldFilled))
        return tuple(dict.fromkeys(asked))

    def step_of(self, agenda_id: str) -> int | None:
        """The number of the first step that is held by an agenda; steps count from 1."""
        numbered = enumerate(self.steps, start=1)
        return next((n for n, step in numbered if agenda_id in (*step.agendas, *step.required)), None)
