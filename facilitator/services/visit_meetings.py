"""Orders about the planned meetings of a course: visits made, cast, held on another day or not at all."""

from __future__ import annotations

from datetime import date, datetime, time

from facilitator.domain.between import of_the_course
from facilitator.domain.cast import HOST
from facilitator.domain.meeting import Meeting
from facilitator.domain.moves import cancelling, visiting
from facilitator.domain.moves.casting import give_roles
from facilitator.domain.moves.course import not_open
from facilitator.domain.moves.made import Answer
from facilitator.domain.naming import find
from facilitator.domain.people import Person
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.visit_meetings import VISIT, visit_meetings
from facilitator.services import arguments as read
from facilitator.services.arguments import Arg, Scene
from facilitator.services.command import Command, Group
from facilitator.services.course_scene import CourseScene
from facilitator.services.planned import instant_of
from facilitator.services.setup import read_person
from facilitator.services.visit_making import make_visits
from facilitator.words.date_reading import read_time
from facilitator.words.order_words import means
from facilitator.words.tongue import N_

SHORTEST_TAIL = 4
"""Hex digits by which a meeting may be called."""


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
        (Arg("DATE", read.day), Arg("NAME", read.signed_person, rest=True)),
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
