"""Papers asked for in a line: for whom, in which formats, into which folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from script import Home, papers_in, talking

from facilitator.plain.exporting import Wanted, read_wanted


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("/tmp/papers", Wanted("/tmp/papers")),
        ("my papers of Tuesday", Wanted("my papers of Tuesday")),
        ("schools /tmp/papers", Wanted("/tmp/papers", "schools")),
        ("pdf schools docx our folder", Wanted("our folder", "schools", ("pdf", "docx"))),
        ("Public MD out", Wanted("out", "public", ("md",))),
        ("pdf", Wanted("pdf")),
        ("public ./group papers", Wanted("./group papers", "public")),
    ],
)
def test_what_stands_before_the_folder_is_for_whom_and_in_which_formats(given: str, wanted: Wanted) -> None:
    assert read_wanted(given) == wanted


def test_papers_are_written_for_the_audience_in_the_format_that_is_asked_for(
    home: Home, meeting_id: str, tmp_path: Path
) -> None:
    with talking(home, meeting_id, "--lang", "en") as talk:
        talk.do("note.wish for the group", "note.wish for everybody", "release public")
        talk.do("release.2 public", f"export public md {tmp_path / 'out side'}")
    papers = papers_in(tmp_path / "out side")
    assert {Path(name).suffix for name in papers} == {".md"}
    assert "for everybody" in papers["Summary.md"] and "for the group" not in papers["Summary.md"]
