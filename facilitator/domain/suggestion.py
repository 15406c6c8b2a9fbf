"""The three good questions for now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from facilitator.domain.modes import Mode, QuestionType
from facilitator.domain.questions import Question

SHOWN = 3
EARLY = 4
"""Questions among which one lineal may open an inquiry: a quarter at most, and not later."""

_BY_MODE: dict[Mode, tuple[QuestionType, ...]] = {
    Mode.CLARIFY: (QuestionType.LINEAL,),
    Mode.EXPLORE: (QuestionType.CIRCULAR, QuestionType.REFLEXIVE),
    Mode.GO_ROUND: (QuestionType.CIRCULAR, QuestionType.REFLEXIVE),
    Mode.REFLECT: (QuestionType.REFLEXIVE, QuestionType.CIRCULAR),
    Mode.RESPOND: (QuestionType.REFLEXIVE, QuestionType.CIRCULAR),
    Mode.WRITE: (QuestionType.REFLEXIVE,),
    Mode.DECIDE: (QuestionType.ACTION,),
    Mode.CHECK: tuple(QuestionType),
}
_EVERYWHERE = frozenset({"own_practice", "appreciative", "circular", "reflexive", "action"})
_CLOSING = "closing"
_NEVER_ASKED = "process"


def fits_mode(question: Question, mode: Mode) -> bool:
    """May the question be suggested in this mode, leaving aside what was asked already?"""
    if mode is Mode.CHECK and question.category != _CLOSING:
        return False
    return question.type in _BY_MODE.get(mode, ())


def suggest(
    questions: Sequence[Question],
    *,
    mode: Mode,
    item_prompts: Sequence[str] = (),
    tags: Set[str] = frozenset(),
    asked: Set[str] = frozenset(),
    asked_types: Sequence[str] = (),
    addressed_to: str = "",
) -> tuple[Question, ...]:
    """At most three questions that fit the moment; the same in, the same out.

    The item's own prompts come first, then questions of a type that follows from the mode, types used
    least before others. ``asked`` are ids of the course, ``asked_types`` those of this item, one for each
    time; ``addressed_to`` is ``one``, ``group`` or, where it does not matter, empty. A consultant's own
    lines are never among them.
    """
    open_ones = {each.id: each for each in questions if each.type != _NEVER_ASKED and each.id not in asked}
    themes = _themes(questions, item_prompts, mode)
    chosen: list[Question] = []
    while len(chosen) < SHOWN:
        used = [*asked_types, *(each.type for each in chosen)]
        candidates = [
            each
            for each in open_ones.values()
            if each not in chosen
            and (each.id in item_prompts or (each.category in themes and _fits(each.type, mode, used)))
        ]
        if not candidates:
            break
        now = _Now(mode, tuple(item_prompts), frozenset(tags), tuple(used), addressed_to)
        chosen.append(min(candidates, key=now.rank))
    return tuple(chosen)


@dataclass(frozen=True, slots=True)
class _Now:
    """What a question is weighed against; ``used`` are the types asked, and chosen already."""

    mode: Mode
    prompts: tuple[str, ...]
    tags: frozenset[str]
    used: tuple[str, ...]
    addressed_to: str

    def rank(self, question: Question) -> tuple[bool, bool, bool, int, int, int]:
        """Smaller is better."""
        prompt = question.id in self.prompts
        return (
            not prompt,
            not _fits(question.type, self.mode, self.used),
            not _speaks_to(question, self.addressed_to),
            self.used.count(question.type),
            -len(self.tags.intersection(question.tags)),
            self.prompts.index(question.id) if prompt else _place(question.type, self.mode),
        )


def _fits(kind: str, mode: Mode, used: Sequence[str]) -> bool:
    if mode is Mode.EXPLORE and kind == QuestionType.LINEAL:
        return kind not in used and len(used) < EARLY
    return kind in _BY_MODE.get(mode, ())


def _place(kind: str, mode: Mode) -> int:
    types = _BY_MODE.get(mode, ())
    return next((place for place, each in enumerate(types) if each == kind), len(types))


def _speaks_to(question: Question, addressed_to: str) -> bool:
    return addressed_to in ("", question.addressed_to) or bool(question.other_text)


def _themes(questions: Iterable[Question], prompts: Sequence[str], mode: Mode) -> frozenset[str]:
    """The categories to draw on: the closing one in a check, else the general ones and the prompts' own."""
    if mode is Mode.CHECK:
        return frozenset({_CLOSING})
    return _EVERYWHERE | {each.category for each in questions if each.id in prompts}
