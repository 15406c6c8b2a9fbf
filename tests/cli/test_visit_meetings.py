"""School visits on the command line: made by one order, told where people look, called off with a reason."""

from __future__ import annotations

import pytest
from in_process import here
from script import Home

PEOPLE = (
    "--party", "Birkehave", "--party", "Søndergård", "--party", "Skovly", "--person",
    "Ada Friis;member;Birkehave", "--person", "Bo Gram;member;Søndergård", "--person",
    "Clara Holt;member;Skovly", "--person", "Mia;process_consultant",
)  # fmt: skip
DAY = ("--clock", "2026-09-01T08:00")


@pytest.fixture
def round_(home: Home) -> str:
    """Its id; one triad is formed, visits lie between September and November, week 42 is free."""
    kind = ("--kind", "triad_benchmarking", "--title", "Efterår")
    made = here(home, "course", "new", *kind, *PEOPLE, *DAY)
    assert made.status == 0, made.err
    course = made.out.strip()
    for order in (("triads",), ("window", "2026-09-01", "2026-11-27", "42")):
        given = here(home, "course", "do", course, *order, *DAY)
        assert given.status == 0, given.err
    return course


def lines(home: Home, *words: str) -> list[str]:
    shown = here(home, *words, *DAY)
    assert shown.status == 0, shown.err
    told: list[str] = shown.out.splitlines()
    return told


@pytest.mark.seed("SR-115")
def test_visits_are_made_by_one_order_and_stand_in_the_course_what_is_due_and_on_the_board(
    home: Home, round_: str
) -> None:
    made = lines(home, "course", "do", round_, "arrange", "15/9 14/10 15/12", "--lang", "da")
    assert made == [
        "√ 3 skolebesøg oprettet.",
        "! Bo Gram, onsdag 14. oktober: i en uge uden undervisning.",
        "! Clara Holt, tirsdag 15. december: uden for besøgsrundens periode.",
    ]
    told = lines(home, "course", "show", round_, "--lang", "sv")
    first = "  ○ tisdag 15 september 2026  Ada Friis, Birkehave; besöks av Bo Gram och Clara Holt – återstår"
    assert told[told.index("Skolbesök") + 1] == first
    assert "    ! i en vecka utan undervisning" in told
    due = lines(home, "due", "--days", "60", "--lang", "en")
    assert due[0].startswith("○ Tu 15 Sep  School visit: Ada Friis, Birkehave; visiting: Bo Gram and Clara")
    assert due[1].endswith("! in a week without lessons") and len(due) == 2
    assert "  ○ 3 visits to come" in lines(home, "course", "board", "--lang", "en")


def test_a_visit_that_is_called_off_says_why_wherever_it_stands_and_is_due_no_more(
    home: Home, round_: str
) -> None:
    lines(home, "course", "do", round_, "arrange", "15/9 6/10 3/11")
    assert here(home, "course", "do", round_, "call-off", "Bo Gram", "kort", *DAY).status == 1
    why = "Skolen er lukket den uge"
    off = lines(home, "course", "do", round_, "call-off", "Bo Gram", why, "--lang", "da")
    assert off == [f"■ aflyst: {why}"]
    told = lines(home, "course", "show", round_, "--lang", "da")
    assert sum(line.endswith(f"– aflyst: {why}") for line in told) == 1
    assert sum(line.endswith(f"(aflyst: {why})") for line in told) == 1
    assert not any("Bo Gram, S" in line for line in lines(home, "due", "--days", "90"))
    assert "  ○ 1 visit called off · 2 visits to come" in lines(home, "course", "board", "--lang", "en")
    assert [line for line in lines(home, "meeting", "list", "--lang", "sv") if "■ inställt" in line]
    shown = here(home, "course", "show", round_, "--json", *DAY).objects[0]
    assert isinstance(shown, dict)
    assert [visit["called_off"] for visit in shown["visits"]] == [None, why, None]
    assert [sorted(meeting["roles"].values()) for meeting in shown["meetings"]] == [
        [["host"], ["visitor"], ["visitor"]]
    ] * 3


def test_a_meeting_made_with_other_roles_than_the_courses_keeps_them_for_itself(
    home: Home, round_: str
) -> None:
    made = here(
        home, "meeting", "new", "--course", round_, "--agenda", "triad_closing", "--title", "Afslutning",
        "--person", "Bo Gram;moderator;Søndergård", *DAY,
    )  # fmt: skip
    assert made.status == 0, made.err
    (shown,) = here(home, "meeting", "show", made.out.strip(), "--json", *DAY).objects
    roles = {person["name"]: person["roles"] for person in shown["people"]}
    assert roles["Bo Gram"] == ["moderator"] and roles["Ada Friis"] == ["member"] and "Mia" in roles
    (course,) = here(home, "course", "show", round_, "--json", *DAY).objects
    assert {p["name"]: p["roles"] for p in course["people"]}["Bo Gram"] == ["member"]
