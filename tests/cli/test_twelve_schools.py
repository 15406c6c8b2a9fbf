"""A course in which twelve schools take part."""

from __future__ import annotations

from pathlib import Path

import pytest
from in_process import here
from script import Home

SCHOOLS = tuple(f"School {letter}" for letter in "ABCDEFGHIJKL")
WHY = "we try how many there is room for"


@pytest.mark.seed("SR-100")
def test_twelve_schools_each_have_their_turn_and_papers_of_their_own(home: Home, tmp_path: Path) -> None:
    named = [word for school in SCHOOLS for word in ("--party", school)]
    made = here(home, "course", "new", "--kind", "benchlearning", "--title", "Twelve", *named)
    course = made.out.strip()
    meeting = here(
        home, "meeting", "new", "--course", course, "--agenda", "dialogue_half_day", "--title", "x"
    ).out.strip()
    held = f"start {WHY}\nnote.learning We never asked\nrelease public\nclose {WHY}\nquit\n"
    ran = home.run("plain", meeting, "--lang", "en", typed=held)
    assert ran.status == 0, ran.err
    kept = home.read(meeting)
    assert len([item for item in kept.items if item.written_as == "d_expl"]) == len(SCHOOLS)
    out = tmp_path / "out"
    written = here(home, "meeting", "export", meeting, "--out", str(out), "--format", "md", "--lang", "en")
    assert written.status == 0, written.err
    own = [path.parent.name for path in sorted(out.glob("School */Summary - *.md"))]
    assert own == list(SCHOOLS)
