"""The commands of a course, said once; between meetings many of a meeting's serve as well."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from facilitator.domain.action_log import LogKind
from facilitator.domain.agreed_day import day_in
from facilitator.domain.between import of_the_course
from facilitator.domain.course import CourseResult
from facilitator.domain.course_records import MeetingMark
from facilitator.domain.kinds import RECORD_KINDS
from facilitator.domain.line import Line
from facilitator.domain.moves import course as moves
from facilitator.domain.moves.logging import log
from facilitator.domain.moves.made import Answer
from facilitator.domain.moves.pair import next_in_focus, swap_roles
from facilitator.domain.moves.removing import Gone, remove
from facilitator.domain.moves.tagging import label
from facilitator.domain.naming import find
from facilitator.domain.people import Party, Person
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.registration import Registration
from facilitator.services import arguments as read
from facilitator.services.arguments import Arg
from facilitator.services.closed_lists import kind_of, one_of
from facilitator.services.command import Command, Group
from facilitator.services.commands import COMMANDS
from facilitator.services.course_scene import CourseScene
from facilitator.services.giving import carry_out, read_values
from facilitator.services.log_line import log_line
from facilitator.services.planned import instant_of
from facilitator.services.registration_commands import REGISTERING
from facilitator.services.visit_meetings import VISIT_MEETINGS
from facilitator.words.course_rows import row_called
from facilitator.words.tongue import N_

PRE_MEETING = "observation_pre"

BETWEEN_MEETINGS = frozenset(
    {
        "field", "date", "party", "language", "person", "set", "link", "edit", "adapt", "strike", "flag",
        "organisation", "helps", "network", "level", "move", "unpark", "measure", "approve", "tag", "window",
        "data", "focus-group", "sample",
    }
)  # fmt: skip
"""Commands of a meeting that serve a course, too: they fill in and correct."""


def _next(scene: CourseScene, reason: str = "") -> Answer:
    return moves.open_step(scene.course, scene.moment, scene.process, reason)


def _close(scene: CourseScene, result: CourseResult, reason: str = "") -> Answer:
    return moves.close_course(scene.course, scene.moment, scene.process, result, reason)


def _reopen(scene: CourseScene, reason: str) -> Answer:
    return moves.reopen_course(scene.course, scene.moment, reason)


def _ready(scene: CourseScene, meeting: str, point: str) -> Answer:
    ids = [mark.id for mark in scene.course.meetings if mark.id.replace("-", "").endswith(meeting)]
    if len(ids) != 1:
        return Refused.because(Reason.NO_SUCH_NAME, typed=meeting)
    return moves.set_ready(scene.course, scene.moment, ids[0], point)


def _rename(scene: CourseScene, title: str) -> Answer:
    return moves.rename(scene.course, scene.moment, title)


def _label(scene: CourseScene, name: str) -> Answer:
    return label(scene.course, scene.moment, name)


def _period(scene: CourseScene, first: date, last: date) -> Answer:
    return moves.set_period(scene.course, scene.moment, first, last)


def _log(scene: CourseScene, kind: LogKind | None, line: Line) -> Answer:
    """A line of the log; a day in it is when it was, else it is now."""
    at = scene.moment.at
    seen_at = at - timedelta(days=(scene.moment.today - line.day).days) if line.day else None
    return log(scene.course, scene.moment, kind or LogKind.SAW, line.text, line.person, seen_at)


def _swap(scene: CourseScene, day: date | None = None) -> Answer:
    """The next pre-meeting, at the time of the last: on the day that is named, else on the one agreed."""
    agreed = scene.course.said("next_pre_meeting")
    on = day or (day_in(agreed) if agreed else None)
    if on is None:
        return Refused.because(Reason.ARGUMENT_MISSING, argument="DATE")
    before = [mark for mark in scene.course.meetings if mark.agenda_id == PRE_MEETING]
    last = scene.clock.local(before[-1].starts_at if before else scene.moment.at)
    copy = scene.copy_of(PRE_MEETING)
    if isinstance(copy, Refused):
        return copy
    coming = next_in_focus(scene.course)
    title = " · ".join(
        filter(None, (copy.agenda.title.said_in(scene.language), coming.name if coming else ""))
    )
    begins = instant_of(datetime.combine(on, last.time()), scene.clock)
    return swap_roles(scene.course, scene.moment, copy, title, scene.language, begins)


def _linked(scene: CourseScene, typed: str) -> Answer:
    """Another course by its title or the end of its id; ``-`` takes the link away."""
    other = "" if typed.strip() == "-" else scene.course_of(typed)
    return other if isinstance(other, Refused) else moves.link_with(scene.course, scene.moment, other)


def _remove(scene: CourseScene, typed: str) -> Gone | Refused:
    """A person or a school by name, a meeting by the end of its id or its title."""
    course = scene.course
    meeting = next((m for m in course.meetings if m.id.replace("-", "").endswith(typed)), None)
    if meeting is not None and len(typed) >= 6:
        return remove(course, scene.moment, meeting)
    known: list[Person | Party | MeetingMark | Registration] = [
        *course.people,
        *course.parties,
        *course.organisations,
        *course.meetings,
        *(each for each in course.records.registrations if not each.person_id),
    ]
    found = find(typed, known, _called, Reason.NO_SUCH_NAME)
    return found if isinstance(found, Refused) else remove(course, scene.moment, found)


def _called(each: Person | Party | MeetingMark | Registration) -> str:
    return each.title if isinstance(each, MeetingMark) else each.name


_ALL = (
    Command(
        "next",
        Group.PACE,
        N_("Open the next step of the course"),
        _next,
        (Arg("REASON", read.text, optional=True, rest=True),),
        in_scene=True,
    ),
    Command(
        "close",
        Group.PACE,
        N_("Close the course"),
        _close,
        (
            Arg("reached|partly|not_reached", one_of(CourseResult)),
            Arg("REASON", read.text, optional=True, rest=True),
        ),
        in_scene=True,
    ),
    Command(
        "reopen",
        Group.PACE,
        N_("Open a closed course again"),
        _reopen,
        (Arg("REASON", read.text, rest=True),),
        in_scene=True,
    ),
    Command(
        "ready",
        Group.AGREE,
        N_("A point of the preparation is done, or open again"),
        _ready,
        (Arg("MEETING", read.word), Arg("POINT", read.word)),
        in_scene=True,
    ),
    Command(
        "rename",
        Group.AGREE,
        N_("Give the course another title"),
        _rename,
        (Arg("TITLE", read.text, rest=True),),
        in_scene=True,
    ),
    Command(
        "label",
        Group.AGREE,
        N_("Put a tag on the course, or take it off"),
        _label,
        (Arg("WORD", read.word, rest=True),),
        in_scene=True,
    ),
    Command(
        "period",
        Group.AGREE,
        N_("The first and the last day of the course"),
        _period,
        (Arg("FROM", read.day), Arg("TO", read.day)),
        in_scene=True,
    ),
    Command(
        "log",
        Group.CAPTURE,
        N_("Add to the log: what you did, what you saw, what surprised you"),
        _log,
        (Arg("TEXT", log_line, rest=True),),
        Arg("did|saw|surprise", one_of(LogKind), optional=True),
        in_scene=True,
    ),
    Command(
        "swap",
        Group.PACE,
        N_("Change roles, and make the next pre-meeting"),
        _swap,
        (Arg("DATE", read.day, optional=True, rest=True),),
        in_scene=True,
    ),
    Command(
        "linked",
        Group.AGREE,
        N_("Link the course with another one it belongs together with"),
        _linked,
        (Arg("TITLE", read.word, rest=True),),
        in_scene=True,
    ),
    Command(
        "remove",
        Group.AGREE,
        N_("Take out a person, a school or a planned meeting nothing hangs on"),
        _remove,
        (Arg("NAME", read.word, rest=True),),
        in_scene=True,
    ),
    *REGISTERING,
    *VISIT_MEETINGS,
    Command("undo", Group.CAPTURE, N_("Undo")),
    Command("redo", Group.CAPTURE, N_("Redo")),
    Command("status", Group.SHOW, N_("Where the course stands, and what its step lacks")),
    Command(
        "list",
        Group.SHOW,
        N_("Every line of the course, with its number"),
        args=(Arg("KIND", kind_of(RECORD_KINDS), optional=True, rest=True),),
    ),
    Command("registrations", Group.SHOW, N_("Who registered, and who waits")),
    Command("admission", Group.SHOW, N_("The order that brings the most schools")),
    Command("groups", Group.SHOW, N_("The groups that are proposed")),
    Command("costs", Group.SHOW, N_("The days with a substitute, and what they cost")),
    Command("help", Group.SHOW, N_("All commands, or one"), args=(Arg("COMMAND", read.word, optional=True),)),
    Command("quit", Group.SHOW, N_("Leave")),
)

COURSE_COMMANDS: Mapping[str, Command] = {command.name: command for command in _ALL}


def title_of(name: str) -> str:
    """What a command of a course does, in English, for words to say; empty where there is none."""
    word = name.partition(".")[0]
    command = COURSE_COMMANDS.get(word) or COMMANDS.get(word)
    return command.title if command else ""


def carry_out_in_course(name: str, args: Sequence[str], scene: CourseScene) -> Answer | Gone:
    """Give a command of the course, or one of a meeting's that serves between meetings."""
    word, _, qualifier = name.partition(".")
    command = COURSE_COMMANDS.get(word)
    if command is not None and command.carry_out is not None:
        values = read_values(command, qualifier, args, scene)
        return values if isinstance(values, Refused) else command.carry_out(scene, *values)
    if word not in BETWEEN_MEETINGS:
        return Refused.because(Reason.UNKNOWN_COMMAND, typed=name)
    if refused := moves.not_open(scene.course):
        return refused
    answer = carry_out(name, args, scene)
    if not isinstance(answer, Refused):
        return of_the_course(answer)
    if answer.reason is Reason.NO_SUCH_FIELD and (row := row_called(str(answer.facts["typed"]))):
        return Refused.because(Reason.ROW_NOT_FIELD, typed=answer.facts["typed"], usage=_usage(row))
    if answer.reason is Reason.NO_SUCH_FIELD and scene.process is not None:
        return Refused(answer.reason, {**answer.facts, "own": scene.process.fields})
    return answer


def _usage(name: str) -> str:
    return (COURSE_COMMANDS.get(name) or COMMANDS[name]).usage
