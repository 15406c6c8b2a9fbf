"""Preparation and the four elements by text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from half_day_meeting import BIRK, CONSULTANTS, PEOPLE, WHY, a_setup, half_day
from house import House, done
from test_inbox import typed

from facilitator.domain.refusal import Refused
from facilitator.services.room import Room
from facilitator.services.setup import PersonLine


def a_room(house: House, *people: PersonLine) -> Room:
    made = house.hall.make(replace(a_setup(), people=people), half_day())
    assert not isinstance(made, Refused)
    room = house.hall.open(made)
    assert room is not None
    return room


def test_points_stand_on_their_days_with_the_schools_they_wait_for_and_hints_about_who_comes(
    tmp_path: Path,
) -> None:
    house = House(tmp_path)
    both = PersonLine("Inge Krogh", ("process_consultant", "project_leader"))
    room = a_room(house, both, *PEOPLE)
    shown = typed(house, room, "prepare")
    assert shown[0] == "Before the meeting: 5 of 19 done"
    assert "! Tu 3 Nov 2026  Every school has written what it shows (Birkehave, Søndergård)" in shown
    assert "√ Tu 10 Nov 2026  A process consultant leads the meeting" in shown
    assert any(line.endswith("[contacts]") and line.startswith("! Tu 27 Oct 2026") for line in shown)
    assert "○ Mo 22 Feb 2027  The first follow-up meeting has been held" in shown
    assert shown[-1].startswith("? Inge Krogh is both process consultant and project leader.")
    house.leave(room)


@pytest.mark.seed("SR-099")
def test_the_four_elements_are_told_school_by_school(tmp_path: Path) -> None:
    house = House(tmp_path)
    room = a_room(house, *CONSULTANTS, *PEOPLE)
    done(room, "start")
    done(room, "note.learning", "@Anne Vi spørger for lidt")
    done(room, "note.learning", "@Ida Vi viser for meget")
    assert typed(house, room, "elements")[:2] == [
        "○ Commitment  Birkehave 0 · Søndergård 0",
        "√ Learning  Birkehave 1 · Søndergård 1",
    ]
    house.leave(room)


def test_the_good_example_says_which_paper_shows_it_and_how_it_gets_there(tmp_path: Path) -> None:
    house = House(tmp_path)
    room = a_room(house, *CONSULTANTS, *PEOPLE)
    done(room, "start")
    done(room, "note.strength", "@Anne Målet står på døren")
    (told,) = (line for line in typed(house, room, "elements") if "page of its own" in line)
    assert "(note.practice_description)" in told and told.endswith("papers of the course: “Good example”.")
    done(room, "note.practice_description", "@Anne Målet står på døren")
    assert "  The papers of the course have a page of it: “Good example”." in typed(house, room, "elements")
    house.leave(room)


@pytest.mark.seed("SR-016")
def test_who_leads_while_the_own_school_is_in_focus_is_told_so(tmp_path: Path) -> None:
    house = House(tmp_path)
    own = PersonLine("Liv Bro", ("process_consultant",), BIRK, "kvalitetsmedarbejder")
    room = a_room(house, own, *CONSULTANTS, *PEOPLE)
    done(room, "start")
    while room.meeting.run.item_id != "d_expl.1":
        done(room, "next", WHY)
    assert any(line.startswith("? Liv Bro belongs to Birkehave.") for line in typed(house, room, "status"))
    done(room, "lead", "Jon")
    assert not any("belongs to" in line for line in typed(house, room, "status"))
    house.leave(room)
