"""One leader's action learning round by round: what was asked, tried, logged and learned in each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from facilitator.domain.action import Action
from facilitator.domain.action_log import is_logged
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue
from facilitator.domain.round_before import BEGINS_A_ROUND, QUESTION
from facilitator.domain.whole_course import WholeCourse


@dataclass(frozen=True, slots=True)
class OwnRound:
    """Rounds are counted from 1. ``questions`` are the wordings in their order, each once."""

    number: int
    questions: tuple[FieldValue, ...]
    tried: tuple[Action, ...]
    logged: tuple[Entry, ...]
    learned: tuple[Entry, ...]

    @property
    def instants(self) -> tuple[datetime, ...]:
        """When anything of it was noted, or was seen."""
        kept: tuple[_Placed, ...] = (*self.questions, *self.tried, *self.logged, *self.learned)
        return tuple(sorted(each.at for each in kept))


class _Placed(Protocol):
    @property
    def meeting_id(self) -> str | None: ...
    @property
    def at(self) -> datetime: ...


K = TypeVar("K", bound=_Placed)


def own_rounds(course: WholeCourse, person_id: str) -> tuple[OwnRound, ...]:
    """The rounds in which this person noted anything. A round begins with the meeting of its question."""
    number_of = _numbering(course)
    questions = [each for each in course.versions(QUESTION, person_id) if each.value]
    tried = [each for each in course.all_actions if each.owner_id == person_id and not each.struck]
    mine = [each for each in course.all_entries if each.person_id == person_id and not each.struck]
    everything: tuple[_Placed, ...] = (*questions, *tried, *mine)
    last = max(map(number_of, everything), default=0)

    def of(number: int, kept: Iterable[K]) -> tuple[K, ...]:
        return tuple(sorted((each for each in kept if number_of(each) == number), key=lambda each: each.at))

    rounds = (
        OwnRound(
            number,
            _each_once(of(number, questions)),
            of(number, tried),
            of(number, (each for each in mine if is_logged(each))),
            of(number, (each for each in mine if each.kind == "learning")),
        )
        for number in range(1, last + 1)
    )
    return tuple(each for each in rounds if each.instants)


def _numbering(course: WholeCourse) -> Callable[[_Placed], int]:
    """Which round something belongs to: by its meeting, else by its time."""
    begun = {mark.id: mark.started_at for mark in course.meetings if mark.started_at is not None}
    starts = sorted(begun[m.id] for m in course.meetings if m.id in begun and m.agenda_id == BEGINS_A_ROUND)

    def number_of(kept: _Placed) -> int:
        at = begun.get(kept.meeting_id or "", kept.at)
        return 1 + sum(start <= at for start in starts[1:])

    return number_of


def _each_once(questions: tuple[FieldValue, ...]) -> tuple[FieldValue, ...]:
    first: dict[str, FieldValue] = {}
    for each in questions:
        first.setdefault(each.value, each)
    return tuple(first.values())
