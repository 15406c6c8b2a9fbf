"""A dispute about questionnaires and measures: it is parked, and the talk goes on about practice."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain import run as ev
from facilitator.domain.interventions import INSTRUMENT
from facilitator.domain.meeting import Meeting
from facilitator.domain.moment import Moment
from facilitator.domain.moves.leaving import parking
from facilitator.domain.moves.made import Answer, happened, not_running
from facilitator.domain.refusal import Reason, Refused


def park_dispute(meeting: Meeting, moment: Moment, text: str) -> Answer:
    """Park what is disputed and log the process move, in one step."""
    if refused := not_running(meeting):
        return refused
    if meeting.item is None or not text.strip():
        return Refused.because(Reason.EMPTY_TEXT)
    parked = replace(parking(meeting, moment, meeting.item), text=text.strip(), party_id="")
    return (parked, *happened(meeting, moment, ev.Intervened(INSTRUMENT)))
