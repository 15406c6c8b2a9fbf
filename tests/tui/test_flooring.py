"""F7 where people hold the floor, and where schools do."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from meeting_stage import REASON, STARTS, Scene, new_hall, opened, play

from facilitator.domain.refusal import Refused
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.setup import PersonLine, Setup
from facilitator.tui.app import FacilitatorApp

NAMES = ("Ada Friis", "Bo Gram", "Clara Holt", "Dan Ipsen", "Eva Juul", "Finn Kjær", "Gry Lund", "Hans Munk")
LEADERS = tuple(PersonLine(name, ("member",)) for name in NAMES)
CONSULTANT = PersonLine("Inge Krogh", ("process_consultant",))


@asynccontextmanager
async def leaders(home: Path, *lines: str) -> AsyncIterator[Scene]:
    """Eight leaders of no school, who tell each other of their questions, after these lines."""
    hall, clock = new_hall(home)
    shelf = Bookshelf(None)
    agenda = shelf.agenda("leader_al_start")
    assert not isinstance(agenda, Refused)
    setup = Setup("Ledere", (), (CONSULTANT, *LEADERS), STARTS, "en")
    made = hall.make(setup, shelf.copy_of(agenda))
    assert isinstance(made, str)
    play(hall, clock, made, "start", *lines)
    app = FacilitatorApp(hall, "en", meeting_id=made)
    async with app.run_test(size=(80, 24)) as pilot:
        scene = Scene(app, pilot, hall, clock)
        await scene.settle()
        yield scene
        scene.room.close()
    hall.close()


def offered(scene: Scene) -> list[str]:
    """The rows below the heading of the strip, each by its first words."""
    rows = [row.strip() for row in scene.rows()]
    first = next(n for n, row in enumerate(rows) if row.startswith("The floor to"))
    return [" ".join(row.split()[:3]) for row in rows[first + 1 :] if row[:1] in "0123456789+@/" and row]


async def test_where_no_school_takes_part_the_floor_is_given_to_people(tmp_path: Path) -> None:
    async with leaders(tmp_path) as scene:
        await scene.press("f7")
        assert offered(scene)[:7] == [*(f"{n} {name}" for n, name in enumerate(NAMES[:6], 1)), "+ more …"]
        await scene.press("2")
        assert "► Bo Gram has the floor" in scene.rows()[1]


async def test_more_people_than_digits_stand_on_pages_that_come_round(tmp_path: Path) -> None:
    async with leaders(tmp_path) as scene:
        await scene.press("f7", "plus")
        assert offered(scene)[:3] == ["1 Gry Lund", "2 Hans Munk", "3 Inge Krogh"]
        await scene.press("plus")
        assert offered(scene)[0] == "1 Ada Friis"
        await scene.press("plus", "2")
        assert "► Hans Munk has the floor" in scene.rows()[1]


async def test_those_whom_the_item_waits_for_stand_first(tmp_path: Path) -> None:
    async with leaders(tmp_path, *([f"next {REASON}"] * 3)) as scene:
        assert scene.room.meeting.item is not None and scene.room.meeting.item.floor == "others"
        await scene.press("f7")
        assert offered(scene)[0] == "1 Bo Gram"
        await scene.press("plus")
        assert offered(scene)[1:3] == ["2 Ada Friis", "3 Inge Krogh"]


@pytest.mark.parametrize("key", ["7", "0"])
async def test_the_go_round_and_nobody_are_offered_among_people_too(tmp_path: Path, key: str) -> None:
    async with leaders(tmp_path) as scene:
        await scene.press("f7", "1", "f7", key)
        assert scene.room.meeting.run.floor == ("go_round" if key == "7" else "")


async def test_among_schools_a_person_is_one_key_away_and_back(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.press("f7")
        assert offered(scene)[:3] == ["1 Birkehave", "2 Søndergård has", "@ a person"]
        await scene.press("at")
        assert "1 Mette Holm" in offered(scene)
        await scene.press("slash")
        assert offered(scene)[0] == "1 Birkehave"
        await scene.press("at", "2")
        assert "► Karim Saleh has the floor" in scene.rows()[1]


async def test_a_go_round_asks_for_the_next_turn_first_and_takes_all_of_them_as_one(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en", at="planned") as scene:
        scene.room.do("start").result()
        while scene.room.meeting.item is not None and scene.room.meeting.item.written_as != "d_checkin":
            assert scene.room.do("next", REASON).result().ok
        await scene.settle()
        before = len(scene.room.meeting.run.turns_in(scene.room.meeting.run.item_id))
        await scene.press("f7")
        first = offered(scene)
        assert "1 Hanne Lund has spoken" in scene.text() or "1 Ida Krag has spoken" in scene.text()
        assert first[2:4] == ["3 all have", "4 Birkehave"]
        await scene.press("1")
        turns = scene.room.meeting.run.turns_in(scene.room.meeting.run.item_id)
        assert len(turns) == before + 1
        await scene.press("f7", "3")
        assert "has not spoken" not in scene.text() and "have not spoken" not in scene.text()
        assert "√ All have spoken." in scene.rows()[21]
        assert len(scene.room.meeting.run.turns_in(scene.room.meeting.run.item_id)) == 4
        await scene.press("ctrl+z")
        assert len(scene.room.meeting.run.turns_in(scene.room.meeting.run.item_id)) == 1


async def test_leaders_are_last_where_the_rule_of_the_round_says_so(tmp_path: Path) -> None:
    hall, clock = new_hall(tmp_path)
    shelf = Bookshelf(None)
    agenda = shelf.agenda("dialogue_half_day")
    assert not isinstance(agenda, Refused)
    people = (
        CONSULTANT,
        PersonLine("Rita Voss", ("sponsor",), "Birkehave"),
        PersonLine("Ida Krag", ("project_leader",), "Birkehave"),
        PersonLine("Ole Bech", ("member",), "Birkehave"),
        PersonLine("Anne Dahl", ("member",), "Søndergård"),
    )
    made = hall.make(Setup("Runde", ("Birkehave", "Søndergård"), people, STARTS, "en"), shelf.copy_of(agenda))
    assert isinstance(made, str)
    play(hall, clock, made, "start", f"jump d_checkin {REASON}")
    async with FacilitatorApp(hall, "en", meeting_id=made).run_test(size=(80, 24)) as pilot:
        assert isinstance(pilot.app, FacilitatorApp)
        scene = Scene(pilot.app, pilot, hall, clock)
        await scene.settle()
        assert "Go-round: Ole, then Anne" in scene.rows()[1]
        await scene.press("f7")
        assert offered(scene)[0] == "1 Ole Bech"
        for _ in range(2):
            await scene.press("1", "f7")
        assert offered(scene)[0] == "1 Ida Krag", "the most senior leader is the very last"
        scene.room.close()
    hall.close()
