"""Beginning a meeting that is to be prepared."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.domain.course_run import StartedUnprepared
from facilitator.domain.meeting import Meeting
from facilitator.domain.moment import Moment
from facilitator.domain.moves import course, pacing
from facilitator.domain.moves.made import Answer, reason_lacks
from facilitator.domain.observation import not_agreed_yet
from facilitator.domain.preparation import PointStanding
from facilitator.domain.refusal import Reason, Refused


def begin(meeting: Meeting, moment: Moment, lacking: Sequence[PointStanding], reason: str = "") -> Answer:
    """Start; with points of the preparation open, by a reason that goes on the course's record (SR-039)."""
    # one reason passes both, what is not prepared and what is not agreed
    answer = pacing.start(meeting, moment, reason if not lacking or not_agreed_yet(meeting) else "")
    if isinstance(answer, Refused) or not lacking:
        return answer
    if not reason.strip():
        what = tuple(each.point.what for each in lacking)
        return Refused.because(Reason.UNPREPARED, n=len(lacking), points=what)
    if refused := reason_lacks(reason):
        return refused
    event = StartedUnprepared(meeting.head.id, len(lacking), reason.strip())
    return (*answer, *course.happened(meeting.whole_course, moment, event))
