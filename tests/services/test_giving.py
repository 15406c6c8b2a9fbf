"""Every command, said once."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import pytest
from half_day_meeting import ORDERS, STEPS, Table, running, said, walked
from hypothesis import given, settings

from facilitator.domain.refusal import Reason, Refused
from facilitator.services.command import Command
from facilitator.services.commands import COMMANDS
from facilitator.services.course_commands import COURSE_COMMANDS


def test_the_usage_says_what_a_command_takes() -> None:
    assert COMMANDS["borrow"].usage == "borrow MINUTES ITEM [REASON]"
    assert COMMANDS["note"].usage == "note[.KIND] TEXT"
    assert COMMANDS["start"].usage == "start [REASON]"


def test_what_is_missing_is_named_with_the_usage() -> None:
    refused = running().refused("borrow", "5")
    assert refused.reason is Reason.ARGUMENT_MISSING
    assert refused.facts == {"argument": "ITEM", "usage": "borrow MINUTES ITEM [REASON]"}


@pytest.mark.parametrize(
    "order", [("pause", "x", "y"), ("start.fast",), ("turn", "Anne", "Mette"), ("late", "accept", "this")]
)
def test_more_than_a_command_takes_is_refused(order: tuple[str, ...]) -> None:
    table = Table() if order[0].startswith("start") else running()
    assert table.refused(*order).reason in (Reason.TOO_MANY_ARGUMENTS, Reason.NOT_LATE)


@pytest.mark.parametrize("name", ["undo", "status", "list", "quit", "", "Start", "notes"])
def test_what_moves_nothing_is_no_order(name: str) -> None:
    assert running().refused(name).reason is Reason.UNKNOWN_COMMAND


@settings(max_examples=200, deadline=None)
@given(STEPS, ORDERS)
def test_an_order_is_answered_with_records_or_refused_and_a_refused_one_changes_nothing(
    steps: list[tuple[int, tuple[str, ...]]], order: tuple[str, ...]
) -> None:
    table, _ = walked(steps)
    before = table.meeting
    answer = table.answer(*said(order, before))
    if isinstance(answer, Refused):
        assert table.meeting is before
    else:
        assert answer


@settings(max_examples=100, deadline=None)
@given(STEPS)
def test_numbers_of_lines_are_one_each_and_never_change(steps: list[tuple[int, tuple[str, ...]]]) -> None:
    table, seen = walked(steps)
    numbers = {kept.id: kept.number for kept in table.meeting.captured}
    assert sorted(numbers.values()) == list(range(1, len(numbers) + 1))
    for meeting in seen:
        assert all(numbers[kept.id] == kept.number for kept in meeting.captured)


def _values(command: Command) -> Iterator[tuple[str, ...]]:
    """What a move may be given: with as few arguments as it takes, and with more, up to all of them."""
    front = ("scene",) if command.in_scene else ("meeting", "moment")
    asked = ("qualifier",) if command.qualifier else ()
    least = sum(not arg.optional for arg in command.args)
    for count in range(least, len(command.args) + 1):
        yield (*front, *asked, *(arg.name for arg in command.args[:count]))


@pytest.mark.parametrize(
    "command",
    [each for each in (*COMMANDS.values(), *COURSE_COMMANDS.values()) if each.carry_out is not None],
    ids=lambda each: str(each.name),
)
def test_every_move_takes_what_its_command_reads(command: Command) -> None:
    assert command.carry_out is not None
    for values in _values(command):
        inspect.signature(command.carry_out).bind(*values)
