"""The plan of a course as it runs, as far as the readers of one meeting's papers may see it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from facilitator.domain.action import Action
from facilitator.domain.carried import earlier_meetings
from facilitator.domain.dealt_with import dealt_with, runs
from facilitator.domain.entries import Entry
from facilitator.domain.kinds import PLAN_LINES
from facilitator.domain.modes import CARRIED_OUT, NO_LONGER, ReleaseLevel
from facilitator.domain.told_values import choice_in
from facilitator.exports.audience import Audience
from facilitator.exports.extract import Extract

_R = TypeVar("_R", Entry, Action)

FRAME = ("goal", "indicator", "initiative", "sign")
"""Lines that go on from one meeting to the next; a visit that was planned belongs to its own."""


def planned_actions(extract: Extract) -> tuple[Action, ...]:
    """The meeting's own, and those of before that are not over or were dealt with in it; by number."""
    meeting = extract.meeting
    over = (*CARRIED_OUT, *NO_LONGER)
    before = (
        each
        for each in of_before(extract, meeting.elsewhere.actions)
        if each.status not in over or dealt_with(meeting, each)
    )
    return tuple(sorted((*extract.actions, *before), key=lambda action: action.number))


def planned_lines(extract: Extract) -> tuple[Entry, ...]:
    """Goals, indicators, initiatives and signs that go on, beside the meeting's own; by kind, then number."""
    meeting = extract.meeting
    before = [
        each
        for each in of_before(extract, meeting.elsewhere.entries)
        if each.kind in FRAME and each.text.strip() and (runs(meeting, each) or dealt_with(meeting, each))
    ]
    own = extract.of_kind(*PLAN_LINES)
    return tuple(sorted((*before, *own), key=lambda line: (PLAN_LINES.index(line.kind), line.number)))


def of_before(extract: Extract, kept: Iterable[_R], *, struck: bool = False) -> tuple[_R, ...]:
    """Of these lines those of meetings held before, and noted between them, that the readers may have.

    What such a meeting did not agree to share with them they get only where this one dealt with it; and
    those who take part now get nothing of a meeting that was held with others alone. What was ``struck`` is
    told only to who asks for it.
    """
    meeting, audience = extract.meeting, extract.audience
    before = {mark.id for mark in earlier_meetings(meeting.whole_course, meeting.head.id)}
    if not before:
        return ()
    return tuple(
        each
        for each in kept
        if (struck or not each.struck)
        and (each.meeting_id in before or _noted_between(extract, each))
        and audience.takes(each.release)
        and (_agreed(extract, each.meeting_id) or dealt_with(meeting, each))
        and _were_there(extract, each.meeting_id)
    )


def _noted_between(extract: Extract, kept: Entry | Action) -> bool:
    ended = extract.meeting.run.closed_at
    return kept.meeting_id is None and (ended is None or kept.at <= ended)


def _agreed(extract: Extract, meeting_id: str | None) -> bool:
    if extract.audience is Audience.INTERNAL or meeting_id is None:
        return True
    said = [
        kept.value
        for kept in extract.meeting.elsewhere.fields
        if kept.name == "release_level" and kept.meeting_id == meeting_id
    ]
    level = choice_in(ReleaseLevel, said[-1]) if said else None
    return level is not None and level.reaches(ReleaseLevel(extract.audience.value))


def _were_there(extract: Extract, meeting_id: str | None) -> bool:
    """Was a meeting held with all who are here, or is the paper for more than those who took part?"""
    if extract.audience is not Audience.GROUP:
        return True
    roles = extract.meeting.elsewhere.roles
    cast = {each.person_id for each in roles if each.meeting_id == meeting_id and each.roles}
    here = {person.id for person in extract.meeting.people if not person.is_consultant}
    return not cast or here <= cast
