"""A meeting of any shipped agenda, held by text in this process on a clock that is set."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Protocol

from casts import Cast

from facilitator.clock import FastClock
from facilitator.domain.meeting import Meeting
from facilitator.domain.meeting_head import AgendaCopy
from facilitator.domain.refusal import Refused
from facilitator.paths import Paths
from facilitator.plain.manner import Manner
from facilitator.plain.session import Session
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.hall import Hall
from facilitator.services.papers import PapersWanted, export_meeting
from facilitator.services.setup import Setup
from facilitator.words.tongue import speak

MORNING = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
WHY = "We walk through it once"
AGREED = ("consent Ida", "field focus_question @Ida Who asks whom?")
"""What a lesson is not observed without."""


@cache
def copies() -> dict[str, AgendaCopy]:
    """What a meeting owns of each shipped agenda, by its id."""
    shelf = Bookshelf(Path("no-such-folder"))
    return {agenda.id: shelf.copy_of(agenda) for agenda in shelf.agendas}


class Walk:
    """The meeting, its room and its clock; ``close`` ends it."""

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

    def until(self, item_id: str) -> None:
        """Go on, whatever is missing, until an item runs."""
        while self.meeting.run.item_id != item_id:
            self.do(f"next {WHY}")

    def missing(self) -> list[str]:
        """What the running item lacks, in words."""
        return [line.removeprefix("○ ") for line in self.type("missing")]

    def papers(self, folder: Path) -> list[Path]:
        """Every paper, for those who were there."""
        written = export_meeting(self.meeting, PapersWanted(folder, self.w.language, "internal"), self.clock)
        assert not isinstance(written, Refused)
        return list(written)

    def close(self) -> None:
        self.room.close()
        self.hall.close()

    def _export(self, folder: str) -> list[str] | Refused:
        return [str(path) for path in self.papers(Path(folder))]


class Begin(Protocol):
    """Makes a meeting of an agenda, with those who come to it unless others are named."""

    def __call__(self, agenda_id: str, cast: Cast | None = None, language: str = "en") -> Walk: ...
