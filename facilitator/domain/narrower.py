"""Lines that may not go as far as papers are to."""

from __future__ import annotations

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ReleaseLevel


def narrower(meeting: Meeting, level: ReleaseLevel) -> tuple[Entry | Action, ...]:
    """What stands in the meeting and is kept to a smaller circle than ``level``; never what is private."""
    return tuple(
        kept
        for kept in meeting.captured
        if not kept.struck
        and kept.text.strip()
        and kept.release is not ReleaseLevel.PRIVATE
        and not kept.release.reaches(level)
    )
