"""A round of visits before its kick-off on the screen: who registered, whom to admit, which groups."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from facilitator.domain.admission import admission
from facilitator.domain.course import CourseKind
from facilitator.domain.grouping import propose
from facilitator.domain.people import Group
from facilitator.domain.places import LEAST_FIELD, MOST_FIELD, holding, least_of, most_of, waiting
from facilitator.domain.registration import Place, Registration
from facilitator.domain.seats import seats
from facilitator.domain.substitutes import substitutes
from facilitator.domain.whole_course import WholeCourse
from facilitator.tui.presenting.course_desk import CourseDesk, field_row
from facilitator.tui.widgets.listing import ListBlank, ListHeading, ListPart, ListRow
from facilitator.words.registering import (
    admission_lines,
    days_and_cost,
    grouping_lines,
    place_name,
    registered_line,
    round_warnings,
    seat_text,
)
from facilitator.words.tongue import Words

FIELDS = ("target_group", "min_participants", "max_participants", "day_rate")
"""What a round is set up by."""


def round_parts(desk: CourseDesk) -> Iterator[ListPart]:
    """Registration, admission and groups of a round; nothing of any other course."""
    if desk.course.head.kind is not CourseKind.TRIAD_BENCHMARKING:
        return
    yield from _registration(desk)
    if desk.course.run.closed is None:
        yield from _admission(desk)
        yield from _groups(desk)
    yield from _substitutes(desk)


def registration_in(row_id: str, course: WholeCourse) -> Registration | None:
    """Who a row is about."""
    kind, _, id_ = row_id.partition(" ")
    known = (each for each in course.records.registrations if each.id == id_)
    return next(known, None) if kind == "registered" else None


def round_label(row_id: str, course: WholeCourse, w: Words) -> str:
    """What a row of a round is called in the chip of the line; empty for any other row."""
    if row_id == "add registration":
        return w._("registration")
    found = registration_in(row_id, course)
    return found.name if found else ""


def round_hint(row_id: str, course: WholeCourse, w: Words) -> str:
    """What the line takes for a row of a round; empty for any other row."""
    if row_id == "add registration":
        return w._("Name; school; target group; wishes – or the path of a list (.csv)")
    found = registration_in(row_id, course)
    if found is None:
        return ""
    if found.place is Place.WAITING:
        return w._("Enter gives the place · - and Enter: withdraws · Esc leaves it")
    return w._("Enter: {name} withdraws · Esc leaves it").format(name=found.name)


def round_order(row_id: str, typed: str, course: WholeCourse) -> tuple[str, ...]:
    """The order that is given by handing in a row of somebody who registered."""
    found = registration_in(row_id, course)
    if found is None:
        return ()
    called = f"{found.name}, {found.school}"
    if found.place is Place.WAITING and not typed:
        return ("admit", called)
    reason = typed.lstrip("-").strip()
    return ("cancel", called, reason) if reason else ("cancel", called)


def _registration(desk: CourseDesk) -> Iterator[ListPart]:
    w, course = desk.w, desk.course
    yield ListHeading(w._("Registration"), registered_line(course, w))
    yield from (_set_up(desk, name) for name in FIELDS)
    yield from (ListRow(each, mark="?", rows=2) for each in round_warnings(course, w))
    for each in (*holding(course), *waiting(course)):
        mark = "√" if each.place is Place.HELD else "○"
        aside = "" if each.place is Place.HELD else place_name(each.place, w)
        yield ListRow(seat_text(each, w), f"registered {each.id}", mark=mark, aside=aside, rows=2)
    if course.run.closed is None:
        yield ListRow(w._("Register somebody, or read in a list"), "add registration", mark="+")
    yield ListBlank()


def _set_up(desk: CourseDesk, name: str) -> ListRow:
    """A field of the round; a number that nobody set stands as it holds."""
    holds = {LEAST_FIELD: least_of, MOST_FIELD: most_of}.get(name)
    row = field_row(desk, name)
    if holds is None or desk.course.said(name):
        return row
    return replace(row, text=str(holds(desk.course)), mark="")


def _admission(desk: CourseDesk) -> Iterator[ListPart]:
    """The proposed order, where it differs from the places as they are given."""
    w, found = desk.w, admission(desk.course)
    if not found.changes or _triads(desk.course):
        return
    yield ListHeading(
        w._("Admission"), w.n_("{n} school", "{n} schools", found.schools).format(n=found.schools)
    )
    yield from (ListRow(line, mark=" ", rows=2) for line in tuple(admission_lines(found, w))[1:])
    for n, each in enumerate(found.order, start=1):
        now = "" if (each.id in found.held) == (n <= found.places) else place_name(each.place, w)
        mark = f"{n}" if n <= found.places else "○"
        yield ListRow(seat_text(each, w), mark=mark, aside=now, quiet=n > found.places)
    yield ListRow(w._("Give the places so"), "admit proposed", mark="►")
    yield ListBlank()


def _groups(desk: CourseDesk) -> Iterator[ListPart]:
    """The groups as they are formed, else as they are proposed."""
    w, course = desk.w, desk.course
    formed, to_seat = _triads(course), seats(course)
    if not formed and len(to_seat) < 2:
        return
    found = propose(to_seat)
    if formed:
        yield ListHeading(w._("Groups"), w.n_("{n} group", "{n} groups", len(formed)).format(n=len(formed)))
        for group in formed:
            yield ListRow(_members(group, course), label=group.name, mark=" ", rows=3)
        if {each.name for each in to_seat} != _grouped(formed, course):
            yield ListRow(w._("Not everybody with a place is in a group."), mark="?", rows=2)
            yield ListRow(w._("Form the groups anew"), "triads form", mark="►")
    else:
        n = len(found.groups)
        yield ListHeading(w._("Proposed groups"), w.n_("{n} group", "{n} groups", n).format(n=n))
        yield from (ListRow(line, mark="?", rows=2) for line in grouping_lines(found, w))
        for number, members in enumerate(found.groups, start=1):
            told = " · ".join(f"{seat.name}, {seat.school}" for seat in members)
            yield ListRow(told, label=f"T{number}", mark=" ", rows=3)
        yield ListRow(w._("Form the groups so"), "triads form", mark="►")
    yield ListBlank()


def _substitutes(desk: CourseDesk) -> Iterator[ListPart]:
    """How many days each school needs a substitute, and what that costs where a day has a price."""
    w, course, told = desk.w, desk.course, substitutes(desk.course)
    if not told:
        return
    yield ListHeading(w._("Substitutes"), days_and_cost(told, w))
    for party in course.parties:
        mine = tuple(each for each in told if each.person.party_id == party.id)
        if mine:
            yield ListRow(party.name, mark=" ", aside=days_and_cost(mine, w))
    yield ListBlank()


def _triads(course: WholeCourse) -> tuple[Group, ...]:
    return tuple(group for group in course.all_groups if group.kind == "triad" and group.member_ids)


def _members(group: Group, course: WholeCourse) -> str:
    people = filter(None, map(course.find_person, group.member_ids))
    return " · ".join(f"{person.name}, {course.name_of(person.party_id)}" for person in people)


def _grouped(formed: tuple[Group, ...], course: WholeCourse) -> set[str]:
    return {course.name_of(id_) for group in formed for id_ in group.member_ids}
