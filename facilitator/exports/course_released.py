"""How far the papers of a course may go: as far as its meetings have agreed, each for what was said in it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.told_values import choice_in
from facilitator.domain.whole_course import WholeCourse
from facilitator.exports.audience import Audience

OF_PEOPLE = ("quote_consent",)
"""Fields that bind every paper, wherever they were said."""


def may_tell(course: WholeCourse, audience: Audience) -> Collection[str | None]:
    """Ids of the meetings whose lines and fields these readers may have; None is what belongs to no meeting.

    What was noted between the meetings is the group's, and goes no further than a meeting of the course has
    agreed on.
    """
    if audience is Audience.INTERNAL:
        return {None, *(mark.id for mark in course.meetings)}
    agreed: set[str | None] = {mark.id for mark in course.meetings if _agreed(course, mark.id, audience)}
    if agreed or audience is Audience.GROUP:
        agreed.add(None)
    return agreed


def course_not_released(course: WholeCourse, audience: Audience) -> Refused | None:
    """The refusal for readers to whom nothing of the course may be shown."""
    told = may_tell(course, audience)
    if told and (told != {None} or _holds_something_itself(course) or not _begun(course)):
        return None
    return Refused.because(Reason.COURSE_NOT_RELEASED, wanted=audience.value)


def agreed_parts(meeting: Meeting, audience: Audience) -> Meeting:
    """A meeting without what others of its course held for fewer readers; the group knows of them all."""
    if audience in (Audience.INTERNAL, Audience.GROUP):
        return meeting
    told, kept = {*may_tell(meeting.whole_course, audience), None, meeting.head.id}, meeting.elsewhere
    return replace(
        meeting,
        elsewhere=replace(
            kept,
            entries=tuple(each for each in kept.entries if each.meeting_id in told),
            actions=tuple(each for each in kept.actions if each.meeting_id in told),
            measurements=tuple(each for each in kept.measurements if each.meeting_id in told),
            fields=tuple(each for each in kept.fields if each.meeting_id in told or each.name in OF_PEOPLE),
        ),
    )


def _begun(course: WholeCourse) -> bool:
    return any(mark.started_at is not None for mark in course.meetings)


def _holds_something_itself(course: WholeCourse) -> bool:
    """Was anything noted between its meetings?"""
    kept: tuple[Entry | Action | FieldValue, ...] = (
        *course.all_entries, *course.all_actions, *course.all_fields
    )  # fmt: skip
    return any(each.meeting_id is None for each in kept)


def _agreed(course: WholeCourse, meeting_id: str, audience: Audience) -> bool:
    """Has this meeting agreed on papers that reach these readers?"""
    said = [
        kept for kept in course.all_fields if kept.name == "release_level" and kept.meeting_id == meeting_id
    ]
    level = choice_in(ReleaseLevel, said[-1].value) if said else None
    return level is not None and level.reaches(ReleaseLevel(audience.value))
