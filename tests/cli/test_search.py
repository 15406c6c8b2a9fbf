"""Searching on the command line."""

from __future__ import annotations

import base64
import json
from pathlib import Path

from in_process import here
from script import Home

CORPUS = Path(__file__).parents[1] / "corpus" / "fts_queries.json"
QUERIES = [base64.b64decode(each["b64"]).decode("utf-8") for each in json.loads(CORPUS.read_text())]


def a_meeting(home: Home, *more: str, title: str = "Two schools") -> str:
    made = here(
        home, "meeting", "new", "--agenda", "scoping", "--title", title, "--party", "Birkehave",
        "--person", "Mia Falk;process_consultant", "--person", "Anne Dahl;project_leader;Birkehave", *more,
    )  # fmt: skip
    assert made.status == 0, made.err
    return made.out.strip()


def found(home: Home, *typed: str) -> list[dict[str, object]]:
    ran = here(home, "search", *typed, "--json")
    assert ran.status == 0, ran.err
    hits = ran.objects[0]["hits"]  # type: ignore[index]
    assert isinstance(hits, list)
    return hits


def test_what_was_typed_is_told_with_where_it_is_and_as_json(home: Home) -> None:
    meeting = a_meeting(home, title="Trivselsmåling i tal")
    ran = here(home, "search", "MÅLING", "trivsel", "--lang", "da")
    assert ran.status == 0
    assert "møde" in ran.out and "Trivselsmåling i tal" in ran.out and meeting[-12:] in ran.out
    (hit,) = found(home, "måling")
    assert (hit["what"], hit["meeting"], hit["private"]) == ("meeting", meeting, False)
    assert found(home, "maling") == []
    assert "Nothing was found." in here(home, "search", "maling").out


def test_a_school_and_its_people_are_found_by_any_part_of_their_names(home: Home) -> None:
    a_meeting(home)
    meeting = a_meeting(home)
    assert [(hit["what"], hit["text"], hit["meeting"]) for hit in found(home, "kehav")] == [
        ("party", "Birkehave", meeting)
    ]
    assert [hit["text"] for hit in found(home, "dahl", "ann")] == ["Anne Dahl"]


def test_a_home_without_meetings_has_nothing_to_find(home: Home) -> None:
    assert "Nothing was found." in here(home, "search", "anything").out
    assert not (home.folder / "facilitator.db").exists()


def test_the_number_of_hits_is_bounded_and_that_there_are_more_is_said(home: Home) -> None:
    for n in range(3):
        a_meeting(home, title=f"Meeting {n}")
    ran = here(home, "search", "meeting", "--limit", "2")
    assert "Meeting 2" in ran.out and "Meeting 1" in ran.out and "Meeting 0" not in ran.out
    assert "There is more." in ran.out


def test_whatever_is_typed_is_looked_for_and_is_no_query_of_a_language(home: Home) -> None:
    a_meeting(home, title='A title with " and ( and * and NOT')
    for typed in QUERIES:
        ran = here(home, "search", "--", typed)
        assert ran.status == 0, typed[:40]
    assert [hit["text"] for hit in found(home, "NOT")] == ['A title with " and ( and * and NOT']
    assert found(home, "NOT*") == []


def test_text_that_steers_a_terminal_is_shown_as_text(home: Home) -> None:
    a_meeting(home, title="Red \x1b[31m alarm\x07 [bold]x[/]")
    out = here(home, "search", "alarm").out
    assert "\x1b" not in out and "\x07" not in out and "[bold]x[/]" in out
