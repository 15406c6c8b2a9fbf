"""Drives the program from outside, and holds what it answers against what is on the disk."""

from __future__ import annotations

import atexit
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from types import TracebackType
from typing import Any
from zipfile import ZipFile, is_zipfile

from papers_on_disk import kind_of

from facilitator.domain.gate_view import missing
from facilitator.domain.meeting import Meeting
from facilitator.store.glance import read_meeting
from facilitator.store.slot import read_draft, slot_path

PROGRAM = (sys.executable, "-m", "facilitator")
MORNING = "2026-11-24T08:30"
SCHOOLS = ("Ådalsskolen", "Björkskolan")
PEOPLE = (
    "Karin Holm;process_consultant;",
    "Mette Lund;member;Ådalsskolen",
    "Ole Bay;project_leader;Ådalsskolen",
    "Anna Berg;member;Björkskolan",
    "Lars Ek;member;Björkskolan",
)
PATIENCE = 60
"""Seconds a program may take on a busy machine."""


@dataclass(frozen=True)
class Ran:
    """A program that has ended."""

    status: int
    out: str
    err: str

    @property
    def objects(self) -> list[dict[str, Any]]:
        """The JSON objects it printed, one a line."""
        return [json.loads(line) for line in self.out.splitlines()]


@dataclass
class Home:
    """A home folder of the program, in a world where every clock is in UTC."""

    folder: Path
    environ: dict[str, str] = field(default_factory=dict)

    @property
    def database(self) -> Path:
        return self.folder / "facilitator.db"

    @property
    def world(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
        own = {"FACILITATOR_HOME": str(self.folder), "TZ": "UTC", "LANG": "C.UTF-8", "PYTHONHASHSEED": "0"}
        return {**kept, **own, **self.environ}

    def run(self, *args: str | bytes, typed: str | bytes = "") -> Ran:
        """Run the program to its end on what is typed."""
        given = typed.encode() if isinstance(typed, str) else typed
        ran = subprocess.run(
            (*PROGRAM, *args), input=given, capture_output=True, env=self.world, timeout=PATIENCE
        )
        return Ran(ran.returncode, ran.stdout.decode(errors="replace"), ran.stderr.decode(errors="replace"))

    def new_meeting(
        self,
        *more: str,
        agenda: str = "dialogue_half_day",
        schools: Sequence[str] = SCHOOLS,
        people: Iterable[str] = PEOPLE,
        lang: str = "da",
    ) -> str:
        """Make a meeting of two schools that begins at 08:30; its id."""
        named = [word for school in schools for word in ("--party", school)]
        named += [word for person in people for word in ("--person", person)]
        made = self.run(
            "meeting", "new", "--agenda", agenda, "--title", "Halv dag", "--start", MORNING, "--lang", lang,
            *named, *more,
        )  # fmt: skip
        assert made.status == 0, made.err
        return made.out.strip()

    def planned_meeting(self, lang: str = "da") -> str:
        """What ``new_meeting`` makes in an empty home: made once in each language, and copied."""
        kept, made = _planned(lang)
        shutil.copytree(kept.folder, self.folder)
        return made

    def read(self, meeting_id: str) -> Meeting:
        """A meeting as it stands on the disk."""
        found = read_meeting(self.database, meeting_id)
        assert found is not None
        return found

    def draft(self, meeting_id: str) -> str:
        """The line that is being typed, as a program that starts now would find it."""
        found = read_draft(slot_path(self.folder / "drafts", meeting_id))
        return found.text if found else ""

    def held(self, meeting_id: str) -> int:
        """How many lines a program that starts now would find entered and not saved."""
        found = read_draft(slot_path(self.folder / "drafts", meeting_id))
        return len(found.held) if found else 0

    def plain(self, meeting_id: str, *options: str, clock: str = "") -> Talk:
        """A session that answers in JSON, every answer held against the disk."""
        return Talk(self, meeting_id, options, clock)

    def agrees_with_a_fresh_process(self, meeting_id: str) -> None:
        """A program that starts now reports what the file says."""
        meeting = self.read(meeting_id)
        told = self.run("meeting", "show", meeting_id, "--json").objects[0]
        assert told["item"] == meeting.run.item_id
        assert told["items"] == [{"id": item.id, "minutes": item.minutes} for item in meeting.items]
        assert told["entries"] == len([entry for entry in meeting.entries if not entry.struck])
        assert told["actions"] == len([action for action in meeting.actions if not action.struck])
        assert (told["phase"] == "closed") == (meeting.run.closed_at is not None)


@cache
def _planned(lang: str) -> tuple[Home, str]:
    """A home with one meeting, which nobody works in."""
    folder = Path(mkdtemp(prefix="facilitator-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    home = Home(folder / "home")
    return home, home.new_meeting(lang=lang)


def _heed_interrupts() -> None:
    """As at a terminal: a run that was started in the background has Ctrl-C ignored, and hands that on."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Talk:
    """A running ``plain --json``: say a line, get its one answer."""

    def __init__(self, home: Home, meeting_id: str, options: Sequence[str], clock: str) -> None:
        self.home = home
        self.meeting_id = meeting_id
        timed = ("--clock", clock) if clock else ()
        self._process = subprocess.Popen(
            (*PROGRAM, "plain", meeting_id, "--json", *timed, *options),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=home.world,
            preexec_fn=_heed_interrupts,
        )
        self._said = 0
        self._seen: Meeting | None = None
        """What stood on the disk after the last line that was said."""

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def meeting(self) -> Meeting:
        return self.home.read(self.meeting_id)

    def say(self, line: str) -> dict[str, Any]:
        """Type a line; its answer, which must agree with what is on the disk."""
        if not self._said:
            self.answer("status")  # by now it has taken up whatever was left behind
        before = self._seen or self.meeting
        reply = self.answer(line)
        self._seen = self.meeting
        agrees(reply, before, self._seen)
        return reply

    def answer(self, line: str) -> dict[str, Any]:
        """Type a line; its one answer."""
        self._seen = None
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(line.encode() + b"\n")
        self._process.stdin.flush()
        answered = self._process.stdout.readline()
        assert answered, f"no answer to {line!r}"
        reply = json.loads(answered)
        assert isinstance(reply, dict)
        self._said += 1
        assert (reply["schema"], reply["n"]) == (1, self._said)
        return reply

    def do(self, *lines: str) -> dict[str, Any]:
        """Type lines of which none may be refused; the last answer."""
        reply: dict[str, Any] = {}
        for line in lines:
            reply = self.say(line)
            assert reply["ok"], f"{line}: {reply['message']}"
        return reply

    def refused(self, line: str) -> dict[str, Any]:
        """Type a line that must be refused; the refusal."""
        reply = self.say(line)
        assert not reply["ok"], f"{line} was carried out"
        return reply

    def kill(self) -> None:
        """End it as a dead battery would."""
        self._process.kill()
        self._process.communicate(timeout=PATIENCE)

    def ended(self) -> Ran:
        """Wait for it to end by itself, its input still open."""
        status = self._process.wait(PATIENCE)
        out, err = self._process.communicate()
        return Ran(status, out.decode(), err.decode())

    def leave(self) -> Ran:
        """End the input and wait for it to end."""
        out, err = self._process.communicate(timeout=PATIENCE)
        return Ran(self._process.returncode, out.decode(), err.decode())

    def __enter__(self) -> Talk:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            self._process.communicate(timeout=PATIENCE)
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            if stream is not None:
                stream.close()


def agrees(reply: dict[str, Any], before: Meeting, after: Meeting) -> None:
    """An answer says what is on the disk, and a refusal has left everything as it was."""
    at = datetime.fromisoformat(reply["at"])
    assert reply["item"] == after.run.item_id
    assert [each["key"] for each in reply["missing"]] == [m.key for m in missing(after, at.date())]
    if not reply["ok"]:
        assert after == before
        return
    added = after.recorded[len(before.recorded) :]
    if reply["command"] not in ("undo", "redo"):
        assert [event["kind"] for event in reply["events"]] == [record.kind for record in added]
    if "number" in reply["created"]:
        kept = after.numbered(reply["created"]["number"])
        assert kept is not None
        assert kept.id == reply["created"].get("entry", reply["created"].get("action"))


@contextmanager
def talking(home: Home, meeting_id: str, *options: str, clock: str = MORNING) -> Iterator[Talk]:
    """A session that is left in an orderly way, with status 0 and no word about a fault."""
    with home.plain(meeting_id, *options, clock=clock) as talk:
        yield talk
        ended = talk.leave()
        assert ended.status == 0, ended.err
        assert "Traceback" not in ended.err


def papers_in(folder: Path) -> dict[str, str]:
    """The papers below a folder by their place in it and what they are, such as ``internal/Summary.md``."""
    return {
        (path.parent.relative_to(folder) / kind_of(path)).as_posix(): text_of(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def text_of(path: Path) -> str:
    """What a paper holds; of an office file all that is packed in it."""
    if not is_zipfile(path):
        return path.read_text(encoding="utf-8")
    with ZipFile(path) as packed:
        return "\n".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
