"""The school visits of a round: their days, and who hosts and visits how often."""

from __future__ import annotations

from facilitator.domain.visits import day_of, visiting, visits
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.listing import ListBlank, ListHeading, ListPart, ListRow, ListView
from facilitator.words.tongue import Words
from facilitator.words.visits import day_told, visiting_line


def visits_view(s: Standing) -> ListView:
    """By day; below them everybody of a triad."""
    meeting, w = s.meeting, s.w
    dated = [(day, visit) for visit in visits(meeting) if (day := day_of(visit, meeting)) is not None]
    parts: list[ListPart] = [ListHeading(w._("School visits"), w._("Esc shuts"))]
    for _, visit in sorted(dated, key=lambda each: each[0]):
        parts.append(ListRow(meeting.name_of(visit.person_id), aside=day_told(visit, meeting, w)))
    if not dated:
        parts.append(_how(w))
    parts.append(ListBlank())
    for each in visiting(meeting):
        line = visiting_line(each, w)
        parts.append(ListRow(line[2:], mark=line[0]))
    return ListView(tuple(parts))


def _how(w: Words) -> ListRow:
    return ListRow(w._("No school visit has a day yet; Ctrl+P gives one."), rows=2)
