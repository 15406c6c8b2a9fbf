"""A peer review comes back every year, and begins with what the last one found."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from a_course import a_course
from in_process import here
from script import Home

from facilitator.domain.course_run import CourseClosed
from facilitator.store.glance import read_course

WHY = "vi er enige om at slutte her"
FOUND = (
    "note.even_better_if Alle kender dagens mål /Birkehave",
    "note.what_went_well Roen i timerne /Birkehave",
    "note.attention_point Begynd før ferien",
)


@pytest.fixture
def reviewed(home: Home) -> str:
    """A peer review of which a day was held, with what was found."""
    course = a_course(home, kind="peer_review")
    made = here(
        home, "meeting", "new", "--course", course, "--agenda", "peer_review_day2", "--title", "Dag 2"
    )
    meeting = made.out.strip()
    lines = "\n".join((f"start {WHY}", *reversed(FOUND), "quit", ""))
    assert home.run("plain", meeting, "--lang", "da", typed=lines).status == 0
    return course


def closed(home: Home, course: str, language: str = "da") -> str:
    done = here(home, "course", "close", course, "not_reached", WHY, "--lang", language)
    assert done.status == 0, done.err
    return done.out


@pytest.mark.seed("SR-174")
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("da", "Det næste peer review"),
        ("sv", "Nästa kollegiala granskning"),
        ("en", "The next peer review"),
    ],
)
def test_closing_a_peer_review_suggests_the_next_a_year_later(
    home: Home, reviewed: str, language: str, words: str
) -> None:
    assert here(home, "course", "show", reviewed, "--json").objects[0]["next_review"] is None
    said = closed(home, reviewed, language)
    assert words in said and f"--from {reviewed[-12:]}" in said
    kept = read_course(home.database, reviewed)
    assert kept is not None and isinstance(kept.run.closed, CourseClosed)
    held = next(mark.started_at for mark in kept.meetings if mark.started_at)
    shown = here(home, "course", "show", reviewed, "--json").objects[0]["next_review"]
    assert 365 <= (date.fromisoformat(shown) - held.date()).days <= 366
    assert words in here(home, "course", "show", reviewed, "--lang", language).out
    assert here(home, "course", "do", reviewed, "undo").status == 0
    assert here(home, "course", "show", reviewed, "--json").objects[0]["next_review"] is None


def test_no_other_course_comes_back_by_itself(home: Home) -> None:
    course = a_course(home)
    assert "peer review" not in closed(home, course)


@pytest.mark.seed("SR-174")
def test_the_next_review_begins_with_what_the_last_one_found(
    home: Home, reviewed: str, tmp_path: Path
) -> None:
    closed(home, reviewed)
    again = a_course(home, "--from", reviewed, kind="peer_review")
    kept = read_course(home.database, again)
    assert kept is not None
    found = {entry.text: (entry.kind, kept.name_of(entry.party_id)) for entry in kept.all_entries}
    assert found == {
        "Roen i timerne": ("strength", "Birkehave"),
        "Alle kender dagens mål": ("attention_point", "Birkehave"),
        "Begynd før ferien": ("attention_point", ""),
    }
    assert sorted(entry.number for entry in kept.all_entries) == [1, 2, 3]
    out = here(home, "course", "export", again, "--out", str(tmp_path / "ud"))
    assert out.status == 0, out.err
    other = Home(tmp_path / "other")
    assert here(other, "course", "import", str(tmp_path / "ud" / "internal" / "course.json")).status == 0
    there = read_course(other.database, again)
    assert there is not None and there.all_entries == kept.all_entries
    another_kind = read_course(home.database, a_course(home, "--from", reviewed))
    assert another_kind is not None
    assert [entry.text for entry in another_kind.all_entries] == ["Begynd før ferien"], (
        "findings are a review's"
    )
