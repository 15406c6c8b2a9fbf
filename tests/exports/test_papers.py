"""Papers appear whole, for their owner only, and never in the place of others."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from oracles import control, file_name, modes
from paper_sample import DAY, held, in_utc

from facilitator.exports.audience import Audience
from facilitator.exports.paper_order import PaperOrder
from facilitator.exports.papers import Papers, write_papers, write_set

NAMES = [
    f"{kind} - Dagens mål i matematik - 2026-11-24.{ending}"
    for kind, endings in (
        ("Handlingsplan", ("docx", "md", "xlsx")),
        ("Kalender", ("ics",)),
        ("På én side", ("docx", "html")),
        ("Referat", ("docx", "html", "md")),
    )
    for ending in endings
]
INSIDE = [name for name in NAMES if not name.startswith("På én side")]
"""What the consultants have a copy of: the page for those who read one page is for others."""

INSIDE = [name for name in NAMES if not name.startswith("På én side")]
"""The page for a head and a board is for no consultant."""


def write(folder: Path, audience: Audience = Audience.GROUP) -> Papers:
    papers = write_papers(PaperOrder(held(), audience, "da", DAY, local=in_utc), folder)
    assert isinstance(papers, Papers)
    return papers


def numbered(n: int, named: list[str] = NAMES) -> list[str]:
    return sorted(name.replace(".", f" ({n}).") for name in named)


def internally(named: list[str]) -> list[str]:
    return [name.replace(" -", " (internt) -", 1) for name in named]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file())


def test_the_papers_and_their_internal_copy_are_written(tmp_path: Path) -> None:
    out = tmp_path / "papers" / "dagens-maal"
    papers = write(out)
    assert names(out) == NAMES
    assert names(out / "internal") == internally(INSIDE)
    assert {path.parent for path in papers.shared} == {out}
    assert {path.parent for path in papers.internal} == {out / "internal"}
    assert all(path.is_file() for path in (*papers.shared, *papers.internal))


@pytest.mark.parametrize(
    ("language", "called"),
    [
        ("en", "Summary (internal) - "),
        ("da", "Referat (internt) - "),
        ("sv", "Minnesanteckningar (internt) - "),
    ],
)
def test_a_file_says_by_its_name_that_it_is_internal_wherever_it_is_sent(
    language: str, called: str, tmp_path: Path
) -> None:
    papers = write_papers(PaperOrder(held(), Audience.GROUP, language, DAY, local=in_utc), tmp_path)
    assert isinstance(papers, Papers)
    for_others = {
        path.name for path in (*papers.shared, *(p for of in papers.by_school.values() for p in of))
    }
    assert not for_others & {path.name for path in papers.internal}
    assert any(path.name.startswith(called) for path in papers.internal)


def test_nothing_is_overwritten_and_a_second_set_is_a_version(tmp_path: Path) -> None:
    (tmp_path / NAMES[-2]).write_text("mine", encoding="utf-8")
    second, third = write(tmp_path), write(tmp_path)
    assert sorted(path.name for path in second.shared) == numbered(2)
    assert sorted(path.name for path in second.internal) == internally(numbered(2, INSIDE))
    assert sorted(path.name for path in third.shared) == numbered(3)
    assert (tmp_path / NAMES[-2]).read_text(encoding="utf-8") == "mine"


def test_papers_are_for_their_owner_only(tmp_path: Path) -> None:
    write(tmp_path)
    assert modes(tmp_path) == []
    assert stat.S_IMODE((tmp_path / "internal").stat().st_mode) == 0o700


def test_nothing_is_left_beside_the_papers(tmp_path: Path) -> None:
    papers = write(tmp_path)
    left = {path for path in tmp_path.rglob("*") if path.is_file()}
    packages = (path for paths in papers.by_school.values() for path in paths)
    assert left == {*papers.shared, *papers.internal, *packages}
    assert [problem for path in left for problem in file_name(path.name)] == []


def test_a_full_disk_leaves_no_half_paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []

    def full(handle: int) -> None:
        calls.append(handle)
        if len(calls) == 4:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write(tmp_path)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_names_are_on_the_disk_in_every_folder_before_it_is_said_that_they_are_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: dict[int, set[str]] = {}

    def flush(handle: int) -> None:
        kept = os.fstat(handle)
        if stat.S_ISDIR(kept.st_mode):
            flushed[kept.st_ino] = set(os.listdir(handle))

    monkeypatch.setattr(os, "fsync", flush)
    papers = write(tmp_path)
    written = [*papers.shared, *papers.internal, *(p for of in papers.by_school.values() for p in of)]
    assert {path.parent for path in written} > {tmp_path, tmp_path / "internal"}
    for path in written:
        assert path.name in flushed.get(path.parent.stat().st_ino, set()), path


def test_what_an_ended_program_left_half_written_is_taken_away_and_what_is_being_written_is_not(
    tmp_path: Path,
) -> None:
    left, begun, mine = (tmp_path / name for name in (".writing-left", ".writing-begun", ".written"))
    for path in (left, begun, mine):
        path.write_text("half", encoding="utf-8")
    for path in (left, mine):
        os.utime(path, (0, 0))
    write(tmp_path)
    assert not left.exists() and begun.exists() and mine.exists()


def test_a_stick_without_second_names_gets_whole_papers_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object, **named: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    (tmp_path / "two.md").write_text("mine", encoding="utf-8")
    written = write_set({tmp_path / "one.md": "first", tmp_path / "two.md": "second"})
    assert [(path.name, path.read_text(encoding="utf-8")) for path in written] == [
        ("one (2).md", "first"),
        ("two (2).md", "second"),
    ]
    assert names(tmp_path) == ["one (2).md", "two (2).md", "two.md"]


def test_two_at_once_do_not_take_each_others_names(tmp_path: Path) -> None:
    meeting = held()
    found: list[Papers] = []

    def run() -> None:
        papers = write_papers(PaperOrder(meeting, Audience.GROUP, "sv", DAY, local=in_utc), tmp_path)
        assert isinstance(papers, Papers)
        found.append(papers)

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    written = [path for papers in found for path in (*papers.shared, *papers.internal)]
    assert len(written) == len(set(written)) == 4 * len([*NAMES, *INSIDE])
    assert all(path.stat().st_size > 500 for path in written)


def test_papers_are_utf8_with_line_feeds_and_no_control_characters(tmp_path: Path) -> None:
    papers = write(tmp_path)
    for path in (*papers.shared, *papers.internal):
        if path.suffix in (".docx", ".xlsx", ".ics"):
            continue
        data = path.read_bytes()
        assert b"\r" not in data
        assert control(data.decode("utf-8")) == []


def test_papers_need_neither_a_screen_nor_a_database() -> None:
    heavy = ("textual", "sqlmodel", "sqlalchemy", "yaml", "docx", "docxtpl", "openpyxl", "icalendar")
    look = f"import sys, facilitator.exports.papers; print([m for m in {heavy} if m in sys.modules])"
    found = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
