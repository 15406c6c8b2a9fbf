"""A course by text: registering, admission, groups and costs, a line in and an answer out."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from facilitator.clock import FastClock
from facilitator.domain.course import CourseKind
from facilitator.paths import Paths
from facilitator.plain.course_session import CourseSession
from facilitator.plain.manner import Manner
from facilitator.services.course_making import CourseSetup, make_course
from facilitator.services.desk import Desk
from facilitator.services.hall import Hall
from facilitator.words.tongue import speak

NOON = datetime(2031, 3, 4, 12, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    hall = Hall(Paths(tmp_path), FastClock(NOON, UTC), patience=0.0)
    course = hall.read_course(str(make_course(hall, CourseSetup(CourseKind.TRIAD_BENCHMARKING, "Efterår"))))
    assert course is not None
    yield Desk(hall, course, "da")
    hall.close()


def typed(desk: Desk, *lines: str, language: str = "en", strict: bool = False, as_json: bool = False) -> str:
    out = io.StringIO()
    CourseSession(desk, speak(language), out, Manner(as_json, strict)).run(lines)
    return out.getvalue()


@pytest.mark.seed("SR-108")
def test_somebody_is_registered_in_a_line_and_shown_with_the_place(desk: Desk) -> None:
    said = typed(desk, "register Åse Lund; Birkehave; faglærere; Gerne fysik", "registrations", language="da")
    assert "1 person har fået plads" in said
    assert "1  har plads  Åse Lund, Birkehave · faglærere · »Gerne fysik«" in said
    (kept,) = desk.read_again().records.registrations
    assert (kept.target_group, kept.wishes) == ("subject_teachers", "Gerne fysik")


def test_names_of_two_words_are_found_in_quotation_marks_and_values_are_kept_without(desk: Desk) -> None:
    typed(desk, 'party "Birke Ly"', 'person "Søren Ærø;member;Birke Ly"', "person Anne;member")
    said = typed(
        desk, 'field ambition "Alle kan sige målet"', 'field we_show "/Birke Ly" "Vi viser det"',
        'log "@Søren Ærø" så det', 'log "@Søren Ærø så det igen"', 'log @"Søren Ærø" så mere', language="da",
    )  # fmt: skip
    assert "×" not in said, said
    course = desk.read_again()
    (school,), soren = course.parties, course.people[0]
    assert course.said("ambition") == "Alle kan sige målet"
    assert course.said("we_show", school.id) == "Vi viser det"
    kept = [(each.person_id, each.text) for each in course.records.entries]
    assert kept == [(soren.id, "så det"), (soren.id, "så det igen"), (soren.id, "så mere")]


def test_a_number_that_is_none_leads_to_the_list_and_the_list_has_the_numbers(desk: Desk) -> None:
    typed(desk, "party Birkehave", "person Åse;member;Birkehave", "log Åse så det", "sample Fravær")
    assert "»list« viser numrene" in typed(desk, "strike 33", language="da")
    lines = typed(desk, "list", language="da").splitlines()
    assert [line.split()[0] for line in lines] == ["1", "2"] and "Åse så det" in lines[0]
    assert len(typed(desk, "list indikator", language="da").splitlines()) == 1


def test_a_target_without_its_date_is_answered_with_how_it_is_typed(desk: Desk) -> None:
    typed(desk, "sample Fravær")
    said = typed(desk, "measure 1 target 75 %", language="da")
    assert said.strip() == "× Der mangler noget: dato. Skriv den efter værdien: 75 % 15.6.2032"
    assert "VÆRDI DATO" in typed(desk, "help measure", language="da")


def test_a_value_older_than_its_baseline_is_kept_and_questioned(desk: Desk) -> None:
    typed(desk, "sample Fravær", "set 1 definition Elever med over 10 %")
    said = typed(desk, "measure 1 baseline 12 % n=84", "measure 1 actual 10 % n=84 1/2", language="da")
    assert "√ 1 udgangspunkt: 12" in said and "× " not in said
    assert "? Værdien er fra lø. 1.2.2031, altså før udgangspunktet ti. 4.3.2031." in said
    assert len(desk.read_again().all_measurements) == 2


def test_a_row_that_is_no_field_is_answered_with_the_order_that_fills_it_in(desk: Desk) -> None:
    for name, language in (("periode", "da"), ("period", "sv")):
        said = typed(desk, f"field {name} 1/8-2031", language=language)
        assert said.rstrip().endswith(("period FØRSTE-DAG SIDSTE-DAG", "period FÖRSTA-DAG SISTA-DAG")), said


@pytest.mark.seed("SR-126")
def test_the_admission_view_is_read_out_and_followed_by_one_word(desk: Desk) -> None:
    said = typed(
        desk, "field max_participants 2", "register Åse;A", "register Bo;A", "register Cia;C", "admission"
    )
    assert "2 schools have registered" in said
    assert said.index("1  Åse, A") < said.index("2  Cia, C  (waits)") < said.index("waiting list –")
    assert "has a place" in typed(desk, "admit")
    assert [each.name for each in desk.course.records.registrations if each.place == "held"] == ["Åse", "Cia"]


@pytest.mark.seed("SR-109")
def test_groups_are_read_out_before_they_are_formed_and_costs_after(desk: Desk) -> None:
    for line in ("Åse;A", "Bo;B", "Cia;C"):
        typed(desk, f"register {line}")
    assert typed(desk, "groups").splitlines() == ["T1", "    Åse, A", "    Bo, B", "    Cia, C"]
    assert desk.read_again().all_groups == ()
    assert "1 group is formed" in typed(desk, "triads")
    assert "In all: 9 days" in typed(desk, "costs")
    assert "Taken back" in typed(desk, "undo") and desk.read_again().all_groups == ()


def test_a_refusal_says_why_ends_a_strict_session_and_is_an_object_for_programs(desk: Desk) -> None:
    said = typed(desk, "register Åse", "register Bo;B", strict=True)
    assert said.startswith("× Åse: the school is missing") and len(said.splitlines()) == 1
    told = [json.loads(line) for line in typed(desk, "nonsense", "status", as_json=True).splitlines()]
    assert [each["ok"] for each in told] == [False, True] and told[0]["reason"] == "unknown_command"


def test_what_a_command_does_is_said_in_every_language(desk: Desk) -> None:
    for language in ("en", "da", "sv"):
        lines = typed(desk, "help", language=language).splitlines()
        assert any(line.startswith("register ") for line in lines)
        assert all("  –  " in line and not line.endswith("–  ") for line in lines)


def test_somebody_registered_again_is_filled_in_and_told_so(desk: Desk) -> None:
    said = typed(
        desk, "register Åse Lund; Birkehave", "register Åse Lund; Birkehave; faglærere", language="da"
    )
    assert said.count("har fået plads") == 1 and "udfyldt for 1 person" in said
    (kept,) = desk.read_again().records.registrations
    assert kept.target_group == "subject_teachers"


def test_help_for_one_order_shows_that_order_alone(desk: Desk) -> None:
    (line,) = typed(desk, "help arrange").splitlines()
    assert line.startswith("arrange")
    assert len(typed(desk, "help").splitlines()) > 20
    assert typed(desk, "help arange").startswith("×")


def test_a_field_there_is_not_is_answered_with_those_this_kind_of_course_asks_for(desk: Desk) -> None:
    process = desk.process
    assert process is not None and process.fields
    said = typed(desk, "field xyz x")
    first = said.partition("Possible: ")[2].split(" · ")[: min(len(process.fields), 8)]
    asked = {each.replace("_", " ") for each in process.fields}
    shown = {part.rpartition("(")[2].rstrip(")") if "(" in part else part for part in first}
    assert all(each.replace("_", " ") in asked for each in shown), first
    assert "Possible: target group" in typed(desk, "field taget_group x"), "a slip is still found"
