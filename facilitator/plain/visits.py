"""The visits of a round, each with its day, and who hosts and visits how often."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.meeting import Meeting
from facilitator.domain.visits import day_of, visiting, visits
from facilitator.words.tongue import Words
from facilitator.words.visits import day_told, visiting_line


def visits_lines(meeting: Meeting, w: Words) -> Iterator[str]:
    """By day; below them everybody of a triad."""
    dated = [(day, visit) for visit in visits(meeting) if (day := day_of(visit, meeting)) is not None]
    if not dated:
        yield w._("No school visit has a day yet: visit DATE NAME.")
    for _, visit in sorted(dated, key=lambda each: each[0]):
        yield f"{visit.number}  {day_told(visit, meeting, w)}  {meeting.name_of(visit.person_id)}"
    for each in visiting(meeting):
        yield visiting_line(each, w)
