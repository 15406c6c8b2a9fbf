"""What is possible now."""

from __future__ import annotations

from half_day_meeting import ORDERS, STEPS, WHY, Table, running, said, walked
from hypothesis import given, settings

from facilitator.domain.allowed import Phase, allowed, phase
from facilitator.domain.refusal import Reason, Refused
from facilitator.services.commands import COMMANDS

NOT_NOW = (Reason.NOT_STARTED, Reason.ALREADY_STARTED, Reason.MEETING_CLOSED)


def test_the_four_states_follow_from_what_happened() -> None:
    table = Table()
    seen = [phase(table.meeting)]
    for order in ("start", "pause", "resume"):
        table.do(order)
        seen.append(phase(table.meeting))
    table.do("close", WHY)
    seen.append(phase(table.meeting))
    assert seen == [Phase.PLANNED, Phase.RUNNING, Phase.PAUSED, Phase.RUNNING, Phase.CLOSED]


def test_each_state_has_its_commands() -> None:
    table = Table()
    assert [name for name in ("start", "party", "field", "next", "gap") if allowed(table.meeting, name)] == [
        "start", "party", "field",
    ]  # fmt: skip
    table.do("start")
    now = ("start", "party", "next", "pause", "resume", "gap", "edit")
    assert [name for name in now if allowed(table.meeting, name)] == ["next", "pause", "edit"]
    table.do("close", WHY)
    assert [name for name in now if allowed(table.meeting, name)] == ["edit"]


def test_an_interruption_can_be_answered_only_while_there_is_one() -> None:
    table = running()
    table.tick(2)
    left = table.now.isoformat()
    table.tick(1)
    table.do("reopen", left)
    assert allowed(table.meeting, "gap")
    table.do("gap", "count")
    assert not allowed(table.meeting, "gap")


@settings(max_examples=150, deadline=None)
@given(STEPS, ORDERS)
def test_what_is_said_to_be_impossible_is_refused(
    steps: list[tuple[int, tuple[str, ...]]], order: tuple[str, ...]
) -> None:
    table, _ = walked(steps)
    name = order[0].partition(".")[0]
    assert name in COMMANDS
    possible = allowed(table.meeting, name)
    answer = table.answer(*said(order, table.meeting))
    if not possible:
        assert isinstance(answer, Refused)
    elif isinstance(answer, Refused) and name != "reopen":
        assert answer.reason not in NOT_NOW
