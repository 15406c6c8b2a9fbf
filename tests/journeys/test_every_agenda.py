"""Every shipped agenda is walked from its start to its close, each gate bypassed with a reason."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from casts import CASTS, THREE_SCHOOLS
from walk import WHY, Begin, Walk, copies

from facilitator.domain import run as ev
from facilitator.domain.gate_view import missing
from facilitator.domain.meeting import Meeting
from facilitator.store.glance import read_meeting

LANGUAGES = ("en", "da", "sv")
SHOWN = ("status", "missing", "suggest", "plan")
IDENTIFIER = re.compile(r"\b[a-z]+_[a-z_]+\b|\{\w*\}")
"""What no sentence may hold: a name of the program's, or a blank that was not filled."""


def walked(walk: Walk) -> tuple[list[str], int]:
    """Go from the start to the close; what was said on the way, and how many gates were bypassed."""
    said: list[str] = []
    bypassed = 0
    walk.do("start")
    while (item := walk.meeting.item) and walk.meeting.run.running:
        said += walk.type(*SHOWN)
        bypassed += bool(missing(walk.meeting, walk.clock.today()))
        walk.do(f"wait {item.minutes}m", f"next {WHY}")
    return said, bypassed


def happened(meeting: Meeting, kind: type[Any]) -> list[Any]:
    return [record.event for record in meeting.recorded if isinstance(record.event, kind)]


def test_every_shipped_agenda_has_its_cast() -> None:
    assert set(CASTS) == set(copies())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("agenda_id", CASTS)
def test_an_agenda_runs_from_its_start_to_its_close(
    agenda_id: str, language: str, begin: Begin, tmp_path: Path
) -> None:
    walk = begin(agenda_id, language=language)
    said, bypassed = walked(walk)
    meeting, agenda = walk.meeting, copies()[agenda_id].agenda
    items = [item.id for item in meeting.items]
    assert sum(item.minutes for item in meeting.items) == agenda.minutes
    assert [entered.item_id for entered in happened(meeting, ev.ItemEntered)] == items
    assert [closed.item_id for closed in happened(meeting, ev.ItemClosed)] == items
    assert len(happened(meeting, ev.GateOverridden)) == bypassed > 0
    assert meeting.run.closed_at == meeting.ends_at
    assert read_meeting(walk.paths.database, meeting.head.id) == meeting
    assert [line for line in said if IDENTIFIER.search(line)] == []
    for paper in walk.papers(tmp_path / "papers"):
        assert agenda.title.said_in(language) in unescape(paper.read_text(encoding="utf-8")), paper.name


@pytest.mark.parametrize(("agenda_id", "minutes"), [("dialogue_half_day", 310), ("dialogue_whole_day", 500)])
def test_a_dialogue_of_three_schools_runs_to_its_close(agenda_id: str, minutes: int, begin: Begin) -> None:
    walk = begin(agenda_id, THREE_SCHOOLS, "sv")
    walked(walk)
    meeting = walk.meeting
    assert meeting.run.closed_at == meeting.ends_at
    assert sum(item.minutes for item in meeting.items) == minutes
    assert {item.focus for item in meeting.items if item.focus} == {party.id for party in meeting.parties}
