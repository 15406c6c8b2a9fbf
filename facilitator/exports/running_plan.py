"""The plan of a course as it runs, as far as the readers of one meeting's papers may see it."""

from __future__ import annotations

from collections.abc import Iterable, Set
from typing import TypeVar

from facilitator.domain.action import Action
from facilitator.domain.carried import earlier_meetings
from facilitator.domain.dealt_with import runs, taken_up
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
    over, today = (*CARRIED_OUT, *NO_LONGER), taken_up(extract.meeting)
    before = (
        each
        for each in of_before(extract, extract.meeting.elsewhere.actions)
        if each.status not in over or each.id in today
    )
    return tuple(sorted((*extract.actions, *before), key=lambda action: action.number))


def planned_lines(extract: Extract) -> tuple[Entry, ...]:
    """Goals, indicators, initiatives and signs that go on, beside the meeting's own; by kind, then number."""
    meeting, today = extract.meeting, taken_up(extract.meeting)
    frame = [each for each in meeting.elsewhere.entries if each.kind in FRAME and each.text.strip()]
    before = [each for each in of_before(extract, frame) if each.id in today or runs(meeting, each)]
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
    agreed, apart, today = _agreed(extract), _held_apart(extract), taken_up(meeting)
    return tuple(
        each
        for each in kept
        if (struck or not each.struck)
        and (each.meeting_id in before or _noted_between(extract, each))
        and audience.takes(each.release)
        and (each.meeting_id in agreed or each.id in today)
        and each.meeting_id not in apart
    )


def _noted_between(extract: Extract, kept: Entry | Action) -> bool:
    ended = extract.meeting.run.closed_at
    return kept.meeting_id is None and (ended is None or kept.at <= ended)


def _agreed(extract: Extract) -> Set[str | None]:
    """Ids of meetings whose lines may go to these readers; None is what was noted between them."""
    meeting, audience = extract.meeting, extract.audience
    if audience is Audience.INTERNAL:
        return {None, *(mark.id for mark in meeting.elsewhere.meetings)}
    said = {kept.meeting_id: kept.value for kept in meeting.elsewhere.fields if kept.name == "release_level"}
    levels = {id_: choice_in(ReleaseLevel, value) for id_, value in said.items()}
    wanted = ReleaseLevel(audience.value)
    return {None, *(id_ for id_, level in levels.items() if level is not None and level.reaches(wanted))}


def _held_apart(extract: Extract) -> Set[str]:
    """Ids of meetings that were held without some of those who are here, for papers of this group alone."""
    if extract.audience is not Audience.GROUP:
        return set()
    casts: dict[str, set[str]] = {}
    for each in extract.meeting.elsewhere.roles:
        if each.roles:
            casts.setdefault(each.meeting_id, set()).add(each.person_id)
    here = {person.id for person in extract.meeting.people if not person.is_consultant}
    return {id_ for id_, cast in casts.items() if not here <= cast}
