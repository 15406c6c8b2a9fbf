"""Lists of the method as they are written."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, Field

from facilitator.domain.named_list import Named, NamedList
from facilitator.library.shapes import Id, LocalLine, LocalProse, Strict, Version, YesNo, local_text, whole

Week: TypeAlias = Annotated[int, Field(ge=1, le=53), BeforeValidator(whole)]


class NamedModel(Strict):
    """One entry: its name, and some words about it where it needs them."""

    id: Id
    text: LocalLine
    about: LocalProse | None = None
    weeks: tuple[Week, ...] = Field(default=(), max_length=20)


class NamedListModel(Strict):
    """A list in its order; a proposal is offered to be changed."""

    id: Id
    version: Version
    title: LocalLine
    proposal: YesNo = False
    entries: tuple[NamedModel, ...] = Field(min_length=1, max_length=500)


def list_of(written: NamedListModel) -> NamedList:
    """The list as the domain keeps it."""
    return NamedList(
        id=written.id,
        version=written.version,
        title=local_text(written.title),
        entries=tuple(
            Named(entry.id, local_text(entry.text), local_text(entry.about), entry.weeks)
            for entry in written.entries
        ),
        proposal=written.proposal,
    )
