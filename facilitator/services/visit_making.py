"""The visits of a round's triads, made as meetings: whose are still to be made, and on which day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from facilitator.domain.between import of_the_course
from facilitator.domain.moves.arranging import Visit, arrange
from facilitator.domain.moves.course import not_open
from facilitator.domain.moves.made import Answer
from facilitator.domain.naming import find
from facilitator.domain.people import Group as People
from facilitator.domain.people import Person
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.school_days import school_days
from facilitator.domain.visit_days import proposed
from facilitator.domain.visit_meetings import VISIT, triads, visit_meetings
from facilitator.domain.visits import day_of, language_of, visits
from facilitator.services.course_scene import CourseScene
from facilitator.services.planned import instant_of
from facilitator.words.date_reading import read_date
from facilitator.words.tongue import speak

FIRST_LESSON = time(8, 0)
"""When a whole school day begins, where nobody says otherwise."""
BEFORE, AFTER = "triad_kickoff", "triad_closing"
"""Templates of the meetings that visits lie between."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """Triads visits are wanted for, and the days that were given for the one triad there then is."""

    groups: tuple[People, ...]
    days: tuple[date, ...] = ()


def make_visits(scene: CourseScene, typed: str = "") -> Answer:
    """``arrange [TRIAD] [DATE…]``: the visits a triad lacks, on days given, agreed before, or proposed.

    A day that is given counts for the first of those who host none yet, in the order of the triad.
    """
    if refused := not_open(scene.course):
        return refused
    asked = _asked(typed, scene)
    copy = scene.copy_of(VISIT)
    if isinstance(asked, Refused):
        return asked
    if isinstance(copy, Refused):
        return copy
    made: list[Visit] = []
    for group in asked.groups:
        planned = _planned(group, asked.days, scene)
        if isinstance(planned, Refused):
            return planned
        made += planned
    if not made:
        return Refused.because(Reason.ALL_VISITS_PLANNED)
    answer = arrange(scene.meeting, scene.moment, copy, made, scene.language)
    return answer if isinstance(answer, Refused) else of_the_course(answer)


def _asked(typed: str, scene: CourseScene) -> _Asked | Refused:
    known = triads(scene.course)
    if not known:
        return Refused.because(Reason.NO_TRIAD)
    named, days = [], []
    parts = typed.split(";") if ";" in typed else typed.replace(",", " ").split()
    for part in filter(None, (each.strip() for each in parts)):
        day = read_date(part, scene.moment.today, scene.language)
        days.append(day) if day else named.append(part)
    if named:
        group = find(" ".join(named), known, lambda each: each.name, Reason.NO_SUCH_NAME)
        return group if isinstance(group, Refused) else _Asked((group,), tuple(days))
    if days and len(known) > 1:
        return Refused.because(Reason.ARGUMENT_MISSING, argument="TRIAD")
    return _Asked(known, tuple(days))


def _planned(group: People, days: Sequence[date], scene: CourseScene) -> list[Visit] | Refused:
    """The visits of one triad that are still to be made, each with its day."""
    hosts = _hosts(group, scene, again=bool(days))
    if len(days) > len(hosts):
        return Refused.because(Reason.TOO_MANY_DATES, have=len(days), most=len(hosts))
    taken, found = set(_taken(group, scene)), []
    for place, person in enumerate(hosts):
        given = days[place] if place < len(days) else _agreed(person, scene)
        day = given or _proposal(person, taken, place, len(hosts), scene)
        if isinstance(day, Refused):
            return day
        taken.add(day)
        found.append(_visit(group, person, day, scene))
    return found


def _hosts(group: People, scene: CourseScene, *, again: bool) -> list[Person]:
    """Those who host no visit yet; with ``again`` also those whose visit was cancelled."""
    made = visit_meetings(scene.course)
    settled = {visit.host_id for visit in made if not (again and visit.mark.cancelled)}
    found = (scene.course.find_person(member) for member in group.member_ids)
    return [person for person in found if person is not None and person.id not in settled]


def _agreed(person: Person, scene: CourseScene) -> date | None:
    """The day of somebody's visit, as the triad has settled it."""
    mine = (visit for visit in visits(scene.meeting) if visit.person_id == person.id)
    return next(filter(None, (day_of(visit, scene.meeting) for visit in mine)), None)


def _proposal(person: Person, taken: set[date], place: int, of: int, scene: CourseScene) -> date | Refused:
    """A school day between the kick-off and the closing, inside the period of the round."""
    head = scene.course.head
    if head.starts_on is None or head.ends_on is None:
        return Refused.because(Reason.PERIOD_UNKNOWN)
    day = timedelta(days=1)
    first = max(head.starts_on, scene.moment.today + day, *(on + day for on in _on(BEFORE, scene)))
    last = min(head.ends_on, *(on - day for on in _on(AFTER, scene)), date.max)
    days = school_days(scene.meeting, language_of(person.party_id, scene.meeting))
    found = proposed(days, first, last, taken, place, of)
    return found or Refused.because(Reason.NO_DAY_LEFT, name=person.name)


def _on(agenda_id: str, scene: CourseScene) -> Iterator[date]:
    for mark in scene.course.meetings:
        if mark.agenda_id == agenda_id and not mark.cancelled:
            yield scene.clock.local(mark.starts_at).date()


def _taken(group: People, scene: CourseScene) -> Iterator[date]:
    """Days on which somebody of a triad has a visit or another meeting, or has promised one."""
    for mark in scene.course.meetings:
        roles = scene.course.roles_in(mark.id)
        if not mark.cancelled and (not roles or set(roles) & set(group.member_ids)):
            yield scene.clock.local(mark.starts_at).date()
    for visit in visits(scene.meeting):
        if visit.person_id in group.member_ids and (day := day_of(visit, scene.meeting)):
            yield day


def _visit(group: People, person: Person, day: date, scene: CourseScene) -> Visit:
    others = (scene.course.find_person(member) for member in group.member_ids if member != person.id)
    w = speak(scene.language)
    school = scene.course.name_of(person.party_id)
    where = ", ".join(filter(None, (person.name, school)))
    return Visit(
        host=person,
        guests=tuple(filter(None, others)),
        day=day,
        starts_at=instant_of(datetime.combine(day, FIRST_LESSON), scene.clock),
        title=w._("School visit: {where}").format(where=where),
    )
