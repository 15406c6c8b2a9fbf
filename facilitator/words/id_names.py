"""What the ids of closed lists are called to people, and how a list of them is read out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from facilitator.domain.kinds import GROUP_KINDS
from facilitator.domain.measurement import MeasurementKind
from facilitator.domain.naming import folded
from facilitator.words.fields import date_name, field
from facilitator.words.kinds import record_kind
from facilitator.words.languages import language_name
from facilitator.words.line_fields import line_answer, line_field
from facilitator.words.order_words import order_word
from facilitator.words.people import role, who
from facilitator.words.plan_gaps import plan_field
from facilitator.words.tongue import Words
from facilitator.words.vocabulary import intervention

SOURCE = "en"
"""The language of the ids; in the others what they are called is typed, too."""

MANY = 20
"""Names of a list that is read out whole."""

NEAREST = 8
"""Names that are read out of a longer one; the rest is counted."""

NEAR = 0.6
"""How like a name what was typed must be to be a slip of it, of 1 (as ``difflib`` has it)."""


def _task(name: str, w: Words) -> str:
    """A role, or a kind of group people can be put into."""
    if name in GROUP_KINDS:
        return record_kind(name, 1, w)
    return who(name, w) if name == "reflecting_team" else role(name, w)


def _of_line(name: str, w: Words) -> str:
    """A field of a line; an indicator's values and an idea's adaptation are set like one."""
    if name in tuple(MeasurementKind):
        return line_answer(name, w)
    return plan_field(name, w) if name == "adaptation" else line_field(name, w)


_CALLED: Mapping[str, Callable[[str, Words], str]] = {
    "field": field,
    "date": date_name,
    "field of a line": _of_line,
    "field of an action": plan_field,
    "kind": lambda kind, w: record_kind(kind, 1, w),
    "role": role,
    "task": _task,
    "process move": intervention,
    "language": language_name,
    "word": order_word,
}
"""By the list they belong to, as a refusal names it in ``of``."""

_TYPED_AS_SAID = frozenset({"kind", "word"})
"""Their names are short and well known; the ids beside them would only be noise."""


def id_name(of: str, each: str, w: Words) -> str:
    """What ``each`` of the list ``of`` is called."""
    return _CALLED[of](each, w)


def name_and_id(of: str, each: str, w: Words) -> str:
    """``problem statement (problem_statement)``; the id alone where it says the same."""
    name = id_name(of, each, w)
    said_so = of in _TYPED_AS_SAID or folded(name).replace(" ", "_") == each
    return name if said_so else f"{name} ({each})"


def candidates_line(of: str, ids: Sequence[str], typed: str, w: Words, own: Collection[str] = ()) -> str:
    """Names, in English with their ids; of a long list those that come nearest to what was typed.

    Where none comes near, those of its ``own`` come first: what is asked for where it was typed.
    """
    said = name_and_id if w.language == SOURCE else id_name
    shown = [said(of, each, w) for each in _nearest(of, ids, typed, w, own)]
    if more := len(ids) - len(shown):
        shown.append(w.n_("and {n} more", "and {n} more", more).format(n=more))
    return " · ".join(shown)


def _nearest(of: str, ids: Sequence[str], typed: str, w: Words, own: Collection[str]) -> Sequence[str]:
    if len(ids) <= MANY:
        return ids
    from difflib import SequenceMatcher

    wanted = folded(typed).replace("_", " ")

    def likeness(each: str) -> float:
        names = (each.replace("_", " "), folded(id_name(of, each, w)))
        return max(SequenceMatcher(None, wanted, name).ratio() for name in names)

    def rank(each: str) -> tuple[bool, bool, float]:
        return likeness(each) >= NEAR, each in own, likeness(each)

    return sorted(ids, key=rank, reverse=True)[:NEAREST]
