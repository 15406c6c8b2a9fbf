"""Looking up by text what was said before: a search, and what is like a line just written."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.clock import Clock
from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.moment import Moment
from facilitator.domain.refusal import Refused
from facilitator.services.arguments import Scene, kept
from facilitator.services.earlier import KINDS, earlier_of, earlier_texts, offer_sentence
from facilitator.services.hit_sentences import ending, hit_line
from facilitator.services.outcome import Outcome
from facilitator.services.room import Room
from facilitator.services.searching import looked_up
from facilitator.words.tongue import Words


def search(room: Room, clock: Clock, w: Words, typed: str) -> Iterator[str]:
    """What holds all the words, a line each."""
    found = looked_up(room.database, typed).found
    if not found.hits:
        yield w._("Nothing was found.")
    for hit in found.hits:
        yield hit_line(hit, clock, w)
    if last := ending(found, w):
        yield last


def earlier(room: Room, clock: Clock, w: Words, typed: str) -> list[str] | Refused:
    """What is like a line, or like the idea or action written last."""
    meeting = room.meeting
    line: Entry | Action | Refused | None
    if typed:
        line = kept(typed, Scene(meeting, Moment(clock.now(), clock.today(), str), w.language))
    else:
        line = next((each for each in reversed(meeting.captured) if _offered_for(each)), None)
    if isinstance(line, Refused):
        return line
    found = earlier_of(room.database, meeting, line) if line is not None else ()
    told = [text for each in found for text in earlier_texts(each, clock, w)]
    return told or [w._("Nothing earlier is like this line.")]


def offered(room: Room, outcome: Outcome, w: Words) -> Iterator[str]:
    """One line after an idea or an action, where there is anything like it."""
    for line in outcome.meeting.captured if outcome.ok else ():
        touched = any(line.id in (each.id, getattr(each, "whose", "")) for each in outcome.records)
        if touched and _offered_for(line) and (found := earlier_of(room.database, outcome.meeting, line)):
            offer = offer_sentence(found, w)
            yield w._("► {offer}. “earlier {number}” shows them.").format(offer=offer, number=line.number)


def _offered_for(line: Entry | Action) -> bool:
    return not line.struck and (isinstance(line, Action) or line.kind in KINDS)
