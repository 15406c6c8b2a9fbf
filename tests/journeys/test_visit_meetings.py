"""A triad's visits as meetings of their own: from the kick-off by one order, to the closing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from casts import CASTS, CONSULTANT
from fold import fold, stored_rows
from in_course import Underway
from papers_on_disk import paper
from walk import WHY

from facilitator.domain.course import CourseKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.refusal import Reason
from facilitator.domain.visit_days import VisitDay, visit_days
from facilitator.domain.visit_meetings import VISIT, visit_meetings
from facilitator.paths import Paths
from facilitator.services.course_file import read_course_file, take_in, write_course_json
from facilitator.services.course_making import CourseSetup
from facilitator.services.course_papers import write_course_papers
from facilitator.services.hall import Hall
from facilitator.store.glance import read_course, read_meeting
from facilitator.words.course_happenings import done_sentence
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import speak

CAST = CASTS[VISIT]
PEOPLE = [person for person in CAST.people if person.party]
ADA, BO, CLARA = (person.name for person in PEOPLE)
FIRST, LAST = date(2026, 9, 1), date(2026, 11, 27)


@pytest.fixture
def kicked_off(tmp_path: Path) -> Iterator[Underway]:
    """A round whose kick-off has formed one triad; visits lie between September and November."""
    setup = CourseSetup(
        CourseKind.TRIAD_BENCHMARKING, "A round", parties=CAST.schools, people=(CONSULTANT, *PEOPLE)
    )
    under = Underway(tmp_path / "home", setup)
    walk = under.enter("triad_kickoff")
    walk.do(f"start {WHY}", f"window {FIRST} {LAST} 42", f"assign triad {ADA}, {BO}, {CLARA}")
    walk.do(*(f"field focus_question @{name} What does {name} wonder?" for name in (ADA, BO, CLARA)))
    walk.do("field release_level group", f"close {WHY}")
    walk.leave()
    yield under
    under.close()


def days(under: Underway) -> tuple[VisitDay, ...]:
    return visit_days(under.course, under.clock.local)


def meeting_of(under: Underway, host: str) -> Meeting:
    """The last visit at somebody's, as the first frame reads it."""
    made = [v.mark.id for v in visit_meetings(under.course) if under.course.name_of(v.host_id) == host]
    found = read_meeting(under.hall.paths.database, made[-1])
    assert found is not None
    return found


def roles(meeting: Meeting) -> dict[str, tuple[str, ...]]:
    return {person.name: person.roles for person in meeting.people}


@pytest.mark.seed("SR-115")
@pytest.mark.seed("SR-116")
def test_one_order_makes_three_whole_days_of_which_everybody_hosts_one(kicked_off: Underway) -> None:
    kicked_off.done("arrange")
    found = days(kicked_off)
    assert [kicked_off.course.name_of(visit.host_id) for visit in found] == [ADA, BO, CLARA]
    assert len({visit.day for visit in found}) == 3
    for visit in found:
        assert FIRST <= visit.day <= LAST and visit.day.weekday() < 5
        assert visit.day.isocalendar().week != 42
        assert visit.mark is not None and visit.mark.minutes == 360
    for host in (ADA, BO, CLARA):
        meeting = meeting_of(kicked_off, host)
        assert roles(meeting) == {
            name: ("host",) if name == host else ("visitor",) for name in (ADA, BO, CLARA)
        }
        assert meeting.said("observation_focus") == f"What does {host} wonder?"
    again = kicked_off.order("arrange")
    assert again.refused is not None and again.refused.reason is Reason.ALL_VISITS_PLANNED
    kicked_off.done("undo")
    assert not visit_meetings(kicked_off.course) and not days(kicked_off)


def test_the_school_of_the_host_is_the_host_of_the_meeting(kicked_off: Underway) -> None:
    kicked_off.done("arrange")
    hosts = [meeting_of(kicked_off, name).host for name in (ADA, BO, CLARA)]
    assert [party.name for party in hosts if party] == list(CAST.schools)


