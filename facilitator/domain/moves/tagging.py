"""Words a line, a meeting or a course is found by, in whichever meeting it is looked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.meeting import Meeting
from facilitator.domain.moment import Moment
from facilitator.domain.moves.lines import said_of
from facilitator.domain.moves.made import Answer
from facilitator.domain.naming import folded
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.whole_course import WholeCourse

NONE = "–"
"""What is told of a line whose last tag was taken off."""


def tag(meeting: Meeting, moment: Moment, kept: Entry | Action, words: str) -> Answer:
    """Give a line tags, each one word; one that it has already is taken off."""
    given = {folded(word): word for word in (part.strip("#,") for part in words.split()) if word}
    if not given:
        return Refused.because(Reason.EMPTY_TEXT)
    known = {folded(word): word for word in tags_of(meeting, kept)}
    stand = [word for name, word in known.items() if name not in given]
    stand += [word for name, word in given.items() if name not in known]
    return put_tags(meeting, moment, kept, stand)


def put_tags(meeting: Meeting, moment: Moment, kept: Entry | Action, tags: Sequence[str]) -> Answer:
    """These tags and no others."""
    if kept.struck:
        return Refused.because(Reason.ALREADY_STRUCK, number=kept.number)
    if isinstance(kept, Action):
        return (replace(kept, tags=tuple(tags)),)
    told = " ".join(f"#{word}" for word in tags) or NONE
    return (said_of(meeting, moment, kept, "tags", told),)


def label(whole: Meeting | WholeCourse, moment: Moment, typed: str) -> Answer:
    """Put tags on a meeting or a course; those that it has already are taken off."""
    tags = _toggled(whole.head.tags, typed)
    return tags if isinstance(tags, Refused) else (replace(whole.head, tags=tags),)


def _toggled(known: Sequence[str], typed: str) -> tuple[str, ...] | Refused:
    """Tags with those added that were typed, ``one, other`` or ``#one #other``, and without those known."""
    given = {folded(tag): tag.strip() for tag in re.split("[#,]", typed) if tag.strip()}
    if not given:
        return Refused.because(Reason.EMPTY_TEXT)
    had = {folded(tag): tag for tag in known}
    stand = [tag for name, tag in had.items() if name not in given]
    return (*stand, *(tag for name, tag in given.items() if name not in had))


def tags_of(meeting: Meeting, kept: Entry | Action) -> tuple[str, ...]:
    """The tags of a line as they stand."""
    if isinstance(kept, Action):
        return kept.tags
    told = meeting.value("tags", kept.id)
    words = told.value.split() if told is not None else []
    return tuple(word.removeprefix("#") for word in words if word.startswith("#"))
