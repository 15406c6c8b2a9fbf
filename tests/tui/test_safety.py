"""What may reach the terminal, and what a crash may say."""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from pathlib import Path

import pytest
from stage import CAPTURED, HEAD, Stage

from facilitator.tui.safety import UNPAINTABLE, crash_text
from facilitator.tui.widgets.captured import CapturedRow
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.echo import EchoView
from facilitator.tui.widgets.questions import QuestionsView, Suggestion
from facilitator.tui.widgets.rules import RulesView
from facilitator.tui.widgets.strip import StripRow, StripView

NOTES = json.loads((Path(__file__).parents[1] / "corpus" / "notes.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("note", NOTES, ids=[note["id"] for note in NOTES])
async def test_no_hostile_text_is_painted_as_more_than_text(note: dict[str, str]) -> None:
    hostile = base64.b64decode(note["b64"]).decode("utf-8", "replace")[:2000]
    app = Stage()
    async with app.run_test(size=(120, 36)) as pilot:
        screen = app.sample
        screen.head.show(replace(HEAD, title=hostile, floor=hostile, mode=hostile, missing=hostile))
        screen.rules.show(RulesView(hostile, hostile))
        screen.questions.show(QuestionsView(hostile, "F5", (Suggestion(hostile, hostile),)))
        screen.captured.show(replace(CAPTURED, rows=(CapturedRow("x", "?", hostile, hostile, "09.00"),)))
        screen.echo.show(EchoView(hostile, lead=hostile, saved="gemt"))
        screen.line.show_chip(ChipView(hostile[:8]))
        screen.line.set_text(hostile)
        await pilot.pause()
        for strip in app.screen._compositor.render_strips():
            text = "".join(segment.text for segment in strip)
            assert not UNPAINTABLE.search(text), text
        screen.strip.open(StripView("x", hostile, rows=(StripRow(hostile, key="1"),)))
        await pilot.pause()
        for strip in app.screen._compositor.render_strips():
            assert not UNPAINTABLE.search("".join(segment.text for segment in strip))


def test_a_crash_names_the_kind_and_the_place_and_no_value() -> None:
    note = "Mette sagde noget i fortrolighed"
    try:
        raise ValueError(note)
    except ValueError as error:
        said = crash_text(error)
    assert "ValueError" in said and "test_safety.py" in said
    assert "Mette" not in said
