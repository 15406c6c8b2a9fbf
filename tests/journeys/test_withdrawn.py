"""An observed teacher withdraws the consent after the lesson, or takes the notes over: nothing stays here."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import fold
import pytest
from in_course import InCourse, Underway
from script import papers_in
from walk import WHY
from wiped import PLANTED, Cycle, found_in, indexed

from facilitator.domain.course import CourseKind
from facilitator.domain.observation import (
    agreed,
    counters,
    tallied,
    thoughts_due,
    thoughts_to_come,
    to_lay_out,
    was_shown,
)
from facilitator.domain.refusal import Reason
from facilitator.domain.run import ConsentWithdrawn, NotesWiped
from facilitator.plain.replies import spoken
from facilitator.services import cleaning
from facilitator.services.course_making import CourseSetup
from facilitator.services.desk import Desk
from facilitator.services.hall import Hall
from facilitator.services.handing_over import hand_over
from facilitator.services.papers import PapersWanted, export_meeting
from facilitator.services.setup import PersonLine
from facilitator.store.backup import backups
from facilitator.store.fault import FaultKind
from facilitator.store.meeting_lock import MeetingLock
from facilitator.store.slot import read_draft, slot_path
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import speak


@pytest.fixture
def cycle(tmp_path: Path) -> Iterator[Cycle]:
    made = Cycle(tmp_path / "home")
    yield made
    made.close()


def rows_follow_from_the_journal(cycle: Cycle) -> None:
    def look(session: object) -> None:
        assert fold.fold(session) == fold.stored_rows(session)  # type: ignore[arg-type]
        assert fold.broken_changes(session) == ()  # type: ignore[arg-type]

    cycle.hall.writer.submit(look).result(20)


def test_a_withdrawn_consent_leaves_dates_and_no_byte_of_what_was_said(cycle: Cycle) -> None:
    cycle.agree()
    lesson = cycle.watch()
    talk, room = cycle.talk()
    before = {Path(file).suffix for file in found_in(cycle.paths.home)}
    assert before >= {".db-wal", ".slot", ".facilitator-backup"}
    old = {copy.name for copy in backups(cycle.paths.backups)}
    assert indexed(cycle.paths.database) != []
    asked = room.do("withdraw", "Ida Krag").result(20)
    assert asked.refused is not None and asked.refused.reason is Reason.WIPE_UNCONFIRMED
    assert asked.refused.facts["counts"]["evidence"] == 2 and asked.refused.facts["meetings"] == 3
    assert PLANTED in room.meeting.entries[0].text
    outcome = cycle.say(room, "withdraw.yes Ida Krag")
    kinds = [type(record.event) for record in outcome.happened]
    assert kinds == [ConsentWithdrawn, NotesWiped]
    receipt = outcome.happened[-1].event
    assert isinstance(receipt, NotesWiped) and set(receipt.backups) == old
    assert list(found_in(cycle.paths.home)) == []
    assert indexed(cycle.paths.database) == []
    rows_follow_from_the_journal(cycle)
    found = cycle.read(lesson)
    assert found.run.started_at is not None and found.run.closed_at is None
    assert [entry for entry in found.entries if not entry.struck] == []
    assert counters(found) == ()
    assert found.elsewhere.fields != ()
    wiped = [record.event for record in found.recorded if isinstance(record.event, NotesWiped)]
    assert wiped[0].counts["evidence"] == 2
    refused = room.do("undo").result(20).refused
    assert refused is not None and refused.reason is Reason.WIPED
    assert cycle.read(talk) == room.meeting
    written = export_meeting(
        room.meeting, PapersWanted(cycle.paths.home / "papers", "en", "internal"), cycle.clock
    )
    assert isinstance(written, list)
    papers = "".join(papers_in(cycle.paths.home / "papers").values())
    assert PLANTED not in papers
    (told,) = {
        line for line in papers.splitlines() if "Wiped for good, of Ida Krag" in line and "<" not in line
    }
    assert "2 evidence notes" in told and "1 own account" in told and "cannot be recalled" in told
    room.close()


def test_notes_are_handed_over_to_their_owner_and_then_wiped_here_while_the_plan_stays(
    cycle: Cycle, tmp_path: Path
) -> None:
    cycle.agree()
    lesson = cycle.watch()
    made, room = cycle.talk()
    out = tmp_path / "out"
    person = room.meeting.people[0]
    seen = [entry.text for entry in cycle.read(lesson).entries if entry.kind == "evidence"]
    own = [entry.text for entry in cycle.read(lesson).entries if entry.kind == "own_question"]
    written = hand_over(room.meeting, cycle.paths.database, person, out, "da", cycle.clock, thoughts=False)
    assert isinstance(written, list) and [path.name for path in written] == [
        "Noter til Ida Krag.md", "Noter til Ida Krag.html",
    ]  # fmt: skip
    for paper in papers_in(out).values():
        assert all(text in paper for text in seen) and not any(text in paper for text in own)
        assert "Noter til Ida Krag" in paper and "Markerede øjeblikke" in paper and "Talt" in paper
    told = written[0].read_text()
    assert told.count("## Talt") == 1 and told.count("## Det aftalte") == 1, (
        "the talk knows them, and says them not"
    )
    with_thoughts = hand_over(
        room.meeting, cycle.paths.database, person, out, "en", cycle.clock, thoughts=True
    )
    assert isinstance(with_thoughts, list)
    assert all(text in with_thoughts[0].read_text() for text in own)
    kept = room.meeting.actions[0].text
    cycle.say(room, "wipe.yes Ida Krag")
    for text in (*seen, *own):
        assert list(found_in(cycle.paths.home, text)) == []
    lines = [entry for entry in cycle.read(lesson).entries if not entry.struck]
    assert lines == [] and cycle.read(made).actions[0].text == kept
    assert list(found_in(cycle.paths.home, kept)) != []
    assert list(found_in(out, seen[0])) != []
    rows_follow_from_the_journal(cycle)
    room.close()


def test_a_wipe_cut_short_is_finished_by_whoever_opens_a_meeting_next(
    cycle: Cycle, monkeypatch: pytest.MonkeyPatch
) -> None:
    lesson = cycle.watch()
    stopped = cycle.enter(lesson)
    monkeypatch.setattr(cleaning, "clean", lambda *_: None)  # as if the power went after COMMIT
    cycle.say(stopped, "withdraw.yes Ida")
    stopped.close()
    assert list(found_in(cycle.paths.home)) != []
    cycle.enter(lesson).close()
    assert list(found_in(cycle.paths.home)) == []


def test_a_wipe_waits_for_the_other_meetings_of_the_course_to_be_shut(cycle: Cycle) -> None:
    cycle.agree()
    lesson = cycle.watch()
    held = cycle.enter(lesson)
    _, room = cycle.talk()
    refused = room.do("wipe.yes", "Ida").result(20).refused
    assert refused is not None and refused.reason is Reason.COURSE_HELD
    held.close()
    assert room.do("wipe.yes", "Ida").result(20).ok
    room.close()


def test_of_somebody_who_was_not_observed_there_is_nothing_to_wipe(cycle: Cycle) -> None:
    lesson = cycle.watch()
    room = cycle.enter(lesson)
    refused = room.do("wipe", "Ole").result(20).refused
    assert refused is not None and refused.reason is Reason.NOBODY_OBSERVED
    room.close()


SCHOOLS = CourseSetup(
    CourseKind.BENCHLEARNING,
    "Dagens mål",
    ("Birkehave", "Søndergård"),
    (PersonLine("Inge Krogh", ("process_consultant",)), PersonLine("Søren Holm", ("member",), "Søndergård")),
)
LOGGED = "To begyndte af sig selv"


@pytest.fixture
def logged(tmp_path: Path) -> Iterator[InCourse]:
    """A dialogue meeting of a course in which somebody keeps a log, and nobody is observed."""
    course = Underway(tmp_path / "home", SCHOOLS, "da")
    course.done("log", f"@Søren {LOGGED}")
    walk = course.enter("dialogue_half_day")
    walk.do(f"start {WHY}")
    yield walk
    walk.leave()
    course.close()


@pytest.mark.parametrize("order", ["wipe", "wipe.ja", "withdraw", "withdraw.ja"])
def test_a_log_is_no_observation_that_could_be_wiped_or_a_consent_withdrawn_from(
    logged: InCourse, order: str
) -> None:
    refused = logged.room.do(order, "Søren").result(20).refused
    assert refused is not None and refused.reason is Reason.NOBODY_OBSERVED
    assert [entry.text for entry in logged.meeting.all_entries] == [LOGGED]


def test_whoever_consented_without_being_observed_can_take_it_back(logged: InCourse) -> None:
    logged.do("consent Søren")
    asked = logged.room.do("withdraw", "Søren").result(20).refused
    assert asked is not None and asked.facts["counts"] == {}
    assert "samtykket fra Søren Holm" in refusal_sentence(asked, speak("da"))
    outcome = logged.room.do("withdraw.ja", "Søren").result(20)
    assert [type(record.event) for record in outcome.happened] == [ConsentWithdrawn, NotesWiped]
    assert [entry.text for entry in logged.meeting.all_entries] == [LOGGED]


def test_a_log_outlives_a_wipe_of_the_notes_and_goes_with_the_consent(cycle: Cycle) -> None:
    lesson = cycle.watch()
    room = cycle.enter(lesson)
    course = cycle.hall.read_course(cycle.course_id)
    assert course is not None
    word = cycle.word()
    desk = Desk(cycle.hall, course, "en")
    for kind in ("log.did", "log.saw"):
        assert desk.do(kind, f"@Ida {word}").result(20).ok
    cycle.say(room, "wipe.yes Ida")
    assert word in found_words(cycle, word)
    cycle.say(room, "withdraw.yes Ida")
    assert found_words(cycle, word) == []
    room.close()


def found_words(cycle: Cycle, word: str) -> list[str]:
    return [word for _ in found_in(cycle.paths.home, word)]


@pytest.mark.parametrize("command", ["wipe", "withdraw"])
def test_what_a_wipe_announces_is_what_its_receipt_tells(cycle: Cycle, command: str) -> None:
    cycle.agree()
    cycle.watch()
    _, room = cycle.talk()
    course = cycle.hall.read_course(cycle.course_id)
    assert course is not None
    desk = Desk(cycle.hall, course, "en")
    assert desk.do("log.saw", f"@Ida {cycle.word()}").result(20).ok
    assert desk.do("field", "pupil_learning_goal", cycle.word()).result(20).ok
    asked = room.do(command, "Ida").result(20).refused
    assert asked is not None
    receipt = cycle.say(room, f"{command}.yes Ida").happened[-1].event
    assert isinstance(receipt, NotesWiped) and receipt.counts == asked.facts["counts"]
    assert receipt.counts["evidence"] == (3 if command == "withdraw" else 2)
    room.close()


def test_the_talk_knows_what_was_agreed_seen_and_counted_in_the_lesson(cycle: Cycle) -> None:
    cycle.watch()
    _, room = cycle.talk()
    hands, timed = counters(room.meeting)
    assert (tallied(room.meeting, hands), tallied(room.meeting, timed)) == (1, 1)
    assert agreed(room.meeting).question.startswith(PLANTED)
    assert len(to_lay_out(room.meeting)) == 2
    cycle.say(room, "show")
    assert [was_shown(room.meeting, entry) for entry in to_lay_out(room.meeting)] == [True, True]
    assert thoughts_due(room.meeting) == () and thoughts_to_come(room.meeting)
    cycle.say(room, *(f"next {WHY}" for _ in range(4)))
    assert room.meeting.run.item_id == "or_inq"
    assert [thought.kind for thought in thoughts_due(room.meeting)] == ["own_question"] * 2
    room.close()


def test_what_was_wiped_stays_wiped_where_a_copy_of_the_file_cannot_be_taken_away(cycle: Cycle) -> None:
    lesson = cycle.watch()
    room = cycle.enter(lesson)
    in_the_way = cycle.paths.backups / "2026-11-24T070000.000000Z.facilitator-backup"
    in_the_way.mkdir()
    outcome = cycle.say(room, "withdraw.yes Ida")
    assert outcome.unfinished is not None and outcome.unfinished.kind is FaultKind.UNWRITABLE
    assert room.meeting == cycle.read(lesson)
    said = list(spoken(outcome, cycle.clock, speak("en")))
    assert any("cleaned of it when a meeting is opened next" in line for line in said)
    evidence = str(next(entry.number for entry in outcome.before.entries if entry.kind == "evidence"))
    room.do("edit", evidence, "andre ord").result(20)
    room.close()
    in_the_way.rmdir()
    cycle.enter(lesson).close()
    assert list(found_in(cycle.paths.home)) == []


def test_a_draft_written_since_in_another_meeting_is_not_taken_for_one_of_the_wipe(cycle: Cycle) -> None:
    first = cycle.agree()
    lesson = cycle.watch()
    _, room = cycle.talk()
    in_the_way = cycle.paths.backups / "2026-11-24T070000.000000Z.facilitator-backup"
    in_the_way.mkdir()
    assert cycle.say(room, "withdraw.yes Ida").unfinished is not None
    room.close()
    other = Hall(cycle.paths, cycle.clock, patience=1)
    held = other.open(lesson)
    assert held is not None
    held.draft("note", "Skrevet bagefter")
    in_the_way.rmdir()
    cycle.enter(first).close()
    assert list(found_in(cycle.paths.home)) == []
    draft = read_draft(slot_path(cycle.paths.drafts, lesson))
    assert draft is not None and draft.text == "Skrevet bagefter"
    held.close()
    other.close()


def test_a_draft_of_what_was_wiped_waits_for_whoever_holds_its_meeting(
    cycle: Cycle, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = cycle.agree()
    lesson = cycle.watch()
    _, room = cycle.talk()
    monkeypatch.setattr(cleaning, "clean", lambda *_: None)  # as if the power went after COMMIT
    cycle.say(room, "withdraw.yes Ida")
    room.close()
    lock = MeetingLock(cycle.paths.locks, lesson)
    lock.take(cycle.clock.now())
    cycle.enter(first).close()
    assert list(found_in(cycle.paths.home)) == [f"{lesson}.slot"], "nobody clears what another program holds"
    lock.release()
    cycle.enter(first).close()
    assert list(found_in(cycle.paths.home)) == []


FULL = """
import resource, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from facilitator.clock import FastClock
from facilitator.paths import Paths
from facilitator.services.hall import Hall
from facilitator.store.fault import StorageFault

home, meeting_id = Path(sys.argv[1]), sys.argv[2]
hall = Hall(Paths(home), FastClock(datetime(2026, 11, 24, 12, tzinfo=UTC), UTC), patience=0)
room = hall.open(meeting_id)
hall.writer.warm().result(30)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
try:
    print(room.do("withdraw.yes", "Ida").result(30))
except StorageFault as fault:
    print(fault.kind, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_wipe_the_disk_did_not_take_leaves_drafts_and_copies_alone(cycle: Cycle) -> None:
    lesson = cycle.watch()
    cycle.close()
    before = sorted(found_in(cycle.paths.home))
    assert any(name.endswith(".facilitator-backup") for name in before)
    assert any(name.endswith(".slot") for name in before)
    child = subprocess.run(
        [sys.executable, "-c", FULL, str(cycle.paths.home), lesson],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert child.stdout.strip() in ("full", "unwritable"), child.stderr
    room = cycle.enter(lesson)
    assert room.drafted.text.startswith(PLANTED)
    room.close()
    cycle.close()
    assert {name for name in before if "backup" in name} <= set(found_in(cycle.paths.home))
