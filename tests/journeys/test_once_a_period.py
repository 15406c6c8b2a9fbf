"""A school has one value of a programme in a period; another one corrects it, and the first is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from casts import TWO_SCHOOLS_PLANNING
from walk import Begin, Walk

from facilitator.domain.run import RuleSetAside
from facilitator.store.glance import read_meeting

SURVEY = (
    "start",
    "note.indicator Elever, der trives",
    "set 1 definition Svarer 4 eller 5 på spørgsmål 12",
    "set 1 unit %",
)
BECAUSE = "fordi to klasser var talt med to gange"


@pytest.fixture
def survey(begin: Begin) -> Walk:
    """A survey of users once a year, electronically, on all programmes; it is November 2026."""
    walk = begin("plan_workshop", TWO_SCHOOLS_PLANNING, language="da")
    walk.do(*SURVEY, "set 1 cadence yearly")
    return walk


def standing(walk: Walk) -> list[tuple[str, str, str, str]]:
    """Kind, school, programme and value of those that count."""
    meeting = walk.meeting
    return [
        (each.kind.value, meeting.name_of(each.party_id), each.programme, each.value)
        for each in meeting.measured(meeting.entries[0].id)
    ]


@pytest.mark.seed("SR-089")
def test_a_second_value_of_a_period_is_refused_and_taken_as_a_correction_with_why(survey: Walk) -> None:
    survey.do("measure 1 actual 61 2026-08-15 n=84 /Birkehave")
    (said,) = survey.type("measure 1 actual 58 2026-11-20 n=80 /Birkehave")
    assert said.startswith("×") and "61\xa0%" in said and "fordi" in said
    assert "10" in "".join(survey.type("measure 1 actual 58 2026-11-20 n=80 /Birkehave fordi nej"))
    assert standing(survey) == [("actual", "Birkehave", "", "61")]
    survey.do(f"measure 1 actual 58 2026-11-20 n=80 /Birkehave {BECAUSE}")
    assert standing(survey) == [("actual", "Birkehave", "", "58")]
    kept = read_meeting(survey.paths.database, survey.meeting.head.id)
    assert kept == survey.meeting
    assert [(each.value, each.struck) for each in kept.measurements] == [("61", True), ("58", False)]
    whys = [each.event.reason for each in kept.recorded if isinstance(each.event, RuleSetAside)]
    assert whys == [BECAUSE.removeprefix("fordi ")]
    survey.do("undo")
    assert standing(survey) == [("actual", "Birkehave", "", "61")], "one step back"


@pytest.mark.seed("SR-089")
def test_another_school_programme_or_period_has_a_value_of_its_own(survey: Walk) -> None:
    survey.do(
        "measure 1 actual 50 2026-07-31 /Birkehave",
        "measure 1 actual 61 2026-08-01 /Birkehave",
        "measure 1 actual 58 2026-08-01 /Søndergård",
        "measure 1 actual 70 2026-08-01 /Birkehave #hhx",
        "measure 1 actual 44 2026-08-01 /Birkehave #grundforløb_2",
        "measure 1 actual 66 2026-08-01",
    )
    assert ("actual", "Birkehave", "grundforløb 2", "44") in standing(survey)
    assert len(standing(survey)) == 6
    for again in ("/Birkehave", "/Søndergård", "/Birkehave #hhx", "/Birkehave #Grundforløb_2", ""):
        assert survey.type(f"measure 1 actual 12 2026-11-01 {again}")[0].startswith("×"), again
    survey.do("measure 1 actual 71 2026-11-01 /Søndergård #hhx")
    survey.do("measure 1 actual none /Birkehave #hhx", "measure 1 actual 72 2026-11-01 /Birkehave #hhx")
    assert ("actual", "Birkehave", "hhx", "72") in standing(survey)


@pytest.mark.seed("SR-089")
@pytest.mark.parametrize(
    ("cadence", "first", "same", "other"),
    [
        ("én gang", "2024-08-01", "2026-11-01", ""),
        ("once a year", "2026-01-10", "2026-07-30", "2026-08-10"),
        ("half_yearly", "2026-02-01", "2026-07-01", "2026-08-10"),
        ("quarterly", "2026-04-01", "2026-06-30", "2026-07-01"),
        ("monthly", "2026-09-01", "2026-09-30", "2026-10-01"),
        ("", "2026-09-01", "2026-09-01", "2026-09-02"),
    ],
)
def test_how_long_a_period_is_follows_from_how_often_it_is_measured(
    begin: Begin, cadence: str, first: str, same: str, other: str
) -> None:
    walk = begin("plan_workshop", TWO_SCHOOLS_PLANNING, language="da")
    walk.do(*SURVEY, *((f"set 1 cadence {cadence}",) if cadence else ()))
    walk.do(f"measure 1 actual 61 {first}")
    assert walk.type(f"measure 1 actual 58 {same}")[0].startswith("×")
    if other:
        walk.do(f"measure 1 actual 58 {other}")


def test_the_same_value_told_again_is_confirmed_and_stands_once(survey: Walk) -> None:
    survey.do("measure 1 actual 61 2026-08-15 /Birkehave", "measure 1 actual 61 2026-11-20 /Birkehave")
    assert standing(survey) == [("actual", "Birkehave", "", "61")]


def test_programmes_stand_in_figures_and_papers_and_are_not_held_against_each_other(
    survey: Walk, tmp_path: Path
) -> None:
    survey.do(
        "measure 1 baseline 50 2026-08-01 n=84 /Birkehave #hhx",
        "measure 1 actual 61 2026-08-02 n=84 /Birkehave #hhx",
        "measure 1 actual 58 2026-08-02 n=92 /Søndergård #eud",
    )
    shown = "\n".join(survey.type("figures"))
    assert "Birkehave, hhx" in shown and "Søndergård, eud" in shown
    assert "forskellige uddannelser" in shown
    papers = survey.papers(tmp_path)
    told = "".join(path.read_text("utf-8") for path in papers if path.suffix == ".md")
    assert "Birkehave, hhx" in told and "Søndergård, eud" in told
