"""The decision whether to ask further, and the focus group it leads to, as rows of the checklist."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.line_fields import YesNo
from facilitator.domain.moves.further import ANSWER, FOCUS_GROUP, METHOD, focus_day, focus_group_ahead
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.listing import ListHeading, ListPart, ListRow
from facilitator.words.dates import short_day
from facilitator.words.field_values import field_value


def further_parts(s: Standing) -> Iterator[ListPart]:
    """What was decided, with how, when and whom; then one row that makes the meeting. Ids: ``further``."""
    w, answer = s.w, s.meeting.said(ANSWER)
    yield ListHeading(w._("Do we need to ask further?"), "" if answer else w._("choose one"))
    told = field_value(ANSWER, answer, w) if answer else w._("yes, with how and when – or no")
    day = focus_day(s.meeting)
    if answer == YesNo.YES and day is not None:
        asked = [group for group in s.meeting.all_groups if group.kind == FOCUS_GROUP]
        names = ", ".join(map(s.meeting.name_of, asked[-1].member_ids)) if asked else ""
        parts = (told, s.meeting.said(METHOD), short_day(day, w.language, year=True), names)
        told = " · ".join(filter(None, parts))
    yield ListRow(told, "further", mark="√" if answer else "○", rows=2)
    if day is None:
        return
    if (made := focus_group_ahead(s.meeting)) is not None:
        when = short_day(s.clock.local(made).date(), w.language, year=True)
        yield ListRow(w._("The focus group meeting is planned for {day}").format(day=when), mark="√")
    else:
        yield ListRow(w._("Make the focus group meeting"), "focus group", mark="+")
