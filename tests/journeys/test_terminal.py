"""The app in a real terminal: hostile text, signals, odd terminals, sizes and a disk that is full."""

from __future__ import annotations

import base64
import json
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from script import MORNING, PROGRAM, Home
from terminal import PASTE_END, Window

from facilitator.text import LIMIT, clean

CORPUS = Path(__file__).parents[1] / "corpus"
SEQUENCE = re.compile(
    rb"\x1b\[[<=>?]?[0-9;:]*[ -/]*[@-~]"  # CSI
    rb"|\x1b[P\]X^_][^\x07\x1b]*(?:\x07|\x1b\\)?"  # strings: OSC, DCS, SOS, PM, APC
    rb"|\x1b.?|[\x00-\x1a\x1c-\x1f\x7f]|\xc2[\x80-\x9f]"
)
PAINTING = re.compile(rb"\x1b\[[0-9;]*m|\x1b\[\d+;\d+H|\r|\n")
"""All that Textual sends while it paints: colours, places, ends of rows."""

PLACES = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
NOTED, ECHO, CAPTURE = 10, 21, 22
F3 = "\x1bOR"


def corpus(name: str) -> list[tuple[str, bytes]]:
    cases = json.loads((CORPUS / name).read_text(encoding="utf-8"))
    return [(case["id"], base64.b64decode(case["b64"])) for case in cases]


@dataclass
class Desk:
    """A running meeting in a window."""

    home: Home
    meeting_id: str
    window: Window

    @property
    def texts(self) -> list[str]:
        return [entry.text for entry in self.home.read(self.meeting_id).entries]

    def capture(self, text: str) -> None:
        """Type a line and wait until it is on the disk."""
        count = len(self.texts)
        self.window.type(text + "\r")
        self.window.until(lambda: len(self.texts) > count)

    def answers(self) -> None:
        """It still takes a line."""
        self.capture(" it lives")
        assert self.texts[-1].endswith("it lives")


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, str]:
    """A home with a meeting that has begun, to be copied and not touched."""
    home = Home(tmp_path_factory.mktemp("begun") / "home")
    made = home.new_meeting(lang="en")
    ran = home.run("plain", made, "--clock", MORNING, typed="start\n")
    assert ran.status == 0, ran.err
    return home, made


@pytest.fixture
def meeting_id(home: Home, begun: tuple[Home, str]) -> str:
    original, made = begun
    shutil.copytree(original.folder, home.folder)
    return made


def program(meeting_id: str) -> tuple[str, ...]:
    return (*PROGRAM, "meeting", "run", meeting_id, "--lang", "en", "--clock", MORNING)


@contextmanager
def sitting(
    home: Home, meeting_id: str, environ: Mapping[str, str] | None = None, size: tuple[int, int] = (80, 24)
) -> Iterator[Desk]:
    with Window(program(meeting_id), {**home.world, **(environ or {})}, size) as window:
        window.until("√ saved")
        yield Desk(home, meeting_id, window)


@pytest.fixture
def desk(home: Home, meeting_id: str) -> Iterator[Desk]:
    with sitting(home, meeting_id) as opened:
        yield opened


def not_painting(sent: bytes) -> set[bytes]:
    """Control sequences and characters that paint nothing; one cut off at the end is still to come."""
    whole = re.sub(rb"\x1b(\[[0-9;]*)?$", b"", sent)
    return {found for found in SEQUENCE.findall(whole) if not PAINTING.fullmatch(found)}


def styles(window: Window) -> set[tuple[str, str, bool, bool, bool]]:
    """How what has been captured is drawn."""
    return {style for row in range(NOTED, ECHO) for style in window.styled(row)}


# what people write is text


def test_hostile_text_that_is_pasted_is_text_and_nothing_else(desk: Desk) -> None:
    window = desk.window
    desk.capture("a line like any other " * 5)
    desk.capture("another")
    window.until(lambda: window.rows[CAPTURE].endswith("note") and "another" in window.text)
    plain_styles = styles(window)
    begun = len(window.raw)
    for number, (name, data) in enumerate(corpus("notes.json")):
        text = clean(data.decode(errors="replace"), 10 * LIMIT).text
        window.type(f"n{number} ")
        window.paste(data)
        desk.capture(" .")
        kept = f"n{number} {text} ." if len(text) < LIMIT else f"n{number}  ."
        assert desk.texts[-1] == kept, name
        window.until(f"n{number} ")
        assert styles(window) <= plain_styles, name
    sent = bytes(window.raw[begun:])
    assert not_painting(sent) == set()
    assert not PLACES.search(sent.decode())
    assert "[red]RED[/red]" in sent.decode() and "[link=file:///etc/passwd]x[/link]" in sent.decode()


