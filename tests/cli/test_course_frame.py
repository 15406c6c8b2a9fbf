"""What a course is about: where the need came from, what is delimited, with whom, and where it leads."""

from __future__ import annotations

from pathlib import Path

import pytest
from a_course import a_course
from in_process import here
from papers_on_disk import paper
from script import Home

from facilitator.store.glance import read_course

LONG = " ".join(["Eleverne"] * 41)
LEFT_OUT = "1 point left out"
MIA = ("--person", "Mia;process_consultant", "--person", "Anne;project_leader,member;Birkehave")
WHY = "we try the papers only"


def ordered(home: Home, course: str, *order: str) -> str:
    done = here(home, "course", "do", course, *order, "--lang", "da")
    assert done.status == 0, done.err
    return done.out


def refused(home: Home, course: str, *order: str) -> str:
    done = here(home, "course", "do", course, *order, "--lang", "da")
    assert done.status == 1, done.out
    return done.err


def lacking(home: Home, course: str) -> str:
    """What the open step lacks, in words."""
    return here(home, "course", "next", course, "--lang", "en").err


def a_meeting(home: Home, course: str, agenda: str, *lines: str) -> str:
    made = here(home, "meeting", "new", "--course", course, "--agenda", agenda, "--title", "x")
    assert made.status == 0, made.err
    meeting = made.out.strip()
    ran = home.run(
        "plain", meeting, "--lang", "en", typed="\n".join((f"start {WHY}", "start", *lines, "quit", ""))
    )
    assert ran.status == 0, ran.err
    return meeting


def board(home: Home, course: str, folder: Path, language: str = "da") -> str:
    out = here(home, "course", "export", course, "--out", str(folder), "--lang", language)
    assert out.status == 0, out.err
    return paper(folder, {"da": "Overblik.md", "en": "Overview.md"}[language]).read_text(encoding="utf-8")


@pytest.mark.seed("SR-003")
def test_a_need_comes_from_one_or_several_of_five_places(home: Home, tmp_path: Path) -> None:
    course = a_course(home)
    said = refused(home, course, "field", "origin", "en god idé")
    for choice in (
        "benchmarking", "selvevaluering", "akkreditering", "reform",
        "strategi",
    ):  # fmt: skip
        assert choice in said
    assert refused(home, course, "field", "origin", "   ")
    assert "origin of the need" in lacking(home, course)
    ordered(home, course, "field", "origin", "Selvevaluering, reform")
    assert "origin of the need" not in lacking(home, course)
    assert "selvevaluering, reform" in board(home, course, tmp_path / "ud")
    assert here(
        home, "course", "new", "--kind", "benchlearning", "--title", "x", "--set", "origin=et rygte"
    ).status == 2  # fmt: skip


@pytest.mark.seed("SR-004")
def test_a_course_begins_from_below_from_above_or_from_both(home: Home, tmp_path: Path) -> None:
    course = a_course(home)
    assert "både nedefra og oppefra" in refused(home, course, "field", "initiated_from", "fra siden")
    assert refused(home, course, "field", "initiated_from", "nedefra, oppefra"), "one of them only"
    ordered(home, course, "field", "initiated_from", "nedefra")
    shown = here(home, "course", "show", course, "--lang", "da").out
    assert "nedefra" in shown
    assert "nedefra" in board(home, course, tmp_path / "ud")


@pytest.mark.seed("SR-007")
def test_a_problem_is_delimited_by_what_is_not_included_and_a_long_one_is_noticed(home: Home) -> None:
    course = a_course(home)
    assert "problem statement" in lacking(home, course) and LEFT_OUT in lacking(home, course)
    said = ordered(home, course, "field", "problem_statement", LONG)
    assert "41 ord" in said or "41 ord" in here(home, "course", "show", course, "--lang", "da").out
    assert "problem statement" not in lacking(home, course)
    ordered(home, course, "field", "problem_statement", "Hver femte elev holder op")
    assert "ord:" not in here(home, "course", "show", course, "--lang", "da").out
    a_meeting(home, course, "scoping", "note.not_included How we enrol pupils")
    assert LEFT_OUT not in lacking(home, course)


