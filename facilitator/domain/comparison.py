"""Values of two schools side by side: only of one definition, and of one period."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from facilitator.domain.entries import Entry
from facilitator.domain.holding import Holding
from facilitator.domain.indicators import PERCENT, all_figures, counted
from facilitator.domain.line_fields import Cadence, Direction
from facilitator.domain.measurement import Measurement
from facilitator.domain.naming import folded
from facilitator.domain.told_values import choice_in

FIRST_MONTH = 8
"""A school year begins in August."""


class Differs(StrEnum):
    """Why two values are not held against each other."""

    UNDEFINED = "undefined"
    """Nobody has said what is counted."""
    DEFINITION = "definition"
    UNIT = "unit"
    PERIOD = "period"
    PROGRAMME = "programme"
    """They are of different programmes."""
    CADENCE = "cadence"
    """Nobody has said how often it is measured, so that two days may lie in two periods."""
    SPAN = "span"
    """They were measured in two different spans of time."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Values of schools in the order of the schools; ``differs`` where they are not comparable."""

    values: tuple[Measurement, ...]
    differs: Differs | None = None


def compare(holding: Holding, indicator: Entry, other: Entry | None = None) -> Compared:
    """The last actual values of every school; of two indicators those of both."""
    asked = [indicator] if other is None else [indicator, other]
    values = [
        each.actual
        for one in asked
        for each in all_figures(holding, one)
        if each.actual is not None and (each.party_id or other is not None)
    ]
    found = tuple(each for each in values if each is not None)
    return Compared(found, _differs(holding, asked, found))


def partners(holding: Holding, indicator: Entry, value: Measurement) -> tuple[str, ...]:
    """Ids of schools with a better comparable value, from whom there may be something to learn.

    In the order of the schools: it is no ranking.
    """
    said = holding.said("direction", indicator.id)
    compared = compare(holding, indicator)
    number = value.number
    if compared.differs or number is None or said not in (Direction.UP, Direction.DOWN):
        return ()
    return tuple(
        each.party_id
        for each in compared.values
        if each.number is not None
        and ((each.number > number) == (said == Direction.UP))
        and each.number != number
    )


def span(day: date, cadence: Cadence) -> tuple[int, int]:
    """The stretch of time a day belongs to; years are school years."""
    year = day.year if day.month >= FIRST_MONTH else day.year - 1
    match cadence:
        case Cadence.ONCE:
            return (0, 0)
        case Cadence.YEARLY:
            return (year, 0)
        case Cadence.HALF_YEARLY:
            return (year, 0 if day.month >= FIRST_MONTH else 1)
        case Cadence.QUARTERLY:
            return (day.year, (day.month - 1) // 3)
        case Cadence.MONTHLY:
            return (day.year, day.month)
        case Cadence.WEEKLY:
            return (day.isocalendar().year, day.isocalendar().week)


def period_of(holding: Holding, indicator: Entry, day: date) -> tuple[int, int] | date:
    """The period a value of that day belongs to; of an indicator without a cadence it is the day itself."""
    cadence = choice_in(Cadence, holding.said("cadence", indicator.id))
    return day if cadence is None else span(day, cadence)


def _differs(holding: Holding, asked: Sequence[Entry], values: Sequence[Measurement]) -> Differs | None:
    if not any(holding.said("definition", one.id).strip() for one in asked):
        return Differs.UNDEFINED
    for name, differs in (
        ("definition", Differs.DEFINITION), ("unit", Differs.UNIT), ("period", Differs.PERIOD),
    ):  # fmt: skip
        if len({folded(holding.said(name, one.id)) for one in asked}) > 1:
            return differs
    if len({folded(each.programme) for each in values}) > 1:
        return Differs.PROGRAMME
    if len({each.day for each in values}) < 2:
        return None
    cadences = {holding.said("cadence", one.id) for one in asked}
    cadence = choice_in(Cadence, cadences.pop()) if len(cadences) == 1 else None
    if cadence is None:
        return Differs.CADENCE
    return Differs.SPAN if len({span(each.day, cadence) for each in values}) > 1 else None


def is_of_few(holding: Holding, indicator: Entry, value: Measurement) -> bool:
    """Is the value a share of so few that it is told as a count?"""
    return holding.said("unit", indicator.id) == PERCENT and counted(value) is not None
