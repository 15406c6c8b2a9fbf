"""Who is to be put in groups: everybody with a place, and whoever else takes part in the course."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.domain.course import CourseKind
from facilitator.domain.grouping import Seat
from facilitator.domain.missing import Missing
from facilitator.domain.people import Person
from facilitator.domain.places import holding, least_of, standing
from facilitator.domain.registration import Registration, who
from facilitator.domain.whole_course import WholeCourse


def seats(course: WholeCourse) -> tuple[Seat, ...]:
    """Those who registered, in their order, then people of a school who take part without registering."""
    registered = (_seat(each) for each in holding(course))
    persons = (
        Seat(id=person.id, name=person.name, school=course.name_of(person.party_id))
        for person in unregistered(course)
    )
    return (*registered, *persons)


def people_by_name(course: WholeCourse) -> Mapping[tuple[str, str], Person]:
    """People of the course by name and school."""
    return {who(person.name, course.name_of(person.party_id)): person for person in course.people}


def unregistered(course: WholeCourse) -> tuple[Person, ...]:
    """Those who take part for a school and registered neither now nor before."""
    named = {who(each.name, each.school) for each in course.records.registrations}
    linked = {each.person_id for each in course.records.registrations}
    return tuple(
        person
        for person in course.people
        if person.takes_part
        and person.party_id
        and person.id not in linked
        and who(person.name, course.name_of(person.party_id)) not in named
    )


def takes_part_in_round(course: WholeCourse) -> int:
    """How many take part as it stands: with a place, or in the course without registering."""
    return len(seats(course)) if standing(course) else sum(person.takes_part for person in course.people)


def too_few(course: WholeCourse) -> tuple[Missing, ...]:
    """What a round lacks while fewer take part than it begins with (SR-124); nothing of other courses."""
    if course.head.kind is not CourseKind.TRIAD_BENCHMARKING:
        return ()
    have, need = takes_part_in_round(course), least_of(course)
    facts = {"n": need - have, "have": have, "need": need}
    return (Missing("participants", facts),) if have < need else ()


def _seat(each: Registration) -> Seat:
    return Seat(
        id=each.id,
        name=each.name,
        school=each.school,
        target_group=each.target_group,
        wishes=each.wishes,
    )
