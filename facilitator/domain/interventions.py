"""Process moves that bring a rule of conduct to mind."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.domain import run as ev
from facilitator.domain.meeting import Meeting

INSTRUMENT = "instrument"
"""A dispute about the measuring takes the place of the talk about practice (SR-076)."""
RULE_OF: Mapping[str, str] = {INSTRUMENT: "R18"}
"""The rule that a process move reminds of; a meeting has it whether its agenda names it or not."""


def rules_now(meeting: Meeting) -> tuple[str, ...]:
    """Ids of the rules of the running item, the one first that was reminded of in it last."""
    item = meeting.item
    if item is None:
        return ()
    reminded = RULE_OF.get(_last_move(meeting), "")
    return tuple(dict.fromkeys(filter(None, (reminded, *item.rules))))


def _last_move(meeting: Meeting) -> str:
    """The last process move since the running item was entered."""
    for recorded in reversed(meeting.recorded):
        match recorded.event:
            case ev.Intervened(kind):
                return kind
            case ev.ItemEntered():
                return ""
    return ""