@pytest.mark.seed("SR-008")
def test_the_first_step_is_not_left_without_a_partner_school_and_there_may_be_several(home: Home) -> None:
    alone = ("--kind", "benchlearning", "--title", "Trivsel", "--party", "Birkehave", *MIA)
    course = here(home, "course", "new", *alone).out.strip()
    assert "1 partner school" in lacking(home, course)
    a_meeting(home, course, "scoping", "note.partner_school Elmelund", "note.partner_school Skovly")
    assert "partner school" not in lacking(home, course)
    assert "partner school" not in lacking(home, a_course(home)), "two schools take part in it"


@pytest.mark.seed("SR-009")
def test_a_partner_school_was_found_through_the_network_or_in_another_way(home: Home) -> None:
    course = a_course(home)
    meeting = a_meeting(home, course, "scoping", "note.partner_school Elmelund")
    assert "netværket" in refused(home, course, "set", "1", "found_via", "tilfældet")
    ordered(home, course, "set", "1", "found_via", "netværket")
    ordered(home, course, "set", "1", "found_how", "På årsmødet i Odense")
    kept = home.read(meeting)
    partner = next(entry for entry in kept.all_entries if entry.kind == "partner_school")
    assert kept.said("found_via", partner.id) == "network"
    assert kept.said("found_how", partner.id) == "På årsmødet i Odense"


@pytest.mark.seed("SR-017")
def test_one_group_goes_through_every_meeting_and_who_was_there_is_kept_for_each(
    home: Home, tmp_path: Path
) -> None:
    course = a_course(home)
    first = a_meeting(home, course, "group", "absent Bo", "release group", f"close {WHY}")
    ordered(home, course, "person", "Ida;member;Søndergård")
    second = a_meeting(home, course, "analysis", "release group", f"close {WHY}")
    who = [[person.id for person in home.read(each).people] for each in (first, second)]
    assert who[0] == who[1][:3], "the same people, not copies of them"
    assert [person.name for person in home.read(second).people] == ["Anne", "Bo", "Mia", "Ida"]
    assert home.read(first).run.away and not home.read(second).run.away
    board(home, course, tmp_path / "ud", "en")
    told = paper(tmp_path / "ud" / "internal", "Who took part.md").read_text(encoding="utf-8")
    meetings = {name: row.split("|")[4].strip() for row in told.splitlines() for name in ("Anne", "Bo")
                if row.startswith(f"| {name} ")}  # fmt: skip
    assert meetings == {"Anne": "2", "Bo": "1"}


@pytest.mark.seed("SR-037")
def test_the_board_reads_what_each_school_gains_and_which_has_not_said_it(home: Home, tmp_path: Path) -> None:
    course = a_course(home)
    ordered(home, course, "field", "gain", "/Birkehave Flere, der bliver hele ugen")
    told = board(home, course, tmp_path / "ud").splitlines()
    at = next(n for n, row in enumerate(told) if "Det, hver skole får ud af det" in row)
    rows = "\n".join(told[at : at + 8])
    assert "Birkehave" in rows and "Flere, der bliver hele ugen" in rows
    assert any("Søndergård" in row and "endnu ikke sagt" in row for row in told[at : at + 8])


def test_a_board_where_no_school_has_said_what_it_gains_says_so_once(home: Home, tmp_path: Path) -> None:
    course = a_course(home)
    ordered(home, course, "field", "ambition", "Alle trives")
    told = board(home, course, tmp_path / "ud").splitlines()
    at = next(n for n, row in enumerate(told) if "Det, hver skole får ud af det" in row)
    assert [row for row in told[at + 1 : at + 4] if row] == ["- Ingen af skolerne har sagt det endnu."]


@pytest.mark.seed("SR-060")
def test_a_meeting_is_marked_with_the_body_it_belongs_to(home: Home) -> None:
    course = a_course(home)
    meeting = a_meeting(home, course, "scoping", "field governance_body steering group")
    kept = home.read(meeting)
    assert kept.said("governance_body") == "steering_group"
    other = a_meeting(home, course, "scoping", "field governance_body the canteen")
    assert home.read(other).said("governance_body") == ""


