"""What is worth knowing of a line just kept: whose it is, what it repeats, what was not understood."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.clock import Clock
from facilitator.domain.action import Action
from facilitator.services.copied import copied
from facilitator.services.outcome import Outcome
from facilitator.services.unread import unread, unread_sentences
from facilitator.words.floor import action_by_floor
from facilitator.words.hints import hint_sentence
from facilitator.words.tongue import Words


def noticed(outcome: Outcome, clock: Clock, w: Words) -> Iterator[str]:
    """``!`` before what follows from the floor, ``?`` before signs that stand as text."""
    agreed = (each for each in outcome.records if isinstance(each, Action) and not each.owner_id)
    for action in agreed if outcome.command == "action" else ():
        if theirs := action_by_floor(action.party_id, outcome.meeting, w):
            yield f"! {theirs}"
    if alike := copied(outcome):
        yield f"? {hint_sentence(alike, w)}"
    yield from (f"? {said}" for said in unread_sentences(unread(outcome, clock.today()), w))
