"""Papers written to a folder: a summary, an action plan and a page, and the internal copy beside them."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from pathlib import Path

from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Party
from facilitator.domain.refusal import Refused
from facilitator.domain.seen_by import seen_by
from facilitator.exports.audience import Audience, not_released
from facilitator.exports.formats import USUAL, Drawing, drawings
from facilitator.exports.view import view
from facilitator.file_name import file_name
from facilitator.paths import private_folder

INTERNAL = "internal"


class Stopped(Exception):
    """Somebody wanted the papers no more; none of them was written."""


@dataclass(frozen=True, slots=True)
class Papers:
    """What was written: ``shared`` for the audience, ``internal`` for the consultants only.

    ``by_school`` are the packages, by the id of the party that takes each home.
    """

    shared: tuple[Path, ...]
    internal: tuple[Path, ...]
    by_school: Mapping[str, tuple[Path, ...]] = field(default_factory=dict)


def write_papers(
    meeting: Meeting,
    out: Path,
    audience: Audience,
    language: str,
    today: date,
    *,
    local: Callable[[datetime], datetime] = datetime.astimezone,
    at: datetime | None = None,
    formats: Collection[str] = USUAL,
    template: bytes | None = None,
    told: Callable[[Meeting, str], Meeting] = lambda meeting, language: meeting,
    step: Callable[[int, int], bool] = lambda done, of: True,
) -> Papers | Refused:
    """Write the papers for ``audience`` into ``out`` and the internal ones into ``out/internal``.

    Each school has a folder of its own with what is its and what belongs to all, in its language.

    ``formats`` are names of ``formats.FORMATS``; a ``template`` is for Word. ``told`` gives the meeting as
    it is told in a language, such as without names. ``step`` hears before each file how many are drawn, of
    how many, and may say no: ``Stopped``. Internal papers asked for
    alone go only there. Nothing is overwritten: where a name is taken, all
    files of this writing carry the same number, ``summary-2.md``. Each file appears whole or not at
    all, for its owner only. OSError where the folder cannot be written to.
    """
    if refused := not_released(meeting, audience):
        return refused
    wanted: list[tuple[Path, Callable[[], Drawing]]] = []
    draw = partial(view, today=today, local=local, at=at)
    for readers in dict.fromkeys((audience, Audience.INTERNAL)):
        folder = out / INTERNAL if readers is Audience.INTERNAL else out
        shown = draw(told(meeting, language), readers, language)
        forms = drawings(formats, template).items()
        wanted += [(folder / file, partial(form, shown)) for file, form in forms]
    packages = _packages(told(meeting, language), out) if audience is not Audience.INTERNAL else {}
    for party, folder in packages.items():
        spoken = party.language or language
        seen = told(seen_by(meeting, party), spoken)
        own = draw(seen, audience, spoken, school=next(p.name for p in seen.parties if p.id == party.id))
        wanted += [(folder / file, partial(form, own)) for file, form in drawings(formats, template).items()]
    drawn = _drawn(wanted, step)
    out.mkdir(parents=True, exist_ok=True)
    for folder in {path.parent for path in drawn} - {out}:
        private_folder(folder)
    written = write_set(drawn)
    return Papers(
        tuple(path for path in written if path.parent == out),
        tuple(path for path in written if path.parent == out / INTERNAL),
        {party.id: tuple(p for p in written if p.parent == folder) for party, folder in packages.items()},
    )


def _drawn(
    wanted: Sequence[tuple[Path, Callable[[], Drawing]]], step: Callable[[int, int], bool]
) -> dict[Path, Drawing]:
    """Every file as it will be, in memory; nothing is on the disk yet."""
    drawn: dict[Path, Drawing] = {}
    for path, draw in wanted:
        if not step(len(drawn), len(wanted)):
            raise Stopped
        drawn[path] = draw()
    return drawn


def _packages(meeting: Meeting, out: Path) -> dict[Party, Path]:
    """The folder of each school, by its name; two of one name have their place in it."""
    folders: dict[Party, Path] = {}
    for party in meeting.parties:
        named = out / file_name(party.name, "").rstrip("-")
        taken = named in folders.values() or named.name == INTERNAL
        folders[party] = named.with_name(f"{named.name}-{party.position}") if taken else named
    return folders


def write_set(texts: Mapping[Path, Drawing]) -> tuple[Path, ...]:
    """Write files that belong together under their names, else all with the next free number."""
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


def _temporary(folder: Path) -> Path:
    """An empty file of a hidden name, mode 0600."""
    handle, path = tempfile.mkstemp(prefix=".writing-", dir=folder)
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
        target = wanted if number == 1 else wanted.with_stem(f"{wanted.stem}-{number}")
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
