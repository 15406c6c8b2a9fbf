"""The closing items: what is read aloud, settled, agreed and rated by digits, and what the disk holds."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest
from lobby import SIZES
from meeting_stage import REASON, Scene, opened

from facilitator.domain.modes import ActionStatus
from facilitator.tui.safety import UNPAINTABLE

NOTES = json.loads((Path(__file__).parents[1] / "corpus" / "notes.json").read_text(encoding="utf-8"))


def do(scene: Scene, *order: str) -> None:
    outcome = scene.room.do(*order).result()
    assert outcome.ok, (order, outcome.refused)


async def to_item(scene: Scene, written_as: str, *orders: tuple[str, ...]) -> None:
    """Up to an item, with orders given in it."""
    while scene.room.meeting.item is not None and scene.room.meeting.item.written_as != written_as:
        do(scene, "next", REASON)
    for order in orders:
        do(scene, *order)
    await scene.settle()


PARKED = (("park", "Hvordan måler man det?"), ("park", "Skal forældrene kende målet?"))
PROMISES = (
    ("action", "@Ida lader 5. b skrive målet >4/12"),
    ("set", "1", "sign", "tre elever spørger en kammerat først"),
    ("set", "1", "resources", "2 timer"),
    ("action", "@Mette danner makkerpar >1/12"),
)


@pytest.mark.parametrize("size", SIZES)
async def test_a_commitment_is_read_aloud_and_said_yes_to(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(tmp_path, language="en", size=size) as scene:
        await to_item(scene, "d_commit", *PROMISES)
        text = scene.text()
        assert "0 of 2 said yes to" in text and "1 ○ Birkehave: Ida Krag lader 5. b skrive målet – by" in text
        assert "We see it when tre elever spørger" in " ".join(text.split()) or size[0] > 80
        await scene.press("1")
        assert "Birkehave says yes" in scene.text()
        await scene.press("1")
        assert scene.room.meeting.actions[0].status is ActionStatus.AGREED
        assert "1 of 2 said yes to" in scene.text()


async def test_nobody_says_yes_to_a_commitment_with_a_gap_before_it_is_filled(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await to_item(scene, "d_commit", *PROMISES)
        await scene.press("2", "1")
        await scene.type("two say the goal")
        await scene.press("enter")
        await scene.type("no time")
        await scene.press("enter")
        action = scene.room.meeting.actions[1]
        assert (action.resources, action.sign) == ("no time", "two say the goal")
        assert action.status is ActionStatus.PROPOSED
        await scene.press("2", "1")
        assert scene.room.meeting.actions[1].status is ActionStatus.AGREED


async def test_parked_points_level_and_date_are_settled_by_digits(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await to_item(scene, "d_own", *PARKED)
        await to_item(scene, "d_next")
        rows = scene.text()
        assert "Parking lot" in rows and "2 of 2 left" in rows and "► the group (proposal)" in rows
        await scene.press("1", "1")
        await scene.press("2", "3")
        await scene.type("the parents decide that")
        await scene.press("enter")
        await scene.press("3", "2")
        await scene.press("4")
        await scene.type("12/1")
        await scene.press("enter")
        meeting = scene.room.meeting
        settled = [each.settled.value for each in meeting.entries if each.kind == "parked" and each.settled]
        assert settled == ["handled", "dropped"]
        assert meeting.release_level == "group"
        next_meeting = meeting.value("next_meeting")
        assert next_meeting is not None and next_meeting.value == "2027-01-12"
        assert "nothing √" in scene.rows()[2]
        assert "√ Tu 12 Jan 2027" in scene.text() and "√ the group" in scene.text()


async def test_roti_is_typed_in_a_row_and_shown_without_names(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await to_item(scene, "d_check")
        await scene.press("enter")  # the row the item is for is chosen already
        await scene.type("3443")
        await scene.press("enter")
        assert "√ 0 ·   1 ·   2 ·   3 ██ 2   4 ██ 2" in scene.text()
        assert scene.room.meeting.ratings[0].counts == (0, 0, 0, 2, 2)


async def test_text_goes_to_the_line_and_a_blank_writes_a_digit(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await to_item(scene, "d_next")
        await scene.type(" 14 days")
        await scene.press("enter")
        assert [each.text for each in scene.room.meeting.entries][-1] == "14 days"
        assert ": 14 days" in scene.text() or "14 days" in scene.text()


async def test_other_items_have_no_checklist(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await to_item(scene, "d_own")
        await scene.type("14 ideas")
        assert scene.screen.line.text == "14 ideas" and "Read aloud" not in scene.text()


async def test_the_curtain_hides_the_checklist(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await to_item(scene, "d_commit", *PROMISES)
        await scene.press("f9")
        assert "makkerpar" not in scene.text()


async def test_closing_the_meeting_writes_its_papers_and_says_where(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await to_item(scene, "d_commit", *PROMISES)
        await to_item(scene, "d_check", ("release", "group"))
        await scene.press("f2", "1")
        await scene.app.workers.wait_for_complete()
        await scene.settle()
        assert scene.room.meeting.run.closed_at is not None
        (folder,) = scene.hall.paths.exports.iterdir()
        assert f"papers in exports/{folder.name}" in scene.rows()[21]
        assert list(folder.iterdir())


@pytest.mark.parametrize("size", SIZES)
async def test_no_commitment_or_parked_point_is_more_than_text(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(tmp_path, language="en", size=size) as scene:
        await to_item(scene, "d_own")
        for note in NOTES[::8]:
            text = base64.b64decode(note["b64"]).decode("utf-8", "replace")[:300]
            scene.room.do("park", f"x{text}").result()
            scene.room.do("action", f"x{text}").result()
        for item in ("d_commit", "d_next", "d_check"):
            await to_item(scene, item)
            for keys in (("1", "escape"), ("9", "escape"), ("f1", "f1"), ("ctrl+p", "escape")):
                await scene.press(*keys[:1])
                assert not UNPAINTABLE.search(scene.text().replace("\n", ""))
                await scene.press(*keys[1:])
