"""Ideas and actions from before that are like one just written, and what became of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from facilitator.clock import Clock
from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ActionStatus
from facilitator.domain.moves.tagging import tags_of
from facilitator.domain.sought import alike
from facilitator.services.hit_sentences import hit_kind, hit_place, outcome_sentence
from facilitator.store.search import earlier_lines
from facilitator.store.search_hit import Hit, Outcome
from facilitator.words.tongue import Words

KINDS = ("idea", "action")
SHORTEST = 5
"""Letters of a word that says what a line is about."""
SHARED = 2
"""Words two lines have in common before one is offered for the other."""
MOST_WORDS = 8
MOST = 9
TRIED = (ActionStatus.IN_PROGRESS, ActionStatus.DONE, ActionStatus.ANCHORED)

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Earlier:
    """A line from before, with the actions it became; of an action, that action itself."""

    hit: Hit
    outcomes: tuple[Outcome, ...]


def earlier_than(path: Path, meeting_id: str, text: str, tags: tuple[str, ...] = ()) -> tuple[Earlier, ...]:
    """Ideas and actions of other meetings with the same tag or words, the newest first.

    Raises StorageFault for a file that cannot be read.
    """
    stems, names = stems_of(text), {alike(tag) for tag in tags}

    def fits(hit: Hit) -> bool:
        if hit.kind not in KINDS or hit.private or hit.meeting_id == meeting_id:
            return False
        if names & {alike(tag) for tag in hit.tags}:
            return True
        words = alike(hit.text)
        return sum(stem in words for stem in stems) >= SHARED

    found = earlier_lines(path, stems if len(stems) >= SHARED else (), tuple(names), fits, MOST)
    return tuple(Earlier(hit, outcomes) for hit, outcomes in found)


def earlier_of(path: Path, meeting: Meeting, kept: Entry | Action) -> tuple[Earlier, ...]:
    """Ideas and actions of other meetings that are like a line of this one; none for a line of another kind.

    Raises StorageFault for a file that cannot be read.
    """
    if isinstance(kept, Entry) and kept.kind not in KINDS:
        return ()
    return earlier_than(path, meeting.head.id, kept.text, tags_of(meeting, kept))


def stems_of(text: str) -> tuple[str, ...]:
    """The longest words without their endings, which differ from line to line."""
    words = dict.fromkeys(word for word in _WORD.findall(alike(text)) if len(word) >= SHORTEST)
    longest = sorted(words, key=len, reverse=True)[:MOST_WORDS]
    return tuple(dict.fromkeys(word[: max(SHORTEST, len(word) - 2)] for word in longest))


def offer_sentence(found: tuple[Earlier, ...], w: Words) -> str:
    """How many there are, and at how many schools they were tried, where that is known."""
    said = w.n_("{n} earlier one is like this", "{n} earlier ones are like this", len(found))
    tried_in = (outcome for each in found for outcome in each.outcomes if outcome.status in TRIED)
    schools = {outcome.party for outcome in tried_in if outcome.party}
    if not schools:
        return said.format(n=len(found))
    tried = w.n_("tried at {n} school", "tried at {n} schools", len(schools)).format(n=len(schools))
    return f"{said.format(n=len(found))}, {tried}"


def earlier_texts(each: Earlier, clock: Clock, w: Words) -> Iterator[str]:
    """The line and where it was said, then what became of it, an action a line."""
    hit = each.hit
    tags = "".join(f" #{tag}" for tag in hit.tags)
    words = hit.text.replace("\n", " / ")
    yield f"{hit_kind(hit, w)}: {words}{tags} ({hit_place(hit, clock, w)})"
    yield from (f"→ {outcome_sentence(outcome, w)}" for outcome in each.outcomes)
