"""The door for text from people: what comes in is plain, visible and no longer than agreed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

LIMIT = 20_000
"""Characters of one entry; the capture line refuses more."""

_NEWLINE = re.compile("\r\n?|[\x85\u2028\u2029]")

# ECMA-48 §5.4 and §8.3: CSI and the string sequences, 7- and 8-bit. An unfinished string ends with its line.
_ESCAPE = re.compile(
    "(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]?"
    "|(?:\x1b[P\\]X^_]|[\x90\x98\x9d-\x9f])"
    "(?:[^\x07\x18\x1a\x1b\x80-\x9f]*(?:\x07|\x1b\\\\|\x9c)|[^\n\x07\x18\x1a\x1b\x80-\x9f]*)"
    "|\x1b[ -/]*[0-~]"
)

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_UNSEEN_HIGH = re.compile("[" + "".join(chr(plane + 0xFFFE) + chr(plane + 0xFFFF)
                                        for plane in range(0x10000, 0x110000, 0x10000)) + "]")  # fmt: skip
_REPLACEMENT = "\ufffd"

_EMOJI = "\xa9\xae\u2190-\u21ff\u2300-\u23ff\u24c2\u25a0-\u27bf\u2934\u2935\u2b05-\u2b55\U0001f000-\U0001faff"
_FLAG = "\U0001f3f4[\U000e0020-\U000e007e]{1,8}\U000e007f"
_INVISIBLE = re.compile(
    f"({_FLAG})|(?<![{_EMOJI}\ufe0f])\u200d|\u200d(?![{_EMOJI}])"
    "|[\xad\u034f\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)
_SELECTORS = re.compile("([\ufe00-\ufe0f\U000e0100-\U000e01ef])[\ufe00-\ufe0f\U000e0100-\U000e01ef]+")
_HALF_EMOJI = "\u200d" + "".join(map(chr, range(0xE0020, 0xE0080)))


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Text that is safe to keep and show.

    ``dropped`` counts characters taken out or shown as a picture, ``cut`` those beyond the limit.
    """

    text: str
    dropped: int = 0
    cut: int = 0


def clean(text: str, limit: int = LIMIT) -> Cleaned:
    """Text as it may be kept: NFC, line feeds, tabs as blanks, nothing unseen, at most ``limit`` characters.

    Escape sequences go whole; other control characters are shown as their pictures (U+2400 block);
    C1 controls, surrogates and noncharacters become U+FFFD; invisible and direction characters go, except
    where they hold an emoji together.
    """
    # Ordering long runs of combining marks costs their square, so what cannot fit anyway goes first
    cut = max(0, len(text) - 2 * limit)
    text = _NEWLINE.sub("\n", text[: 2 * limit]).replace("\t", " ")
    dropped = 0
    if not (text.isascii() and text.replace("\n", "").isprintable()):
        text, dropped = _without_unseen(text)
    kept = text[:limit]
    if len(text) > limit:
        kept = kept.rstrip(_HALF_EMOJI)
    return Cleaned(kept, dropped, cut + len(text) - len(kept))


def clean_line(text: str, limit: int = 200) -> Cleaned:
    """The same for a name or a title: one line, single blanks, none at the ends."""
    cleaned = clean(text, 10 * limit)
    line = " ".join(cleaned.text.split())
    kept = line[:limit]
    if len(line) > limit:
        kept = kept.rstrip(_HALF_EMOJI + " ")
    return Cleaned(kept, cleaned.dropped, cleaned.cut + len(line) - len(kept))


def _without_unseen(text: str) -> tuple[str, int]:
    plain = _ESCAPE.sub("", text)
    plain, pictures = _UNSEEN.subn(_picture, plain)
    plain, high = _UNSEEN_HIGH.subn(_REPLACEMENT, plain)
    # Composed before and after: an invisible character may have kept a letter and its accent apart
    composed = unicodedata.normalize("NFC", plain)
    visible = _SELECTORS.sub(r"\1", _INVISIBLE.sub(r"\1", composed))
    dropped = len(text) - len(plain) + pictures + high + len(composed) - len(visible)
    return unicodedata.normalize("NFC", visible), dropped


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else _REPLACEMENT
