"""Points of preparation as they are written."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, Field

from facilitator.domain.preparation import Check, Point, PointList
from facilitator.library.shapes import Id, LocalLine, Strict, Version, local_text, one_of, whole

Day: TypeAlias = Annotated[int, Field(ge=-365, le=730), BeforeValidator(whole)]
CheckName: TypeAlias = Annotated[str, one_of(tuple(Check))]


class PointModel(Strict):
    """One point; ``for`` names agendas or classes of meetings, ``check`` what the records tell about it."""

    id: Id
    day: Day
    for_: tuple[Id, ...] = Field(alias="for", min_length=1, max_length=50)
    check: CheckName | None = None
    what: LocalLine


class PreparationModel(Strict):
    """What is done before a meeting and after it."""

    id: Id
    version: Version
    title: LocalLine
    points: tuple[PointModel, ...] = Field(min_length=1, max_length=200)


def points_of(written: PreparationModel) -> PointList:
    """The points as the domain keeps them."""
    return PointList(
        id=written.id,
        version=written.version,
        title=local_text(written.title),
        points=tuple(
            Point(
                each.id,
                each.day,
                local_text(each.what),
                each.for_,
                Check(each.check) if each.check else None,
            )
            for each in written.points
        ),
    )
