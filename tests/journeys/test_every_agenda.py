"""Every shipped agenda is walked from its start to its close, each gate bypassed with a reason."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from casts import CASTS, THREE_SCHOOLS, Cast

from facilitator.clock import FastClock
from facilitator.domain import run as ev
from facilitator.domain.gate_view import missing
from facilitator.domain.meeting import AgendaCopy, Meeting
from facilitator.domain.refusal import Refused
from facilitator.paths import Paths
from facilitator.plain.session import Manner, Session
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.hall import Hall
from facilitator.services.papers import export_meeting
from facilitator.services.setup import Setup
from facilitator.store.glance import read_meeting
from facilitator.words.tongue import speak

LANGUAGES = ("en", "da", "sv")
MORNING = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
WHY = "We walk through it once"
SHOWN = ("status", "missing", "suggest", "plan")
IDENTIFIER = re.compile(r"\b[a-z]+_[a-z_]+\b|\{\w*\}")
"""What no sentence may hold: a name of the program's, or a blank that was not filled."""


class Walk:
    """A meeting held by text in this process, on a clock that is set."""

    def __init__(self, home: Path, copy: AgendaCopy, cast: Cast, language: str) -> None:
        self.paths, self.clock = Paths(home), FastClock(MORNING, UTC)
        self.w = speak(language)
        self.hall = Hall(self.paths, self.clock, patience=1)
        made = self.hall.make(Setup("Walk", cast.schools, cast.people, MORNING, language), copy)
        assert isinstance(made, str)
        room = self.hall.open(made)
        assert room is not None
        self.room = room

    @property
    def meeting(self) -> Meeting:
        return self.room.meeting

    def type(self, *lines: str, as_json: bool = False) -> list[str]:
        out = io.StringIO()
        Session(self.room, self.clock, self.w, out, self._export, Manner(json=as_json)).run(lines)
        return out.getvalue().splitlines()

    def do(self, *lines: str) -> None:
        for line, answer in zip(lines, map(json.loads, self.type(*lines, as_json=True)), strict=True):
            assert answer["ok"], f"{line}: {answer['message']}"

    def papers(self, folder: Path) -> list[Path]:
        """Every paper, for those who were there."""
        written = export_meeting(self.meeting, folder, "internal", self.w.language, self.clock)
        assert not isinstance(written, Refused)
        return list(written)

    def close(self) -> None:
        self.room.close()
        self.hall.close()

    def _export(self, folder: str) -> list[str] | Refused:
        return [str(path) for path in self.papers(Path(folder))]


@pytest.fixture(scope="module")
def copies() -> dict[str, AgendaCopy]:
    shelf = Bookshelf(Path("no-such-folder"))
    return {agenda.id: shelf.copy_of(agenda) for agenda in shelf.agendas}


@pytest.fixture
def walks(tmp_path: Path) -> Iterator[list[Walk]]:
    """Those to be ended."""
    begun: list[Walk] = []
    yield begun
    for walk in begun:
        walk.close()


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


def test_every_shipped_agenda_has_its_cast(copies: dict[str, AgendaCopy]) -> None:
    assert set(CASTS) == set(copies)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("agenda_id", CASTS)
def test_an_agenda_runs_from_its_start_to_its_close(
    agenda_id: str, language: str, copies: dict[str, AgendaCopy], walks: list[Walk], tmp_path: Path
) -> None:
    walk = Walk(tmp_path, copies[agenda_id], CASTS[agenda_id], language)
    walks.append(walk)
    said, bypassed = walked(walk)
    meeting = walk.meeting
    agenda = copies[agenda_id].agenda
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
def test_a_dialogue_of_three_schools_runs_to_its_close(
    agenda_id: str, minutes: int, copies: dict[str, AgendaCopy], walks: list[Walk], tmp_path: Path
) -> None:
    walk = Walk(tmp_path, copies[agenda_id], THREE_SCHOOLS, "sv")
    walks.append(walk)
    walked(walk)
    assert (walk.meeting.run.closed_at or MORNING) - MORNING == walk.meeting.ends_at - MORNING
    assert sum(item.minutes for item in walk.meeting.items) == minutes
    for party in walk.meeting.parties:
        assert any(item.focus == party.id for item in walk.meeting.items)
