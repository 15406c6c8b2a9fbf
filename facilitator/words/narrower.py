"""That lines are kept to a smaller circle than their papers are for, and what opens them."""

from __future__ import annotations

from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.narrower import narrower
from facilitator.words.tongue import Words
from facilitator.words.vocabulary import release_level

OPENED_BY = "Agree how far the papers may go"
"""What the app calls it; the title of ``release``."""


def narrower_said(meeting: Meeting, level: ReleaseLevel, w: Words) -> str:
    """How many they are, and how they are opened; empty where there is none."""
    n = len(narrower(meeting, level))
    if not n:
        return ""
    said = w.n_(
        "{n} line is kept to a smaller circle. If the group agrees, open it: “release.all {level}” in "
        "“facilitator plain {id}”, or Ctrl+P and “{title}” in the app.",
        "{n} lines are kept to a smaller circle. If the group agrees, open them: “release.all {level}” in "
        "“facilitator plain {id}”, or Ctrl+P and “{title}” in the app. “release.N {level}” opens a single "
        "one.",
        n,
    )
    typed = release_level(level, w)
    return said.format(n=n, level=typed, id=meeting.head.id[-12:], title=w._(OPENED_BY))
