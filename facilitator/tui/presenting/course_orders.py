"""What is ordered by a line that was written for a row of a course's screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from facilitator.domain.refusal import Refused
from facilitator.domain.whole_course import WholeCourse
from facilitator.services.participants import read_participants
from facilitator.tui.presenting.course_alliances import ADDED
from facilitator.tui.presenting.course_round import round_order
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import Words

Orders: TypeAlias = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Wrong:
    """The line cannot be read: why, and the row it goes back to; nothing of it was ordered."""

    row_id: str
    why: str


def ordered(borrowed: str, typed: str, course: WholeCourse, w: Words) -> Orders | Wrong:
    """The orders a line gives that was borrowed for a row; none where there is nothing to order."""
    kind, _, name = borrowed.partition(" ")
    match kind:
        case "field" if typed:
            return (_setting(name, typed, course),)
        case "add" if typed and name == "registration":
            return _registered(typed, w)
        case "registered" if order := round_order(borrowed, typed, course):
            return (order,)
        case "add" if typed:
            return _joining(name, typed, course, w)
        case "log" if typed:
            return ((f"log.{name}", typed),)
        case "linked" | "label" if typed:
            return ((kind, typed),)
        case "period" if typed:
            return (("period", *typed.replace("–", " ").split()),)
        case "swap" | "arrange":
            return ((kind, typed) if typed else (kind,),)
        case "postpone" if typed:
            return ((kind, name, typed),)
    return ()


def _setting(name: str, typed: str, course: WholeCourse) -> tuple[str, ...]:
    """The order that fills in a field; whose it is stands behind its sign."""
    field, _, whose = name.partition(" ")
    if not whose:
        return ("field", field, typed)
    sign = "/" if course.find_party(whose) else "@"
    return ("field", field, f"{sign}{course.name_of(whose)} {typed}")


def _registered(typed: str, w: Words) -> Orders | Wrong:
    """Somebody a line, or all of a list whose path was typed."""
    from facilitator.services.registration_list import typed_or_listed
    from facilitator.words.list_faults import list_sentence

    told = typed_or_listed(typed)
    if isinstance(told, str):
        return (("register", told),)
    first, more = list_sentence(told[0], w), len(told) - 1
    also = w.n_("and {n} more", "and {n} more", more).format(n=more) if more else ""
    return Wrong("add registration", " – ".join(filter(None, (first, also))))


def _joining(what: str, typed: str, course: WholeCourse, w: Words) -> Orders | Wrong:
    """A school, or people as they are listed: a person a line."""
    if what in ("party", "data", "organisation", *ADDED):
        return ((what, typed),)
    schools = [party.name for party in (*course.parties, *course.organisations)]
    orders = []
    for read in read_participants(typed, schools):
        if isinstance(read, Refused):
            return Wrong("add person", refusal_sentence(read, w))
        roles = ",".join(read.roles) or "member"
        orders.append(("person", f"{read.name};{roles};{read.school};{read.profession}".rstrip(";")))
    return tuple(orders)
