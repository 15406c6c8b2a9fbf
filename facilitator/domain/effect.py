"""What the figures say: an action that is done is an activity, and only the figures tell of an effect."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from facilitator.domain.action import Action
from facilitator.domain.course import CourseResult
from facilitator.domain.entries import Entry
from facilitator.domain.holding import Holding
from facilitator.domain.indicators import Figures, all_figures, indicators
from facilitator.domain.line_fields import Direction
from facilitator.domain.modes import CARRIED_OUT
from facilitator.domain.told_values import choice_in


class Effect(StrEnum):
    """How far an indicator has come on its way; without a baseline nobody can say."""

    NO_BASELINE = "no_baseline"
    NO_TARGET = "no_target"
    NOT_MEASURED = "not_measured"
    AWAY = "away"
    UNCHANGED = "unchanged"
    ON_TRACK = "on_track"
    REACHED = "reached"

    @property
    def measured(self) -> bool:
        return self in (Effect.AWAY, Effect.UNCHANGED, Effect.ON_TRACK, Effect.REACHED)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One indicator of one school, or of all together, and how far it has come."""

    indicator: Entry
    figures: Figures
    direction: Direction | None
    effect: Effect


@dataclass(frozen=True, slots=True)
class Reached:
    """What may be said of a course at its end: its outcomes, and those that speak against *reached*."""

    outcomes: tuple[Outcome, ...]
    """Empty where nothing is counted: then nothing was reached that can be shown."""

    @property
    def against(self) -> tuple[Outcome, ...]:
        return tuple(each for each in self.outcomes if each.effect is not Effect.REACHED)

    @property
    def result(self) -> CourseResult:
        """The most that the measured values bear; a person says what it was."""
        if self.outcomes and not self.against:
            return CourseResult.REACHED
        some = any(each.effect in (Effect.REACHED, Effect.ON_TRACK) for each in self.outcomes)
        return CourseResult.PARTLY if some else CourseResult.NOT_REACHED

    def bears(self, result: CourseResult) -> bool:
        """May the course be said to have come this far?"""
        order = (CourseResult.NOT_REACHED, CourseResult.PARTLY, CourseResult.REACHED)
        return order.index(result) <= order.index(self.result)


def reached(course: Holding) -> Reached:
    """What the figures of a course say of it, or of the course that a meeting sees."""
    return Reached(tuple(outcomes(course)))


def outcomes(holding: Holding) -> Iterator[Outcome]:
    """Every indicator that stands, school by school."""
    for indicator in indicators(holding):
        for figures in all_figures(holding, indicator):
            way = direction(holding, indicator, figures)
            yield Outcome(indicator, figures, way, effect(figures, way))


def direction(holding: Holding, indicator: Entry, figures: Figures) -> Direction | None:
    """Which way it is to go: as it was said, else from the baseline towards the target."""
    if said := choice_in(Direction, holding.said("direction", indicator.id)):
        return said
    began, wanted = _number(figures, "baseline"), _number(figures, "target")
    if began is None or wanted is None:
        return None
    return Direction.KEEP if began == wanted else Direction.UP if wanted > began else Direction.DOWN


def effect(figures: Figures, way: Direction | None) -> Effect:
    """How far the last actual value is from where it began, seen in the direction it is to go."""
    began, wanted, now = (_number(figures, name) for name in ("baseline", "target", "actual"))
    if began is None:
        return Effect.NO_BASELINE
    if now is None:
        return Effect.NOT_MEASURED
    if wanted is None or way is None:
        return Effect.NO_TARGET
    if way is Direction.KEEP:
        return Effect.REACHED if abs(now - wanted) <= abs(began - wanted) else Effect.AWAY
    if way is Direction.DOWN:
        began, wanted, now = -began, -wanted, -now
    if now >= wanted:
        return Effect.REACHED
    if now == began:
        return Effect.UNCHANGED
    return Effect.ON_TRACK if now > began else Effect.AWAY


def of_action(holding: Holding, action: Action) -> tuple[Outcome, ...]:
    """The outcomes an action works towards: of the indicators of its initiatives' goals, of its own school.

    An action that belongs to nothing works towards all there is.
    """
    goals = _goals(holding, action)
    counted = {one.id for goal in goals for one in holding.linked(goal.id) if _is(one, "indicator")}
    counted |= {one.id for one in holding.linked(action.id) if _is(one, "indicator")}
    mine = [each for each in outcomes(holding) if each.figures.party_id in ("", action.party_id)]
    found = [each for each in mine if each.indicator.id in counted] if counted else mine
    return tuple(found)


def done_without_effect(holding: Holding) -> tuple[Action, ...]:
    """Actions that were carried out, though the figures they work towards have not moved as they should."""
    return tuple(
        action
        for action in holding.all_actions
        if action.status in CARRIED_OUT and not action.struck and _not_yet(of_action(holding, action))
    )


def _not_yet(found: tuple[Outcome, ...]) -> bool:
    return any(each.effect in (Effect.UNCHANGED, Effect.AWAY) for each in found)


def _goals(holding: Holding, action: Action) -> set[Entry]:
    near = [one for one in holding.linked(action.id) if isinstance(one, Entry)]
    goals = {one for one in near if one.kind == "goal"}
    for one in near:
        if one.kind == "initiative":
            further = (each for each in holding.linked(one.id) if isinstance(each, Entry))
            goals |= {each for each in further if each.kind == "goal"}
    return goals


def _is(kept: Entry | Action, kind: str) -> bool:
    return isinstance(kept, Entry) and kept.kind == kind


def _number(figures: Figures, name: str) -> Decimal | None:
    value = getattr(figures, name)
    return value.number if value is not None else None
