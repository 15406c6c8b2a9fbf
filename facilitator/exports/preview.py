"""What papers would hold and what they would not, before anybody writes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.people import Party
from facilitator.domain.seen_by import seen_by
from facilitator.exports.audience import Audience
from facilitator.exports.extract import Extract
from facilitator.words.leaving import UNREACHED
from facilitator.words.tongue import speak


@dataclass(frozen=True, slots=True)
class Leaving:
    """One folder of papers. ``party`` is whose it is, None where it is everybody's.

    ``kinds`` counts the lines that leave by kind, items that were not reached apart from what people parked;
    ``private`` and ``narrower`` those held back because
    they are private or kept to a smaller circle, ``of_others`` those of another school.
    """

    party: Party | None
    kinds: Mapping[str, int]
    private: int
    narrower: int
    of_others: int


def leaving(meeting: Meeting, audience: Audience) -> tuple[Leaving, ...]:
    """The papers for all, then those of each school."""
    common = _folder(meeting, meeting, audience, None)
    return (
        common,
        *(_folder(meeting, seen_by(meeting, party), audience, party) for party in meeting.parties),
    )


def _kind(kept: Entry | Action) -> str:
    if isinstance(kept, Action):
        return "action"
    return UNREACHED if kept.unreached else kept.kind


def _folder(meeting: Meeting, seen: Meeting, audience: Audience, party: Party | None) -> Leaving:
    extract = Extract(seen, audience, speak(meeting.head.language), lambda at: at)
    taken: list[Entry | Action] = [*extract.entries, *extract.actions]
    standing = [kept for kept in meeting.captured if not kept.struck and kept.text.strip()]
    known = {kept.id for kept in seen.captured}
    own = [kept for kept in standing if kept.id in known]
    left = {kept.id for kept in taken}
    private = sum(kept.release is ReleaseLevel.PRIVATE for kept in own)
    return Leaving(
        party,
        Counter(map(_kind, taken)),
        private,
        sum(kept.id not in left for kept in own) - private,
        len(standing) - len(own),
    )