@pytest.mark.seed("SR-115")
def test_days_outside_the_period_and_two_hosts_on_one_day_are_taken_with_a_warning(
    kicked_off: Underway,
) -> None:
    outcome = kicked_off.order("arrange", "T1 2026-12-08 2026-10-14 2026-10-14")
    assert outcome.ok
    said = done_sentence("arrange", outcome.records, "", outcome.course, speak("en"))
    assert said.startswith("√ 3 school visits made.")
    assert f"! {ADA}, Tuesday 8 December: outside the period of the round." in said
    assert f"! {BO}, Wednesday 14 October: in a week without lessons." in said
    assert f"! {CLARA}, Wednesday 14 October: two of the triad host on this day." in said
    kicked_off.done("postpone", CLARA, "2026-11-04 09:30")
    moved = next(visit for visit in days(kicked_off) if visit.mark and CLARA in visit.mark.title)
    assert moved.day == date(2026, 11, 4)
    assert kicked_off.clock.local(meeting_of(kicked_off, CLARA).head.starts_at).hour == 9
    kicked_off.done("visit", "2026-11-05", CLARA)
    assert meeting_of(kicked_off, CLARA).head.starts_at.date() == date(2026, 11, 5)
    assert kicked_off.clock.local(meeting_of(kicked_off, CLARA).head.starts_at).minute == 30


def test_days_the_triad_has_agreed_on_stand_and_the_others_are_proposed_around_them(
    kicked_off: Underway,
) -> None:
    kicked_off.done("visit", "2026-09-24", BO)
    assert [visit.mark for visit in days(kicked_off)] == [None]
    kicked_off.done("arrange")
    at = {kicked_off.course.name_of(visit.host_id): visit.day for visit in days(kicked_off)}
    assert at[BO] == date(2026, 9, 24) and len(set(at.values())) == 3
    assert all(visit.mark is not None for visit in days(kicked_off))


@pytest.mark.parametrize("order", [("arrange", "T7"), ("arrange", "T1 1/10 2/10 5/10 6/10")])
def test_a_triad_that_is_none_and_more_days_than_hosts_are_refused(
    kicked_off: Underway, order: tuple[str, ...]
) -> None:
    refused = kicked_off.order(*order).refused
    assert refused is not None and refused.reason in (Reason.NO_SUCH_NAME, Reason.TOO_MANY_DATES)
    assert not visit_meetings(kicked_off.course)


def test_roles_in_a_visit_are_its_own_and_leave_those_of_the_course_as_they_are(
    kicked_off: Underway,
) -> None:
    in_course = {person.name: person.roles for person in kicked_off.course.people}
    kicked_off.done("arrange")
    walk = kicked_off.enter(VISIT)
    assert roles(walk.meeting)[BO] == ("visitor",)
    walk.do(f"person {BO};visitor,timekeeper", "person Rie Holm;guest;Birkehave")
    assert roles(walk.meeting)[BO] == ("visitor", "timekeeper")
    assert read_meeting(walk.paths.database, walk.meeting.head.id) == walk.meeting
    walk.do("start", f"assign recorder {CLARA}", "person Mads Dahl;guest;Birkehave")
    assert roles(walk.meeting)[CLARA] == ("visitor", "recorder")
    assert read_meeting(walk.paths.database, walk.meeting.head.id) == walk.meeting
    walk.do("undo", "undo")
    assert roles(walk.meeting)[CLARA] == ("visitor",)
    walk.do(f"close {WHY}")
    assert read_meeting(walk.paths.database, walk.meeting.head.id) == walk.meeting
    walk.leave()
    now = {person.name: person.roles for person in kicked_off.course.people}
    assert {name: now[name] for name in in_course} == in_course
    assert roles(meeting_of(kicked_off, BO))[ADA] == ("visitor",)
    assert "Rie Holm" not in roles(meeting_of(kicked_off, BO))


