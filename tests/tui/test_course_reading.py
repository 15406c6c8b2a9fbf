"""What a course's screen shows is read beside it, and its list is made where it tells something else."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from course_screen import read
from test_course_preparing import with_a_dialogue

from facilitator.clock import FastClock
from facilitator.services.desk import Desk
from facilitator.tui.screens.course_reading import CourseReading
from facilitator.words.tongue import speak


def test_what_is_ordered_while_a_course_is_read_has_it_read_once_more_and_not_each_time(
    tmp_path: Path,
) -> None:
    hall, course_id, _ = with_a_dialogue(tmp_path)
    reading = CourseReading(Desk(hall, read(hall, course_id), "da"), speak("da"))
    assert [reading.begin() for _ in range(4)] == [True, False, False, False]
    assert reading.told(reading.read()), "once more"
    assert reading.begin() and not reading.ended(), "and that was all"
    hall.close()


def test_the_list_is_made_anew_for_another_course_another_reading_and_another_day(tmp_path: Path) -> None:
    hall, course_id, _ = with_a_dialogue(tmp_path)
    desk = Desk(hall, read(hall, course_id), "da")
    reading = CourseReading(desk, speak("da"))
    made = [reading.view("").parts]
    reading.told(reading.read())
    made.append(reading.view("").parts)
    assert desk.do("field", "ambition", "Alle kan sige dagens mål").result(20).ok
    made.append(reading.view("").parts)
    assert isinstance(hall.clock, FastClock)
    hall.clock.wait(timedelta(days=1))
    made.append(reading.view("").parts)
    assert len({id(parts) for parts in made}) == 4
    reading.told(reading.read())
    first, second = (reading.view(row.id) for row in reading.view("").rows[:2])
    assert first.chosen != second.chosen and first.parts is second.parts is made[-1]
    hall.close()


def test_a_meeting_that_was_taken_out_is_let_go_before_it_is_read_again(tmp_path: Path) -> None:
    hall, course_id, meeting_id = with_a_dialogue(tmp_path)
    desk = Desk(hall, read(hall, course_id), "da")
    reading = CourseReading(desk, speak("da"))
    reading.told(reading.read())
    assert [each.mark.id for each in reading.seen.prepared] == [meeting_id]
    assert desk.do("remove", meeting_id.replace("-", "")).result(20).ok
    reading.follow()
    assert reading.seen.prepared == ()
    hall.close()
