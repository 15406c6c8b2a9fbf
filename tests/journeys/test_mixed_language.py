"""A Danish host and visitors from Swedish-speaking Finland: each says it in its own language, and each
school takes its papers home in its own."""

from __future__ import annotations

import re
from pathlib import Path

from script import Home, papers_in, talking

HOST, VISITOR = "Ådalsskolen", "Strandhagens skola"
PEOPLE = (
    "Karin Holm;process_consultant;",
    f"Mette Lund;project_leader;{HOST}",
    f"Ole Bay;member;{HOST}",
    f"Anna Berg;project_leader;{VISITOR}",
    f"Lars Ek;member;{VISITOR}",
)
TALK = (
    "start",
    "release group",
    f"note.strength Målet står på tavlen. /{HOST}",
    "note.wish Vi vill se hur lektionen börjar. /Strandhagens",
    "note.learning Ett mål ska kunna sägas högt. @Lars",
    "action Ole skriver dagens mål på døren @Ole >4/12",
    "action Anna prövar målkort i 5 b @Anna >11/12",
)


def papers_of(home: Home, meeting_id: str, folder: Path) -> dict[str, str]:
    """The text of every summary and page, by its place in the folder and what it is."""
    ran = home.run(
        "meeting", "export", meeting_id, "--out", str(folder), "--format", "md", "--format", "html"
    )
    assert ran.status == 0, ran.err
    return papers_in(folder)


def talked(home: Home, *more: str) -> tuple[str, dict[str, str]]:
    meeting_id = home.new_meeting(schools=(HOST, f"{VISITOR};sv"), people=PEOPLE, lang="da")
    with talking(home, meeting_id) as talk:
        talk.do(*TALK, *more)
    home.agrees_with_a_fresh_process(meeting_id)
    return meeting_id, papers_of(home, meeting_id, home.folder / "papers")


def test_each_school_has_its_papers_in_its_language_and_notes_stay_as_they_were_said(home: Home) -> None:
    meeting_id, papers = talked(home)
    assert [party.language for party in home.read(meeting_id).parties] == ["", "sv"]
    host, guest = papers["Ådalsskolen/Referat.html"], papers["Strandhagens skola/Minnesanteckningar.html"]
    assert '<html lang="da">' in host and '<html lang="sv">' in guest
    assert "Ansvarlig" in host and "Ansvarig" not in host
    assert "Ansvarig" in guest and "Ansvarlig" not in guest
    assert "tirsdag den 24. november" in host and "tisdag 24 november" in guest
    assert re.search(r"\b4\.\sdec\.\s2026", host) and re.search(r"\b11\sdec\.\s2026", guest)
    assert "Ole skriver dagens mål på døren" in host
    assert "Anna prövar målkort i 5 b" in guest and "Vi vill se hur lektionen börjar." in guest


def test_the_papers_for_all_are_in_the_language_of_the_meeting_and_hold_both(home: Home) -> None:
    _, papers = talked(home)
    both = papers["Referat.html"]
    assert '<html lang="da">' in both
    for said in (
        "Målet står på tavlen.",
        "Vi vill se hur lektionen börjar.",
        "Ett mål ska kunna sägas högt.",
    ):
        assert said in both


def test_the_language_of_a_school_is_set_while_they_talk_and_can_be_taken_back(home: Home) -> None:
    meeting_id = home.planned_meeting("da")
    with talking(home, meeting_id) as talk:
        talk.do("language Björkskolan svensk")
        assert [party.language for party in talk.meeting.parties] == ["", "sv"]
        talk.do("undo")
        assert [party.language for party in talk.meeting.parties] == ["", ""]
        refused = talk.refused("language Björkskolan finsk")
        assert refused["reason"] == "no_such_choice"
    said = home.run("plain", meeting_id, "--lang", "da", typed="language Björkskolan sv\n").out
    assert "Björkskolan" in said and "svensk" in said


def test_a_language_the_program_does_not_speak_is_refused_before_a_meeting_is_made(home: Home) -> None:
    made = home.run(
        "meeting", "new", "--agenda", "dialogue_half_day", "--title", "X", "--party", "A", "--party", "B;fi"
    )
    assert made.status == 2 and "Swedish (sv)" in made.err
    assert home.run("meeting", "list", "--json").objects[0]["meetings"] == []
