"""Files that could harm whoever opens them, given to the program as a person would give them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from in_process import here
from script import PROGRAM, Home

from facilitator.library.shelves import SHIPPED

CORPUS = Path(__file__).parents[1] / "corpus"
CASES = [
    case
    for case in json.loads((CORPUS / "manifest.json").read_text(encoding="utf-8"))["cases"]
    if case["file"].startswith("yaml_refuse/")
]
WORST = ("laughs9x10", "deep_flow", "deep_dash", "many_items", "long_scalar", "raw_esc", "zip_as")
"""One of each kind: blown up by aliases, deep, long, steering the screen, and no text at all."""

CONTROL = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]")
PATIENCE = 2
"""How much slower a busy machine may be than the one that the limits of the corpus are meant for."""
LINE = re.compile(r".+\.yaml(:\d+:\d+)?: .+ – .+ – .+")


MEASURED = """
import os, sys, time
begun = time.perf_counter()
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, used = os.wait4(child, 0)
seconds = time.perf_counter() - begun
print(os.waitstatus_to_exitcode(status), seconds, used.ru_maxrss, file=open(os.environ["MEASURES"], "w"))
"""
"""A small process starts the one that is measured: a child begins with the peak of its parent's memory."""


def check(home: Home, path: Path, out: Path) -> tuple[int, float, float]:
    """Check a file in a process of its own; its status, seconds and megabytes, what it said in ``out``."""
    measures = out.with_suffix(".measures")
    with out.open("wb") as said:
        subprocess.run(
            (sys.executable, "-c", MEASURED, *PROGRAM, "agenda", "check", str(path)),
            stdout=said, stderr=said, env={**home.world, "MEASURES": str(measures)}, check=True,
        )  # fmt: skip
    status, seconds, peak = measures.read_text().split()
    per_kilobyte = 1024 if sys.platform == "darwin" else 1
    return int(status), float(seconds), float(peak) / per_kilobyte / 1024


def hold(home: Home, case: dict[str, object], out: Path) -> None:
    """The file is refused within its limits, a line for each fault, and nothing steers the screen."""
    path, limits = CORPUS / str(case["file"]), case["limits"]
    assert isinstance(limits, dict)
    status, seconds, megabytes = check(home, path, out)
    assert status == 3
    assert megabytes < limits["rss_mb"]
    assert seconds < limits["seconds"] * PATIENCE
    said = out.read_bytes()
    assert b"Traceback" not in said
    assert CONTROL.search(said) is None
    *faults, summary = said.decode().splitlines()
    assert faults and all(line.startswith(str(path)) and LINE.fullmatch(line) for line in faults)
    assert summary.startswith("× ")


@pytest.mark.skipif(sys.platform == "win32", reason="no wait4 there")
@pytest.mark.parametrize("name", WORST)
def test_a_hostile_file_costs_little_and_is_refused(home: Home, tmp_path: Path, name: str) -> None:
    case = next(case for case in CASES if case["file"] == f"yaml_refuse/{name}.yaml")
    hold(home, case, tmp_path / "said")


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="no wait4 there")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["file"])
def test_every_hostile_file_costs_little_and_is_refused(
    home: Home, tmp_path: Path, case: dict[str, object]
) -> None:
    hold(home, case, tmp_path / "said")


def test_no_hostile_file_in_the_users_folder_hides_an_agenda_or_a_bank(home: Home) -> None:
    for folder in ("agendas", "question_banks", "method"):
        (home.folder / folder).mkdir(parents=True)
        for case in CASES:
            source = CORPUS / str(case["file"])
            if source.stat().st_size < 50_000:
                (home.folder / folder / source.name).write_bytes(source.read_bytes())
    listed = here(home, "agenda", "list")
    assert listed.status == 0 and "dialogue_half_day" in listed.out
    assert "C01" in here(home, "questions", "list").out
    assert here(home, "agenda", "guide", "focus_group").status == 0
    assert here(home, "agenda", "check").status == 3
    assert home.new_meeting()


@pytest.mark.parametrize("name", ["a\x1b[2Jb.yaml", "a\nb.yaml", "a\u202eb.yaml"])
@pytest.mark.parametrize("broken", [True, False], ids=["broken", "in order"])
def test_a_files_name_steers_no_screen(home: Home, name: str, broken: bool) -> None:
    agenda = (SHIPPED / "agendas" / "focus_group.yaml").read_text(encoding="utf-8")
    path = home.folder / "agendas" / name
    path.parent.mkdir(parents=True)
    path.write_text("id: [" if broken else agenda, encoding="utf-8")
    for args in (
        ["check", str(path)], ["check"], ["show", str(path)], ["list"], ["diff", "focus_group"],
        ["new", "mine", "--from", str(path)], ["new", "focus_group"],
    ):  # fmt: skip
        ran = here(home, "agenda", *args)
        assert CONTROL.search((ran.out + ran.err).encode()) is None, args
        assert "Traceback" not in ran.err
        assert not any(line.startswith("b.yaml") for line in (ran.out + ran.err).splitlines()), args


def test_a_text_that_is_typed_is_shown_as_typed(home: Home, tmp_path: Path) -> None:
    """What YAML 1.1 would take for a yes, a number or a date is a title like any other."""
    assert here(home, "agenda", "new", "mine").status == 0
    path = home.folder / "agendas" / "mine.yaml"
    text = path.read_text(encoding="utf-8")
    for title in ("no", "10:30", "09", "2026-11-24", "~", "1e3", "[red]x[/]"):
        written = f'"{title}"' if title.startswith("[") else title
        path.write_text(text.replace('title: "My meeting"', f"title: {written}"), encoding="utf-8")
        shown = here(home, "agenda", "show", "mine")
        assert shown.out.splitlines()[0] == title
        assert here(home, "agenda", "guide", "mine").out.splitlines()[0] == title.upper()
