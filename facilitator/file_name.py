"""Names of files made from titles people wrote."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 120
"""Bytes of a file name: leaves room for a folder within the 260 of a Windows path."""

_LETTERS = str.maketrans(
    {"å": "aa", "æ": "ae", "ø": "oe", "ß": "ss", "ð": "d", "þ": "th", "đ": "d", "ł": "l", "œ": "oe", "ı": "i"}
)
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])")
_UNTITLED = "untitled"


def file_name(title: str, tail: str) -> str:
    """``title`` in small ASCII letters and dashes, then ``tail``, such as ``2026-11-24-summary.md``.

    A tail that begins with a full stop is an ending only. Safe as a name on Windows, Linux and macOS,
    at most 120 bytes; the tail is never cut.
    """
    joint = "" if tail.startswith(".") else "-"
    room = LONGEST - len(joint + tail)
    name = _plain(title)[: max(1, room)].strip("-") or _UNTITLED
    if _RESERVED.fullmatch(name):
        name = f"{name}-{_UNTITLED}"
    return name + joint + tail


def _plain(title: str) -> str:
    composed = unicodedata.normalize("NFC", title).casefold().translate(_LETTERS)
    apart = unicodedata.normalize("NFKD", composed)
    bare = "".join(char for char in apart if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", "-", bare.casefold())
