"""Who may speak."""

from __future__ import annotations

from half_day_meeting import BIRK, CONSULTANTS, SKOV, SOND, PersonLine, Table, a_setup, running, shipped

from facilitator.domain.floor import (
    expected_to_speak,
    given_at_entry,
    holder,
    not_heard,
    parties_of,
    people_of,
)
from facilitator.domain.people import Person

THREE = (BIRK, SOND, SKOV)


def given_in(table: Table) -> dict[str, str]:
    return {
        item.id: table.meeting.name_of(given_at_entry(table.meeting, item)) for item in table.meeting.items
    }


def test_an_item_gives_the_floor_at_once_where_it_is_exactly_one_party() -> None:
    given = given_in(Table())
    assert given["d_arrive"] == BIRK
    assert (given["d_pres.1"], given["d_clar.1"], given["d_resp.1"]) == (BIRK, SOND, BIRK)
    assert (given["d_pres.2"], given["d_clar.2"], given["d_resp.2"]) == (SOND, BIRK, SOND)
    for nobody in ("d_open", "d_checkin", "d_refl.1", "d_break", "d_own", "d_check"):
        assert given[nobody] == ""


def test_with_three_schools_the_askers_wait_until_one_is_given_the_floor() -> None:
    table = Table(a_setup(parties=THREE))
    given = given_in(table)
    assert [given[f"d_pres.{n}"] for n in (1, 2, 3)] == [BIRK, SOND, SKOV]
    assert given["d_clar.1"] == given["d_clar.3"] == ""
    clarify = next(item for item in table.meeting.items if item.id == "d_clar.2")
    assert [party.name for party in parties_of(table.meeting, "other_parties", clarify)] == [BIRK, SKOV]
    table.start()
    table.until("d_clar.1")
    assert holder(table.meeting) is None
    table.do("floor", SKOV)
    assert holder(table.meeting) == table.meeting.parties[2]
    assert [item.id for item in table.meeting.items].count("d_break") == 1


def test_those_of_the_asking_school_are_waited_for_and_a_pass_is_a_turn() -> None:
    table = running()
    table.until("d_clar.1")
    assert [p.name for p in expected_to_speak(table.meeting)] == ["Anne Dahl", "Mette Holm", "Karim Aziz"]
    table.do("turn", "Anne")
    table.do("pass", "Mette")
    assert [p.name for p in not_heard(table.meeting)] == ["Karim Aziz"]
    table.do("absent", "Karim")
    assert not_heard(table.meeting) == ()


def test_in_a_go_round_everybody_who_takes_part_is_waited_for() -> None:
    table = running()
    table.until("d_checkin")
    assert len(expected_to_speak(table.meeting)) == 5
    assert expected_to_speak(Table().meeting) == ()


def test_leaders_speak_last_in_a_go_round() -> None:
    table = running()
    table.until("d_checkin")
    assert first_names(not_heard(table.meeting)) == "Ole Anne Mette Karim Ida"


def test_the_most_senior_leader_speaks_at_the_very_end() -> None:
    people = (
        *CONSULTANTS[:1],
        PersonLine("Rita Voss", ("sponsor", "member"), BIRK),
        PersonLine("Ida Krag", ("project_leader",), BIRK),
        PersonLine("Ole Bech", ("member",), BIRK),
        PersonLine("Anne Dahl", ("member",), SOND),
    )
    table = Table(a_setup(people=people))
    table.start()
    table.until("d_checkin")
    assert first_names(not_heard(table.meeting)) == "Ole Anne Ida Rita"
    table.do("turn", "Anne")
    assert first_names(not_heard(table.meeting)) == "Ole Ida Rita"


def test_where_no_rule_says_so_leaders_have_their_place_in_the_round() -> None:
    table = running()
    table.until("d_refl.1")
    assert "R14" not in table.item.rules
    places = [person.position for person in not_heard(table.meeting)]
    assert places == sorted(places)


TRIAD = (
    PersonLine("Ada Friis", ("host",), BIRK),
    PersonLine("Bo Gram", ("visitor", "process_consultant"), SOND),
    PersonLine("Clara Holt", ("visitor",), SKOV),
)
LEADERS = tuple(PersonLine(name, ("member",)) for name in ("Ada Friis", "Bo Gram", "Clara Holt"))


def first_names(people: tuple[Person, ...]) -> str:
    return " ".join(person.name.split()[0] for person in people)


def test_the_only_one_with_a_role_has_the_floor_at_once_and_of_several_nobody() -> None:
    table = Table(a_setup(parties=THREE, people=TRIAD), copy=shipped("triad_visit"))
    given = given_in(table)
    assert given["v_own"] == given["v_think"] == "Ada Friis"
    assert given["v_data"] == given["v_inq"] == given["v_home"] == ""
    table.start()
    table.until("v_inq")
    assert first_names(expected_to_speak(table.meeting)) == "Bo Clara"


def test_who_stays_outside_is_given_no_floor_by_role() -> None:
    people = (*CONSULTANTS[:1], *LEADERS)
    table = Table(a_setup(parties=(), people=people), copy=shipped("leader_al_start"))
    assert given_in(table)["l1_open"] == ""


def test_each_person_in_focus_has_the_floor_and_then_all_others_are_waited_for() -> None:
    people = (*CONSULTANTS[:1], *LEADERS)
    table = Table(a_setup(parties=(), people=people), copy=shipped("leader_al_start"))
    given = given_in(table)
    assert [given[f"l1_tell.{n}"] for n in (1, 2, 3)] == ["Ada Friis", "Bo Gram", "Clara Holt"]
    assert given["l1_ask.2"] == ""
    table.start()
    table.until("l1_ask.2")
    assert first_names(expected_to_speak(table.meeting)) == "Ada Clara"
    ask = table.item
    table.do("absent", "Bo")
    assert people_of(table.meeting, "focus_person", ask) == ()
    assert first_names(people_of(table.meeting, "others", ask)) == "Ada Clara"


def test_reviewers_are_those_whom_somebody_else_leads() -> None:
    people = (
        PersonLine("Rita Voss", ("lead_reviewer", "reviewer"), SOND),
        PersonLine("Per Voss", ("reviewer",), SOND),
        PersonLine("Ida Krag", ("host_leader",), BIRK),
    )
    table = Table(a_setup(people=people), copy=shipped("peer_review_day1"))
    given = given_in(table)
    assert (given["p1_team"], given["p1_story"], given["p1_clar"]) == ("Rita Voss", "Ida Krag", "Per Voss")
