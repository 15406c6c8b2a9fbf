"""The command line as a whole: what it loads, how it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from script import MORNING, PROGRAM, Home, talking

import facilitator

HEAVY = {"textual", "sqlmodel", "sqlalchemy", "pydantic", "yaml", "babel", "jinja2", "openpyxl", "docx"}


def loaded(home: Home, *args: str, typed: str = "") -> set[str]:
    """Packages that a run of the command line has loaded when it ends."""
    program = (
        "import atexit, sys\n"
        "def tell():\n"
        "    sys.stderr.write('\\nLOADED ' + ' '.join({n.partition('.')[0] for n in sys.modules}))\n"
        "atexit.register(tell)\n"
        "from facilitator.cli.main import main\n"
        f"main({list(args)!r})\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program],
        input=typed,
        capture_output=True,
        text=True,
        env=home.world,
        check=True,
    )
    return set(ran.stderr.rpartition("LOADED ")[2].split())


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_saying_what_it_is_loads_nothing_that_is_slow(home: Home, option: str) -> None:
    assert not loaded(home, option) & HEAVY
    assert not home.folder.exists()


def test_a_meeting_by_text_and_its_papers_never_load_the_screen(home: Home, meeting_id: str) -> None:
    typed = "start\nrelease group\n"
    assert "textual" not in loaded(home, "plain", "--clock", MORNING, typed=typed)
    assert not loaded(home, "meeting", "export", meeting_id) & {"textual", "yaml"}


def test_checking_agendas_loads_neither_the_screen_nor_the_file_of_meetings(home: Home) -> None:
    for args in (["agenda", "check"], ["agenda", "list"], ["questions", "check"]):
        assert not loaded(home, *args) & (HEAVY - {"yaml", "pydantic"})


def test_the_version_is_the_packages(home: Home) -> None:
    assert home.run("--version").out == f"facilitator, version {facilitator.__version__}\n"


@pytest.mark.parametrize(
    "args",
    [
        ["--wibble"], ["wibble"], ["meeting", "new"], ["meeting", "show"], ["--lang", "fi", "paths"],
        ["paths", "extra\x07\x1b]0;x"], ["--clock", "soon", "paths"],
        ["meeting", "export", "x", "--audience", "all"], ["meeting", "list", "--db"],
    ],
)  # fmt: skip
def test_a_command_line_that_means_nothing_ends_with_2_and_says_why(home: Home, args: list[str]) -> None:
    ran = home.run(*args)
    assert (ran.status, ran.out) == (2, "")
    assert "Error: " in ran.err
    assert "\x1b" not in ran.err and "\x07" not in ran.err and "Traceback" not in ran.err


def test_the_app_asks_for_a_terminal(home: Home) -> None:
    ran = home.run()
    assert (ran.status, ran.out) == (2, "")
    assert "facilitator plain" in ran.err


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_a_signal_ends_a_session_in_order_and_keeps_what_was_said(
    home: Home, meeting_id: str, number: signal.Signals, status: int
) -> None:
    with home.plain(meeting_id, clock=MORNING) as talk:
        talk.do("start", "note said before the end")
        os.kill(talk.pid, number)
        ended = talk.ended()
    assert ended.status == status
    assert "Traceback" not in ended.err
    assert home.read(meeting_id).entries[0].text == "said before the end"
    assert list((home.folder / "backups").iterdir())


def test_whoever_stops_reading_ends_the_session_without_a_traceback(home: Home, meeting_id: str) -> None:
    process = subprocess.Popen(
        (*PROGRAM, "plain", meeting_id, "--clock", MORNING),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=home.world,
    )  # fmt: skip
    assert process.stdin is not None and process.stdout is not None and process.stderr is not None
    process.stdin.write(b"start\n")
    process.stdin.flush()
    process.stdout.readline()
    process.stdout.close()
    process.stdin.write(b"note nobody hears this\n" * 50)
    process.stdin.close()
    err = process.stderr.read().decode()
    process.stderr.close()
    assert process.wait(60) == 141
    assert "Traceback" not in err and "Exception ignored" not in err
    assert home.read(meeting_id).run.started


def test_a_stream_that_was_closed_beforehand_harms_no_file(home: Home, meeting_id: str) -> None:
    command = f"exec {' '.join(PROGRAM)} plain {meeting_id} --clock {MORNING} >&- 2>&-"
    typed = b"start\nnote kept\nlist\n"
    ran = subprocess.run(["sh", "-c", command], input=typed, env=home.world, timeout=60, check=False)
    assert ran.returncode == 0
    assert home.read(meeting_id).entries[0].text == "kept"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
def test_a_full_disk_below_the_output_is_no_fault_of_the_program(home: Home, meeting_id: str) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            (*PROGRAM, "meeting", "list"), stdout=full, stderr=subprocess.PIPE, env=home.world, check=False
        )
    assert ran.returncode == 5
    assert b"Traceback" not in ran.stderr


def test_an_internal_fault_is_one_line_without_a_word_of_a_note(home: Home, meeting_id: str) -> None:
    """Provoked by an agenda in the file that asks for a yes to something no version has a word for."""
    import sqlite3

    with talking(home, meeting_id) as talk:
        talk.do("start", "note zqxsecret in the room", "next")
    with sqlite3.connect(home.database) as db:
        db.execute("""UPDATE agenda_copy SET agenda = replace(agenda, '"contract"', '"wibble"')""")
    db.close()
    for args in (["meeting", "show", meeting_id], ["plain", meeting_id, "--clock", MORNING]):
        ran = home.run(*args, typed="note zqxsecret once more\nmissing\n")
        assert ran.status == 70
        *opened, fault = ran.err.splitlines()
        assert len(opened) == (args[0] == "plain")  # it says which meeting it has opened
        assert "zqxsecret" not in ran.err and "Traceback" not in ran.err
        assert facilitator.__version__ in fault


def test_a_file_named_behind_the_command_is_the_one_that_is_meant(home: Home) -> None:
    other = home.folder / "elsewhere.db"
    made = home.run("course", "new", "--kind", "benchlearning", "--title", "Trivsel", "--db", str(other))
    assert made.status == 0, made.err
    assert other.exists() and not home.database.exists()
    assert "Trivsel" in home.run("course", "list", "--db", str(other)).out


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("da", "(der findes allerede en fil eller mappe med det navn)"),
        ("sv", "(det finns redan en fil eller mapp med det namnet)"),
    ],
)
def test_what_the_system_says_of_a_folder_is_said_in_the_readers_language(
    home: Home, tmp_path: Path, language: str, said: str
) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    out = str(tmp_path / "file" / "guide.html")
    ran = home.run("agenda", "guide", "follow_up", "--out", out, "--lang", language)
    assert ran.status != 0 and said in ran.err and "directory" not in ran.err
