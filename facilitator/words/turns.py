"""Several turns taken or passed at once, said in one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.domain import run as ev
from facilitator.domain.floor import not_heard
from facilitator.domain.meeting import Meeting
from facilitator.words.lists import join
from facilitator.words.tongue import Words


def turns_sentence(events: Sequence[ev.Event], meeting: Meeting, w: Words) -> str:
    """Who has spoken or passes, with the meeting as it stands afterwards; empty for fewer than two turns."""
    turns = [event for event in events if isinstance(event, ev.TurnTaken | ev.TurnPassed)]
    if len(turns) < 2 or len(turns) < len(events):
        return ""
    spoke = all(isinstance(turn, ev.TurnTaken) for turn in turns)
    if not not_heard(meeting):
        return w._("√ All have spoken.") if spoke else w._("√ Nobody is left: all have spoken or pass.")
    people = (meeting.find_person(turn.person_id) for turn in turns)
    names = join([meeting.called(person) for person in people if person is not None], w)
    return (w._("√ {names} have spoken.") if spoke else w._("√ {names} pass.")).format(names=names)
