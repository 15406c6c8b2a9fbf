"""What is possible now."""

from __future__ import annotations

from enum import StrEnum

from facilitator.domain.meeting import Meeting


class Phase(StrEnum):
    """The four states of a meeting."""

    PLANNED = "planned"
    RUNNING = "running"
    PAUSED = "paused"
    CLOSED = "closed"


def phase(meeting: Meeting) -> Phase:
    """Which of them a meeting is in, by its run alone."""
    run = meeting.run
    if run.closed_at is not None:
        return Phase.CLOSED
    if not run.started:
        return Phase.PLANNED
    return Phase.PAUSED if run.paused else Phase.RUNNING


_UNDER_WAY = frozenset({Phase.RUNNING, Phase.PAUSED})
_OPEN = frozenset({Phase.PLANNED, Phase.RUNNING, Phase.PAUSED})
_ALWAYS = frozenset(Phase)
_PHASES = {
    "start": frozenset({Phase.PLANNED}),
    "party": frozenset({Phase.PLANNED}),
    "call-off": frozenset({Phase.PLANNED}),
    "pause": frozenset({Phase.RUNNING}),
    "resume": frozenset({Phase.PAUSED}),
    **dict.fromkeys(
        (
            "late", "next", "skip", "jump", "shorten", "borrow", "park-and-close", "gap", "floor", "turn",
            "pass", "confirm", "note", "ask", "question", "answer", "idea", "decide", "park", "action",
            "rate", "paper", "intervene", "close", "missing", "suggest", "tally", "show", "further",
            "instrument",
        ),
        _UNDER_WAY,
    ),
    **dict.fromkeys(("lead", "present", "absent", "assign", "consent", "person", "counter", "data"), _OPEN),
}  # fmt: skip


def allowed(meeting: Meeting, command: str) -> bool:
    """Can this command be given now? Commands that correct or show are possible always."""
    if command == "gap":
        return meeting.run.running and meeting.run.gap is not None
    return phase(meeting) in _PHASES.get(command, _ALWAYS)
