"""Who has spoken in the running item: for the consultant alone."""

from __future__ import annotations

from collections import Counter

from facilitator.domain.floor import expected_to_speak
from facilitator.domain.modes import Mode
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.balance import BalanceView

ASKING = (Mode.CLARIFY, Mode.EXPLORE)


def balance_view(s: Standing) -> BalanceView:
    """Names with their turns, then those not heard; nothing where the item waits for nobody's turn."""
    w, item = s.w, s.meeting.item
    title = w._("Who has asked") if item and item.mode in ASKING else w._("Who has spoken")
    turns = Counter(turn.person_id for turn in s.meeting.run.turns_in(s.meeting.run.item_id))
    people = expected_to_speak(s.meeting) if s.meeting.run.running else ()
    spoken = [
        _with_turns(s.meeting.called(person), turns[person.id]) for person in people if turns[person.id]
    ]
    silent = [person.name.split()[0] for person in people if not turns[person.id]]
    waiting = w._("{names} – not yet").format(names="  ".join(silent)) if silent else ""
    return BalanceView(title, w._("only here"), "  ".join(spoken), waiting)


def _with_turns(name: str, turns: int) -> str:
    first = name.split()[0]
    return f"{first} ({turns})" if turns > 1 else first
