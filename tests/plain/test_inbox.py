"""A meeting opens with what was promised last time and what was left for it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from half_day_meeting import BEGINS, WHY, a_setup, half_day
from house import House, done

from facilitator.domain.refusal import Refused
from facilitator.plain.manner import Manner
from facilitator.plain.session import Session
from facilitator.services.room import Room
from facilitator.words.tongue import speak


def typed(house: House, room: Room, *lines: str) -> list[str]:
    out = io.StringIO()
    Session(room, house.clock, speak("en"), out, lambda _: [], Manner()).run(lines)
    return out.getvalue().splitlines()


def held(house: House, *orders: Sequence[str]) -> None:
    """The first meeting, held and closed."""
    room = house.enter()
    done(room, "start")
    for order in orders:
        done(room, *order)
    done(room, "close", WHY)
    room.close()


def the_next(house: House) -> Room:
    first = house.hall.read(house.meeting_id)
    assert first is not None
    setup = replace(a_setup(), title="Opfølgning", starts_at=BEGINS + timedelta(days=30))
    made = house.hall.make(setup, half_day(), first.head.course_id)
    assert not isinstance(made, Refused)
    house.tick(60 * 24 * 30)
    room = house.hall.open(made)
    assert room is not None
    return room


def test_a_start_shows_the_promises_in_their_exact_words_and_what_was_left(tmp_path: Path) -> None:
    house = House(tmp_path)
    held(
        house,
        ("decide", "Vi ses igen inden jul"),
        ("action", f"Skriv målet på tavlen @Anne >{BEGINS.date() + timedelta(days=20):%d-%m-%Y}"),
        ("park", "Hvem betaler vikaren?"),
        ("question", "Hvad ser eleverne?"),
        ("park", "Lokalet"),
        ("unpark", "5", "handled"),
    )
    room = the_next(house)
    shown = "\n".join(typed(house, room, "start"))
    assert "Last time, Tuesday 24 November, we promised (“Dagens mål”):" in shown
    assert "Vi ses igen inden jul" in shown and "Skriv målet på tavlen" in shown and "(proposed)" in shown
    left = shown[shown.index("Left for this meeting:") :]
    assert "Hvem betaler vikaren?" in left and "Hvad ser eleverne?" in left and "Lokalet" not in left
    room.close()


def test_items_that_were_not_reached_stand_in_one_row_that_opens_and_are_settled_together(
    tmp_path: Path,
) -> None:
    house = House(tmp_path)
    held(house, ("park", "Hvem betaler vikaren?"))
    room = the_next(house)
    typed(house, room, "start")
    shown = typed(house, room, "inbox")
    (row,) = [n for n, line in enumerate(shown) if "items were not reached: " in line]
    assert sum("parked" in line for line in shown) == 1, "what somebody parked stands by itself"
    opened = typed(house, room, "inbox unreached")
    many = len(opened)
    assert many > 5 and shown[row].startswith(f"  ○ {many} items were not reached: ")
    told = " ".join(" ".join(shown[row:]).split())
    for school in ("Birkehave", "Søndergård"):
        assert f"– about {school}" in told, "of two items by one name it is said whose each was"
    assert typed(house, room, f"unpark unreached carried {WHY}") == [
        f"√ {many} items that were not reached: carried over."
    ]
    assert len(typed(house, room, "inbox unreached")) == many, "carried over is not dealt with"
    typed(house, room, f"unpark unreached dropped {WHY}")
    assert typed(house, room, "inbox unreached")[0].startswith("No item of an earlier meeting is left")
    assert "Hvem betaler vikaren?" in "\n".join(typed(house, room, "inbox"))
    typed(house, room, "undo")
    assert len(typed(house, room, "inbox unreached")) == many
    room.close()


def test_the_inbox_forgets_what_is_dealt_with_and_a_first_meeting_has_none(tmp_path: Path) -> None:
    house = House(tmp_path)
    room = house.enter()
    assert typed(house, room, "inbox") == ["Nothing was promised and nothing left by an earlier meeting."]
    room.close()
    held(house, ("park", "Hvem betaler vikaren?"))
    room = the_next(house)
    typed(house, room, "start", "unpark 1 handled")
    assert "Hvem betaler vikaren?" not in "\n".join(typed(house, room, "inbox"))
    room.close()


def test_before_the_end_open_questions_are_asked_for_who_answers_them_and_nothing_is_refused(
    tmp_path: Path,
) -> None:
    house = House(tmp_path)
    room = house.enter()
    done(room, "start")
    done(room, "question", "Hvad koster det?")
    while room.meeting.next_item is not None and room.meeting.next_item.id != "d_check":
        done(room, "next", WHY)
    shown = typed(house, room, f"next {WHY}", "set 1 owner Anne", "set 1 by 4/12")
    assert any("1 question is open (1): who answers it, by when?" in line for line in shown)
    assert shown[-2:] == ["√ 1 who answers: Anne Dahl", "√ 1 to be answered by: Friday 4 December 2026"]
    done(room, "close", WHY)
    house.leave(room)
