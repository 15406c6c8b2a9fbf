"""Ideas that one school took from another, and whose practice each came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from facilitator.domain.entries import Entry
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Party

SHOWN_IN = ("dialogue_", "triad_visit", "peer_review_day", "observation_", "group_meeting", "follow_up")
"""How the agendas are called in which schools show each other what they do."""


@dataclass(frozen=True, slots=True)
class Transfer:
    """An idea, the school that takes it home, and the one it is from; None where nobody said which."""

    idea: Entry
    taker: Party
    giver: Party | None


def transfers(ideas: Iterable[Entry], meeting: Meeting) -> Iterator[Transfer]:
    """Ideas credited to a school that are from another one, or may be (SR-098).

    One that nobody said to be from elsewhere, noted where nothing was shown, is the school's own.
    """
    agendas = {mark.id: mark.agenda_id for mark in meeting.whole_course.meetings}
    for idea in ideas:
        taker = meeting.find_party(idea.party_id)
        shown = agendas.get(idea.meeting_id or "", "").startswith(SHOWN_IN)
        giver = _said(idea, meeting) or (_only_other(idea, meeting) if shown else None)
        if taker is not None and (giver is not None or shown):
            yield Transfer(idea, taker, giver)


def _said(idea: Entry, meeting: Meeting) -> Party | None:
    """Whose practice it is as it was said, else of a line linked to it."""
    about = meeting.said("about", idea.id)
    named = (about, *(near.party_id for near in meeting.linked(idea.id)))
    return next(filter(None, (meeting.find_party(id_) for id_ in named if id_ != idea.party_id)), None)


def _only_other(idea: Entry, meeting: Meeting) -> Party | None:
    others = [party for party in meeting.parties if party.id != idea.party_id]
    return others[0] if len(others) == 1 else None
