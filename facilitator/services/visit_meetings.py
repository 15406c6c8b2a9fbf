"""Orders about the planned meetings of a course: visits made, cast, held on another day or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from facilitator.domain.between import of_the_course
from facilitator.domain.cast import HOST
from facilitator.domain.meeting import Meeting
from facilitator.domain.moves import cancelling, visiting
from facilitator.domain.moves.arranging import Visit, arrange
from facilitator.domain.moves.casting import give_roles
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
from facilitator.services import arguments as read
from facilitator.services.arguments import Arg, Scene
from facilitator.services.command import Command, Group
from facilitator.services.course_scene import CourseScene
from facilitator.services.planned import instant_of
from facilitator.services.rounds import host
from facilitator.services.setup import read_person
from facilitator.words.date_reading import read_date, read_time
from facilitator.words.order_words import means
from facilitator.words.tongue import N_, speak

FIRST_LESSON = time(8, 0)
"""When a whole school day begins, where nobody says otherwise."""
BEFORE, AFTER = "triad_kickoff", "triad_closing"
"""Templates of the meetings that visits lie between."""
SHORTEST_TAIL = 4
"""Hex digits by which a meeting may be called."""


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
    if isinstance(asked, Refused) or isinstance(copy, Refused):
        return asked if isinstance(asked, Refused) else copy  # type: ignore[return-value]
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


def meeting_called(typed: str, scene: Scene) -> Meeting | Refused:
    """A meeting of the course that has not ended: by the end of its id, by its title, or by who hosts it."""
    assert isinstance(scene, CourseScene)
    course = scene.course
    tail = typed.strip().replace("-", "").casefold()
    ahead = [mark for mark in course.meetings if mark.closed_at is None]
    by_id = [mark for mark in ahead if mark.id.replace("-", "").endswith(tail)]
    if len(by_id) == 1 and len(tail) >= SHORTEST_TAIL:
        return scene.meeting_of(by_id[0].id) or Refused.because(Reason.NO_SUCH_NAME, typed=typed)
    hosted = {visit.mark.id: course.name_of(visit.host_id) for visit in visit_meetings(course)}
    called = read.unquoted(typed).removeprefix("@")
    refused = Refused.because(Reason.NO_SUCH_NAME, typed=typed)
    # what was called off comes last: it is meant only where nothing else is
    for among in ([mark for mark in ahead if not mark.cancelled], ahead):
        for named in (lambda mark: hosted.get(mark.id, mark.title), lambda mark: mark.title):
            found = find(called, among, named, Reason.NO_SUCH_NAME)
            if not isinstance(found, Refused):
                return scene.meeting_of(found.id) or refused
            if found.reason is Reason.AMBIGUOUS:
                return found
    return refused


def call_off(scene: CourseScene, meeting: Meeting, reason: str) -> Answer:
    return not_open(scene.course) or cancelling.cancel(meeting, scene.moment, reason)


def hold_on(scene: CourseScene, meeting: Meeting, typed: str) -> Answer:
    """``postpone MEETING DATE [TIME]``; the time stays where none is given, and so does all else."""
    if refused := not_open(scene.course):
        return refused
    first, _, last = typed.strip().rpartition(" ")
    at = read_time(last) if first else None
    day = read.day(first if at else typed.strip(), scene)
    if isinstance(day, Refused):
        return day
    return _held_on(scene, meeting, day, at)


def _held_on(scene: CourseScene, meeting: Meeting, day: date, at: time | None = None) -> Answer:
    wall = scene.clock.local(meeting.head.starts_at)
    begins = instant_of(datetime.combine(day, at or wall.time()), scene.clock)
    moved = cancelling.postpone(meeting, scene.moment, begins)
    hosting = next((person for person in meeting.people if HOST in person.roles), None)
    if isinstance(moved, Refused) or meeting.head.agenda_id != VISIT or hosting is None:
        return moved
    told = visiting.plan_visit(scene.meeting, scene.moment, day, hosting)
    return told if isinstance(told, Refused) else (*moved, *of_the_course(told))


def host_on(scene: CourseScene, day: date, person: Person) -> Answer:
    """``visit DATE NAME``; a meeting that was made for the visit is moved with it."""
    if refused := not_open(scene.course):
        return refused
    made = (v for v in visit_meetings(scene.course) if v.host_id == person.id and v.mark.is_ahead)
    visit = next(made, None)
    meeting = scene.meeting_of(visit.mark.id) if visit else None
    if meeting is not None:
        return _held_on(scene, meeting, day)
    told = visiting.plan_visit(scene.meeting, scene.moment, day, person)
    return told if isinstance(told, Refused) else of_the_course(told)


def cast_in(scene: CourseScene, meeting: Meeting, typed: str) -> Answer:
    """``cast MEETING NAME;ROLE[,ROLE…]``: what somebody is in that meeting alone; ``none``: not in it."""
    if refused := not_open(scene.course):
        return refused
    name, _, roles = (part.strip() for part in typed.partition(";"))
    person = read.person(name, scene)
    if isinstance(person, Refused):
        return person
    if means(roles, "none"):
        return give_roles(meeting, scene.moment, person, ())
    line = read_person(f"{name};{roles}", [])
    return line if isinstance(line, Refused) else give_roles(meeting, scene.moment, person, line.roles)


_MEETING = Arg("MEETING", meeting_called)

VISIT_MEETINGS = (
    Command(
        "arrange",
        Group.PACE,
        N_("Make the visits of the triads as meetings, on given or proposed days"),
        make_visits,
        (Arg("TRIAD DATE…", read.text, optional=True, rest=True),),
        in_scene=True,
    ),
    Command(
        "visit",
        Group.AGREE,
        N_("Somebody hosts a school visit on a day"),
        host_on,
        (Arg("DATE", read.day), Arg("NAME", host, rest=True)),
        in_scene=True,
    ),
    Command(
        "postpone",
        Group.PACE,
        N_("Hold a planned meeting on another day"),
        hold_on,
        (_MEETING, Arg("DATE TIME", read.text, rest=True)),
        in_scene=True,
    ),
    Command(
        "call-off",
        Group.PACE,
        N_("A planned meeting is not held, with the reason"),
        call_off,
        (_MEETING, Arg("REASON", read.text, rest=True)),
        in_scene=True,
    ),
    Command(
        "cast",
        Group.AGREE,
        N_("What somebody is in one meeting alone"),
        cast_in,
        (_MEETING, Arg("NAME;ROLE", read.text, rest=True)),
        in_scene=True,
    ),
)
