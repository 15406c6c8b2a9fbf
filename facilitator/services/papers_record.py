"""What was written of a meeting or a course, for whom, on the record of the course."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.domain.course_run import PapersWritten
from facilitator.domain.documentation import OF_THE_COURSE
from facilitator.domain.meeting import Meeting
from facilitator.domain.moment import Moment
from facilitator.domain.moves.course import happened
from facilitator.domain.whole_course import WholeCourse
from facilitator.identity import uuid7
from facilitator.services.actor import ACTOR
from facilitator.services.hall import Hall

if TYPE_CHECKING:
    from sqlmodel import Session


def as_written_before(hall: Hall, meeting: Meeting) -> Meeting:
    """The meeting of an open room with what has been written of it since it was opened.

    So are the meetings beside it, with what the agendas are called of those that it made itself.
    """
    kept = hall.read(meeting.head.id)
    if kept is None:
        return meeting
    there = replace(meeting.elsewhere, events=kept.elsewhere.events, meetings=kept.elsewhere.meetings)
    return replace(meeting, elsewhere=there)


def remember_papers(hall: Hall, meeting: Meeting, audience: str, written: Collection[Path]) -> None:
    """Put on the course's record what was written, for whom. Raises StorageFault."""
    schools = () if audience == "internal" else tuple(party.id for party in meeting.parties)
    event = PapersWritten(meeting.head.id, audience, schools, len(written), _names(written))
    _remember(hall, meeting.head.course_id, event)


def remember_course_papers(
    hall: Hall, course: WholeCourse, written: Collection[Path], audience: str = "group"
) -> None:
    """The same for papers of the whole course. Raises StorageFault."""
    schools = () if audience == "internal" else tuple(party.id for party in course.parties)
    event = PapersWritten(OF_THE_COURSE, audience, schools, len(written), _names(written))
    _remember(hall, course.head.id, event)


def _names(written: Collection[Path]) -> tuple[str, ...]:
    """The files below the folder that holds them all."""
    parents = [path.parent for path in written]
    top = Path(os.path.commonpath(parents)) if parents else Path()
    return tuple(sorted(path.relative_to(top).as_posix() for path in written))


def _remember(hall: Hall, course_id: str, event: PapersWritten) -> None:
    at = hall.clock.now()
    moment = Moment(at, hall.clock.today(), lambda: uuid7(at))
    if not event.files:
        return

    def job(session: Session) -> None:
        from facilitator.store import journal, within

        course = within.read_course(session, hall.paths.database, course_id)
        if course is not None:
            records = happened(course, moment, event)
            journal.commit(session, command="papers", at=at, actor=ACTOR, scope_id=None, records=records)

    hall.writer.submit(job, once=True).result()
