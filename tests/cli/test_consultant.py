"""A consultant comes from outside the schools."""

from __future__ import annotations

from pathlib import Path

from a_course import a_course
from in_process import here
from script import Home

WHY = "we try the papers only"


def test_a_consultant_belongs_to_none_of_the_schools_and_has_no_block_and_no_papers_of_one(
    home: Home, tmp_path: Path
) -> None:
    course = a_course(home, "--person", "Inge;process_consultant;;adviser at a firm of its own")
    made = here(home, "meeting", "new", "--course", course, "--agenda", "dialogue_half_day", "--title", "x")
    meeting = made.out.strip()
    held = f"start {WHY}\nrelease public\nclose {WHY}\nquit\n"
    assert home.run("plain", meeting, "--lang", "en", typed=held).status == 0
    kept = home.read(meeting)
    inge = next(person for person in kept.people if person.name == "Inge")
    assert (inge.party_id, inge.profession, inge.takes_part) == ("", "adviser at a firm of its own", False)
    assert [party.name for party in kept.parties] == ["Birkehave", "Søndergård"]
    assert len([item for item in kept.items if item.written_as == "d_expl"]) == 2
    out = tmp_path / "out"
    assert here(home, "meeting", "export", meeting, "--out", str(out), "--format", "md").status == 0
    assert sorted(path.parent.name for path in out.glob("*/*.md") if "Action plan" not in path.name) == [
        "Birkehave", "Søndergård", "internal",
    ]  # fmt: skip
