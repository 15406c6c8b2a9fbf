"""A half day from the first coffee to the papers, in three languages, on an ordinary terminal."""

from __future__ import annotations

import re

import pytest
from half_day import SECRET, WORDS, hold
from script import MORNING, Home, papers_in, talking


@pytest.mark.parametrize("language", ["en", "da", "sv"])
def test_a_half_day_is_held_and_its_papers_say_what_was_said_and_nothing_else(
    home: Home, language: str
) -> None:
    meeting_id = home.planned_meeting(language)
    out = home.folder / "papers"
    with talking(home, meeting_id, "--lang", language, "--strict", clock=MORNING) as talk:
        talk.do("start")
        hold(talk, language)
        assert talk.meeting.run.closed_at is not None
        written = talk.do(f"export {out}")
    home.agrees_with_a_fresh_process(meeting_id)

    papers = papers_in(out)
    assert set(papers) == {
        f"{folder}{name}"
        for folder in ("", "internal/", "aadalsskolen/", "bjorkskolan/")
        for name in (
            "summary.md", "action-plan.md", "meeting.html", "summary.docx", "action-plan.docx",
            "action-plan.xlsx", "dates.ics",
        )
    }  # fmt: skip
    assert sorted(written["lines"]) == sorted(str(out / name) for name in papers)
    words = WORDS[language]
    for said in (words.wish, words.answer, words.idea, words.adaptation, words.action):
        assert said in papers["summary.md"] and said in papers["summary.docx"]
    assert [name for name, text in papers.items() if words.parked in text] == [
        name
        for name in papers
        if name in ("internal/summary.md", "internal/meeting.html", "internal/summary.docx")
    ]
    assert words.action in papers["action-plan.md"]
    timed = [line for line in papers["dates.ics"].splitlines() if re.match(r"DTSTART:\d{8}T", line)]
    assert len(timed) == len(("this meeting", "its follow-up"))
    assert not [name for name, text in papers.items() if SECRET in text]
