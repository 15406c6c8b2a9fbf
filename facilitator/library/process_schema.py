"""Processes as they are written: steps with their agendas and gates."""

from __future__ import annotations

from typing import Annotated, Self, TypeAlias

from pydantic import Field, model_validator

from facilitator.domain.course import CourseKind
from facilitator.domain.fault import FaultReason
from facilitator.domain.process import Process, Step
from facilitator.library.gate_schema import GateModel, gate_of
from facilitator.library.shapes import (
    Id,
    LocalLine,
    LocalProse,
    Strict,
    Version,
    local_text,
    one_of,
    wrong,
)

Kind: TypeAlias = Annotated[str, one_of(tuple(CourseKind))]


class StepModel(Strict):
    """One step: the meetings it is held by, and what must exist before the next one opens."""

    id: Id
    title: LocalLine
    agendas: tuple[Id, ...] = Field(default=(), max_length=20)
    required: tuple[Id, ...] = Field(default=(), max_length=20)
    gate: GateModel = ()

    @model_validator(mode="after")
    def _is_held(self) -> Self:
        if not self.agendas and not self.required:
            raise wrong(FaultReason.MISSING_KEY, key="agendas")
        return self


class ProcessModel(Strict):
    """What courses of a kind go through. ``id`` is the kind."""

    id: Kind
    version: Version
    title: LocalLine
    about: LocalProse
    start: GateModel = ()
    steps: tuple[StepModel, ...] = Field(min_length=1, max_length=20)
    closing: GateModel = ()


def process_of(written: ProcessModel) -> Process:
    """The process as the domain keeps it."""
    return Process(
        id=CourseKind(written.id),
        version=written.version,
        title=local_text(written.title),
        about=local_text(written.about),
        steps=tuple(
            Step(step.id, local_text(step.title), step.agendas, gate_of(step.gate), step.required)
            for step in written.steps
        ),
        start=gate_of(written.start),
        closing=gate_of(written.closing),
    )
