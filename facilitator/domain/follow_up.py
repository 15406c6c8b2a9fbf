"""The plan held against what happened: what was wanted, what the figures say, which signs were seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from facilitator.domain.action import Action
from facilitator.domain.effect import Effect, Outcome, of_action, outcomes
from facilitator.domain.entries import Entry
from facilitator.domain.holding import Holding
from facilitator.domain.line_fields import SignResult
from facilitator.domain.modes import NO_LONGER
from facilitator.domain.told_values import choice_in


@dataclass(frozen=True, slots=True)
class Criterion:
    """What was to be called a success, in the words of the beginning; ``now`` where it was changed since."""

    goal: Entry
    text: str
    since: datetime
    now: str = ""


@dataclass(frozen=True, slots=True)
class Looked:
    """A sign, and whether it has been seen or heard; without a result nobody has said so yet."""

    sign: Entry
    result: SignResult | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Doing:
    """An action, whether it was carried out, and beside it what that has led to.

    ``since`` is when its status was told, ``late`` the days its deadline has passed by while it is waited
    for, ``effect`` the one least far of what it works towards; None where nothing is counted.
    """

    action: Action
    since: datetime | None
    late: int
    effect: Effect | None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What was wanted, the figures, the signs, and what was done beside what it led to."""

    criteria: tuple[Criterion, ...]
    counted: tuple[tuple[Entry, tuple[Outcome, ...]], ...]
    """Each indicator with its outcomes, school by school."""
    signs: tuple[Looked, ...]
    actions: tuple[Doing, ...]


def follow_up(holding: Holding, today: date) -> FollowUp:
    """All that a follow-up looks at, in the order it does."""
    found = tuple(outcomes(holding))
    indicators = tuple(dict.fromkeys(each.indicator for each in found))
    return FollowUp(
        criteria=tuple(_criteria(holding)),
        counted=tuple((one, tuple(o for o in found if o.indicator == one)) for one in indicators),
        signs=tuple(_looked(holding)),
        actions=tuple(_doing(holding, today)),
    )


def looked(holding: Holding, sign: Entry) -> Looked:
    """Whether a sign has been seen, as it was said last."""
    value = holding.value("result", sign.id)
    result = choice_in(SignResult, value.value) if value else None
    return Looked(sign, result, value.at) if value and result else Looked(sign)


def effect_of(holding: Holding, action: Action) -> Effect | None:
    """The effect least far of what an action works towards; None where nothing is counted."""
    return _least(of_action(holding, action))


def _criteria(holding: Holding) -> Iterator[Criterion]:
    for goal in _of_kind(holding, "goal"):
        said = [each for each in holding.versions("criterion", goal.id) if each.value]
        if said:
            first, last = said[0], said[-1]
            yield Criterion(goal, first.value, first.at, "" if last.value == first.value else last.value)


def _looked(holding: Holding) -> Iterator[Looked]:
    return (looked(holding, sign) for sign in _of_kind(holding, "sign"))


def _doing(holding: Holding, today: date) -> Iterator[Doing]:
    for action in holding.all_actions:
        if action.struck or action.status in NO_LONGER:
            continue
        told = holding.value("status", action.id)
        late = (today - action.deadline).days if action.deadline and action.overdue(today) else 0
        yield Doing(action, told.at if told else None, late, effect_of(holding, action))


def _least(found: tuple[Outcome, ...]) -> Effect | None:
    """The effect that is least far, of those that were measured before those that were not."""
    order = (*(each for each in Effect if each.measured), *(each for each in Effect if not each.measured))
    effects = [each.effect for each in found]
    return min(effects, key=order.index, default=None)


def _of_kind(holding: Holding, kind: str) -> Iterator[Entry]:
    return (each for each in holding.all_entries if each.kind == kind and not each.struck)
