"""The mark of a line that leaves in no paper, wherever its words are shown on a screen."""

from __future__ import annotations

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.kinds import is_kept_private
from facilitator.domain.modes import ReleaseLevel
from facilitator.words.tongue import Words
from facilitator.words.vocabulary import release_level


def private_mark(w: Words) -> str:
    """``(private)``."""
    return f"({release_level(ReleaseLevel.PRIVATE, w)})"


def privately(text: str, w: Words) -> str:
    """``(private) …``."""
    return f"{private_mark(w)} {text}"


def marked(text: str, kept: Entry | Action, w: Words) -> str:
    """What is told of a line, the mark before it where somebody kept the line out of every paper."""
    return privately(text, w) if is_kept_private(kept) else text


def line_text(kept: Entry | Action, w: Words) -> str:
    """The words of a line in one row, with its mark."""
    return marked(kept.text.replace("\n", " / "), kept, w)
