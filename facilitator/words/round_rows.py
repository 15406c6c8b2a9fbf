"""A round before its kick-off, line by line: who registered, the order of admission, the groups."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.admission import Admission
from facilitator.domain.course import CourseKind
from facilitator.domain.grouping import Grouping
from facilitator.domain.places import standing
from facilitator.domain.substitutes import substitutes
from facilitator.domain.whole_course import WholeCourse
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


def registered_rows(course: WholeCourse, w: Words) -> Iterator[str]:
    """Places and schools, everybody in the order they came, and what to think of."""
    yield registered_line(course, w)
    for n, each in enumerate(standing(course), start=1):
        yield f"{n:>3}  {place_name(each.place, w)}  {seat_text(each, w)}"
    yield from (f"! {each}" for each in round_warnings(course, w))


def admission_rows(found: Admission, w: Words) -> Iterator[str]:
    """How many schools, and everybody in the proposed order; who would get or lose a place says so."""
    waits = w._("waiting list")
    yield from admission_lines(found, w)
    for n, each in enumerate(found.order, start=1):
        if n == found.places + 1:
            yield f"     – {waits} –"
        changes = (each.id in found.held) != (n <= found.places)
        yield f"{n:>3}  {seat_text(each, w)}" + (f"  ({place_name(each.place, w)})" if changes else "")


def grouping_rows(found: Grouping, w: Words) -> Iterator[str]:
    """What is unusual, and each group with its people."""
    yield from (f"! {line}" for line in grouping_lines(found, w))
    for n, members in enumerate(found.groups, start=1):
        yield f"T{n}"
        yield from (f"    {seat_text(seat, w)}" for seat in members)
    if not found.groups:
        yield w._("Nobody is registered yet.")


def cost_rows(course: WholeCourse, w: Words) -> Iterator[str]:
    """Everybody's days with a substitute, and their sum."""
    told = substitutes(course)
    for each in told:
        school = course.name_of(each.person.party_id)
        yield f"{each.person.name}, {school}: {days_and_cost((each,), w)}"
    in_all = w.p_("substitutes", "In all")
    yield f"{in_all}: {days_and_cost(told, w)}"


def round_lines(course: WholeCourse, w: Words) -> Iterator[str]:
    """A round in short: its places, what to think of, and its groups; nothing of any other course."""
    if course.head.kind is not CourseKind.TRIAD_BENCHMARKING:
        return
    if course.records.registrations:
        yield registered_line(course, w)
    yield from (f"! {each}" for each in round_warnings(course, w))
    for group in course.all_groups:
        if group.kind == "triad" and group.member_ids:
            yield f"{group.name}: {', '.join(map(course.name_of, group.member_ids))}"
