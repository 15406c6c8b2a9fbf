"""What a leader asked before, and the round before beside the fields of this one."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.round_before import RoundBefore
from facilitator.domain.whole_course import WholeCourse
from facilitator.tui.widgets.listing import ListPart, ListRow
from facilitator.words.rounds import round_lines
from facilitator.words.tongue import Words


def earlier_wordings(course: WholeCourse, name: str, person_id: str, w: Words) -> Iterator[ListPart]:
    """A question may be put in other words at any time; how it was put before stays in sight."""
    kept = [version.value for version in course.versions(name, person_id) if version.value]
    for text in dict.fromkeys(kept[:-1]):
        if text != kept[-1]:
            yield ListRow(text, label="  " + w._("before"), quiet=True, rows=2)


def look_back(found: RoundBefore, w: Words) -> Iterator[ListPart]:
    """What was asked, tried and learned, quietly, and what is asked now."""
    for row in round_lines(found, w):
        yield ListRow(row.text, mark=row.mark, aside=row.aside, quiet=row.mark != "►", rows=2)
