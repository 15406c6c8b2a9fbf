"""``facilitator meeting hand-over`` and ``wipe``: the notes of an observation."""

from __future__ import annotations

import json

import pytest
from in_process import here
from script import Home, papers_in

from facilitator.clock import SystemClock
from facilitator.paths import Paths
from facilitator.services.hall import Hall

NEW = (
    "meeting", "new", "--lang", "en", "--agenda", "observation_visit", "--title", "Visit", "--party", "Birk",
    "--person", "Ida Krag;focus_person;Birk", "--person", "Jonas Lind;observer;Birk",
)  # fmt: skip


@pytest.fixture
def observed(home: Home) -> str:
    """A lesson in which two things were written down."""
    made = here(home, *NEW).out.strip()
    hall = Hall(Paths(home.folder), SystemClock())
    room = hall.open(made)
    assert room is not None
    for name, text in (("note.evidence", "nine hands up"), ("note.own_question", "why nine?")):
        if not room.meeting.run.started:
            room.do("start", "nothing was agreed with her").result(20)
        assert room.do(name, text).result(20).ok
    room.close()
    hall.back_up()
    hall.close()
    return made


def in_any_byte(home: Home, text: str) -> bool:
    return any(text.encode() in path.read_bytes() for path in home.folder.rglob("*") if path.is_file())


def test_nothing_is_wiped_without_a_yes_and_everything_with_it(home: Home, observed: str) -> None:
    asked = here(home, "meeting", "wipe", observed, "--notes-of", "Ida")
    assert asked.status == 1 and "1 evidence note and 1 own question" in asked.err and "“--yes”" in asked.err
    assert in_any_byte(home, "nine hands up")
    done = here(home, "meeting", "wipe", observed, "--notes-of", "Ida", "--yes")
    assert done.status == 0 and "Wiped for good, of Ida Krag" in done.out
    assert not in_any_byte(home, "nine hands up") and not in_any_byte(home, "why nine?")


def test_the_receipt_is_told_to_programs_too(home: Home, observed: str) -> None:
    done = here(home, "meeting", "wipe", observed, "--notes-of", "Ida", "--all", "--yes", "--json")
    told = json.loads(done.out)
    assert told["counts"] == {"evidence": 1, "own_question": 1} and len(told["backups"]) == 1


def test_a_line_of_another_kind_that_a_wipe_would_take_is_handed_over_as_well(
    home: Home, observed: str
) -> None:
    hall = Hall(Paths(home.folder), SystemClock())
    room = hall.open(observed)
    assert room is not None and room.do("note.note", "the board was empty").result(20).ok
    room.close()
    hall.close()
    out = home.folder.parent / "out"
    assert here(home, "meeting", "hand-over", observed, "--notes-of", "Ida", "--out", str(out)).status == 0
    assert all("the board was empty" in paper for paper in papers_in(out).values())
    assert here(home, "meeting", "wipe", observed, "--notes-of", "Ida", "--yes").status == 0
    assert not in_any_byte(home, "the board was empty")


def test_notes_are_handed_over_without_the_observers_thoughts(home: Home, observed: str) -> None:
    out = home.folder.parent / "out"
    ran = here(home, "meeting", "hand-over", observed, "--notes-of", "Ida", "--out", str(out), "--lang", "da")
    assert ran.status == 0 and "kaldes tilbage" in ran.err
    papers = papers_in(out)
    assert set(papers) == {"Noter til Ida Krag.md", "Noter til Ida Krag.html"}
    assert all("nine hands up" in paper and "why nine?" not in paper for paper in papers.values())
    here(home, "meeting", "hand-over", observed, "--notes-of", "Ida", "--out", str(out), "--thoughts")
    assert any("why nine?" in paper for paper in papers_in(out).values())


def test_a_name_that_is_nobodys_is_refused(home: Home, observed: str) -> None:
    for command in ("wipe", "hand-over"):
        assert here(home, "meeting", command, observed, "--notes-of", "Nobody").status == 1
