"""Adding to a leader's log, between meetings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from facilitator.domain.action_log import LogKind
from facilitator.domain.entries import Entry
from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.moment import Moment
from facilitator.domain.moves.course import not_open
from facilitator.domain.moves.made import Answer
from facilitator.domain.people import Person
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.whole_course import WholeCourse


def whose_needed(writers: Sequence[Person]) -> Refused:
    """Nobody is named and it could be several people's; or ``nobody`` takes part who could be named."""
    example = writers[0].name if writers else ""
    return Refused.because(Reason.WHOSE_NEEDED, kept_for="person", example=example, nobody=not writers)


def log(
    course: WholeCourse,
    moment: Moment,
    kind: LogKind,
    text: str,
    person: Person | None = None,
    seen_at: datetime | None = None,
) -> Answer:
    """One line: what was done, seen, or came as a surprise. ``seen_at`` is when, without it: now.

    It is the only participant's where nobody is named. Private until its writer shares it.
    """
    if refused := not_open(course):
        return refused
    if not text.strip():
        return Refused.because(Reason.EMPTY_TEXT)
    writers = [each for each in course.people if each.takes_part]
    writer = person or (writers[0] if len(writers) == 1 else None)
    if writer is None:
        return whose_needed(writers)
    at = seen_at or moment.at
    if at > moment.at:
        return Refused.because(Reason.DATE_AHEAD, day=at.date())
    return (
        Entry(
            id=moment.new_id(),
            stream_id=course.head.stream_id,
            course_id=course.head.id,
            meeting_id=None,
            item_id="",
            number=course.next_number,
            at=at,
            kind="experience" if kind is LogKind.DID else "evidence",
            text=text.strip(),
            party_id=writer.party_id,
            person_id=writer.id,
            flagged=kind is LogKind.SURPRISE,
            release=ReleaseLevel.PRIVATE,
        ),
    )
