"""Where one stands in the plan: gaps come round, and walking ends where the rows end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from lobby import a_hall, a_meeting

from facilitator.services.room import Room
from facilitator.tui.presenting.plan import PlanView
from facilitator.tui.presenting.plan_place import Place, first_kept, next_gap, place_of, walked
from facilitator.tui.standing import standing_of
from facilitator.words.tongue import speak


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """A meeting that runs, with two actions that lack all but their text."""
    hall = a_hall(tmp_path)
    room = hall.open(a_meeting(hall))
    assert room is not None
    for order in (("start",), ("action", "ask a pupil first"), ("action", "film the first minutes")):
        assert room.do(*order).result(20).ok
    yield room
    room.close()
    hall.close()


def at(room: Room, place: Place) -> PlanView:
    return PlanView(standing_of(room, speak("en")), place.kept_id, place.field, 80, 24)


def test_the_first_gap_is_the_first_actions_owner(room: Room) -> None:
    first = room.meeting.actions[0].id
    assert first_kept(at(room, Place())) == Place(first)
    assert next_gap(at(room, Place(first))) == Place(first, "owner")


def test_after_the_last_field_in_hand_the_first_gap_of_all_comes_round(room: Room) -> None:
    one, two = (action.id for action in room.meeting.actions)
    assert room.do("set", "1", "owner", "ida").result(20).ok
    assert next_gap(at(room, Place(two, "follow_up"))) == Place(two, "owner")
    assert next_gap(at(room, Place(one, "follow_up"))) == Place(one, "deadline")


def test_without_a_gap_what_is_in_hand_stays_there(room: Room) -> None:
    for n in ("1", "2"):
        assert room.do("strike", n).result(20).ok
    assert next_gap(at(room, Place("", "sign"))) == Place("", "sign")


def test_up_and_down_end_at_the_first_and_the_last_field_and_sideways_at_the_last_action(room: Room) -> None:
    one, two = (action.id for action in room.meeting.actions)
    assert walked(at(room, Place(one, "text")), -1, sideways=False) == Place(one, "text", asked=True)
    assert walked(at(room, Place(one, "as_it_is")), 1, sideways=False) == Place(one, "as_it_is", asked=True)
    assert walked(at(room, Place(one, "sign")), 1, sideways=True) == Place(two, "sign")
    assert walked(at(room, Place(two, "sign")), 1, sideways=True) == Place(two, "sign")


def test_a_row_leads_to_what_it_names_and_a_heading_nowhere(room: Room) -> None:
    one, two = (action.id for action in room.meeting.actions)
    view = at(room, Place(one, "sign"))
    assert place_of(f"kept {two}", view) == Place(two, "sign")
    assert place_of("field goal", view) == Place(one, "goal")
    assert place_of(f"gap {two} owner", view) == Place(two, "owner")
    assert place_of("", view) is None
