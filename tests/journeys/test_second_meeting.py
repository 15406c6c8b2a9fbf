"""A second meeting in a course: it knows the people, the numbers and what the first one left."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from half_day_meeting import BEGINS, a_setup, half_day
from house import House, done

from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ActionStatus
from facilitator.domain.refusal import Refused
from facilitator.services.desk import Desk
from facilitator.services.room import Room


def a_first_meeting(house: House) -> Meeting:
    """Held up to an idea, an action and two settings, and left running."""
    room = house.enter()
    done(room, "start")
    done(room, "consent", "all")
    done(room, "field", "ambition", "Alle elever kender dagens mål")
    done(room, "field", "release_level", "schools")
    done(room, "idea", "Målet står på tavlen hver morgen")
    done(room, "action", f"Skriv målet på tavlen @Anne >{BEGINS.date() + timedelta(days=20):%d-%m-%Y}")
    meeting = room.meeting
    room.close()
    return meeting


def a_second_room(house: House, first: Meeting) -> Room:
    setup = replace(a_setup(), title="Opfølgning", starts_at=BEGINS + timedelta(days=30))
    made = house.hall.make(setup, half_day(), first.head.course_id)
    assert not isinstance(made, Refused)
    room = house.hall.open(made)
    assert room is not None
    return room


def test_a_second_meeting_has_the_people_of_the_first_and_no_one_twice(tmp_path: Path) -> None:
    house = House(tmp_path)
    first = a_first_meeting(house)
    room = a_second_room(house, first)
    assert room.meeting.people == first.people and room.meeting.parties == first.parties
    assert [mark.id for mark in room.meeting.whole_course.meetings] == [first.head.id, room.meeting.head.id]
    house.leave(room)


def test_numbers_run_on_and_an_earlier_action_is_told_of_by_its_own(tmp_path: Path) -> None:
    house = House(tmp_path)
    first = a_first_meeting(house)
    room = a_second_room(house, first)
    action = first.actions[0]
    done(room, "start")
    done(room, "note", "Vi er i gang")
    assert room.meeting.entries[0].number == action.number + 1
    done(room, "set", str(action.number), "status", "in_progress")
    known = room.meeting.numbered(action.number)
    assert known == replace(action, status=ActionStatus.IN_PROGRESS)
    on_disk = house.hall.read(room.meeting.head.id)
    assert on_disk == room.meeting and on_disk.elsewhere == room.meeting.elsewhere
    done(room, "undo")
    assert room.meeting.numbered(action.number) == action
    house.leave(room)


def test_what_is_kept_for_the_course_is_known_and_what_was_the_first_meetings_is_not(tmp_path: Path) -> None:
    house = House(tmp_path)
    first = a_first_meeting(house)
    room = a_second_room(house, first)
    assert room.meeting.said("ambition") == "Alle elever kender dagens mål"
    assert room.meeting.release_level == ""
    assert {person.id for person in first.taking_part} <= room.meeting.whole_course.records.consenting
    house.leave(room)


def test_a_course_read_by_itself_is_the_course_its_meeting_sees(tmp_path: Path) -> None:
    house = House(tmp_path)
    first = a_first_meeting(house)
    room = a_second_room(house, first)
    done(room, "start")
    done(room, "note", "Vi er i gang")
    read = house.hall.read_course(first.head.course_id)
    assert read is not None
    seen = room.meeting.whole_course
    assert read.records.entries == seen.records.entries
    assert read.records.actions == seen.records.actions
    assert read.records.fields == seen.records.fields
    assert read.meetings == seen.meetings and read.records.consenting == seen.records.consenting
    house.leave(room)


def test_a_meeting_that_was_held_keeps_its_people_and_their_roles_whatever_the_course_does(
    tmp_path: Path,
) -> None:
    house = House(tmp_path)
    room = house.enter()
    done(room, "start")
    done(room, "person", "Ida Ny;guest;Birkehave")
    done(room, "close", "Kun en prøve af mødet")
    held, mine = room.meeting, house.hall.read_course(room.meeting.head.course_id)
    assert mine is not None
    desk = Desk(house.hall, mine, "da")
    for order in (
        ("party", "Elmelund"),
        ("person", "Nora Vig;member;Elmelund"),
        ("person", "Anne Dahl;observer;Søndergård"),
    ):
        assert desk.do(*order).result(20).ok, order
    again = house.hall.read(held.head.id)
    assert again is not None
    assert (again.parties, again.people, again.items) == (held.parties, held.people, held.items)
    assert again.name_of(desk.course.people[-1].id) == "Nora Vig", "others of the course can still be named"
    assert again.whole_course.parties == desk.course.parties
    house.leave(room)
