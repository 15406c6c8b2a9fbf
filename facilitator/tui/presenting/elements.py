"""The four elements of benchlearning at the end of a dialogue."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.elements import Element, elements, is_described
from facilitator.domain.modes import Mode
from facilitator.domain.preparation import is_dialogue
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.listing import ListHeading, ListPart, ListRow
from facilitator.words.elements import by_school, element_name, page_of_example
from facilitator.words.kinds import record_kind


def elements_here(s: Standing) -> bool:
    """Is this the check at the end of a dialogue?"""
    item = s.meeting.item
    return item is not None and item.mode is Mode.CHECK and is_dialogue(s.meeting.head.agenda_id)


def element_parts(s: Standing) -> Iterator[ListPart]:
    """Each element with what every school has of it; nothing is to be picked."""
    found = elements(s.meeting)
    parts = []
    for element in Element:
        mine = [each for each in found if each.element is element]
        whole = bool(mine) and all(each.count for each in mine)
        parts.append(
            (whole, ListRow(element_name(element, s.w), mark="√" if whole else "○", aside=by_school(mine)))
        )
    n = sum(whole for whole, _ in parts)
    yield ListHeading(s.w._("The four elements"), s.w._("{n} of {total}").format(n=n, total=len(parts)))
    for element, (_, row) in zip(Element, parts, strict=True):
        yield row
        if element is Element.GOOD_EXAMPLE:
            how = f"Ctrl+P, {record_kind('practice_description', 1, s.w)}"
            said = page_of_example(is_described(s.meeting), how, s.w)
            yield ListRow(said, mark=" ", quiet=True, rows=2)
