"""Names of files and folders, made from what people call things."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 78
"""Bytes of a file's name: with the folders of a meeting and of a school it stays below 150, and so a path
below the 260 of Windows wherever papers are usually written; a version has room."""
LONGEST_FOLDER = 40
"""Bytes of the name of a course's or a meeting's folder."""
LONGEST_SCHOOL = 24
"""Bytes of the name of a school's folder in it."""

LONGEST_KIND = 18
LONGEST_ENDING = 5
"""Bytes that are kept for the kind of a paper and its ending, so that a title is cut alike in every one."""

NAMELESS = "_"
_SIGNS = str.maketrans({"/": "-", "\\": "-", "|": "-", "<": None, ">": None, '"': None, "?": None, "*": None})
_HANGING = " .-~–—,;·(&+"
_RESERVED = re.compile(
    r"(con|conin\$|conout\$|clock\$|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?= *(\.|$))", re.IGNORECASE
)
"""What Windows takes for a device: whatever the ending, and though spaces stand before it."""


def file_name(*parts: str, ending: str = "", most: int = LONGEST) -> str:
    """``Referat - Dagens mål - 2026-11-24.docx``: the parts in their own letters, then ``ending``.

    Safe on Windows, Linux and macOS, of at most so many bytes: where it is too long the second part is cut,
    or the only one, at the end of a word, and the first where that is not enough. What is left out: signs
    that no system takes, and what cannot be seen.
    """
    told = [said for said in map(_written, parts) if said]
    cut = min(1, len(told) - 1)
    if told:
        kept = len(told[0].encode())
        others = sum(len(f" - {part}".encode()) for part in told) - len(f" - {told[cut]}".encode())
        others += max(0, LONGEST_KIND - kept) if cut and ending else 0
        room = most - (max(LONGEST_ENDING, len(ending.encode())) if ending else 0) - others
        told[cut] = _shortened(told[cut], room)
        over = len(" - ".join(filter(None, told)).encode()) + len(ending.encode()) - most
        if over > 0:
            told[0] = _shortened(told[0], len(told[0].encode()) - over)
    name = " - ".join(filter(None, told)) or NAMELESS
    return (f"_{name}" if _RESERVED.match(name + ending) else name) + ending


def version_of(stem: str, number: int) -> str:
    """``Referat - Dagens mål - 2026-11-24 (2)``: the first of a name has no number."""
    return stem if number == 1 else f"{stem} ({number})"


def _written(part: str) -> str:
    """A part without what a name cannot hold; a colon is a dash, as in a title with two halves."""
    signs = re.sub(r"\s*:\s*", " - ", unicodedata.normalize("NFC", part).translate(_SIGNS))
    seen = "".join(" " if sign.isspace() else sign for sign in signs if _can_be_seen(sign))
    return " ".join(seen.split()).strip(" .-~")


def _can_be_seen(sign: str) -> bool:
    return sign.isspace() or not unicodedata.category(sign).startswith("C")


def _shortened(part: str, most: int) -> str:
    """At most so many bytes, whole words where there are several, and no sign left hanging."""
    if len(part.encode()) <= most:
        return part
    fits = part.encode()[: max(0, most)].decode(errors="ignore")
    if not part[len(fits)].isspace() and " " in fits:
        fits = fits.rpartition(" ")[0]
    return fits.strip(_HANGING)
