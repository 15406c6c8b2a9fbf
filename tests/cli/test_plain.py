"""``plain`` as a program: rehearsals, set clocks, other writers, files that cannot be used."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from pathlib import Path

import pytest
from script import MORNING, PROGRAM, Home, papers_in, talking
from terminal import Window

FIXTURES = Path(__file__).parents[1] / "corpus" / "sqlite"


def contents(folder: Path) -> dict[str, str]:
    """Hashes of all files below a folder, but for what a reader of SQLite leaves: an index, an empty log."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.stat().st_size and not path.name.endswith("-shm")
    }


@pytest.mark.seed("SR-082")
def test_a_rehearsal_runs_on_a_set_clock_and_keeps_nothing(home: Home, meeting_id: str) -> None:
    before = contents(home.folder)
    out = home.folder.parent / "papers"
    with home.plain(meeting_id, "--rehearse", "--lang", "en", clock=MORNING) as talk:
        for line in ("start", "wait 15m", "next", "confirm all", "release group", "next", f"export {out}"):
            reply = talk.answer(line)
            assert reply["ok"], reply
        assert (reply["item"], reply["at"]) == ("d_checkin", "2026-11-24T08:45:00.000Z")
        assert talk.leave().status == 0
    assert contents(home.folder) == before
    assert "rehearsal" in papers_in(out)["Summary.md"]


def test_the_meeting_that_was_opened_is_named(home: Home, meeting_id: str) -> None:
    ran = home.run("plain", "--lang", "da", "--clock", MORNING, typed="quit\n")
    first = ran.err.splitlines()[0]
    assert home.read(meeting_id).head.title in first
    assert "tirsdag 24. november" in first


def test_a_rehearsal_may_be_held_while_the_meeting_runs(home: Home, meeting_id: str) -> None:
    with talking(home, meeting_id) as talk:
        talk.do("start")
        ran = home.run("plain", meeting_id, "--rehearse", "--clock", MORNING, "--json", typed="note x\n")
        assert (ran.status, ran.objects[0]["ok"]) == (0, True)
        talk.do("note after the rehearsal")
        assert [entry.text for entry in talk.meeting.entries] == ["after the rehearsal"]


def test_a_meeting_on_a_set_clock_is_marked_and_its_papers_say_so(home: Home, meeting_id: str) -> None:
    assert not home.read(meeting_id).head.simulated
    with talking(home, meeting_id, "--lang", "en") as talk:
        talk.do("start", "release group", f"export {home.folder / 'papers'}")
        assert talk.meeting.head.simulated
        assert talk.say("undo")["ok"] and talk.meeting.head.simulated
    for name, text in papers_in(home.folder / "papers").items():
        assert "rehearsal" in text, name


def test_a_meeting_on_the_real_clock_is_not_marked(home: Home, meeting_id: str) -> None:
    ran = home.run("plain", meeting_id, "--json", typed="start\nrelease group\nwait 5m\n")
    assert [answer["ok"] for answer in ran.objects] == [True, True, False]
    assert ran.objects[2]["reason"] == "no_fast_clock"
    assert not home.read(meeting_id).head.simulated
    assert home.run("meeting", "export", meeting_id, "--out", str(home.folder / "papers")).status == 0
    assert not [name for name, text in papers_in(home.folder / "papers").items() if "rehearsal" in text]


def test_a_second_writer_is_told_who_holds_the_meeting_and_reading_goes_on(
    home: Home, meeting_id: str
) -> None:
    with talking(home, meeting_id, clock="2026-11-24T08:41") as talk:
        talk.do("start")
        ran = home.run("plain", meeting_id, "--clock", MORNING, typed="note not mine to write\n")
        assert (ran.status, ran.out) == (5, "")
        assert str(talk.pid) in ran.err and "08:41" in ran.err
        assert home.run("meeting", "show", meeting_id).status == 0
        talk.do("note the first one goes on")
        assert [entry.text for entry in talk.meeting.entries] == ["the first one goes on"]
    ran = home.run("plain", meeting_id, "--clock", "2026-11-24T08:41", "--json", typed="note free again\n")
    assert (ran.status, ran.objects[0]["ok"]) == (0, True)


def test_a_strict_session_ends_with_1_at_the_first_refusal(home: Home, meeting_id: str) -> None:
    typed = "start\nwibble\nnote never\n"
    ran = home.run("plain", meeting_id, "--strict", "--json", "--clock", MORNING, typed=typed)
    assert ran.status == 1
    assert [answer["ok"] for answer in ran.objects] == [True, False]
    assert home.read(meeting_id).entries == ()


