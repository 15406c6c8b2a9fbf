"""Where it is worth beginning: what matters much and is not good yet."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.holding import Holding

FULL_SCORE = 100


def weight(holding: Holding, factor: Entry | Action) -> int:
    """Importance times the gap from the score to 100; 0 where one of them has not been said."""
    score, importance = holding.said("score", factor.id), holding.said("importance", factor.id)
    return int(importance) * (FULL_SCORE - int(score)) if score and importance else 0


def by_weight(holding: Holding, factors: Iterable[Entry | Action]) -> list[Entry | Action]:
    """What weighs most first; what weighs the same in the order it was noted."""
    return sorted(factors, key=lambda each: -weight(holding, each))
