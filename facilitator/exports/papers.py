"""Papers written to a folder: a summary, an action plan and a page, and the internal copy beside them."""

from __future__ import annotations

import contextlib
import os
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from facilitator.domain.refusal import Reason, Refused
from facilitator.exports.apart import How, here
from facilitator.exports.audience import Audience, not_released
from facilitator.exports.formats import Drawing
from facilitator.exports.paper_order import INTERNAL, DrawnPapers, PaperOrder, draw
from facilitator.file_name import version_of
from facilitator.paths import private_folder

WRITING = ".writing-"
"""How files begin that are not whole yet."""
LEFT_OVER = 3600.0
"""Seconds after which such a file is nobody's: a writing takes a few."""


@dataclass(frozen=True, slots=True)
class Papers:
    """What was written: ``shared`` for the audience, ``internal`` for the consultants only.

    ``by_school`` are the packages, by the id of the party that takes each home.
    """

    shared: tuple[Path, ...]
    internal: tuple[Path, ...]
    by_school: Mapping[str, tuple[Path, ...]] = field(default_factory=dict)


def write_papers(order: PaperOrder, out: Path, how: How = here) -> Papers | Refused:
    """Write the papers for an audience into ``out`` and the internal ones into ``out/internal``.

    Each school has a folder of its own with what is its and what belongs to all, in its language. Internal
    papers asked for alone go only into theirs. Papers of which every line is kept to a smaller circle are
    refused.

    All are drawn, ``here`` or ``apart``, before the first is on the disk: Stopped and Failed leave none.
    Nothing is overwritten: where a name is taken, all files of this writing are of the same version,
    ``Referat - Dagens mål - 2026-11-24 (2).md``. Each file appears whole or not at all, for its owner only.
    OSError where the folder cannot be written to.
    """
    if refused := not_released(order.meeting, order.audience):
        return refused
    drawn: DrawnPapers = how(partial(draw, order))
    if order.audience is not Audience.INTERNAL and all(folder == INTERNAL for folder, _ in drawn.files):
        facts = {"wanted": order.audience.value, "agreed": order.meeting.release_level}
        return Refused(Reason.NOT_RELEASED, {**facts, "nothing": True})
    out.mkdir(parents=True, exist_ok=True)
    for folder in {folder for folder, _ in drawn.files if folder}:
        private_folder(out / folder)
    written = write_set({out / folder / name: file for (folder, name), file in drawn.files.items()})
    return Papers(
        tuple(path for path in written if path.parent == out),
        tuple(path for path in written if path.parent == out / INTERNAL),
        {
            party: tuple(p for p in written if p.parent == out / folder)
            for party, folder in drawn.folders.items()
        },
    )


def write_set(texts: Mapping[Path, Drawing]) -> tuple[Path, ...]:
    """Write files that belong together under their names, else all as the next version of them."""
    for folder in {path.parent for path in texts}:
        _tidy(folder)
    temporary: dict[Path, Path] = {}
    try:
        for path, written in texts.items():
            temporary[path] = _temporary(path.parent)
            _fill(temporary[path], written)
        number = 1
        while not (placed := _place(temporary, number)):
            number += 1
    finally:
        for leftover in temporary.values():
            leftover.unlink(missing_ok=True)
    for folder in {path.parent for path in placed}:
        _flush_folder(folder)
    return placed


def _tidy(folder: Path) -> None:
    """Take away what was left where a program or the power ended in the middle of a writing."""
    for left in folder.glob(f"{WRITING}*"):
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime > LEFT_OVER:
                left.unlink()


def _temporary(folder: Path) -> Path:
    """An empty file of a hidden name, mode 0600."""
    handle, path = tempfile.mkstemp(prefix=WRITING, dir=folder)
    os.close(handle)
    return Path(path)


def _fill(path: Path, written: Drawing) -> None:
    """The text in the file, and on the disk."""
    with path.open("wb") as file:
        file.write(written.encode() if isinstance(written, str) else written)
        file.flush()
        os.fsync(file.fileno())


def _place(temporary: Mapping[Path, Path], number: int) -> tuple[Path, ...]:
    """Give every file its name with this number; none where one of the names is taken."""
    placed: dict[Path, Path] = {}
    for wanted, written in temporary.items():
        target = wanted.with_stem(version_of(wanted.stem, number))
        try:
            _name(written, target)
        except FileExistsError:
            for path, source in placed.items():
                path.replace(source)
                path.unlink(missing_ok=True)
            return ()
        placed[target] = written
    return tuple(placed)


def _name(written: Path, target: Path) -> None:
    """Give a file its name; FileExistsError where it is taken, even by somebody else at this moment."""
    try:
        os.link(written, target)
    except FileExistsError:
        raise
    except OSError:
        # A stick formatted as FAT knows no second names: the name is taken first, then filled
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        written.replace(target)


def _flush_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):  # Windows has no such call
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
