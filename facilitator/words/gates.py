"""What a gate lacks, said to the consultant; never to the room, since it names who has not spoken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facilitator.domain.missing import Missing
from facilitator.domain.modes import Mode
from facilitator.words.gate_messages import (
    SAID_APART,
    Voice,
    alone,
    message,
    number_of,
    silent_in,
    too_few,
    yes_from,
)
from facilitator.words.kinds import record_kind
from facilitator.words.qualities import having, qualities, quality
from facilitator.words.tongue import Words


def gate_phrases(
    missing: Sequence[Missing], w: Words, mode: Mode | None = None, *, at_length: bool = False
) -> tuple[str, ...]:
    """One phrase for each thing that lacks, many of a kind drawn together, in the order of the gate.

    ``mode`` is that of the running item; ``at_length`` says how far one has come, and that one may pass.
    """
    return tuple(phrase for phrase, _ in gate_told(missing, w, mode, at_length=at_length))


def gate_told(
    missing: Sequence[Missing], w: Words, mode: Mode | None = None, *, at_length: bool = False
) -> tuple[tuple[str, Missing], ...]:
    """The same phrases, each with the first of what it says."""
    voice = Voice(w, mode in (Mode.CLARIFY, Mode.EXPLORE), at_length)
    return tuple((phrase, same[0]) for same in _of_one_kind(missing) for phrase in _said(same, voice))


def _said(same: tuple[Missing, ...], voice: Voice) -> Iterator[str]:
    first, w = same[0], voice.w
    if first.key == "lacks" and _lines(same) > SAID_APART:
        yield from _lacking(same, w)
    elif len(same) <= SAID_APART:
        yield from (alone(one, voice) for one in same)
    else:
        yield _for_many(same, voice)


def _of_one_kind(missing: Sequence[Missing]) -> Iterator[tuple[Missing, ...]]:
    """Those of one kind at the place of the first if they are many, else each at its own."""
    said = [one for one, last in zip(missing, (None, *missing), strict=False) if not _too_early(one, last)]
    for one in said:
        same = tuple(other for other in said if _kind(other) == _kind(one))
        if len(same) <= SAID_APART:
            yield (one,)
        elif same[0] is one:
            yield same


def _too_early(one: Missing, last: Missing | None) -> bool:
    """Types of question are spoken of once there is a question."""
    follows = last is not None and last.key == "too_few" and last.unit == one.unit
    return one.key == "types" and follows and not one.facts["counted"]


def _kind(one: Missing) -> tuple[object, ...]:
    """What makes two of one kind; what is about nobody in particular is a kind of its own."""
    unit = one.unit.kind if one.unit else ""
    match one.key:
        case "lacks":
            return (one.key, unit, one.facts["family"])
        case _ if not unit:
            return (id(one),)
        case "confirm":
            return (one.key, unit, one.facts["what"])
        case _:
            return (one.key, unit, *(one.facts.get(name) for name in ("kind", "having", "asked", "name")))


def _lines(same: Sequence[Missing]) -> int:
    return sum(int(one.facts["n"]) for one in same)


def _lacking(same: tuple[Missing, ...], w: Words) -> Iterator[str]:
    """What many lack, with the number; quality by quality where they lack different ones."""
    alike = {one.facts["qualities"] for one in same}
    if len(alike) == 1:
        yield _lack(qualities(alike.pop(), w), same, w)
        return
    for name in dict.fromkeys(name for one in same for name in one.facts["qualities"]):
        lacking = tuple(one for one in same if name in one.facts["qualities"])
        yield _lack(quality(name, w), lacking, w)


def _lack(what: str, same: Sequence[Missing], w: Words) -> str:
    unit = same[0].unit
    if unit is not None:
        return _people_lack(what, len(same), unit.kind, w)
    n = _lines(same)
    noun = record_kind(same[0].facts["family"], n, w)
    return w.p_("things", "{qualities} for {n} {noun}").format(qualities=what, n=n, noun=noun)


def _people_lack(what: str, n: int, kind: str, w: Words) -> str:
    said = w.p_("people", "{qualities} for {people}")
    return said.format(qualities=what, people=number_of(n, kind, w))


def _for_many(same: tuple[Missing, ...], voice: Voice) -> str:
    """What many units lack, said once with their number."""
    first, w = same[0], voice.w
    kind = first.unit.kind if first.unit else "person"
    units = number_of(len(same), kind, w)
    match first.key:
        case "too_few" | "types" | "too_many":
            each = w._("{units}: {what} each")
            return each.format(units=units, what=_each_needs(same, voice))
        case "confirm":
            return yes_from(units, first.facts["what"], w)
        case "turns_in":
            return silent_in(units, w)
        case _:
            return _people_lack(message(first, voice), len(same), kind, w)


def _each_needs(same: tuple[Missing, ...], voice: Voice) -> str:
    """What is to come from each where that is the same, else what was asked of each."""
    first, w = same[0], voice.w
    if first.key == "too_many":
        limit = first.facts["limit"]
        noun = record_kind(first.facts["kind"], limit, w) + having(first.facts["having"], w)
        return w._("at most {limit} {noun}").format(limit=limit, noun=noun)
    alike = {one.facts["n"] for one in same}
    n = alike.pop() if len(alike) == 1 else first.facts["need"]
    if first.key == "types":
        return w.n_("{n} type of question", "{n} types of question", n).format(n=n)
    return too_few(first, n, w)
