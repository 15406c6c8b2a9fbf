"""A dialogue of a course is prepared, or begins with a reason; and it ends with a follow-up that is dated."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from half_day_meeting import BEGINS, BIRK, SOND, WHY, a_setup, half_day, shipped
from house import House, done

from facilitator.clock import FastClock
from facilitator.domain.course import CourseKind
from facilitator.domain.course_run import StartedUnprepared
from facilitator.domain.preparation import open_points, preparation
from facilitator.domain.refusal import Reason, Refused
from facilitator.exports.audience import Audience
from facilitator.exports.section import Table
from facilitator.exports.view import MeetingView, view
from facilitator.paths import Paths
from facilitator.plain.session import Manner, Session
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.course_making import CourseSetup, make_course
from facilitator.services.desk import Desk
from facilitator.services.hall import Hall
from facilitator.services.preparing import points
from facilitator.services.room import Room
from facilitator.services.setup import PersonLine, Setting, Setup
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import speak

SAID = {"en": "frame conditions", "da": "rammebetingelser", "sv": "ramfaktorer"}


@contextmanager
def in_a_course(
    folder: Path, agenda: str = "dialogue_half_day", *, framed: bool = True
) -> Iterator[tuple[House, Room]]:
    house = House(folder)
    fields = (Setting("frame_conditions", "To timer om måneden"),) if framed else ()
    setup = CourseSetup(CourseKind.BENCHLEARNING, "Dagens mål", (BIRK, SOND), fields=fields)
    course_id = make_course(house.hall, setup)
    assert not isinstance(course_id, Refused)
    meeting = house.hall.make(replace(a_setup(), title="Dialog"), shipped(agenda), course_id)
    assert not isinstance(meeting, Refused)
    room = house.hall.open(meeting)
    assert room is not None
    try:
        yield house, room
    finally:
        house.leave(room)


def departed(paper: MeetingView) -> tuple[tuple[str, ...], ...]:
    section = next(each for each in paper.appendix if each.key == "deviations")
    return next(part.rows for part in section.parts if isinstance(part, Table))


def lacking(room: Room) -> dict[str, tuple[str, ...]]:
    found = preparation(points(None), room.meeting, BEGINS.date())
    return {each.point.id: each.lacking for each in found if not each.ready and each.before}


@pytest.mark.seed("SR-039")
def test_a_dialogue_begins_with_open_points_only_by_a_reason_that_goes_on_record(tmp_path: Path) -> None:
    with in_a_course(tmp_path) as (_, room):
        refused = room.do("start").result().refused
        assert refused is not None and refused.reason is Reason.UNPREPARED
        assert room.do("start", "kort").result().refused.reason is Reason.REASON_TOO_SHORT  # type: ignore[union-attr]
        done(room, "start", WHY)
        (recorded,) = room.meeting.whole_course.records.events
        assert isinstance(recorded.event, StartedUnprepared) and recorded.event.reason == WHY
        assert recorded.event.meeting_id == room.meeting.head.id
        inside = view(room.meeting, Audience.INTERNAL, "en", BEGINS.date())
        outside = view(room.meeting, Audience.GROUP, "en", BEGINS.date())
        told = f"The meeting began with {recorded.event.points} points of its preparation open."
        assert (told, WHY) in [row[1:] for row in departed(inside)]
        assert WHY not in str(outside), "the reason stays in the consultant's own papers"
        done(room, "undo")
        assert room.meeting.whole_course.records.events == () and not room.meeting.run.started


def test_other_meetings_of_a_course_and_a_dialogue_made_alone_begin_as_they_are(tmp_path: Path) -> None:
    with in_a_course(tmp_path / "course", "scoping_meeting") as (_, room):
        done(room, "start")
    house = House(tmp_path / "alone")
    room = house.enter()
    done(room, "start")
    house.leave(room)


@pytest.mark.seed("SR-142")
def test_the_first_meeting_of_a_course_waits_for_its_frame_or_begins_by_a_reason(tmp_path: Path) -> None:
    with in_a_course(tmp_path, "scoping_meeting", framed=False) as (_, room):
        refused = room.do("start").result().refused
        assert refused is not None and refused.reason is Reason.UNPREPARED
        for language, said in SAID.items():
            assert said in refusal_sentence(refused, speak(language))
        done(room, "start", WHY)
        (recorded,) = room.meeting.whole_course.records.events
        assert recorded.event == StartedUnprepared(room.meeting.head.id, 1, WHY)
        done(room, "undo")
        done(room, "field", "frame_conditions", "Vikar i hver lektion")
        done(room, "start")
        assert room.meeting.whole_course.records.events == ()


def test_what_is_missing_before_the_meeting_is_what_its_start_would_ask_for(tmp_path: Path) -> None:
    with in_a_course(tmp_path, framed=False) as (house, room):
        refused = room.do("start").result().refused
        assert refused is not None
        out = io.StringIO()
        session = Session(room, house.clock, speak("da"), out, lambda _: [], Manner())
        session.run(["missing"])
        before = out.getvalue().splitlines()
        assert before[0] == "○ rammebetingelser"
        assert len(before) == len(refused.facts["points"]) + 1
        session.run(["field frame_conditions To timer om måneden", "missing"])
        after = out.getvalue().splitlines()[len(before) :]
        assert before[1:] == [line for line in after if line.startswith("○")]


def test_meetings_after_the_first_ask_no_more_for_the_frame(tmp_path: Path) -> None:
    with in_a_course(tmp_path, "scoping_meeting", framed=False) as (house, room):
        done(room, "start", WHY)
        made = house.hall.make(a_setup(), shipped("scoping_meeting"), room.meeting.head.course_id)
        assert not isinstance(made, Refused)
        second = house.hall.open(made)
        assert second is not None
        done(second, "start")
        second.close()


@pytest.mark.seed("SR-031")
@pytest.mark.seed("SR-096")
@pytest.mark.seed("SR-097")
def test_what_the_records_tell_is_ready_by_itself_and_names_the_school_it_waits_for(tmp_path: Path) -> None:
    with in_a_course(tmp_path) as (_, room):
        open_ = lacking(room)
        assert open_["we_show"] == open_["we_seek"] == open_["documents"] == (BIRK, SOND)
        assert open_["leaders"] == (SOND,) and "consultant" not in open_ and "comparable" not in open_
        assert open_["sponsor_sentence"] == ("",)
        done(room, "person", f"Liv Bro;sponsor;{SOND}")
        done(room, "field", "sponsor_commitment", "Vi sætter 40 timer af")
        for school in (BIRK, SOND):
            done(room, "field", "we_show", f"Åbne døre /{school}")
            done(room, "field", "we_seek", f"Tydelige mål /{school}")
        done(room, "field", "documents", f"Elevtrivsel 2026 /{BIRK}")
        open_ = lacking(room)
        assert not {"we_show", "we_seek", "leaders", "sponsor_sentence"} & set(open_)
        assert open_["documents"] == (SOND,)


@pytest.mark.seed("SR-075")
def test_figures_that_were_not_measured_alike_are_named_before_the_meeting(tmp_path: Path) -> None:
    with in_a_course(tmp_path) as (_, room):
        house_day = BEGINS.date()
        done(room, "start", WHY)
        done(room, "note.indicator", "Elever, der kender målet")
        number = str(room.meeting.entries[-1].number)
        for name, value in (("definition", "Adspurgte i 4.-6."), ("unit", "%")):
            done(room, "set", number, name, value)
        done(room, "measure", number, "actual", f"12 % n=84 {house_day - timedelta(days=400)} /{BIRK}")
        done(room, "measure", number, "actual", f"15 % n=90 {house_day - timedelta(days=3)} /{SOND}")
        assert lacking(room)["comparable"] == ("Elever, der kender målet",)
        done(room, "set", number, "cadence", "yearly")
        assert lacking(room)["comparable"] == ("Elever, der kender målet",)


@pytest.mark.seed("SR-133")
def test_attention_points_of_the_course_before_stand_there_until_they_are_handled(tmp_path: Path) -> None:
    house = House(tmp_path)
    room = house.enter()
    done(room, "start")
    done(room, "note.attention_point", "Begynd før efterårsferien")
    done(room, "close", WHY)
    earlier = room.meeting.head.course_id
    room.close()
    setup = CourseSetup(CourseKind.BENCHLEARNING, "Næste forløb", (BIRK, SOND), earlier=earlier)
    course_id = make_course(house.hall, setup)
    assert not isinstance(course_id, Refused)
    meeting = house.hall.make(a_setup(), half_day(), course_id)
    assert not isinstance(meeting, Refused)
    second = house.hall.open(meeting)
    assert second is not None
    assert lacking(second)["attention_points"] == ("Begynd før efterårsferien",)
    done(second, "unpark", "1", "handled", "Datoen er flyttet")
    assert "attention_points" not in lacking(second)
    house.leave(second)


def test_what_somebody_says_is_done_is_no_longer_open_and_days_are_counted_from_the_meeting(
    tmp_path: Path,
) -> None:
    with in_a_course(tmp_path) as (house, room):
        assert "contacts" in lacking(room)
        course = house.hall.read_course(room.meeting.head.course_id)
        assert course is not None
        assert (
            Desk(house.hall, course, "da").do("ready", room.meeting.head.id, "contacts").result(20).ok or True
        )
        day = BEGINS.date()
        early = open_points(points(None), room.meeting, day, day - timedelta(days=22))
        assert {each.on for each in early} == {day - timedelta(days=28)}


@pytest.mark.seed("SR-040")
def test_the_follow_up_made_by_closing_is_on_the_disk_with_its_own_agenda_and_goes_with_one_undo(
    tmp_path: Path,
) -> None:
    house = House(tmp_path)
    room = house.enter()
    done(room, "start")
    done(room, "date", "follow_up", "2027-01-20")
    done(room, "close", WHY)
    made = house.hall.meetings()
    assert len(made) == 2
    follow_up = house.hall.read(next(line.id for line in made if line.id != room.meeting.head.id))
    assert follow_up is not None and follow_up.copy.agenda.id == "follow_up"
    assert follow_up.head.starts_at.date().isoformat() == "2027-01-20"
    assert follow_up.parties == room.meeting.parties
    done(room, "undo")
    assert len(house.hall.meetings()) == 1 and room.meeting.run.running
    house.leave(room)


def test_the_follow_up_begins_when_the_wall_says_so_as_the_meeting_was_planned_to(tmp_path: Path) -> None:
    """Planned at 9.47 in winter, followed up at 9.45 in summer time."""
    clock = FastClock(datetime(2027, 2, 1, 8, 47, tzinfo=UTC), ZoneInfo("Europe/Copenhagen"))
    hall = Hall(Paths(tmp_path), clock, patience=1)
    shelf = Bookshelf(None)
    agenda = shelf.agenda("dialogue_half_day")
    assert not isinstance(agenda, Refused)
    consultant = PersonLine("Mia Holm", ("process_consultant",))
    made = hall.make(Setup("x", ("Birk",), (consultant,), clock.now(), "da"), shelf.copy_of(agenda))
    room = hall.open(str(made))
    assert room is not None
    done(room, "start", WHY)
    done(room, "close", WHY)
    later = next(line for line in hall.meetings() if line.id != made)
    local = clock.local(later.starts_at)
    assert (local.date(), local.time()) == (date(2027, 5, 3), time(9, 45))
    room.close()
    hall.close()
