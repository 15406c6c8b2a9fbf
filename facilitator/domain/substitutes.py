"""Days a school needs a substitute for somebody in a round of visits, and what they cost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from facilitator.domain.field_numbers import amount_in
from facilitator.domain.grouping import SIZE
from facilitator.domain.people import Group, Person
from facilitator.domain.whole_course import WholeCourse

RATE_FIELD = "day_rate"
MEETINGS = Decimal(2) * Decimal("0.5")
"""Kick-off and closing are half a day each (SR-121)."""
HOSTING = Decimal(0)
"""A host teaches on an ordinary day (SR-121)."""
VISIT = Decimal(1)


@dataclass(frozen=True, slots=True)
class Substitutes:
    """Whole days for visits to others, half days for the meetings, none for hosting, and what they cost."""

    person: Person
    visits: int
    rate: Decimal | None = None

    @property
    def hosting(self) -> Decimal:
        return HOSTING

    @property
    def visiting(self) -> Decimal:
        return self.visits * VISIT

    @property
    def meetings(self) -> Decimal:
        return MEETINGS

    @property
    def days(self) -> Decimal:
        return self.visiting + self.meetings + self.hosting

    @property
    def cost(self) -> Decimal | None:
        return None if self.rate is None else self.days * self.rate


def substitutes(course: WholeCourse) -> tuple[Substitutes, ...]:
    """Everybody who takes part; each visits all others of the own group, two where there is none yet."""
    rate = amount_in(course.said(RATE_FIELD))
    group_of: Mapping[str, Group] = {
        member: group for group in course.all_groups if group.kind == "triad" for member in group.member_ids
    }
    return tuple(
        Substitutes(person, len(group.member_ids) - 1 if group else SIZE - 1, rate)
        for person in course.people
        if person.takes_part
        for group in (group_of.get(person.id),)
    )