def test_any_planned_meeting_takes_a_cast_of_its_own(kicked_off: Underway) -> None:
    walk = kicked_off.enter("triad_closing")
    walk.leave()
    kicked_off.done("cast", "triad_closing", f"{BO};moderator,member")
    kicked_off.done("cast", "triad_closing", f"{CLARA};none")
    walk = kicked_off.enter("triad_closing")
    assert roles(walk.meeting) == {
        CONSULTANT.name: ("process_consultant",), ADA: ("host",), BO: ("moderator", "member"),
    }  # fmt: skip
    walk.do(f"person {CLARA};member")
    assert roles(walk.meeting)[CLARA] == ("member",)
    walk.leave()
    kicked_off.done("undo")
    kicked_off.done("undo")
    assert {person.name: person.roles for person in kicked_off.course.people}[CLARA] == ("visitor",)


@pytest.mark.seed("SR-112")
def test_the_closing_opens_when_every_visit_was_held_or_called_off_with_a_reason(
    kicked_off: Underway,
) -> None:
    kicked_off.done("arrange")
    for host in (ADA, BO):
        walk = kicked_off.enter(VISIT)
        assert roles(walk.meeting)[host] == ("host",)
        walk.do("start", f"close {WHY}")
        walk.leave()
        kicked_off.clock.wait(timedelta(days=20))
    closing = kicked_off.enter("triad_closing")
    refused = closing.room.do("start").result(20).refused
    assert refused is not None and refused.reason is Reason.UNPREPARED
    words = {"en": "every visit held", "da": "alle besøg holdt", "sv": "alla besök genomförda"}
    for language, said in words.items():
        assert said in refusal_sentence(refused, speak(language))
    closing.leave()
    short = kicked_off.order("call-off", CLARA, "ill").refused
    assert short is not None and short.reason is Reason.REASON_TOO_SHORT
    kicked_off.done("call-off", CLARA, "The school is closed that week")
    assert next(visit.cancelled for visit in days(kicked_off) if visit.cancelled).startswith("The school")
    called_off = kicked_off.hall.open(meeting_of(kicked_off, CLARA).head.id)
    assert called_off is not None
    refused = called_off.do("start").result(20).refused
    assert refused is not None and refused.reason is Reason.MEETING_CANCELLED
    called_off.close()
    closing = kicked_off.enter("triad_closing")
    assert any(
        "called off: The school is closed" in line and CLARA in line for line in closing.type("visits")
    )
    assert f"○ {CLARA}: hosts 0 of 1, visits 2 of 2" in closing.type("visits")
    closing.do("start")
    closing.leave()


@pytest.mark.seed("SR-112")
def test_the_closing_opens_all_the_same_with_a_reason_that_stays_on_record(kicked_off: Underway) -> None:
    kicked_off.done("arrange")
    closing = kicked_off.enter("triad_closing")
    closing.do("start Two visits are held after the closing")
    closing.leave()
    told = [each.event for each in kicked_off.course.records.events]
    assert any(getattr(event, "reason", "") == "Two visits are held after the closing" for event in told)


def test_calling_off_is_undone_and_one_that_was_called_off_is_made_anew_on_a_day_given(
    kicked_off: Underway,
) -> None:
    kicked_off.done("arrange")
    kicked_off.done("call-off", BO, "The school is closed that week")
    kicked_off.done("undo")
    assert not any(visit.cancelled for visit in days(kicked_off))
    kicked_off.done("redo")
    assert kicked_off.order("arrange").refused is not None
    kicked_off.done("arrange", "2026-11-03")
    found = [visit for visit in days(kicked_off) if kicked_off.course.name_of(visit.host_id) == BO]
    assert [bool(visit.cancelled) for visit in found] == [True, False]
    assert read_course(kicked_off.hall.paths.database, kicked_off.course.head.id) == kicked_off.course


