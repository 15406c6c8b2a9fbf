"""Everything was done, and the figure has not moved; the course cannot be called reached."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from half_day_meeting import BEGINS, WHY, a_setup, shipped
from house import House, done

from facilitator.domain.asking import three_questions
from facilitator.domain.course import CourseResult
from facilitator.domain.effect import Effect, reached
from facilitator.domain.gate_view import missing
from facilitator.domain.modes import ActionStatus
from facilitator.domain.refusal import Refused
from facilitator.plain.follow_up import figures
from facilitator.services.room import Room
from facilitator.words.tongue import speak


def planned(house: House) -> str:
    """A first meeting with a goal, its figure, a sign and an action; the id of its course."""
    room = house.enter()
    done(room, "start")
    done(room, "note.goal", "Eleverne kommer i skole")
    done(room, "set", "1", "criterion", "Højst 8 af 100 er væk mere end hver tiende dag")
    done(room, "note.indicator", "Elever med højt fravær")
    done(room, "set", "2", "definition", "Elever med over 10 % fravær i et kvartal")
    done(room, "set", "2", "direction", "down")
    done(room, "measure", "2", "baseline", "12 % n=84")
    done(room, "measure", "2", "target", "8 % 16/3")
    done(room, "link", "1", "2")
    done(room, "note.sign", "Klassen er fuld klokken otte")
    done(room, "action", "Ida ringer hjem samme dag >4/12")
    done(room, "set", "4", "resources", "0 – inden for normal tid")
    done(room, "set", "4", "status", "agreed Ole")
    done(room, "link", "4", "1")
    done(room, "close", WHY)
    course = room.meeting.head.course_id
    house.leave(room)
    return course


def follow_up(house: House, course: str) -> Room:
    house.tick(60 * 24 * 49)
    setup = replace(a_setup(), title="Opfølgning", starts_at=BEGINS + timedelta(days=49))
    made = house.hall.make(setup, shipped("follow_up"), course)
    assert not isinstance(made, Refused)
    room = house.hall.open(made)
    assert room is not None
    done(room, "start")
    return room


def to_item(room: Room, item_id: str) -> None:
    while room.meeting.run.item_id != item_id:
        done(room, "next", WHY)


def lacks(room: Room, house: House) -> str:
    return repr(missing(room.meeting, house.clock.today()))


@pytest.mark.seed("SR-051")
@pytest.mark.seed("SR-052")
def test_done_but_no_effect(tmp_path: Path) -> None:
    house = House(tmp_path)
    room = follow_up(house, planned(house))
    to_item(room, "f_round")
    assert "status_today" in lacks(room, house)
    done(room, "set", "4", "status", "done")
    assert "status_today" not in lacks(room, house)
    to_item(room, "f_data")
    assert "new_actual" in lacks(room, house)
    done(room, "measure", "2", "actual", "12 % n=84")
    assert "new_actual" not in lacks(room, house)

    course = house.hall.read_course(room.meeting.head.course_id)
    assert course is not None
    found = reached(course)
    (outcome,) = found.against
    assert outcome.effect is Effect.UNCHANGED
    assert not found.bears(CourseResult.REACHED) and found.result is CourseResult.NOT_REACHED

    to_item(room, "f_interp")
    assert {question.id for question in three_questions(room.meeting)} == {"H05", "H06", "D10"}
    told = "\n".join(figures(room.meeting, house.clock, speak("da")))
    assert "»Højst 8 af 100 er væk mere end hver tiende dag«" in told and "ordret fra 24.11.2026" in told
    assert "○●" in told and "Det har ikke rykket sig" in told
    (row,) = (line for line in told.splitlines() if "√ gennemført" in line)
    assert "○ ikke endnu" in row and "ringer hjem samme dag" in row

    to_item(room, "f_decide")
    done(room, "set", "4", "decision", "adjust ringer hjem inden klokken ti")
    old, version = room.meeting.all_actions
    assert (old.text, old.status) == ("ringer hjem samme dag", ActionStatus.ADJUSTED)
    assert (version.text, version.version_of) == ("ringer hjem inden klokken ti", old.id)
    assert "decision_today" not in lacks(room, house)
    on_disk = house.hall.read(room.meeting.head.id)
    assert on_disk == room.meeting and on_disk.elsewhere == room.meeting.elsewhere
    done(room, "undo")
    assert room.meeting.all_actions == (replace(old, status=ActionStatus.DONE),)
    house.leave(room)


def test_what_every_school_measured_is_told_in_plain_rows_of_80_columns(tmp_path: Path) -> None:
    house = House(tmp_path)
    room = house.enter()
    done(room, "start")
    done(room, "note.indicator", "Kan forklare dagens mål")
    done(room, "set", "1", "definition", "Adspurgte elever")
    done(room, "set", "1", "cadence", "yearly")
    for school, n in (("birk", 84), ("søn", 8)):
        done(room, "measure", "1", "baseline", f"25 % 24/8 n={n} /{school}")
        done(room, "measure", "1", "actual", f"50 % n={n} /{school}")
    done(room, "measure", "1", "target", "75 % 16/3")
    for language in ("en", "da", "sv"):
        rows = [
            row.replace("\N{NO-BREAK SPACE}", " ")
            for row in figures(room.meeting, house.clock, speak(language))
        ]
        assert all(len(row) <= 80 for row in rows)
        assert sum("├" in row for row in rows) == 2
        told = "\n".join(rows)
        assert "Birkehave" in told and "Søndergård" in told and "n = 84" in told
        of = {"en": "4 of 8", "da": "4 af 8", "sv": "4 av 8"}[language]
        assert of in told.partition("Søndergård")[2] and "%" in told.partition("Søndergård")[0]
    house.leave(room)
