"""A plan without resources stays a draft until somebody sets them aside, even if it is nothing."""

from __future__ import annotations

from pathlib import Path

from half_day_meeting import WHY
from house import House, done

from facilitator.domain.modes import ActionStatus
from facilitator.plain.planning import plan
from facilitator.services.papers import PapersWanted, export_meeting
from facilitator.services.room import Room
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import speak

ALL_BUT_RESOURCES = {
    "sign": "Tre elever spørger en kammerat først",
    "goal": "Eleverne kan forklare dagens mål",
    "criterion": "8 af 10 kan sige det",
    "evaluation": "Ti elever spørges i januar",
    "follow_up": "12/1",
}


def refused(room: Room, *order: str) -> tuple[str, str]:
    """The field that is asked for, and the sentence."""
    outcome = room.do(*order).result(20)
    assert outcome.refused is not None
    return outcome.refused.facts["field"], refusal_sentence(outcome.refused, speak("da"))


def papers(house: House, room: Room, folder: Path) -> str:
    written = export_meeting(room.meeting, PapersWanted(folder, "da"), house.clock)
    assert isinstance(written, list)
    return "\n".join(path.read_text("utf-8") for path in written if path.suffix == ".md")


def test_a_plan_without_resources(tmp_path: Path) -> None:
    house = House(tmp_path / "home")
    room = house.enter()
    done(room, "start")
    done(room, "release", "group")
    done(room, "action", "Ida lader 5. b skrive målet >4/12")
    for name, value in ALL_BUT_RESOURCES.items():
        done(room, "set", "1", name, value)

    field, said = refused(room, "set", "1", "status", "agreed")
    assert field == "resources" and "kladde" in said and "0" in said
    assert any("ressourcer" in line for line in plan(room.meeting, house.clock, speak("da")))
    assert "KLADDE" in papers(house, room, tmp_path / "draft").upper()

    done(room, "set", "1", "resources", "0 – inden for normal tid")
    field, said = refused(room, "set", "1", "status", "agreed")
    assert field == "approved_by" and "approve 1" in said

    done(room, "approve", "1", "@Ole")
    done(room, "set", "1", "status", "agreed")
    assert room.meeting.actions[0].status is ActionStatus.AGREED
    printed = papers(house, room, tmp_path / "agreed")
    assert "0 – inden for normal tid" in printed and "Godkendt af: Ole Bech" in printed
    assert "KLADDE" not in printed.upper()
    assert "√ Planen er komplet." in list(plan(room.meeting, house.clock, speak("da")))
    done(room, "close", WHY)
    house.leave(room)
