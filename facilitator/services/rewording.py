"""A frame for a line of evidence that weighs or names, in the meeting as it stands."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.meeting import Meeting
from facilitator.domain.rewording import can_be_mended, reworded
from facilitator.domain.wording import Hint


@dataclass(frozen=True, slots=True)
class Framed:
    """What is wrong with a line, and the line with a frame in its place."""

    hint: Hint
    text: str


def frame_for(text: str, meeting: Meeting) -> Framed | None:
    """None for a line that only describes."""
    language = meeting.head.language
    known = [*(party.name for party in meeting.parties), *(person.name for person in meeting.people)]
    mode = meeting.item.mode if meeting.item else None
    hint = can_be_mended(text, mode=mode, language=language, known_names=known)
    return Framed(hint, reworded(text, hint, language)) if hint is not None else None
