"""The laptop dies in the middle of the day, and the meeting goes on where it stood."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime

import pytest
from script import MORNING, PROGRAM, Home, papers_in, talking
from terminal import Window

DIED, BACK = "2026-11-24T10:41", "2026-11-24T10:44"
LEFT = datetime(2026, 11, 24, 10, 41, tzinfo=UTC)
RETURNED = datetime(2026, 11, 24, 10, 44, tzinfo=UTC)


@pytest.fixture(scope="module")
def died(tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, str]:
    """A home with a meeting whose program was killed at item 9, a minute after its last note."""
    home = Home(tmp_path_factory.mktemp("died") / "home")
    meeting_id = home.planned_meeting("en")
    with home.plain(meeting_id, clock=MORNING) as talk:
        talk.do("start", "next", *["next this was done before the visit"] * 7, "at 10:41")
        assert talk.meeting.position(talk.meeting.run.item_id) == 8
        talk.do("note the last word before it went dark")
        talk.kill()
    return home, meeting_id


@pytest.fixture
def died_at_the_ninth(home: Home, died: tuple[Home, str]) -> str:
    """That meeting, in ``home``."""
    original, meeting_id = died
    shutil.copytree(original.folder, home.folder)
    return meeting_id


def test_the_same_item_the_right_time_and_the_last_note_are_there(home: Home, died_at_the_ninth: str) -> None:
    meeting_id = died_at_the_ninth
    home.agrees_with_a_fresh_process(meeting_id)
    with talking(home, meeting_id, "--lang", "en", clock=BACK) as talk:
        status = talk.do("status")
        assert status["lines"][0].startswith("9/18")
        assert status["at"] == "2026-11-24T10:44:00.000Z"
        assert talk.meeting.entries[-1].text == "the last word before it went dark"
        spent = talk.meeting.run.spent("d_break", RETURNED)
        talk.do("gap aside")
        assert talk.meeting.run.spent("d_break", RETURNED) == spent - (RETURNED - LEFT)
        assert talk.refused("gap count")["reason"] == "no_gap"
        talk.do("release group", f"export {home.folder / 'papers'}")
    internal = papers_in(home.folder / "papers")["internal/Summary.md"]
    assert "interruption of 3 minutes" in internal


def test_a_gap_is_asked_about_once_and_from_its_true_beginning(home: Home, died_at_the_ninth: str) -> None:
    for clock in (BACK, "2026-11-24T10:46"):
        ran = home.run("plain", died_at_the_ninth, "--lang", "en", "--clock", clock, typed="list\n")
        assert ran.status == 0
        assert ran.err.count("Was that meeting time?") == 1
    gap = home.read(died_at_the_ninth).run.gap
    assert gap is not None and gap.since == LEFT
    with talking(home, died_at_the_ninth, clock="2026-11-24T10:46") as talk:
        talk.do("gap count")
        assert talk.meeting.run.gap is None
    kinds = [record.kind for record in home.read(died_at_the_ninth).recorded]
    assert kinds.count("GapCounted") == kinds.count("GapNoticed") == 2
    ran = home.run("plain", died_at_the_ninth, "--clock", "2026-11-24T10:46", typed="list\n")
    assert "meeting time?" not in ran.err


def test_an_hour_lost_is_not_charged_to_the_item_when_it_is_set_aside(
    home: Home, died_at_the_ninth: str
) -> None:
    with talking(home, died_at_the_ninth, clock="2026-11-24T11:41") as talk:
        talk.do("gap aside", "wait 2m", "next")
        meeting = talk.meeting
    assert meeting.run.set_aside(RETURNED).total_seconds() == 3600
    ended = next(stay.span.until for stay in meeting.run.stays if stay.item_id == "d_break")
    assert ended is not None
    before_it_went = meeting.run.entered_at("d_break")
    assert before_it_went is not None
    worked = meeting.run.spent("d_break", ended)
    assert worked == (ended - before_it_went) - (datetime(2026, 11, 24, 11, 41, tzinfo=UTC) - LEFT)


def test_on_a_real_terminal_the_meeting_comes_back_with_its_question(home: Home) -> None:
    meeting_id = home.planned_meeting("en")
    command = (*PROGRAM, "plain", meeting_id, "--lang", "en", "--clock")
    with Window((*command, MORNING), home.world, size=(100, 40)) as window:
        window.until(">")
        for line in ("start", "next", *["next this was done before the visit"] * 7, "at 10:41"):
            window.type(f"{line}\n")
        window.type("note the last word before it went dark\n")
        window.until("note  the last word before it went dark")
        window.kill()
    with Window((*command, BACK), home.world, size=(100, 40)) as window:
        window.until("Was that meeting time?")
        window.type("status\n")
        window.until("9/18  Break")
        window.type("list\n")
        window.until("the last word before it went dark")
        window.type("gap aside\n")
        window.until("The interruption is set aside.")
        window.type("quit\n")
        assert window.ended() == 0
    meeting = home.read(meeting_id)
    assert meeting.run.set_aside(RETURNED) == RETURNED - LEFT
    assert len([entry for entry in meeting.entries if entry.kind == "note"]) == 1
