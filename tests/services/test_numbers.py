"""Line 12 is line 12 in every meeting of a course, whoever else writes in it while a meeting is open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from half_day_meeting import BIRK, CONSULTANTS, SOND, half_day
from house import done

from facilitator.clock import FastClock
from facilitator.domain.course import CourseKind
from facilitator.domain.modes import ActionStatus
from facilitator.domain.refusal import Reason
from facilitator.paths import Paths
from facilitator.services.course_making import CourseSetup, make_course
from facilitator.services.desk import Desk
from facilitator.services.hall import Hall
from facilitator.services.room import Room
from facilitator.services.setup import PersonLine, Setup

NOON = datetime(2031, 3, 4, 12, tzinfo=UTC)
WHY = "Vi er enige om at gå videre nu"


@pytest.fixture
def open_meeting(tmp_path: Path) -> Iterator[tuple[Room, Desk]]:
    """A meeting of a course held open, and the course on the desk of another program."""
    mine, other = (Hall(Paths(tmp_path), FastClock(NOON, UTC), patience=0.0) for _ in range(2))
    people = (PersonLine("Hanne Lund", ("member",)),)
    made = str(
        make_course(mine, CourseSetup(CourseKind.LEADER_ACTION_LEARNING, "Min ledelse", people=people))
    )
    room = mine.open(str(mine.make(Setup("Møde", (BIRK, SOND), CONSULTANTS, NOON, "da"), half_day(), made)))
    course = other.read_course(made)
    assert room is not None and course is not None
    yield room, Desk(other, course, "da")
    room.close()
    mine.close()
    other.close()


def numbers(desk: Desk) -> list[tuple[int, str]]:
    return [(line.number, line.text) for line in desk.read_again().all_captured]


def logged(desk: Desk, text: str) -> None:
    assert desk.do("log", text).result(20).ok


def test_a_line_of_an_open_meeting_is_numbered_behind_what_was_logged_meanwhile(
    open_meeting: tuple[Room, Desk],
) -> None:
    room, desk = open_meeting
    done(room, "start", WHY)
    logged(desk, "Uden for mødet")
    done(room, "note", "I mødet")
    assert [kept.number for kept in room.meeting.captured] == [2]
    logged(desk, "Uden for igen")
    done(room, "action", "@Hanne Spørger @team >2031-03-20")
    done(room, "edit", "2", "I mødet, rettet")
    done(room, "note", "I mødet igen")
    assert [number for number, _ in numbers(desk)] == [1, 2, 3, 4, 5]
    assert dict(numbers(desk))[2] == "I mødet, rettet"


def test_a_line_brought_back_keeps_its_number_only_where_no_other_has_it_by_now(
    open_meeting: tuple[Room, Desk],
) -> None:
    room, desk = open_meeting
    done(room, "start", WHY)
    done(room, "note", "I mødet")
    done(room, "undo")
    done(room, "redo")
    assert numbers(desk) == [(1, "I mødet")]
    done(room, "undo")
    logged(desk, "Uden for mødet")
    done(room, "redo")
    assert numbers(desk) == [(1, "Uden for mødet"), (2, "I mødet")]
    assert [kept.number for kept in room.meeting.captured] == [2]
    done(room, "undo")
    assert numbers(desk) == [(1, "Uden for mødet")]


def test_what_a_start_puts_on_the_record_of_the_course_follows_what_happened_there_meanwhile(
    open_meeting: tuple[Room, Desk],
) -> None:
    room, desk = open_meeting
    assert desk.do("next", WHY).result(20).ok
    done(room, "start", WHY)
    assert [each.position for each in desk.read_again().records.events] == [1, 2]


def test_an_order_of_an_open_meeting_takes_back_nothing_that_was_changed_elsewhere_meanwhile(
    open_meeting: tuple[Room, Desk],
) -> None:
    room, desk = open_meeting
    done(room, "start", WHY)
    done(room, "action", "@Hanne Spørger teamet >2031-03-20")
    assert desk.do("set", "1", "status", "done").result(20).ok
    done(room, "set", "1", "sign", "Flere spørger")
    (action,) = desk.read_again().all_actions
    assert (action.status, action.sign) == (ActionStatus.DONE, "Flere spørger")
    assert room.meeting.actions == (action,)
    done(room, "undo")
    (action,) = desk.read_again().all_actions
    assert (action.status, action.sign) == (ActionStatus.DONE, "")


def test_a_line_taken_back_elsewhere_is_not_brought_to_life_by_a_change_to_it(
    open_meeting: tuple[Room, Desk],
) -> None:
    room, desk = open_meeting
    logged(desk, "Uden for mødet")
    done(room, "start", WHY)
    room.meeting = desk.hall.read(room.meeting.head.id) or room.meeting
    assert desk.do("undo").result(20).ok
    outcome = room.do("edit", "1", "Uden for mødet, rettet").result(20)
    assert outcome.refused is not None and outcome.refused.reason is Reason.TAKEN_BACK
    assert room.meeting.elsewhere.entries == () and numbers(desk) == []
