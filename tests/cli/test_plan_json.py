"""A meeting for programs holds the plan of its course with every field that was filled in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from house import House, done
from in_process import here
from script import Home
from two_meetings import deal_with, first_meeting, second_meeting


@pytest.fixture
def plan(tmp_path: Path) -> dict[str, Any]:
    house = House(tmp_path / "home")
    room = second_meeting(house, first_meeting(house))
    deal_with(room)
    number = str(room.meeting.next_number)
    for order in (
        ("set", "2", "criterion", "Ni ud af ti"),
        ("note.indicator", "Elever der kan /birk"),
        ("set", number, "definition", "Elever der kan sige målet"),
        ("measure", number, "baseline", "31 % 24/11 n=84 /birk"),
        ("set", "7", "contributors", "Hele teamet"),
        ("set", "7", "resources", "2 timer"),
    ):
        done(room, *order)
    house.leave(room)
    ran = here(Home(tmp_path / "home"), "meeting", "show", room.meeting.head.id[-12:], "--json")
    assert ran.status == 0, ran.err
    told: dict[str, Any] = ran.objects[0]["plan"]
    return told


def test_actions_of_every_meeting_have_their_fields_and_what_was_decided(plan: dict[str, Any]) -> None:
    told = {each["text"]: each for each in plan["actions"]}
    given_up, goes_on = told["Ole viser dem til teamet"], told["Mette spørger eleverne"]
    assert (given_up["status"], given_up["decision"], given_up["owner"]) == ("dropped", "drop", "Ole Bech")
    assert given_up["note"] == "Teamet havde sine egne kort" and given_up["deadline"] == "2026-12-11"
    assert (goes_on["contributors"], goes_on["resources"]) == ("Hele teamet", "2 timer")
    assert told["Anne hænger dem op"]["version_of"] == told["Anne samler dem"]["id"]
    assert given_up["meeting"] != told["Ida viser kortene på nabogangen"]["meeting"]


def test_lines_have_what_was_said_of_them_their_values_and_what_belongs_to_them(
    plan: dict[str, Any],
) -> None:
    told = {each["kind"]: each for each in plan["lines"]}
    assert told["goal"]["criterion"] == "Ni ud af ti" and told["goal"]["belongs_with"] == [1]
    assert told["sign"]["result"] == "partly" and "where" not in told["sign"], "what is empty is left out"
    (value,) = told["indicator"]["values"]
    assert (value["kind"], value["value"], value["sample"]) == ("baseline", "31", 84)
    assert value["party"] == told["indicator"]["party"] == "Birkehave"
