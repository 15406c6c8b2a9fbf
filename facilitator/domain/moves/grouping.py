"""Forming the triads of a round as they are proposed, with the people who are in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count

from facilitator.domain.course_run import TriadsFormed
from facilitator.domain.grouping import Grouping, propose
from facilitator.domain.moment import Moment
from facilitator.domain.moves.course import happened
from facilitator.domain.moves.made import Answer, reason_lacks
from facilitator.domain.moves.registering import not_a_round
from facilitator.domain.people import Group, Party, Person
from facilitator.domain.places import holding
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.registration import Registration, same, who
from facilitator.domain.seats import people_by_name, seats
from facilitator.domain.whole_course import WholeCourse

KIND = "triad"
FEWEST = 2
"""People it takes to form a group at all."""


def form_triads(course: WholeCourse, moment: Moment, groups: int | None = None, reason: str = "") -> Answer:
    """Make the proposed groups; another size than three, or two of a school, takes a reason (SR-109, SR-110).

    Whoever registered becomes a person of the course, the school a party of it. Triads formed before are
    formed anew: they keep their names, and those that are not needed any more are left empty.
    """
    if refused := not_a_round(course):
        return refused
    to_seat = seats(course)
    if len(to_seat) < FEWEST:
        return Refused.because(Reason.TOO_FEW_TO_GROUP, have=len(to_seat))
    proposed = propose(to_seat, groups)
    if (proposed.odd or proposed.too_many) and not reason.strip():
        return _unusual(proposed)
    if (proposed.odd or proposed.too_many) and (short := reason_lacks(reason)):
        return short
    joined = tuple(_joining(course, moment))
    linked = tuple(_linked(course.with_(joined)))
    person_of = {each.id: each.person_id for each in linked} | {
        person.id: person.id for person in course.people
    }
    formed = tuple(_formed(course, moment, [[person_of[seat.id] for seat in g] for g in proposed.groups]))
    event = TriadsFormed(
        len(proposed.groups), len(to_seat), proposed.odd, len(proposed.too_many), reason.strip()
    )
    changed = tuple(each for each in linked if each not in course.records.registrations)
    return (*joined, *changed, *formed, *happened(course, moment, event))


def _unusual(proposed: Grouping) -> Refused:
    if proposed.too_many:
        schools = tuple((each.school, each.people) for each in proposed.too_many)
        return Refused.because(Reason.SCHOOL_TWICE, schools=schools, groups=len(proposed.groups))
    return Refused.because(Reason.ODD_GROUPS, sizes=proposed.sizes, odd=proposed.odd)


def _joining(course: WholeCourse, moment: Moment) -> Iterator[Party | Person]:
    """The schools and the people of those with a place whom the course does not know yet."""
    parties = {same(party.name): party.id for party in course.parties}
    people = dict(people_by_name(course))
    school_at = count(max((party.position for party in course.parties), default=0) + 1)
    person_at = count(max((person.position for person in course.people), default=0) + 1)
    for each in holding(course):
        if same(each.school) not in parties:
            party = Party(
                id=moment.new_id(),
                stream_id=course.head.stream_id,
                course_id=course.head.id,
                name=each.school,
                position=next(school_at),
            )
            parties[same(each.school)] = party.id
            yield party
        known = people.get(who(each.name, each.school))
        if known is None and not each.person_id:
            person = Person(
                id=moment.new_id(),
                stream_id=course.head.stream_id,
                course_id=course.head.id,
                name=each.name,
                roles=("member",),
                party_id=parties[same(each.school)],
                position=next(person_at),
            )
            people[who(each.name, each.school)] = person
            yield person


def _linked(course: WholeCourse) -> Iterator[Registration]:
    """Those with a place, each with the person it is."""
    people = people_by_name(course)
    for each in holding(course):
        known = people.get(who(each.name, each.school))
        yield each if each.person_id or known is None else replace(each, person_id=known.id)


def _formed(course: WholeCourse, moment: Moment, members: Iterable[list[str]]) -> Iterator[Group]:
    before = [group for group in course.all_groups if group.kind == KIND]
    wanted = [tuple(ids) for ids in members]
    for group, ids in zip(before, [*wanted, *[()] * len(before)], strict=False):
        if group.member_ids != ids:
            yield replace(group, member_ids=ids)
    for number, ids in enumerate(wanted[len(before) :], start=len(before) + 1):
        yield Group(
            id=moment.new_id(),
            stream_id=course.head.stream_id,
            course_id=course.head.id,
            meeting_id=None,
            item_id="",
            kind=KIND,
            name=f"{KIND[0].upper()}{number}",
            member_ids=ids,
        )
