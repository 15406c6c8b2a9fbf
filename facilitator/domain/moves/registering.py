"""Registering for a round, withdrawing, and giving places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from facilitator.domain.admission import admission
from facilitator.domain.course import CourseKind
from facilitator.domain.course_run import LeftTriad
from facilitator.domain.moment import Moment
from facilitator.domain.moves.course import happened, not_open
from facilitator.domain.moves.made import Answer, reason_lacks
from facilitator.domain.people import Group
from facilitator.domain.places import free_places, most_of, standing, waiting
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.registration import Place, Registration, Wanted, who
from facilitator.domain.whole_course import WholeCourse


def register(course: WholeCourse, moment: Moment, wanted: Iterable[Wanted]) -> Answer:
    """Take in those who are not registered yet; where no place is free they wait, in their order (SR-125).

    Somebody of the same name and school is the same; one who withdrew may register again, behind the others.
    For one who is registered, what was left empty is filled in; what stands stays.
    """
    if refused := not_a_round(course):
        return refused
    asked = tuple(wanted)
    known = {who(each.name, each.school): each for each in standing(course)}
    records = (*_filled(asked, known), *_fresh(course, moment, asked, set(known)))
    if len(asked) == 1 and not records:
        return Refused.because(Reason.ALREADY_REGISTERED, name=asked[0].name)
    return records


def would_fill(course: WholeCourse, wanted: Sequence[Wanted]) -> bool:
    """Is something told of those who are registered that was left empty before?"""
    known = {who(each.name, each.school): each for each in standing(course)}
    return any(_filled(wanted, known))


def _filled(
    wanted: Sequence[Wanted], known: Mapping[tuple[str, str], Registration]
) -> Iterator[Registration]:
    for key in dict.fromkeys(who(each.name, each.school) for each in wanted):
        if (kept := known.get(key)) is None:
            continue
        told = [each for each in wanted if who(each.name, each.school) == key]
        target_group = kept.target_group or next(
            (each.target_group for each in told if each.target_group), ""
        )
        wishes = kept.wishes or next((each.wishes for each in told if each.wishes), "")
        if (target_group, wishes) != (kept.target_group, kept.wishes):
            yield replace(kept, target_group=target_group, wishes=wishes)


def _fresh(
    course: WholeCourse, moment: Moment, wanted: Iterable[Wanted], known: set[tuple[str, str]]
) -> Iterator[Registration]:
    position = max((each.position for each in course.records.registrations), default=0)
    free = 0 if waiting(course) else free_places(course)
    for each in wanted:
        if who(each.name, each.school) in known:
            continue
        known.add(who(each.name, each.school))
        position += 1
        yield Registration(
            id=moment.new_id(),
            stream_id=course.head.stream_id,
            course_id=course.head.id,
            position=position,
            at=moment.at,
            name=each.name,
            school=each.school,
            target_group=each.target_group,
            wishes=each.wishes,
            place=Place.HELD if free > 0 else Place.WAITING,
        )
        free -= 1


def cancel(course: WholeCourse, moment: Moment, who_left: Registration, reason: str = "") -> Answer:
    """Somebody withdraws; nobody moves up by itself. Whoever leaves a triad does so by a reason."""
    if refused := not_a_round(course):
        return refused
    gone = replace(who_left, place=Place.WITHDRAWN)
    triad = _triad_of(course, who_left.person_id)
    if triad is None:
        return (gone,)
    if not reason.strip():
        return Refused.because(Reason.LEAVES_TRIAD, name=who_left.name, group=triad.name)
    if short := reason_lacks(reason):
        return short
    left = replace(triad, member_ids=tuple(id_ for id_ in triad.member_ids if id_ != who_left.person_id))
    return (gone, left, *happened(course, moment, LeftTriad(who_left.person_id, reason.strip())))


def admit(course: WholeCourse, moment: Moment, chosen: Registration) -> Answer:
    """Give somebody of the waiting list a place, where one is free."""
    if refused := not_a_round(course):
        return refused
    if chosen.place is Place.HELD:
        return Refused.because(Reason.HAS_PLACE, name=chosen.name)
    if not free_places(course):
        return Refused.because(Reason.NO_PLACE_FREE, most=most_of(course))
    return (replace(chosen, place=Place.HELD),)


def admit_as_proposed(course: WholeCourse, moment: Moment) -> Answer:
    """Give the places in the proposed order, for as many different schools as possible (SR-126)."""
    if refused := not_a_round(course):
        return refused
    if any(_triad_of(course, each.person_id) for each in standing(course)):
        return Refused.because(Reason.TRIADS_FORMED)
    proposed = admission(course)
    admitted = {each.id for each in proposed.admitted}
    after = (
        replace(each, place=Place.HELD if each.id in admitted else Place.WAITING) for each in proposed.order
    )
    return tuple(each for each, before in zip(after, proposed.order, strict=True) if each != before)


def not_a_round(course: WholeCourse) -> Refused | None:
    """The refusal for a move that needs a round of visits which has not ended."""
    if course.head.kind is not CourseKind.TRIAD_BENCHMARKING:
        return Refused.because(Reason.NO_ROUND, title=course.head.title)
    return not_open(course)


def _triad_of(course: WholeCourse, person_id: str) -> Group | None:
    groups = (group for group in course.all_groups if group.kind == "triad")
    return next((group for group in groups if person_id and person_id in group.member_ids), None)
