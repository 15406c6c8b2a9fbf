"""The one place a draft lives while it is being typed: a file of two slots, of which the later counts."""

from __future__ import annotations

import json
import os
import struct
import sys
import zlib
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from threading import Lock

from facilitator.store.codec import from_plain, to_plain

CAPACITY = 512 * 1024
"""Bytes of a slot: a line of 20,000 characters of four bytes, and half a dozen such lines held."""

_HEAD = struct.Struct(">4sQII")  # mark, sequence, length and checksum of what follows
_MARK = b"FCSL"
_BINARY = getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class HeldLine:
    """A line that was entered and is on its way to the disk: the order that was given with it."""

    entry_id: str
    name: str
    args: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A line not yet saved. ``entry_id`` is the id its entry will get; ``alive_at`` when it was typed at.

    ``held`` are lines entered before it that have not been saved yet.
    """

    entry_id: str
    kind: str
    text: str
    alive_at: datetime
    held: tuple[HeldLine, ...] = ()


def slot_path(folder: Path, meeting_id: str) -> Path:
    """Where the draft of a meeting lies."""
    return folder / f"{meeting_id}.slot"


def read_draft(path: Path) -> Draft | None:
    """The later of the two drafts that are whole, or None."""
    return max(_slots(path), default=(0, None), key=lambda found: found[0])[1]


def unspent(draft: Draft | None, kept_ids: Collection[str]) -> Draft | None:
    """The draft, unless it is blank or what it was to become has been kept."""
    if draft is None or not draft.text.strip() or draft.entry_id in kept_ids:
        return None
    return draft


class Slot:
    """The slot file of a running meeting.

    ``write`` is one write to the page cache by the caller's thread, which outlives the process;
    ``sync``, for another thread, puts it on the disk. With ``only_read`` nothing is made or written.
    """

    def __init__(self, path: Path, *, only_read: bool = False) -> None:
        self.path = path
        self._sequence, self._draft = max(_slots(path), default=(0, None), key=lambda found: found[0])
        self._closing = Lock()
        self._file: int | None = None
        if only_read:
            return
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | _BINARY, 0o600)
        if os.fstat(self._file).st_mode & 0o077:
            path.chmod(0o600)

    def read(self) -> Draft | None:
        """The draft written last."""
        return self._draft

    def write(self, draft: Draft) -> bool:
        """Keep a draft in the place of the one before the last.

        False when the disk took it not, or not whole: then the last one stands. Raises ValueError
        for a draft too long.
        """
        body = json.dumps(to_plain(draft), ensure_ascii=False).encode(errors="surrogatepass")
        if len(body) > CAPACITY - _HEAD.size:
            raise ValueError("the draft is longer than a slot")
        sequence = self._sequence + 1
        head = _HEAD.pack(_MARK, sequence, len(body), _checksum(sequence, body))
        if self._file is None or not _put(self._file, head + body, sequence % 2 * CAPACITY):
            return False
        self._sequence, self._draft = sequence, draft
        return True

    def beat(self, at: datetime) -> bool:
        """Say that the program still runs; answers as ``write`` does."""
        return self.write(replace(self._draft or Draft("", "", "", at), alive_at=at))

    def clear(self) -> None:
        """Leave nothing of any draft in the file."""
        with self._closing:
            self._draft = None
            if self._file is not None:
                os.ftruncate(self._file, 0)
                _sync(self._file)

    def sync(self) -> bool:
        """Put what was written on the disk; False when the disk refused."""
        with self._closing:
            if self._file is None:
                return True
            try:
                _sync(self._file)
            except OSError:
                return False
            return True

    def close(self) -> None:
        with self._closing:
            if self._file is not None:
                os.close(self._file)
                self._file = None

    def remove(self) -> None:
        """Close the file and take it away."""
        self.close()
        self.path.unlink(missing_ok=True)


def _put(file: int, content: bytes, place: int) -> bool:
    try:
        return _write_at(file, content, place) == len(content)
    except OSError:
        return False


def _slots(path: Path) -> list[tuple[int, Draft | None]]:
    """The drafts that are whole, with their place in the order."""
    try:
        content = path.read_bytes()
    except OSError:
        return []
    found = (_parsed(content[start : start + CAPACITY]) for start in (0, CAPACITY))
    return [slot for slot in found if slot is not None]


def _parsed(content: bytes) -> tuple[int, Draft] | None:
    if len(content) < _HEAD.size:
        return None
    mark, sequence, length, checksum = _HEAD.unpack_from(content)
    body = content[_HEAD.size : _HEAD.size + length]
    if mark != _MARK or len(body) != length or checksum != _checksum(sequence, body):
        return None
    try:
        return sequence, from_plain(Draft, json.loads(body))
    except (ValueError, TypeError, AttributeError):
        return None


def _checksum(sequence: int, body: bytes) -> int:
    return zlib.crc32(body, zlib.crc32(sequence.to_bytes(8, "big")))


if sys.platform == "win32":

    def _write_at(file: int, content: bytes, place: int) -> int:
        os.lseek(file, place, os.SEEK_SET)
        return os.write(file, content)

    _sync = os.fsync
else:

    def _write_at(file: int, content: bytes, place: int) -> int:
        return os.pwrite(file, content, place)

    _sync = getattr(os, "fdatasync", os.fsync)