def test_hostile_text_that_is_typed_ends_nothing_and_reaches_no_terminal(desk: Desk) -> None:
    window = desk.window
    desk.capture("earlier")
    begun = len(window.raw)
    for number, (name, data) in enumerate(corpus("notes.json")):
        text = data.decode(errors="replace")
        window.type(f"n{number} ")
        window.until(lambda number=number: f"n{number} ".rstrip() in window.rows[CAPTURE])  # type: ignore[misc]
        window.type(data)
        desk.capture(" .")
        if text.isprintable() and len(text) < LIMIT and "\u200d" not in text:
            assert desk.texts[-1] == f"n{number} {clean(text).text} .", name
    sent = bytes(window.raw[begun:])
    assert not_painting(sent) == set()
    assert not PLACES.search(sent.decode())
    assert desk.texts[0] == "earlier"
    desk.answers()


def test_no_bytes_from_a_terminal_end_the_app_or_take_what_was_written(desk: Desk) -> None:
    window = desk.window
    for number, (name, data) in enumerate(corpus("pty.json")):
        before = desk.texts
        window.type(f"n{number} written")
        window.until(f"n{number} written")
        window.type(data + PASTE_END)
        desk.capture(" .")
        assert desk.texts[: len(before)] == before, name
        if name != "ctrl_all":  # among them are keys that delete
            assert any(text.startswith(f"n{number} written") for text in desk.texts[len(before) :]), name
    desk.answers()


def test_a_paste_with_an_order_inside_is_a_note_and_no_order(desk: Desk) -> None:
    desk.window.paste(b"before\x11\x1bOQ1\rafter \x1b[17~ end")
    desk.capture(" .")
    assert "before" in desk.texts[-1] and "after" in desk.texts[-1] and "end" in desk.texts[-1]
    assert desk.home.read(desk.meeting_id).run.item_id == desk.home.read(desk.meeting_id).items[0].id


def test_a_line_typed_faster_than_it_is_drawn_is_one_line_and_the_next_is_another(desk: Desk) -> None:
    lines = [f"line {n} å" for n in range(30)]
    desk.window.type("".join(f"{line}\r" for line in lines) + "rest")
    desk.window.until(lambda: desk.texts == lines)
    desk.window.until(lambda: desk.window.rows[CAPTURE].endswith("rest"))
    assert desk.home.draft(desk.meeting_id) == "rest"


# signals


@pytest.mark.parametrize(
    ("end", "status"),
    [
        (lambda window: window.process.send_signal(signal.SIGTERM), 143),
        (lambda window: window.process.send_signal(signal.SIGHUP), 129),
        (lambda window: window.shut(), 129),
    ],
    ids=["SIGTERM", "SIGHUP", "the window is closed"],
)
def test_whatever_ends_it_from_outside_leaves_all_text_and_the_terminal_as_it_was(
    desk: Desk, end: Callable[[Window], None], status: int
) -> None:
    window = desk.window
    desk.capture("kept")
    window.type("on its way\rhalf a li")
    window.until(lambda: window.rows[CAPTURE].endswith("half a li"))
    begun = time.monotonic()
    end(window)
    assert window.process.wait(timeout=10) == status
    assert time.monotonic() - begun < 2
    assert desk.texts == ["kept", "on its way"]
    assert desk.home.draft(desk.meeting_id) == "half a li"
    with pytest.raises(ProcessLookupError):
        os.killpg(window.process.pid, 0)
    if window.is_open:
        window.ended()
        assert b"\x1b[?1049l" in window.raw and b"\x1b[?25h" in window.raw
        assert window.attributes == window.before


