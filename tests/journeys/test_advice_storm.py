"""Everybody gives advice; the consultant stops it three times, and nobody is pilloried for it."""

from __future__ import annotations

import pytest
from script import Home, papers_in, talking

TO_EXPLORE = (
    "start", "next", "confirm all", "release group", "next",
    "next everyone knows everyone already", "next the strengths were sent beforehand",
    "next the facts were sent beforehand",
)  # fmt: skip


@pytest.mark.seed("SR-069")
def test_stopped_advice_is_counted_internally_and_names_nobody(home: Home) -> None:
    meeting_id = home.planned_meeting("en")
    out = home.folder / "papers"
    with talking(home, meeting_id, "--lang", "en") as talk:
        talk.do(*TO_EXPLORE)
        assert talk.meeting.run.item_id == "d_expl.1"
        talk.do("floor Anna", "intervene stop_advice", "floor Lars", "intervene stop_advice")
        talk.do("intervene stop_advice", "intervene drift")
        assert talk.meeting.run.interventions.count("stop_advice") == 3
        talk.do(f"export {out}")
    papers = papers_in(out)
    internal = papers["internal/Summary.md"]
    moves = next(line for line in internal.splitlines() if "advice" in line.lower())
    assert "3" in moves
    for name in ("Anna", "Lars"):
        assert name not in moves
    assert "Process moves" in internal
    assert "Process moves" not in papers["Summary.md"]
    assert "advice" not in papers["Summary.md"].lower()
