"""Several turns taken or passed at once, said in one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.domain import run as ev
from facilitator.domain.floor import not_heard
from facilitator.domain.meeting import Meeting
from facilitator.words.lists import join
from facilitator.words.told import Told
from facilitator.words.tongue import Words


def turns_told(events: Sequence[ev.Event], meeting: Meeting, w: Words) -> Told | None:
    """Who has spoken or passes, with the meeting as it stands afterwards; None for fewer than two turns."""
    turns = [event for event in events if isinstance(event, ev.TurnTaken | ev.TurnPassed)]
    if len(turns) < 2 or len(turns) < len(events):
        return None
    spoke = all(isinstance(turn, ev.TurnTaken) for turn in turns)
    if not not_heard(meeting):
        return Told(w._("All have spoken.") if spoke else w._("Nobody is left: all have spoken or pass."))
    people = (meeting.find_person(turn.person_id) for turn in turns)
    names = join([meeting.called(person) for person in people if person is not None], w)
    return Told((w._("{names} have spoken.") if spoke else w._("{names} pass.")).format(names=names))
