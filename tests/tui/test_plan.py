"""The action plan on the screen: gaps by digit, fields in the line, a draft until nothing is missing."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest
from lobby import SIZES, Lobby, a_hall, a_meeting, settled, shown
from textual import events
from textual.pilot import Pilot

from facilitator.domain.meeting import Meeting
from facilitator.services.hall import Hall
from facilitator.services.room import Room
from facilitator.tui.screens.plan import PlanScreen
from facilitator.words.tongue import speak

NOTES = json.loads((Path(__file__).parents[1] / "corpus" / "notes.json").read_text(encoding="utf-8"))


def planned(folder: Path, *orders: tuple[str, ...]) -> tuple[Hall, Room]:
    hall = a_hall(folder)
    room = hall.open(a_meeting(hall))
    assert room is not None
    for order in (("start",), *orders):
        outcome = room.do(*order).result()
        assert outcome.ok, (order, outcome.refused)
    return hall, room


def plan(room: Room, language: str = "en") -> Lobby:
    return Lobby(PlanScreen(room, speak(language)))


async def type_in(pilot: Pilot[int], room: Room, text: str) -> Meeting:
    """Type the first sign of a text, paste the rest, Enter; the meeting once it is on the disk."""
    names = {" ": "space", "/": "slash"}
    await pilot.press(*(names.get(sign, sign) for sign in text[:1]))
    pilot.app.screen.focused.post_message(events.Paste(text[1:]))  # type: ignore[union-attr]
    await pilot.press("enter")
    await kept(pilot, room)
    return room.meeting


async def kept(pilot: Pilot[int], room: Room) -> None:
    if room._writer is not None:
        room._writer.flush()
    await settled(pilot)


async def to_field(pilot: Pilot[int], name: str) -> None:
    """Walk to a field of what is in hand, from the first one down."""
    screen = pilot.app.screen
    assert isinstance(screen, PlanScreen)
    for key in (*["up"] * 16, *["down"] * 16):
        if screen.place.field == name:
            return
        await pilot.press(key)
    raise AssertionError(f"no field {name} here")


@pytest.mark.parametrize("size", SIZES)
async def test_gaps_are_filled_one_after_the_other_until_the_draft_is_a_plan(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    hall, room = planned(tmp_path, ("action", "ask a pupil first"))
    app = plan(room)
    async with app.run_test(size=size) as pilot:
        rows = "\n".join(shown(app))
        assert "DRAFT – 8 missing" in rows and "ends 12:30" in shown(app)[0]
        assert " 1 owner " in rows and "Who is responsible?" in rows
        await type_in(pilot, room, "ida")
        rows = "\n".join(shown(app))
        assert "► deadline" in rows and "By which date?" in rows
        await type_in(pilot, room, "4/12")
        await type_in(pilot, room, "2 hours")
        for value in ("pupils own the goal", "they ask each other", "every week"):
            await type_in(pilot, room, value)
        await type_in(pilot, room, "3 of 4 say so")
        await type_in(pilot, room, "12/1")
        action = room.meeting.actions[0]
        assert room.meeting.name_of(action.owner_id) == "Ida Krag"
        assert action.deadline is not None and action.deadline.isoformat() == "2026-12-04"
        assert (action.goal, action.sign, action.criterion) == (
            "pupils own the goal", "they ask each other", "every week"
        )  # fmt: skip
        assert (action.resources, action.evaluation) == ("2 hours", "3 of 4 say so")
        rows = "\n".join(shown(app))
        assert "√ complete" in rows and "Fr 4 Dec week 49" in rows
    room.close()
    hall.close()


async def test_a_digit_takes_up_a_gap_and_digits_are_then_text(tmp_path: Path) -> None:
    hall, room = planned(tmp_path, ("action", "ask a pupil first"))
    app = plan(room)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2")
        await pilot.pause()
        assert "► deadline" in shown(app)[22]
        await type_in(pilot, room, "4/12")
        assert room.meeting.actions[0].deadline is not None
    room.close()
    hall.close()


async def test_after_a_field_is_filled_digits_pick_again_in_the_order_they_are_shown(tmp_path: Path) -> None:
    orders = [("action", f"the action called {name}") for name in ("one", "two", "three", "four", "five")]
    hall, room = planned(tmp_path, *orders)
    app = plan(room)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        await type_in(pilot, room, "two hours")
        assert not any(row[1:2].isdigit() for row in shown(app)[:21])
        await pilot.press("escape")
        rows = shown(app)
        digits = [row[1] for row in rows[:21] if row[1:2].isdigit()]
        assert digits == [str(n) for n in range(1, len(digits) + 1)] and len(digits) > 6
        assert rows[22].startswith("   goal") and any(row.startswith(" 3 goal") for row in rows)
        assert any(row.startswith("   Missing in other actions") or "Missing in other" in row for row in rows)
        await pilot.press("1")
        await type_in(pilot, room, "ida")
        assert room.meeting.name_of(room.meeting.actions[0].owner_id) == "Ida Krag"
        assert room.meeting.actions[0].resources == "two hours"
    room.close()
    hall.close()


async def test_a_digit_picks_only_where_one_is_shown_and_is_text_in_a_field_walked_to(
    tmp_path: Path,
) -> None:
    hall, room = planned(tmp_path, ("action", "ask a pupil first"), ("action", "ask another one"))
    app = plan(room)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = app.screen
        assert isinstance(screen, PlanScreen)
        rows = shown(app)
        assert rows[21].startswith("   A digit takes a gap in hand") and " 1 owner" in "\n".join(rows)
        await to_field(pilot, "resources")
        assert "► resources" in shown(app)[22] and "1–9" not in shown(app)[23]
        await type_in(pilot, room, "2 hours")
        assert room.meeting.actions[0].resources == "2 hours"
        await pilot.press("right")
        await pilot.pause()
        assert screen.place.kept_id == room.meeting.actions[1].id
        await pilot.press("2")
        await pilot.pause()
        assert screen.place.field == "deadline" and screen.line.text == ""
    room.close()
    hall.close()


async def test_a_line_typed_where_there_is_nothing_to_fill_stays(tmp_path: Path) -> None:
    hall, room = planned(tmp_path)
    app = plan(room)
    async with app.run_test(size=(80, 24)) as pilot:
        await type_in(pilot, room, "2 hours")
        rows = shown(app)
        assert rows[22].endswith("2 hours") and "F6 makes one" in rows[21]
    room.close()
    hall.close()


async def test_a_value_that_is_refused_is_given_back_with_the_reason(tmp_path: Path) -> None:
    hall, room = planned(tmp_path, ("action", "ask a pupil first"))
    app = plan(room)
    async with app.run_test(size=(80, 24)) as pilot:
        await type_in(pilot, room, "nobody")
        rows = shown(app)
        assert rows[20].startswith(" × Nobody here is called “nobody”") and rows[22].endswith("nobody")
        await pilot.press("escape")
        await pilot.pause()
        assert app.told == [] and rows[22].endswith("nobody")
    room.close()
    hall.close()


async def test_values_are_changed_in_the_line_and_undone(tmp_path: Path) -> None:
    hall, room = planned(
        tmp_path, ("action", "@Ida ask a pupil first >4/12"), ("action", "@Anne another one >5/12")
    )
    app = plan(room)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("right", *["up"] * 12, "enter")
        await pilot.pause()
        assert shown(app)[22].endswith("another one")
        await type_in(pilot, room, " more")
        assert room.meeting.actions[1].text == "another one more"
        await pilot.press("ctrl+z")
        await kept(pilot, room)
        assert room.meeting.actions[1].text == "another one"
        assert "another one more" not in "\n".join(shown(app))
    room.close()
    hall.close()


@pytest.mark.parametrize(("language", "status"), [("en", "agreed"), ("da", "aftalt"), ("sv", "överens")])
async def test_a_status_is_typed_as_the_screen_calls_it(tmp_path: Path, language: str, status: str) -> None:
    asked = ("action", "@Ida ask a pupil first >4/12")
    hall, room = planned(tmp_path, asked, ("set", "1", "resources", "0"), ("approve", "1", "Hanne"))
    app = plan(room, language)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_field(pilot, "status")
        await type_in(pilot, room, status)
        assert room.meeting.actions[0].status.value == "agreed"
    room.close()
    hall.close()


async def test_an_action_is_added_and_its_gaps_follow(tmp_path: Path) -> None:
    hall, room = planned(tmp_path)
    app = plan(room)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "No action yet" in "\n".join(shown(app))
        await pilot.press("f6")
        await pilot.press("exclamation_mark", "space")
        await type_in(pilot, room, "@Ida asks >4/12")
        assert room.meeting.actions[0].text == "asks"
        assert "Which time or money" in shown(app)[21]
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert [type(message) for message in app.told] == [PlanScreen.Left]
    room.close()
    hall.close()


@pytest.mark.parametrize("size", SIZES)
async def test_no_field_of_an_action_is_more_than_text(tmp_path: Path, size: tuple[int, int]) -> None:
    hall, room = planned(tmp_path)
    for note in NOTES:
        text = base64.b64decode(note["b64"]).decode("utf-8", "replace")[:300]
        made = room.do("action", f"x{text}").result()
        for action in made.records:
            for name in ("goal", "sign", "resources"):
                room.do("set", str(getattr(action, "number", 0)), name, text).result()
    app = plan(room)
    async with app.run_test(size=size, tooltips=True, notifications=True) as pilot:
        for _ in NOTES:
            await pilot.press("right")
            shown(app)
    room.close()
    hall.close()


async def test_what_keeps_an_action_from_being_agreed_is_the_field_that_is_taken_in_hand(
    tmp_path: Path,
) -> None:
    hall, room = planned(tmp_path, ("action", "@Ida ask a pupil first >4/12"))
    app = plan(room)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = app.screen
        assert isinstance(screen, PlanScreen)
        await to_field(pilot, "status")
        assert screen.place.field == "status"
        await type_in(pilot, room, "agreed")
        assert screen.place.field == "resources"
        assert "0 is an answer" in " ".join("\n".join(shown(app)).split())
        await type_in(pilot, room, "0 inside normal time")
        assert screen.place.field == "status" and shown(app)[22].endswith("agreed")
        await type_in(pilot, room, " Hanne")
        action = room.meeting.actions[0]
        assert (action.status.value, room.meeting.name_of(action.approved_by)) == ("agreed", "Hanne Lund")
    room.close()
    hall.close()


INITIATIVE = (
    ("note.initiative", "Eleverne skriver målet selv /Birkehave"),
    ("set", "1", "description", "Hver morgen i dansk"),
    ("note.goal", "Eleverne kan forklare dagens mål"),
    ("link", "1", "2"),
    ("note.indicator", "Kan forklare målet"),
    ("set", "3", "definition", "Adspurgte elever"),
    ("measure", "3", "baseline", "31 % n=84"),
    ("link", "2", "3"),
)


@pytest.mark.parametrize("size", SIZES)
async def test_an_initiative_stands_on_its_frame_with_its_figure_and_its_actions(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    hall, room = planned(tmp_path, *INITIATIVE, ("action", "@Ida ask a pupil >4/12"), ("link", "1", "4"))
    app = plan(room)
    async with app.run_test(size=size) as pilot:
        await pilot.press(*["left"] * 6)
        await pilot.pause()
        rows = shown(app)
        text = "\n".join(rows)
        assert "Initiatives and actions" in text and "initiative 1 of 1" in text
        frame = [
            row
            for row in rows
            if row[3:22].strip() in ("context", "goal", "sign", "what we do", "evaluation")
        ]
        assert [row[3:22].strip() for row in frame] == ["context", "goal", "sign", "what we do", "evaluation"]
        assert "[ Why this, and what do we do already? ]" in frame[0]
        assert "2 Eleverne kan forklare dagens mål" in frame[1] and "[ What can be seen" in frame[2]
        if size[1] > 24:
            assert "31% → ?" in text.replace("\N{NO-BREAK SPACE}", " ") and "ask a pupil" in text
        await pilot.press("1")
        await pilot.pause()
        assert any("► context" in row for row in shown(app)[-6:])
        await type_in(pilot, room, "many cannot say it")
        (initiative, *_) = room.meeting.entries
        assert room.meeting.said("context", initiative.id) == "many cannot say it"
    room.close()
    hall.close()


async def test_a_value_older_than_its_baseline_is_questioned_where_it_is_filled_in(tmp_path: Path) -> None:
    hall, room = planned(tmp_path, *INITIATIVE)
    app = plan(room, "da")
    async with app.run_test(size=(120, 36)) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, PlanScreen)
        await pilot.press(*["left"] * 6, "right", "right")
        await to_field(pilot, "actual")
        await type_in(pilot, room, "40 % n=84 1/2")
        assert room.meeting.measurements[-1].value == "40"
        assert any("? Værdien er fra sø. 1.2.2026, altså før" in row for row in shown(app)), shown(app)
    room.close()
    hall.close()


async def test_what_is_written_for_a_sign_becomes_a_sign_of_the_initiative(tmp_path: Path) -> None:
    hall, room = planned(tmp_path, *INITIATIVE)
    app = plan(room)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, PlanScreen)
        await pilot.press(*["left"] * 6)
        await to_field(pilot, "sign")
        await type_in(pilot, room, "they ask each other first")
        await kept(pilot, room)
        (initiative, *_) = room.meeting.entries
        sign = room.meeting.entries[-1]
        assert (sign.kind, sign.text) == ("sign", "they ask each other first")
        assert sign in room.meeting.linked(initiative.id)
        await pilot.press("right", "right")
        assert screen.view.kept is not None and screen.view.kept.number == 3
        await to_field(pilot, "target")
        await type_in(pilot, room, "80 % 16/3")
        assert room.meeting.measurements[-1].value == "80"
    room.close()
    hall.close()
