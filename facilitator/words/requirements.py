"""What an item asks for, said before anything is there: the gate of an agenda, read aloud."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from facilitator.domain.requirements import (
    Confirmed,
    DateSet,
    Each,
    Either,
    FieldFilled,
    Gate,
    Rated,
    Record,
    Requirement,
    Turns,
)
from facilitator.words import fields
from facilitator.words.gate_messages import before, yes_from
from facilitator.words.kinds import record_kind, unit_kind
from facilitator.words.lists import either, join
from facilitator.words.people import who
from facilitator.words.qualities import having, qualities
from facilitator.words.terms import Term
from facilitator.words.tongue import Words

_EACH: Mapping[str, Term] = {
    "party": Term("unit of a requirement", "each school"),
    "person": Term("unit of a requirement", "each person"),
    "pair": Term("unit of a requirement", "each pair"),
    "triad": Term("unit of a requirement", "each triad"),
    "mixed_group": Term("unit of a requirement", "each mixed group"),
}


def requirements(gate: Gate, w: Words) -> tuple[str, ...]:
    """One phrase for each thing that must exist before the item closes."""
    return tuple(requirement(asked, w) for asked in gate)


def requirement(asked: Requirement, w: Words) -> str:
    """``each school: at least 2 ideas``."""
    match asked:
        case Either(options=(first, *others)):
            said = requirement(first, w)
            for other in others:
                said = either(said, requirement(other, w), w)
            return said
        case Record(per=str(), by=(_, *_) as by) | FieldFilled(per=str(), by=(_, *_) as by) if _is_some(by):
            each = w._("each of {who}").format(who=_names(by, w))
            return before(each, _alone(replace(asked, by=()), w), w)
        case Confirmed(what=what, per=str(), by=by) if _is_some(by):
            each = w._("each of {who}").format(who=_names(by, w))
            return before(each, w._("a yes to {subject}").format(subject=fields.confirmation(what, w)), w)
        case Record(per=per) | FieldFilled(per=per) | DateSet(per=per) | Confirmed(per=per) | Turns(per=per):
            said = _alone(asked, w)
            return before(_EACH[per].said(w), said, w) if per else said
        case _:
            return _alone(asked, w)


def _is_some(by: tuple[str, ...]) -> bool:
    """Some of those in the room, who are gone through one by one."""
    return "everyone" not in by


def _alone(asked: Requirement, w: Words) -> str:
    """The requirement without those it is asked for one by one."""
    match asked:
        case Record():
            return _record(asked, w)
        case Each():
            return _each(asked, w)
        case FieldFilled(name=name, by=by, scope=scope):
            named = fields.field(name, w) + _from(by, w)
            return w._("{field} – confirm or change").format(field=named) if scope == "item" else named
        case DateSet(name=name, within=within, having=asked_for):
            facts = {"date": fields.date_name(name, w), "with": having(asked_for, w)}
            said = w._("date for {date}{with}").format(**facts)
            return w._("{what}, within {span}").format(what=said, span=_span(within, w)) if within else said
        case Confirmed(what=what, by=by):
            return yes_from(_names(by, w), what, w)
        case Turns(who=name):
            return w._("a word, or a pass, from {who}").format(who=who(name, w))
        case Rated(scale=scale):
            return w._("an answer from each participant: {scale}").format(scale=fields.scale(scale, w))
        case _:
            return ""


def _record(asked: Record, w: Words) -> str:
    most = asked.exactly or asked.at_most or asked.at_least
    noun = record_kind(asked.kind, most, w) + having(asked.having, w)
    said = _how_many(asked).said(w).format(least=asked.at_least, most=most, noun=noun) + _from(asked.by, w)
    if asked.types:
        said = w.n_("{what} of {n} type or more", "{what} of {n} types or more", asked.types).format(
            what=said, n=asked.types
        )
    return _looked_for(said, asked.scope, w)


_EXACTLY = Term("how many", "exactly {most} {noun}")
_AT_MOST = Term("how many", "at most {most} {noun}")
_BETWEEN = Term("how many", "{least} to {most} {noun}")
_AT_LEAST = Term("how many", "at least {least} {noun}")


def _how_many(asked: Record | Each) -> Term:
    if isinstance(asked, Record) and asked.exactly is not None:
        return _EXACTLY
    if asked.at_most is None:
        return _AT_LEAST
    return _BETWEEN if asked.at_least else _AT_MOST


def _each(asked: Each, w: Words) -> str:
    everybody = asked.kind in ("person", "party")
    noun = unit_kind(asked.kind, 2, w) if everybody else record_kind(asked.kind, 2, w)
    things = noun + having(asked.where, w) + _from(asked.by, w)
    said = w._("{qualities} for all {things}").format(qualities=qualities(asked.having, w), things=things)
    if asked.at_least > 1 or asked.at_most is not None:
        most = asked.at_most or asked.at_least
        count = (
            _how_many(asked)
            .said(w)
            .format(least=asked.at_least, most=most, noun=record_kind(asked.kind, most, w))
        )
        said = w._("{what} ({count})").format(what=said, count=count)
    return _looked_for(said, asked.scope, w)


def _looked_for(said: str, scope: str | None, w: Words) -> str:
    """Where it is looked for, if an author says so."""
    match scope:
        case "meeting":
            return w._("{what}, in the whole meeting").format(what=said)
        case "course":
            return w._("{what}, in the whole course").format(what=said)
        case _:
            return said


def _names(names: tuple[str, ...], w: Words) -> str:
    return join([who(name, w) for name in names], w)


def _from(names: tuple[str, ...], w: Words) -> str:
    return w._(" from {who}").format(who=_names(names, w)) if names else ""


def _span(written: str, w: Words) -> str:
    """``4 weeks`` of an agenda in the reader's language."""
    number, _, unit = written.partition(" ")
    n = int(number)
    if unit.startswith("week"):
        return w.n_("{n} week", "{n} weeks", n).format(n=n)
    return w.n_("{n} day", "{n} days", n).format(n=n)
