"""The data an analysis builds on: attached to its course before the analysis begins."""

from __future__ import annotations

from pathlib import Path

import pytest
from a_course import a_course
from in_process import here
from papers_on_disk import paper
from script import Home

from facilitator.store.glance import read_course

SURVEY = "Elevtrivselsmåling; foråret 2026; Anne"


def ordered(home: Home, course: str, *order: str) -> str:
    done = here(home, "course", "do", course, *order, "--lang", "da")
    assert done.status == 0, done.err
    return done.out


def an_analysis(home: Home) -> tuple[str, str]:
    """A course with its frame, and a meeting in it to analyse in."""
    course = a_course(home, "--set", "frame_conditions=To timer om måneden")
    made = here(home, "meeting", "new", "--course", course, "--agenda", "analysis", "--title", "Analyse")
    assert made.status == 0, made.err
    return course, made.out.strip()


def begin(home: Home, meeting: str, *lines: str) -> str:
    return home.run("plain", meeting, "--lang", "da", typed="\n".join((*lines, "quit", ""))).out


def has_begun(home: Home, meeting: str) -> bool:
    return home.read(meeting).run.started


@pytest.mark.seed("SR-021")
def test_an_analysis_waits_for_a_source_of_data_with_title_period_and_owner(home: Home) -> None:
    course, meeting = an_analysis(home)
    assert "1 datakilde" in begin(home, meeting, "start")
    for short, lacking in (
        ("; 2026; Anne", "titel"),
        ("Måling;; Anne", "periode"),
        ("Måling; 2026", "ansvarlig"),
    ):
        refused = here(home, "course", "do", course, "data", short, "--lang", "da")
        assert refused.status == 1 and lacking in refused.err, refused.err
    stranger = here(home, "course", "do", course, "data", "Måling; 2026; Nils", "--lang", "da")
    assert stranger.status == 1 and "Nils" in stranger.err
    assert not has_begun(home, meeting)
    ordered(home, course, "data", SURVEY)
    begin(home, meeting, "start")
    assert has_begun(home, meeting)


@pytest.mark.seed("SR-021")
def test_a_source_noted_without_its_period_and_owner_is_asked_for_them(home: Home) -> None:
    _, meeting = an_analysis(home)
    other = here(
        home,
        "meeting",
        "new",
        "--course",
        home.read(meeting).course.id,
        "--agenda",
        "scoping",
        "--title",
        "x",
    ).out.strip()
    begin(home, other, "start vi prøver det bare af", "note.data_source Karakterer")
    said = begin(home, meeting, "start")
    assert "periode" in said and "ansvarlig" in said and "Karakterer" in said
    begin(home, other, "set 1 period 2024/25", "set 1 owner Anne")
    begin(home, meeting, "start")
    assert has_begun(home, meeting)


def test_an_analysis_without_data_begins_with_a_reason_that_is_kept(home: Home) -> None:
    _, meeting = an_analysis(home)
    begin(home, meeting, "start tallene kommer om en time")
    kept = home.read(meeting)
    assert kept.run.started
    assert [each.event.reason for each in kept.elsewhere.events] == ["tallene kommer om en time"]


def test_a_source_can_be_attached_in_the_meeting_before_it_begins_and_taken_back(home: Home) -> None:
    _, meeting = an_analysis(home)
    begin(home, meeting, f"data {SURVEY}", "undo", "start")
    assert not has_begun(home, meeting) and home.read(meeting).all_entries == ()
    begin(home, meeting, f"data {SURVEY}", "start")
    assert has_begun(home, meeting)


def test_one_meeting_alone_begins_without_data(home: Home) -> None:
    meeting = here(
        home, "meeting", "new", "--agenda", "analysis", "--title", "x", "--person", "Mia;process_consultant"
    ).out.strip()
    begin(home, meeting, "start")
    assert has_begun(home, meeting)


def test_sources_stand_in_the_papers_of_the_course_and_travel_with_it(home: Home, tmp_path: Path) -> None:
    course, _ = an_analysis(home)
    ordered(home, course, "data", SURVEY)
    out = here(home, "course", "export", course, "--out", str(tmp_path / "ud"), "--lang", "da")
    assert out.status == 0, out.err
    assert "Elevtrivselsmåling – foråret 2026 (Anne)" in paper(tmp_path / "ud", "Overblik.md").read_text(
        "utf-8"
    )
    other = Home(tmp_path / "other")
    whole = tmp_path / "ud" / "internal" / "course.json"
    assert here(other, "course", "import", str(whole)).status == 0
    assert here(other, "course", "export", course, "--out", str(tmp_path / "igen")).status == 0
    assert (tmp_path / "igen" / "internal" / "course.json").read_bytes() == whole.read_bytes()
    ordered(home, course, "undo")
    ordered(home, course, "redo")


@pytest.mark.seed("SR-104")
def test_an_indicator_of_the_library_is_written_between_meetings_and_travels(
    home: Home, tmp_path: Path
) -> None:
    course, _ = an_analysis(home)
    which = here(home, "course", "do", course, "sample", "Frafaldet", "--lang", "da")
    assert which.status == 1 and "Frafald" in which.err
    ordered(home, course, "sample", "Frafald")
    out = here(home, "course", "export", course, "--out", str(tmp_path / "ud"), "--lang", "da")
    assert out.status == 0, out.err
    other = Home(tmp_path / "other")
    whole = tmp_path / "ud" / "internal" / "course.json"
    assert here(other, "course", "import", str(whole)).status == 0
    kept = read_course(other.database, course)
    assert kept is not None
    assert [(each.kind, each.text) for each in kept.all_entries] == [("indicator", "Frafald")]
