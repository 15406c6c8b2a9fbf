"""Differences between two agendas as sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from facilitator.domain.agenda import Item
from facilitator.domain.difference import Change, ChangeKind
from facilitator.domain.local_text import ANY, LocalText
from facilitator.words.people import floor
from facilitator.words.requirements import requirements
from facilitator.words.terms import Term
from facilitator.words.tongue import Words
from facilitator.words.vocabulary import meeting_class, mode

_WHAT: Mapping[str, Term] = {
    "version": Term("part of an agenda", "version"),
    "title": Term("part of an agenda", "title"),
    "meeting_class": Term("part of an agenda", "class"),
    "minutes": Term("part of an agenda", "minutes"),
    "author": Term("part of an agenda", "author"),
    "pilot": Term("part of an agenda", "on trial"),
    "visit": Term("part of an agenda", "visit of several days"),
    "purpose": Term("part of an agenda", "purpose"),
    "rationale": Term("part of an agenda", "rationale"),
    "participants": Term("part of an agenda", "participants"),
    "carries": Term("part of an agenda", "what goes on from here"),
    "asymmetric": Term("part of an agenda", "why the schools are not equally long in focus"),
    "start": Term("part of an agenda", "what must exist before it begins"),
    "repeat": Term("part of an agenda", "repeated"),
    "over": Term("part of an agenda", "repeated over"),
    "times": Term("part of an agenda", "times reckoned with"),
    "min_minutes": Term("part of an agenda", "least minutes"),
    "mode": Term("part of an agenda", "mode"),
    "floor": Term("part of an agenda", "floor"),
    "gate": Term("part of an agenda", "what must exist"),
    "rules": Term("part of an agenda", "rules"),
    "prompts": Term("part of an agenda", "questions"),
    "protected": Term("part of an agenda", "protected"),
    "lendable": Term("part of an agenda", "may lend minutes"),
    "capture": Term("part of an agenda", "what a line becomes"),
    "after": Term("part of an agenda", "once, after which time round"),
    "block": Term("part of an agenda", "block"),
}


def change_sentences(change: Change, w: Words) -> tuple[str, ...]:
    """One line for a difference, several where a text changed in several languages."""
    match change.kind:
        case ChangeKind.ADDED:
            return (w._("+ {item}: added, {title}").format(item=change.item, title=_item(change.after, w)),)
        case ChangeKind.REMOVED:
            return (
                w._("− {item}: removed, {title}").format(item=change.item, title=_item(change.before, w)),
            )
        case ChangeKind.MOVED:
            said = w._("{item}: moved from place {before} to place {after}")
            return (said.format(item=change.item, before=change.before, after=change.after),)
        case ChangeKind.CHANGED:
            return tuple(_changed(change, w))


def _item(item: Item, w: Words) -> str:
    title = item.title.said_in(w.language)
    return w._("“{title}”, {n} min").format(title=title, n=item.minutes)


def _changed(change: Change, w: Words) -> Iterator[str]:
    what = _WHAT[change.what].said(w)
    place = w._("{item}: {what}").format(item=change.item, what=what) if change.item else what
    if isinstance(change.before, LocalText):
        yield from _texts(place, change.before, change.after, w)
    elif isinstance(change.before, tuple):
        before, after = _listed(change.what, change.before, w), _listed(change.what, change.after, w)
        gone = (f"− {each}" for each in before if each not in after)
        come = (f"+ {each}" for each in after if each not in before)
        told = (*gone, *come) or (w._("in another order"),)
        yield w._("{what}: {told}").format(what=place, told="; ".join(told))
    else:
        yield w._("{what}: {before} → {after}").format(
            what=place,
            before=_value(change.what, change.before, w),
            after=_value(change.what, change.after, w),
        )


def _texts(place: str, before: LocalText, after: LocalText, w: Words) -> Iterator[str]:
    """Language by language; in the reader's alone where one of the two is meant for every language."""
    if ANY in before.by_language or ANY in after.by_language:
        before = LocalText.everywhere(before.said_in(w.language))
        after = LocalText.everywhere(after.said_in(w.language))
    for language in dict.fromkeys((*before.by_language, *after.by_language)):
        old, new = before.by_language.get(language, ""), after.by_language.get(language, "")
        if old != new:
            where = f"{place} ({language})" if language else place
            yield w._("{what}: “{before}” → “{after}”").format(what=where, before=old, after=new)


def _listed(what: str, values: tuple[Any, ...], w: Words) -> tuple[str, ...]:
    return requirements(values, w) if what == "gate" else tuple(str(value) for value in values)


def _value(what: str, value: Any, w: Words) -> str:
    match what:
        case "floor":
            return floor(value, w)
        case "mode":
            return mode(value, w)
        case "meeting_class":
            return meeting_class(value, w)
        case _ if isinstance(value, bool):
            return w.p_("value", "yes") if value else w.p_("value", "no")
        case _:
            return "–" if value in (None, "") else str(value)
