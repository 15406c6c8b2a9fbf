"""Registrations of a round, said: what was taken in, who waits, what is proposed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from facilitator.domain.admission import Admission
from facilitator.domain.grouping import Grouping, Seat
from facilitator.domain.places import (
    free_places,
    holding,
    least_of,
    most_of,
    schools_of,
    waiting,
)
from facilitator.domain.registration import Place, Registration
from facilitator.domain.seats import takes_part_in_round
from facilitator.domain.substitutes import Substitutes
from facilitator.domain.whole_course import WholeCourse
from facilitator.words.field_values import field_value
from facilitator.words.lists import join
from facilitator.words.numbers import number
from facilitator.words.terms import Term
from facilitator.words.tongue import Words

_PLACES: Mapping[Place, Term] = {
    Place.HELD: Term("place in a round", "has a place"),
    Place.WAITING: Term("place in a round", "waits"),
    Place.WITHDRAWN: Term("place in a round", "withdrawn"),
}


def place_name(place: Place, w: Words) -> str:
    return _PLACES[place].said(w)


def registering_sentence(
    records: Iterable[Any], course: WholeCourse, w: Words, before: WholeCourse | None = None
) -> str:
    """What an order about registrations did, and who is next where a place became free; else empty.

    ``before`` is the course without it: whose place is the same in it was only filled in.
    """
    places = {each.id: each.place for each in before.records.registrations} if before else {}
    all_changed = [each for each in records if isinstance(each, Registration)]
    changed = [each for each in all_changed if places.get(each.id) is not each.place]
    filled = len(all_changed) - len(changed)
    gone = [each for each in changed if each.place is Place.WITHDRAWN]
    if gone:
        names = join([each.name for each in gone], w)
        return w._("√ Withdrawn: {names}.").format(names=names) + _next_up(course, w)
    held = [each for each in changed if each.place is Place.HELD]
    waits = len(changed) - len(held)
    told = []
    if held:
        n = len(held)
        told.append(w.n_("√ {n} person has a place.", "√ {n} people have a place.", n).format(n=n))
    if waits:
        said = w.n_("○ {n} person is on the waiting list.", "○ {n} people are on the waiting list.", waits)
        told.append(said.format(n=waits))
    if filled:
        said = w.n_(
            "√ Target group or wishes filled in for {n} person who was registered already.",
            "√ Target group or wishes filled in for {n} people who were registered already.",
            filled,
        )
        told.append(said.format(n=filled))
    return " ".join(told)


def _next_up(course: WholeCourse, w: Words) -> str:
    """Whom to ask, as nobody moves up by itself."""
    queue = waiting(course)
    if not queue or not free_places(course):
        return ""
    said = w._(" A place is free. Next on the waiting list: {name}, {school}. Ask, then give the place.")
    return said.format(name=queue[0].name, school=queue[0].school)


def registered_line(course: WholeCourse, w: Words) -> str:
    """``12 of 30 places · 8 schools · 2 wait``."""
    held, queue = holding(course), waiting(course)
    n = len(schools_of(held))
    told = [
        w._("{n} of {all} places").format(n=len(held), all=most_of(course)),
        w.n_("{n} school", "{n} schools", n).format(n=n),
    ]
    if queue:
        told.append(w.n_("{n} waits", "{n} wait", len(queue)).format(n=len(queue)))
    return " · ".join(told)


def round_warnings(course: WholeCourse, w: Words) -> Iterator[str]:
    """What to think of before the round begins; nothing once its groups are formed."""
    have, need = takes_part_in_round(course), least_of(course)
    if have < need:
        yield w._("{have} of at least {need} participants: the round is not large enough yet.").format(
            have=have, need=need
        )
    if not course.said("target_group"):
        yield w._("The target group is missing: it stands on the invitation.")
    queue = waiting(course)
    if queue and free_places(course):
        said = w._("A place is free, and {name} ({school}) is next on the waiting list.")
        yield said.format(name=queue[0].name, school=queue[0].school)


def seat_text(each: Registration | Seat, w: Words) -> str:
    group = field_value("target_group", each.target_group, w)
    wish = w._("“{text}”").format(text=each.wishes) if each.wishes else ""
    return " · ".join(filter(None, (f"{each.name}, {each.school}", group, wish)))


def admission_lines(found: Admission, w: Words) -> Iterator[str]:
    """How many schools there are, and what the proposed order would come to."""
    yield w.n_("{n} school has registered.", "{n} schools have registered.", found.schools).format(
        n=found.schools
    )
    if found.changes:
        yield w._("With the places as they are given: {now} schools. In the order below: {then}.").format(
            now=found.schools_now, then=found.schools_admitted
        )
    else:
        yield w._("The places are given in the order that brings the most schools.")


def grouping_lines(found: Grouping, w: Words) -> Iterator[str]:
    """What to know of a proposal before it is confirmed: odd sizes, schools that cannot be kept apart."""
    for each in found.too_many:
        yield w.n_(
            "{school} has {people} people, more than the {n} group: two of them would meet.",
            "{school} has {people} people, more than the {n} groups: two of them would meet.",
            each.groups,
        ).format(school=each.school, people=each.people, n=each.groups)
    if found.odd:
        sizes = join([str(size) for size in found.odd], w)
        yield w._("Not three in a group: {sizes}. That takes a reason.").format(sizes=sizes)


def days_and_cost(told: Sequence[Substitutes], w: Words) -> str:
    """``6 days · 7 500``: what these need substitutes for, and the cost where a day has a price."""
    days = sum((each.days for each in told), Decimal())
    said = w._("{n} days").format(n=number(days.normalize() + 0, w.language))
    cost = sum((each.cost for each in told if each.cost is not None), Decimal())
    return f"{said} · {number(cost, w.language)}" if cost else said
