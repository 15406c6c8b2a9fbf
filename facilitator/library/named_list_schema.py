"""Lists of the method as they are written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, Field

from facilitator.domain.line_fields import Cadence, Direction, IndicatorLevel
from facilitator.domain.named_list import Named, NamedList
from facilitator.library.shapes import (
    Id,
    Line,
    LocalLine,
    LocalProse,
    Strict,
    Version,
    YesNo,
    local_text,
    one_of,
    whole,
)

OF_INDICATORS = ("unit", "direction", "cadence", "counted_over")
"""Fields an indicator of a list has from the beginning; its definition is left to those who count."""

Week: TypeAlias = Annotated[int, Field(ge=1, le=53), BeforeValidator(whole)]


class NamedModel(Strict):
    """One entry: its name, and some words about it where it needs them."""

    id: Id
    text: LocalLine
    about: LocalProse | None = None
    weeks: tuple[Week, ...] = Field(default=(), max_length=20)
    unit: Line | None = None
    direction: Annotated[str, one_of(Direction)] | None = None
    cadence: Annotated[str, one_of(Cadence)] | None = None
    counted_over: Annotated[str, one_of(IndicatorLevel)] | None = None


class NamedListModel(Strict):
    """A list in its order; a proposal is offered to be changed."""

    id: Id
    version: Version
    title: LocalLine
    proposal: YesNo = False
    entries: tuple[NamedModel, ...] = Field(min_length=1, max_length=500)


def _told(entry: NamedModel) -> Iterator[tuple[str, str]]:
    for name in OF_INDICATORS:
        if (value := getattr(entry, name)) is not None:
            yield name, value


def list_of(written: NamedListModel) -> NamedList:
    """The list as the domain keeps it."""
    return NamedList(
        id=written.id,
        version=written.version,
        title=local_text(written.title),
        entries=tuple(
            Named(entry.id, local_text(entry.text), local_text(entry.about), entry.weeks, tuple(_told(entry)))
            for entry in written.entries
        ),
        proposal=written.proposal,
    )
