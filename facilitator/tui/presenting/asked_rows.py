"""Which rows of a checklist the gates of the items so far ask for, by how their ids begin."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.agenda import Item
from facilitator.domain.modes import Mode
from facilitator.domain.requirements import (
    Confirmed,
    DateSet,
    Each,
    FieldFilled,
    Rated,
    Record,
    Requirement,
)
from facilitator.tui.presenting.following import FOLLOWED, followed
from facilitator.tui.presenting.yeses import asked_in
from facilitator.tui.standing import Standing

CLOSING_MODES = frozenset({Mode.DECIDE, Mode.CHECK})
ANYWHERE = frozenset({"yes", "adapt", "level", "date", "shown", *FOLLOWED.values()})
"""What is answered in a list whatever the mode of the item that asks for it."""


def kinds_of(item: Item | None) -> set[str]:
    return {kind_of_row(each) for each in asked_in(item.gate)} if item is not None else set()


def kind_of_row(requirement: Requirement) -> str:
    """What the ids of the rows begin with that answer a requirement."""
    match requirement:
        case Confirmed():
            return "yes"
        case Record(having=having) | Each(having=having) if "adaptation" in having:
            return "adapt"
        case Record(having=having) if "shown" in having:
            return "shown"
        case Record(kind="action"):
            return "action"
        case Each(kind="parked"):
            return "parked"
        case FieldFilled(name="release_level"):
            return "level"
        case FieldFilled(name="ask_further"):
            return "further"
        case DateSet():
            return "date"
        case Rated():
            return "rate"
    return followed(requirement)


def asked_so_far(s: Standing) -> Iterator[Requirement]:
    """What the running item and the closing ones before it ask for, of the kinds that stand in the list.

    A yes and an adaptation are asked for by the running item alone.
    """
    running = s.meeting.item
    for item in s.meeting.items[: s.meeting.position(s.meeting.run.item_id) + 1]:
        here = item is running
        if here or (item.mode in CLOSING_MODES and running is not None and running.mode in CLOSING_MODES):
            for each in asked_in(item.gate):
                if kind_of_row(each) and (here or kind_of_row(each) not in ("yes", "adapt")):
                    yield each
