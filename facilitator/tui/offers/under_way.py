"""Keys that need a meeting under way, before it and after it."""

from __future__ import annotations

from facilitator.domain.moves.made import not_running
from facilitator.tui.offers.step import Say
from facilitator.tui.standing import Standing
from facilitator.words.refusals import refusal_sentence


def not_under_way(s: Standing) -> Say | None:
    """Why the key does nothing: the meeting has not begun, or is closed."""
    refused = not_running(s.meeting)
    return Say(refusal_sentence(refused, s.w), "×") if refused else None
