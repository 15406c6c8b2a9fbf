"""What was captured in a meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.modes import QuestionType, ReleaseLevel, Settlement


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One captured line, or a number of lines that stand on paper.

    ``number`` is what people call it by, stable for the course. ``meeting_id`` is None for what was noted
    between meetings. It is credited to ``person_id``,
    else to ``party_id``, else to nobody. ``paper`` counts lines written on paper (for each member
    of the party where ``paper_each``), which leave ``text`` empty.
    """

    id: str
    stream_id: str
    course_id: str
    meeting_id: str | None
    item_id: str
    number: int
    at: datetime
    kind: str
    text: str
    party_id: str = ""
    person_id: str = ""
    question_type: QuestionType | None = None
    question_id: str = ""
    reply_to: str = ""
    adaptation: str = ""
    flagged: bool = False
    unreached: bool = False
    """Parked by a meeting that closed without this item, and not by anybody."""
    struck: bool = False
    settled: Settlement | None = None
    settled_how: str = ""
    paper: int = 0
    paper_each: bool = False
    release: ReleaseLevel = ReleaseLevel.GROUP