@pytest.mark.seed("SR-066")
def test_each_good_example_is_a_page_of_its_own(home: Home, tmp_path: Path) -> None:
    course = a_course(home)
    a_meeting(
        home, course, "scoping", "note.practice_description The goal on the door",
        "set 1 stumbling_blocks Cover lessons",
        "note.practice_description Two adults begin the lesson", "release group", f"close {WHY}",
    )  # fmt: skip
    board(home, course, tmp_path / "ud", "en")
    pages = [
        paper(tmp_path / "ud", kind).read_text(encoding="utf-8")
        for kind in ("Good example.md", "Good example (2).md")
    ]
    assert "The goal on the door" in pages[0] and "Two adults" not in pages[0]
    assert "Stumbling blocks" in pages[0] and "Cover lessons" in pages[0]
    assert "Two adults begin the lesson" in pages[1] and "The goal" not in pages[1]


@pytest.mark.seed("SR-068")
def test_the_evaluation_of_a_course_says_what_goes_on_without_it(home: Home, tmp_path: Path) -> None:
    course = a_course(home)
    ordered(home, course, "field", "go_on_without_us", "Målet på døren hver mandag")
    board(home, course, tmp_path / "ud")
    told = paper(tmp_path / "ud", "Evaluering af forløbet.md").read_text(encoding="utf-8")
    assert "Det, der fortsætter uden os" in told and "Målet på døren hver mandag" in told


@pytest.mark.seed("SR-079")
def test_the_chain_from_data_to_results_stands_in_the_course(home: Home) -> None:
    course = a_course(home)
    assert "data – → læring – → handlinger – → resultater –" in here(
        home, "course", "show", course, "--lang", "da"
    ).out  # fmt: skip
    a_meeting(
        home, course, "analysis", "note.indicator Drop-out", "set 1 definition Left before May",
        "measure 1 baseline 12", "note.learning We ask", "action @Anne Write the goal",
        "action @Bo Call them", "measure 1 actual 9",
    )  # fmt: skip
    assert "data 1 → læring 1 → handlinger 2 → resultater 1" in here(
        home, "course", "show", course, "--lang", "da"
    ).out  # fmt: skip


@pytest.mark.seed("SR-058")
@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("teknisk skole", "technical_school"),
        ("kombinationsskole", "combination_school"),
        ("handelsskole", "business_school"),
        ("professionshøjskole", "university_college"),
        ("gymnasium", "upper_secondary_school"),
        ("VUC", "adult_education_centre"),
        ("grundskole", "primary_school"),
        ("skoleforvaltning", "school_administration"),
        ("samarbejdspartner", "partner"),
        ("En efterskole", "En efterskole"),
    ],
)
def test_an_organisation_is_of_a_known_type_or_of_one_that_is_added(
    underway: tuple[Home, str], typed: str, kept: str
) -> None:
    home, course = underway
    ordered(home, course, "field", "organisation_type", f"/Birkehave {typed}")
    found = read_course(home.database, course)
    assert found is not None
    assert found.said("organisation_type", found.parties[0].id) == kept


def test_a_type_that_is_not_on_the_list_is_kept_and_answered_with_the_list(
    underway: tuple[Home, str],
) -> None:
    home, course = underway
    told = here(
        home, "course", "do", course, "field", "type af organisation", "/Birkehave friskole", "--lang", "da"
    )
    assert "Birkehave: type af organisation: friskole  ? ikke på listen" in told.out, told.out
    assert "teknisk skole · kombinationsskole" in told.out and "samarbejdspartner" in told.out
    known = here(
        home, "course", "do", course, "field", "type af organisation", "/Birkehave VUC", "--lang", "da"
    )
    assert "listen" not in known.out
    group = here(home, "course", "do", course, "organisation", "Ringsby Kommune;noget", "--lang", "da")
    assert group.status == 1 and "opdragsgiver" in group.err, group.err


@pytest.fixture(scope="module")
def underway(tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, str]:
    """A course whose fields are set again and again."""
    home = Home(tmp_path_factory.mktemp("underway") / "home")
    return home, a_course(home)