def test_roles_and_called_off_visits_travel_with_the_file_of_the_course(
    kicked_off: Underway, tmp_path: Path
) -> None:
    kicked_off.done("arrange")
    kicked_off.done("call-off", CLARA, "The school is closed that week")
    file = write_course_json(kicked_off.hall, kicked_off.course, tmp_path / "course.json")
    assert len(json.loads(file.read_text(encoding="utf-8"))["records"]["meeting_roles"]) == 9
    there = Hall(Paths(tmp_path / "elsewhere"), kicked_off.clock, patience=1)
    read = read_course_file(there, file)
    take_in(there, read)  # type: ignore[arg-type]
    assert there.read_course(kicked_off.course.head.id) == kicked_off.course
    for visit in visit_meetings(kicked_off.course):
        assert there.read(visit.mark.id) == kicked_off.hall.read(visit.mark.id)
    there.close()


def test_papers_tell_a_visit_that_was_called_off_with_its_reason(
    kicked_off: Underway, tmp_path: Path
) -> None:
    kicked_off.done("arrange", "2026-09-24 2026-10-20 2026-11-16")
    kicked_off.done("call-off", BO, "The school is closed that week")
    walk = kicked_off.enter(VISIT)
    walk.do("start", f"close {WHY}")
    calendar = next(path for path in walk.papers(tmp_path / "papers") if path.suffix == ".ics")
    walk.leave()
    days = calendar.read_bytes().decode().replace("\r\n ", "")
    events = {event.split("SUMMARY:")[1].split("\r\n")[0]: event for event in days.split("BEGIN:VEVENT")[1:]}
    assert "STATUS:CANCELLED" in events[f"School visit: {BO}\\, Søndergård"]
    assert "STATUS" not in events[f"School visit: {CLARA}\\, Skovly"]
    assert len([title for title in events if title.startswith("School visit")]) == 3
    out = tmp_path / "out"
    write_course_papers(kicked_off.hall, kicked_off.course, out, "en", ("md",), audience="internal")
    told = paper(tmp_path / "out" / "internal", "Who took part.md").read_text(encoding="utf-8")
    off, held = f"| {BO} | Søndergård | {ADA} and {CLARA} |", f"| {ADA} | Birkehave | {BO} and {CLARA} |"
    assert f"| Tuesday 20 October 2026 {off} Called off: The school is closed that week |" in told
    assert f"| Thursday 24 September 2026 {held} Held |" in told


def test_a_planned_meeting_that_is_taken_out_takes_its_cast_along_and_undo_brings_both_back(
    kicked_off: Underway, tmp_path: Path
) -> None:
    kicked_off.enter("triad_closing").leave()
    kicked_off.done("cast", "triad_closing", f"{BO};moderator")
    before = kicked_off.course
    kicked_off.done("remove", "triad_closing")
    assert kicked_off.desk.course == kicked_off.course and not kicked_off.course.records.roles
    file = write_course_json(kicked_off.hall, kicked_off.course, tmp_path / "course.json")
    there = Hall(Paths(tmp_path / "elsewhere"), kicked_off.clock, patience=1)
    take_in(there, read_course_file(there, file))  # type: ignore[arg-type]
    assert there.read_course(kicked_off.course.head.id) == kicked_off.course
    there.close()
    kicked_off.done("undo")
    assert kicked_off.course == before


def test_the_rows_of_casts_and_of_meetings_called_off_follow_from_the_journal(kicked_off: Underway) -> None:
    kicked_off.done("arrange")
    kicked_off.done("call-off", BO, "The school is closed that week")
    walk = kicked_off.enter(VISIT)
    walk.do(f"person {BO};visitor,timekeeper", "start", "undo", "redo")
    walk.leave()
    kicked_off.done("undo")
    rows = kicked_off.hall.writer.submit(lambda session: (fold(session), stored_rows(session))).result()
    assert rows[0] == rows[1]
    assert {entity for entity, _ in rows[1]} >= {"meeting_roles", "run_event"}