def test_it_ends_when_the_terminal_is_gone_and_no_signal_says_so(home: Home, meeting_id: str) -> None:
    with Window(program(meeting_id), home.world, hangs_up=False) as window:
        window.until("√ saved")
        window.type("half a li")
        window.until(lambda: window.rows[CAPTURE].endswith("half a li"))
        window.shut()
        assert window.process.wait(timeout=2) == 129
    assert home.draft(meeting_id) == "half a li"


def test_a_stopped_program_goes_on_where_it_was(desk: Desk) -> None:
    desk.window.type("half")
    desk.window.until("half")
    desk.window.process.send_signal(signal.SIGSTOP)
    desk.window.process.send_signal(signal.SIGCONT)
    desk.capture(" whole")
    assert desk.texts == ["half whole"]


def test_leaving_is_asked_about_while_the_meeting_runs(desk: Desk) -> None:
    window = desk.window
    window.type("half\x11")
    window.until("Leave the meeting?")
    window.type("x")
    window.until(lambda: "Leave the meeting?" not in window.text)
    assert window.process.poll() is None
    window.until(lambda: window.rows[CAPTURE].endswith("halfx"))
    window.type("\x11")
    window.until("Leave the meeting?")
    window.type("1")
    assert window.ended() == 0
    assert desk.home.draft(desk.meeting_id) == "halfx"
    assert window.attributes == window.before


# odd terminals


@pytest.mark.parametrize("term", ["dumb", "unknown", ""])
def test_a_terminal_that_can_place_no_text_is_told_so_in_one_line(
    home: Home, meeting_id: str, term: str
) -> None:
    with Window(program(meeting_id), {**home.world, "TERM": term}) as window:
        assert window.ended() == 2
        said = bytes(window.raw).decode()
        assert said.count("\n") == 1 and "facilitator plain" in said and "\x1b" not in said


def test_without_a_terminal_it_says_so_in_one_line_and_ends(home: Home, meeting_id: str) -> None:
    ran = home.run(*program(meeting_id)[len(PROGRAM) :])
    assert ran.status == 2
    assert ran.err.count("\n") == 1 and "facilitator plain" in ran.err and "Traceback" not in ran.err
    assert ran.out == ""


@pytest.mark.parametrize(
    "environ",
    [
        {"LANG": "C", "LC_ALL": "C"},
        {"LANG": "da_DK.ISO-8859-1"},
        {"NO_COLOR": "1"},
        {"TEXTUAL_COLOR_SYSTEM": "256"},
        {"TERM": "vt100"},
        {"TERM": "linux"},
    ],
    ids=lambda environ: next(iter(environ.values())),
)
def test_whatever_the_terminal_is_called_letters_and_marks_are_there(
    home: Home, meeting_id: str, environ: dict[str, str]
) -> None:
    with sitting(home, meeting_id, environ) as desk:
        desk.capture("blåbærgrød på öl")
        desk.window.until("blåbærgrød på öl")
        assert desk.texts == ["blåbærgrød på öl"]
        assert desk.window.rows[1].startswith(" ► ")
        sent = bytes(desk.window.raw)
        if "TEXTUAL_COLOR_SYSTEM" in environ:
            assert set(re.findall(rb"[34]8;(\d);", sent)) == {b"5"}
        if "NO_COLOR" in environ:
            hues = set(re.findall(rb"[34]8;2;(\d+);(\d+);(\d+)", sent))
            assert hues and all(red == green == blue for red, green, blue in hues)


# sizes


def test_a_storm_of_sizes_loses_no_letter(desk: Desk) -> None:
    chance = random.Random(7)
    window, typed = desk.window, ""
    sizes = [(20, 5), (1, 1), (300, 100), (80, 24), (2, 60), (200, 1)]
    sizes += [(chance.randint(1, 200), chance.randint(1, 60)) for _ in range(60)]
    for columns, rows in sizes:
        window.resize(columns, rows)
        window.type("ab ")
        typed += "ab "
        window.read(0.01)
    window.resize(80, 24)
    window.until(lambda: desk.home.draft(desk.meeting_id) == typed)
    desk.capture(".")
    assert desk.texts == [typed + "."]
    window.until(" 1/18")