def test_a_newer_file_is_read_and_not_written(home: Home, meeting_id: str) -> None:
    with sqlite3.connect(home.database) as db:
        db.execute("PRAGMA user_version = 9999")
    db.close()
    before = home.database.read_bytes()
    new = ["meeting", "new", "--agenda", "dialogue_half_day", "--title", "x"]
    plain = ["plain", meeting_id, "--clock", MORNING]
    for args in (plain, [*plain, "--rehearse"], new):
        ran = home.run(*args, typed="start\n")
        assert (ran.status, ran.out) == (5, ""), args
        assert f"{home.database}: " in ran.err and "later version" in ran.err
    for args in (["list"], ["show", meeting_id]):
        ran = home.run("meeting", *args)
        assert (ran.status, "Halv dag" in ran.out) == (0, True)
        assert "later version" in ran.err
    assert home.database.read_bytes() == before


@pytest.mark.parametrize("name", ["cut", "header", "zero_page"])
def test_a_damaged_file_ends_with_5_and_is_left_as_it_was(home: Home, name: str) -> None:
    home.folder.mkdir()
    shutil.copy(FIXTURES / f"{name}.db", home.database)
    before = contents(home.folder)
    for args in (["plain"], ["plain", "--rehearse"], ["meeting", "list"]):
        ran = home.run(*args, typed="start\n")
        assert (ran.status, ran.out) == (5, ""), args
        assert str(home.database) in ran.err and "Traceback" not in ran.err
    assert contents(home.folder) == before


def test_a_word_that_has_turned_ends_a_rehearsal_with_the_name_of_the_file(
    home: Home, meeting_id: str
) -> None:
    with sqlite3.connect(home.database) as db:
        db.execute("UPDATE party SET name = 'Eldalsskolen'")
    db.close()
    before = contents(home.folder)
    ran = home.run("plain", meeting_id, "--rehearse", "--lang", "en", typed="start\n")
    assert (ran.status, ran.out) == (5, "")
    assert f"{home.database}: the file is damaged" in ran.err
    assert contents(home.folder) == before


def test_a_rehearsal_leaves_a_file_of_another_program_alone_and_says_so(home: Home) -> None:
    home.folder.mkdir()
    home.database.write_text("Dear diary, this is no meeting. " * 200)
    before = contents(home.folder)
    for args in (["plain"], ["plain", "--rehearse"]):
        ran = home.run(*args, "--lang", "en", typed="start\n")
        assert (ran.status, ran.out) == (5, ""), args
        assert f"{home.database}: this is no meeting file" in ran.err, args
    assert contents(home.folder) == before


def test_bytes_that_are_no_text_end_nothing(home: Home, meeting_id: str) -> None:
    typed = b"start\nnote caf\xe9 \xff\xfe \xc3\x28 \x00 \x9b31m end\r\n\xff\xff\nnote still here"
    ran = home.run("plain", meeting_id, "--json", "--clock", MORNING, typed=typed)
    assert ran.status == 0, ran.err
    assert [answer["ok"] for answer in ran.objects] == [True, True, False, True]
    assert home.read(meeting_id).entries[0].text.startswith("caf\ufffd")
    assert home.read(meeting_id).entries[1].text == "still here"


def test_without_an_id_the_meeting_that_runs_is_taken_else_the_next_one(home: Home, meeting_id: str) -> None:
    later = home.new_meeting("--start", "2026-12-01T08:30")
    ran = home.run("plain", "--json", "--clock", MORNING, typed="start\nnote in the next one\n")
    assert ran.status == 0, ran.err
    assert home.read(meeting_id).run.started and not home.read(later).run.started
    home.run("plain", later, "--clock", MORNING, typed="start\n")
    home.run("plain", meeting_id, "--clock", MORNING, typed="close nobody came today\n")
    ran = home.run("plain", "--json", "--clock", MORNING, typed="note in the running one\n")
    assert home.read(later).entries[0].text == "in the running one"


def test_an_empty_home_has_no_meeting_to_run(home: Home) -> None:
    ran = home.run("plain")
    assert (ran.status, ran.out) == (4, "")
    assert "meeting new" in ran.err


@pytest.mark.seed("SR-010")
def test_no_meeting_starts_without_a_process_consultant(home: Home) -> None:
    meeting_id = home.new_meeting(people=["Mette Lund;member;Ådalsskolen"])
    with talking(home, meeting_id) as talk:
        assert talk.refused("start")["reason"] == "no_consultant"
        talk.do("assign process_consultant Mette Lund", "start")


def test_at_a_terminal_json_is_not_mixed_with_a_prompt(home: Home, meeting_id: str) -> None:
    command = (*PROGRAM, "plain", meeting_id, "--json", "--clock", MORNING)
    with Window(command, home.world, size=(200, 50)) as window:
        window.type("start\nquit\n")
        assert window.ended() == 0
        printed = bytes(window.raw).decode().splitlines()
    assert [line for line in printed if line and line[0] not in "{sq"] == []
    assert len([line for line in printed if line.startswith('{"schema":1')]) == 2
