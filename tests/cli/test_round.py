"""A round on the command line before its kick-off: who registers, waits and is admitted, and which groups."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from in_process import here
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
