"""A round on the command line before its kick-off: who registers, waits and is admitted, and which groups."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from in_process import here
from openpyxl import load_workbook
from script import Home, Ran

from facilitator.domain.course_run import TriadsFormed
from facilitator.store.glance import read_course

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅÄÖ"


def a_round(home: Home, *more: str) -> str:
    made = here(home, "course", "new", "--kind", "triad_benchmarking", "--title", "Efterår", *more)
    assert made.status == 0, made.err
    return made.out.strip()


def a_list(path: Path, *people: tuple[str, str]) -> Path:
    path.write_text("Navn;Skole\n" + "".join(f"{name};{school}\n" for name, school in people), "utf-8")
    return path


def told(home: Home, *args: str) -> dict:  # type: ignore[type-arg]
    ran = here(home, *args, "--json")
    assert ran.status == 0, ran.err
    return json.loads(ran.out)  # type: ignore[no-any-return]


def places(home: Home, course: str) -> dict[str, str]:
    return {each["name"]: each["place"] for each in told(home, "course", "register", course)["registrations"]}


def people(n: int, schools: int) -> list[tuple[str, str]]:
    return [(f"Lærer {number:02}", f"Skole {LETTERS[number % schools]}") for number in range(n)]


@pytest.mark.seed("SR-108")
def test_a_list_read_in_twice_adds_nobody_twice_and_takes_nobody_out(home: Home, tmp_path: Path) -> None:
    course = a_round(home)
    whole = a_list(tmp_path / "a.csv", ("Åse", "Birkehave"), ("Bo", "Søndergård"), ("Cia", "Åskolen"))
    assert told(home, "course", "register", course, str(whole))["added"] == 3
    again = told(home, "course", "register", course, str(whole))
    assert (again["added"], again["known"]) == (0, 3)
    shorter = a_list(tmp_path / "b.csv", ("Dan", "Birkehave"), ("bo", "SØNDERGÅRD"))
    more = told(home, "course", "register", course, str(shorter))
    assert (more["added"], more["known"]) == (1, 1)
    assert list(places(home, course)) == ["Åse", "Bo", "Cia", "Dan"]


def test_a_list_with_one_wrong_line_takes_in_nobody_and_points_at_it(home: Home, tmp_path: Path) -> None:
    course = a_round(home)
    wrong = a_list(tmp_path / "a.csv", ("Åse", "Birkehave"), ("Bo", ""))
    ran = here(home, "course", "register", course, str(wrong), "--lang", "da")
    assert ran.status == 3 and ran.out == ""
    assert f"{wrong}:3:2: skolen mangler" in ran.err and "Ingen er tilmeldt" in ran.err
    faults = json.loads(here(home, "course", "register", course, str(wrong), "--json").out)["faults"]
    assert [(each["line"], each["column"], each["reason"]) for each in faults] == [(3, 2, "school_lacks")]
    assert places(home, course) == {}


def test_a_list_is_one_step_that_is_taken_back_as_one(home: Home, tmp_path: Path) -> None:
    course = a_round(home)
    here(home, "course", "register", course, str(a_list(tmp_path / "a.csv", *people(4, 4))))
    assert len(places(home, course)) == 4
    here(home, "course", "do", course, "undo")
    assert places(home, course) == {}
    here(home, "course", "do", course, "redo")
    assert len(places(home, course)) == 4


def test_somebody_is_registered_by_hand_and_not_a_second_time(home: Home) -> None:
    course = a_round(home)
    ran = here(home, "course", "register", course, "--person", "Åse; Birkehave; heads; Gerne Søndergård")
    assert ran.status == 0 and "1 person has a place" in ran.out
    (each,) = told(home, "course", "register", course)["registrations"]
    assert (each["target_group"], each["wishes"]) == ("heads", "Gerne Søndergård")
    refused = here(home, "course", "do", course, "register", "åse;birkehave")
    assert refused.status == 1 and "registered already" in refused.err


def test_what_was_left_empty_of_somebody_registered_is_filled_in_and_what_stands_stays(
    home: Home, tmp_path: Path
) -> None:
    course = a_round(home)
    first = a_list(tmp_path / "a.csv", ("Åse", "Birkehave"), ("Bo", "Søndergård"), ("Cia", "Åskolen"))
    assert here(home, "course", "register", course, str(first)).status == 0
    fuller = tmp_path / "b.csv"
    fuller.write_text(
        "Navn;Skole;Målgruppe;Ønsker\nÅse;Birkehave;ledere;Gerne fysik\nBo;Søndergård;;\nDan;Birkehave;;\n",
        "utf-8",
    )
    ran = here(home, "course", "register", course, str(fuller), "--lang", "da")
    assert "1 person har fået plads" in ran.out
    assert "Målgruppe eller ønsker er udfyldt for 1 person, der var tilmeldt i forvejen" in ran.out
    assert "1 person var" in ran.out, "Bo, of whom nothing is told"
    found = {each["name"]: each for each in told(home, "course", "register", course)["registrations"]}
    assert (found["Åse"]["wishes"], found["Åse"]["position"], found["Åse"]["place"]) == (
        "Gerne fysik",
        1,
        "held",
    )
    fuller.write_text("Navn;Skole;Ønsker\nÅse;Birkehave;Hellere dansk\n", "utf-8")
    again = told(home, "course", "register", course, str(fuller))
    assert (again["added"], again["filled"], again["registrations"][0]["wishes"]) == (0, 0, "Gerne fysik")


@pytest.mark.seed("SR-125")
def test_number_thirty_one_waits_and_is_asked_when_somebody_withdraws(home: Home, tmp_path: Path) -> None:
    course = a_round(home)
    here(home, "course", "register", course, str(a_list(tmp_path / "a.csv", *people(32, 20))))
    waits = [name for name, place in places(home, course).items() if place == "waiting"]
    assert waits == ["Lærer 30", "Lærer 31"]
    full = here(home, "course", "admit", course, "Lærer 31")
    assert full.status == 1 and "All 30 places" in full.err
    gone = here(home, "course", "do", course, "cancel", "Lærer 04")
    assert "Next on the waiting list: Lærer 30, Skole K" in gone.out
    assert [n for n, place in places(home, course).items() if place == "waiting"] == waits, (
        "nobody moves up alone"
    )
    late = here(home, "course", "register", course, "--person", "Ny; Skole Q")
    assert "waiting list" in late.out, "the free place is for those who wait already"
    assert here(home, "course", "admit", course, "Lærer 30").status == 0
    assert places(home, course)["Lærer 30"] == "held" and places(home, course)["Lærer 04"] == "withdrawn"


def test_places_are_as_many_as_the_round_says(home: Home) -> None:
    course = a_round(home, "--set", "max_participants=1")
    here(home, "course", "register", course, "--person", "Åse;A", "--person", "Bo;B")
    assert places(home, course) == {"Åse": "held", "Bo": "waiting"}
    for wrong in ("0", "many", "301"):
        assert here(home, "course", "do", course, "field", "max_participants", wrong).status == 1


@pytest.mark.seed("SR-126")
def test_the_admission_view_tells_the_schools_and_proposes_the_order_that_brings_the_most(home: Home) -> None:
    course = a_round(home, "--set", "max_participants=3")
    for person in ("Åse;A", "Bo;A", "Cia;A", "Dan;B", "Eva;C"):
        here(home, "course", "register", course, "--person", person)
    seen = here(home, "course", "admit", course)
    assert "3 schools have registered" in seen.out and "1 schools" not in seen.out.splitlines()[0]
    view = told(home, "course", "admit", course)
    assert (view["schools"], view["schools_now"], view["schools_proposed"]) == (3, 1, 3)
    assert [each["name"] for each in view["order"]] == ["Åse", "Dan", "Eva", "Bo", "Cia"]
    assert places(home, course)["Dan"] == "waiting", "looking changes nothing"
    assert told(home, "course", "admit", course, "--confirm")["changed"] == 4
    assert [n for n, place in places(home, course).items() if place == "held"] == ["Åse", "Dan", "Eva"]


@pytest.mark.seed("SR-109")
def test_groups_of_three_are_formed_and_another_size_takes_a_reason_that_is_kept(home: Home) -> None:
    course = a_round(home)
    for number, school in enumerate("ABCDEFG"):
        here(home, "course", "register", course, "--person", f"Lærer {number};{school}")
    proposal = told(home, "course", "group", course)
    assert sorted(map(len, proposal["groups"])) == [3, 4] and proposal["odd"] == [4]
    refused = here(home, "course", "group", course, "--confirm")
    assert refused.status == 1 and "another size than three: 4" in refused.err
    assert told(home, "course", "show", course)["triads"] == []
    formed = here(home, "course", "group", course, "--confirm", "--reason", "Syv vil være med alle sammen")
    assert formed.status == 0, formed.err
    shown = told(home, "course", "show", course)
    assert sorted(len(each["people"]) for each in shown["triads"]) == [3, 4]
    assert len(shown["people"]) == len(shown["parties"]) == 7
    kept = read_course(home.database, course)
    assert kept is not None
    (formed_so,) = [e.event for e in kept.records.events if isinstance(e.event, TriadsFormed)]
    assert formed_so.odd == (4,) and formed_so.reason == "Syv vil være med alle sammen"


@pytest.mark.seed("SR-110")
def test_a_school_too_large_to_be_kept_apart_is_named(home: Home) -> None:
    course = a_round(home)
    for number, school in enumerate("AAABCD"):
        here(home, "course", "register", course, "--person", f"Lærer {number};Skole {school}")
    refused = here(home, "course", "group", course, "--confirm")
    assert refused.status == 1 and "Skole A (3 people): more people than the 2 groups" in refused.err
    assert told(home, "course", "group", course)["too_many"] == [
        {"school": "Skole A", "people": 3, "groups": 2}
    ]
    apart = told(home, "course", "group", course, "--groups", "3")
    assert apart["too_many"] == [] and apart["odd"] == [2, 2, 2]


def test_only_a_round_takes_registrations(home: Home) -> None:
    made = here(home, "course", "new", "--kind", "benchlearning", "--title", "Trivsel")
    for order in ("register", "admit", "group"):
        refused: Ran = here(home, "course", order, made.out.strip())
        assert refused.status == 1 and "no round of visits" in refused.err


def grouped(home: Home, n: int, *more: str) -> str:
    course = a_round(home, *more)
    here(home, "course", "register", course, *(f"--person=Lærer {k};Skole {LETTERS[k]}" for k in range(n)))
    assert here(home, "course", "group", course, "--confirm", "--reason", "Så mange er vi nu").status == 0
    return course


@pytest.mark.seed("SR-121")
def test_substitutes_are_two_visits_and_two_half_days_and_none_for_hosting(home: Home) -> None:
    course = grouped(home, 6)
    people = told(home, "course", "costs", course)["people"]
    assert len(people) == 6
    for each in people:
        assert (each["visits"], each["meetings"], each["hosting"], each["days"]) == (2.0, 1.0, 0.0, 3.0)
        assert each["cost"] is None


def test_in_a_group_of_four_each_visits_three_and_a_day_rate_gives_the_cost(home: Home) -> None:
    course = grouped(home, 7, "--set", "day_rate=1850.50")
    people = told(home, "course", "costs", course)["people"]
    assert sorted(each["days"] for each in people) == [3.0] * 3 + [4.0] * 4
    assert {each["cost"] for each in people} == {"5551.50", "7402.00"}
    ran = here(home, "course", "do", course, "field", "day_rate", "1 250,50 kr", "--lang", "da")
    assert ran.status == 0 and "1.250,5" in ran.out
    assert {each["cost"] for each in told(home, "course", "costs", course)["people"]} == {
        "3751.50",
        "5002.00",
    }


@pytest.mark.seed("SR-121")
def test_the_cost_sheet_is_among_the_internal_papers_and_in_no_others(home: Home, tmp_path: Path) -> None:
    course = grouped(home, 6)
    ran = here(home, "course", "export", course, "--out", str(tmp_path / "out"), "--lang", "da")
    assert ran.status == 0, ran.err
    sheets = sorted((tmp_path / "out").rglob("Vikarer*"))
    assert {path.suffix for path in sheets} == {".md", ".html", ".docx", ".xlsx"}
    assert {path.parent.name for path in sheets} == {"internal"}
    told_ = next(path for path in sheets if path.suffix == ".md").read_text("utf-8")
    assert "| Lærer 0 | Skole A | 2,0 | 1,0 | 0,0 | 3,0 |" in told_ and "| I alt |" in told_


@pytest.mark.parametrize("language", ["da", "sv"])
def test_costs_in_a_terminal_are_columns_that_stand_straight(home: Home, language: str) -> None:
    course = grouped(home, 6, "--set", "day_rate=1850.50")
    ran = here(home, "course", "costs", course, "--lang", language)
    assert ran.status == 0 and "|" not in ran.out and "#" not in ran.out and "**" not in ran.out
    rows = [row for row in ran.out.splitlines() if row.startswith(("Lærer", "I alt", "Totalt", "Sammanlagt"))]
    assert len(rows) == 7 and len({len(row) for row in rows}) == 1, ran.out
    assert rows[0].startswith("Lærer 0") and rows[0].endswith("5.551,50" if language == "da" else "5 551,50")
    assert max(map(len, ran.out.splitlines())) <= 80


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".md"])
def test_the_cost_sheet_alone_is_written_in_the_format_its_name_ends_in(
    home: Home, tmp_path: Path, ending: str
) -> None:
    course = a_round(home)
    here(home, "course", "register", course, "--person=Lærer -1;=Skole", "--person=Bo;B", "--person=Cia;C")
    here(home, "course", "group", course, "--confirm")
    out = tmp_path / f"vikarer{ending}"
    assert here(home, "course", "costs", course, "--out", str(out)).status == 0
    match ending:
        case ".csv":
            assert out.read_text("utf-8-sig").splitlines()[1].startswith("Lærer -1;'=Skole;2")
        case ".xlsx":
            sheet = load_workbook(out).active
            row = next(row for row in sheet.iter_rows() if row[0].value == "Lærer -1")
            assert [cell.value for cell in row[1:6]] == ["=Skole", 2, 1, 0, 3] and row[1].data_type == "s"
        case _:
            assert "Substitutes" in out.read_text("utf-8")
    assert here(home, "course", "costs", course, "--out", str(tmp_path / "a.pdf")).status == 2


def test_a_round_comes_back_the_same_in_another_home(home: Home, tmp_path: Path) -> None:
    course = grouped(home, 6)
    here(home, "course", "register", course, "--person", "Sen Tilmeldt;Skole X;;Gerne matematik")
    here(home, "course", "export", course, "--out", str(tmp_path / "out"))
    (whole,) = (tmp_path / "out").rglob("*.json")
    other = Home(tmp_path / "other")
    assert here(other, "course", "import", str(whole)).status == 0
    before, after = (read_course(each.database, course) for each in (home, other))
    assert before is not None and after is not None
    assert after.records.registrations == before.records.registrations
    assert after.all_groups == before.all_groups and len(after.records.registrations) == 7


def test_a_search_finds_who_registered_and_what_they_wish(home: Home) -> None:
    course = a_round(home)
    here(home, "course", "register", course, "--person", "Åse Lund;Birkehave;;Gerne fysik i 8. klasse")
    for word in ("Åse", "Birkehave", "fysik"):
        ran = here(home, "search", word)
        assert "Åse Lund" in ran.out and "Efterår" in ran.out
    here(home, "course", "do", course, "remove", "Åse Lund")
    assert "Åse Lund" not in here(home, "search", "Åse").out


def test_what_hangs_on_somebody_in_a_group_is_told_before_anything_is_taken_out(home: Home) -> None:
    course = grouped(home, 3)
    refused = here(home, "course", "do", course, "remove", "Lærer 1", "--lang", "en")
    assert refused.status == 1 and "1 registration" in refused.err and "1 group" in refused.err
