"""A meeting of two schools held by text in this process, each outcome held against the disk."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from facilitator.clock import FastClock
from facilitator.domain.meeting import Meeting
from facilitator.domain.meeting_head import AgendaCopy
from facilitator.domain.refusal import Refused
from facilitator.paths import Paths
from facilitator.plain.exporting import Wanted
from facilitator.plain.manner import Manner
from facilitator.plain.session import Session
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.hall import Hall
from facilitator.services.outcome import Outcome
from facilitator.services.papers import PapersWanted, export_meeting
from facilitator.services.setup import PersonLine, Setup
from facilitator.store.glance import read_meeting
from facilitator.words.tongue import speak

MORNING = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
SCHOOLS = ("Ådalsskolen", "Björkskolan")
PEOPLE = (
    PersonLine("Karin Holm", ("process_consultant",)),
    PersonLine("Mette Lund", ("member",), SCHOOLS[0]),
    PersonLine("Ole Bay", ("project_leader",), SCHOOLS[0]),
    PersonLine("Anna Berg", ("member",), SCHOOLS[1]),
    PersonLine("Lars Ek", ("member",), SCHOOLS[1]),
)


@cache
def half_day() -> AgendaCopy:
    shelf = Bookshelf(Path("/nonexistent"))
    found = shelf.agenda("dialogue_half_day")
    assert not isinstance(found, Refused)
    return shelf.copy_of(found)


class Table:
    """Takes lines, gives answers. After every outcome the file holds what the room says it holds."""

    def __init__(self, home: Path, language: str = "en") -> None:
        self.paths = Paths(home)
        self.clock = FastClock(MORNING, UTC)
        self.w = speak(language)
        self.hall = Hall(self.paths, self.clock, patience=1)
        made = self.hall.make(Setup("Half day", SCHOOLS, PEOPLE, MORNING, language), half_day())
        assert isinstance(made, str)
        room = self.hall.open(made)
        assert room is not None
        self.room = room
        self.room.listen(self._is_on_the_disk)

    @property
    def meeting(self) -> Meeting:
        return self.room.meeting

    def type(self, *lines: str, json: bool = False, strict: bool = False) -> list[str]:
        """The lines answered to these, in one session."""
        return self.session(*lines, json=json, strict=strict)[1]

    def session(self, *lines: str, json: bool = False, strict: bool = False) -> tuple[int, list[str]]:
        """The exit status and the lines of a session."""
        out = io.StringIO()
        session = Session(self.room, self.clock, self.w, out, self._export, Manner(json, strict))
        status = session.run(lines)
        return status, out.getvalue().splitlines()

    def ask(self, *lines: str) -> list[dict[str, Any]]:
        """The JSON objects answered to these lines."""
        return [json.loads(line) for line in self.type(*lines, json=True)]

    def say(self, line: str) -> dict[str, Any]:
        """The one JSON object answered to a line."""
        (answer,) = self.ask(line)
        return answer

    def do(self, *lines: str) -> None:
        """Lines of which none may be refused."""
        for line, answer in zip(lines, self.ask(*lines), strict=True):
            assert answer["ok"], f"{line}: {answer['message']}"

    def close(self) -> None:
        self.room.close()
        self.hall.close()

    def _is_on_the_disk(self, outcome: Outcome) -> None:
        if read_meeting(self.paths.database, outcome.meeting.head.id) != outcome.meeting:
            raise AssertionError(f"{outcome.command}: the file and the room differ")

    def _export(self, wanted: Wanted) -> list[str] | Refused:
        language, folder = self.w.language, Path(wanted.folder)
        written = export_meeting(
            self.meeting, PapersWanted(folder, language, wanted.audience, wanted.formats), self.clock
        )
        return written if isinstance(written, Refused) else [str(path) for path in written]