def test_a_window_that_is_too_small_says_so_and_takes_lines(desk: Desk) -> None:
    window = desk.window
    window.type("before")
    window.resize(52, 14)
    window.until("The window is 52×14. It takes at least 80×24.")
    desk.capture(" and after")
    window.resize(20, 5)
    desk.capture("at twenty by five")
    window.resize(1, 1)
    desk.capture("at one by one")
    assert desk.texts == ["before and after", "at twenty by five", "at one by one"]
    window.resize(80, 24)
    window.until("at one by one")
    assert "at least 80×24" not in window.text


# a full disk


class Limit:
    """A limit on the size of files, lowered while the program runs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)

    def fill(self, window: Window) -> None:
        window.limit_files(1)

    def make_room(self, window: Window) -> None:
        window.limit_files(None)

    def end(self) -> None:
        pass


class SmallDisk:
    """A small file system in memory."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)]
        subprocess.run(mount, check=True, capture_output=True)
        self._ballast = folder / "ballast"

    def fill(self, window: Window) -> None:
        with self._ballast.open("wb", buffering=0) as file, suppress(OSError):
            while file.write(b"x" * 4096):
                pass

    def make_room(self, window: Window) -> None:
        self._ballast.unlink()

    def end(self) -> None:
        subprocess.run(["umount", "--lazy", str(self.folder)], check=True)


def can_mount() -> bool:
    if sys.platform != "linux" or os.geteuid() != 0:
        return False
    tried = subprocess.run(
        ["unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], capture_output=True
    )
    return tried.returncode == 0


@pytest.fixture(params=[Limit, SmallDisk] if can_mount() else [Limit])
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Limit | SmallDisk]:
    made = request.param(tmp_path / "disk")
    yield made
    made.end()


def test_a_disk_that_fills_up_is_said_and_nothing_is_lost_once_there_is_room(
    disk: Limit | SmallDisk, begun: tuple[Home, str]
) -> None:
    home, made = Home(disk.folder / "home"), begun[1]
    shutil.copytree(begun[0].folder, home.folder)
    with sitting(home, made) as desk:
        window = desk.window
        desk.capture("while there was room")
        disk.fill(window)
        lines = [f"held {n} " + "x" * 3000 for n in range(4)]
        for line in lines:
            window.type(line + "\r")
        window.until("× NOT SAVED · ")
        assert desk.texts == ["while there was room"] or isinstance(disk, SmallDisk)
        window.type("and the line")
        window.until(lambda: window.rows[CAPTURE].endswith("and the line"))
        window.type(F3)
        window.until(lambda: "Borrow" in window.text or "Interrupted" in window.text)
        disk.make_room(window)
        window.until(lambda: desk.texts == ["while there was room", *lines])
        window.until("√ saved")
        window.type(" goes on")
        desk.capture(" here")
        assert desk.texts[-1] == "and the line goes on here"


def test_it_ends_at_once_though_the_disk_refuses_and_what_was_held_comes_back(desk: Desk) -> None:
    window = desk.window
    desk.capture("kept")
    with closing(sqlite3.connect(desk.home.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        window.type("held\rbegun")
        window.until(lambda: desk.home.held(desk.meeting_id) == 1 and window.rows[CAPTURE].endswith("begun"))
        window.process.send_signal(signal.SIGTERM)
        assert window.process.wait(timeout=2) == 143
    assert desk.texts == ["kept"]
    with sitting(desk.home, desk.meeting_id) as again:
        again.window.until(lambda: again.texts == ["kept", "held"])
        again.window.until("begun")


def test_leaving_with_lines_that_cannot_be_saved_says_so_and_has_its_status(desk: Desk) -> None:
    window = desk.window
    desk.capture("kept")
    window.limit_files(1)
    window.type("never\r")
    window.until("× NOT SAVED · 1")
    window.type("\x11")
    window.until("Leave the meeting?")
    assert "× NOT SAVED · 1" in window.text
    window.type("1")
    assert window.ended() == 5
    assert b"Not everything is on the disk." in window.raw


def test_a_line_whose_draft_the_disk_refuses_is_said_to_stand_on_the_screen_only(desk: Desk) -> None:
    window = desk.window
    desk.capture("while there was room")
    window.limit_files(1)
    window.type("a line")
    window.until("× NOT SAVED")
    assert "stands only here" in window.rows[ECHO]
    window.limit_files(None)
    window.type(" more")
    window.until("√ saved")
    assert desk.home.draft(desk.meeting_id) == "a line more"
