"""A half day from the first coffee to the papers, in three languages, on an ordinary terminal."""

from __future__ import annotations

import re

import pytest
from half_day import SECRET, WORDS, hold
from script import MORNING, Home, papers_in, talking

CALLED = {
    "da": ("Referat", "Handlingsplan", "Kalender", "På én side"),
    "sv": ("Minnesanteckningar", "Handlingsplan", "Kalender", "På en sida"),
    "en": ("Summary", "Action plan", "Calendar", "On one page"),
}


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
    minutes, plan, dates, page = CALLED[language]
    assert set(papers) == {
        f"{folder}{name}"
        for folder in ("", "internal/", "Ådalsskolen/", "Björkskolan/")
        for name in (
            f"{minutes}.md", f"{plan}.md", f"{minutes}.html", f"{minutes}.docx", f"{plan}.docx",
            f"{plan}.xlsx", f"{dates}.ics",
            *(() if folder == "internal/" else (f"{page}.html", f"{page}.docx")),
        )
    }  # fmt: skip
    assert sorted(written["lines"]) == sorted(str(path) for path in out.rglob("*.*") if path.is_file())
    words = WORDS[language]
    for said in (words.wish, words.answer, words.idea, words.adaptation, words.action):
        assert said in papers[f"{minutes}.md"] and said in papers[f"{minutes}.docx"]
    assert [name for name, text in papers.items() if words.parked in text] == [
        name
        for name in papers
        if name in {f"internal/{minutes}{ending}" for ending in (".md", ".html", ".docx")}
    ]
    assert words.action in papers[f"{plan}.md"]
    this, follow_up, *_ = papers[f"{dates}.ics"].split("BEGIN:VEVENT")[1:]
    assert re.search(r"^DTSTART:\d{8}T", this, re.MULTILINE)
    assert "DTSTART;VALUE=DATE:" in follow_up, "nobody agreed on its hour"
    assert not [name for name, text in papers.items() if SECRET in text]
