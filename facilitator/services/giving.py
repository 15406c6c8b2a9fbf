"""Giving a command: its words are read in the meeting as it stands, and its move is made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from facilitator.domain.allowed import allowed, phase
from facilitator.domain.meeting import Meeting
from facilitator.domain.moves.made import Answer
from facilitator.domain.refusal import Reason, Refused
from facilitator.services.arguments import Arg, Scene
from facilitator.services.command import Command
from facilitator.services.commands import COMMANDS


def carry_out(name: str, args: Sequence[str], scene: Scene) -> Answer:
    """Give a command: read its arguments in the scene, and make its move.

    ``name`` may carry a qualifier behind a dot, as in ``note.wish``. ``args`` are the words as
    typed, the last one raw.
    """
    word, _, qualifier = name.partition(".")
    command = COMMANDS.get(word)
    if command is None or command.carry_out is None:
        return Refused.because(Reason.UNKNOWN_COMMAND, typed=word)
    if not allowed(scene.meeting, word):
        return _not_now(scene.meeting, word)
    values = read_values(command, qualifier, args, scene)
    if isinstance(values, Refused):
        return values
    if command.in_scene:
        answer: Answer = command.carry_out(scene, *values)
    else:
        answer = command.carry_out(scene.meeting, scene.moment, *values)
    return answer


def read_values(command: Command, qualifier: str, args: Sequence[str], scene: Scene) -> list[Any] | Refused:
    """The words of an order as what each stands for, in the order its move takes them."""
    values: list[Any] = []
    for arg, typed in _paired(command, qualifier, args):
        if typed is None:
            if not arg.optional:
                return Refused.because(Reason.ARGUMENT_MISSING, argument=arg.name, usage=command.usage)
            if arg is command.qualifier:
                values.append(None)
            continue
        value = arg.read(typed, scene)
        if isinstance(value, Refused):
            return value
        values.append(value)
    if len(args) > len(command.args) and not any(arg.many for arg in command.args):
        return Refused.because(Reason.TOO_MANY_ARGUMENTS, usage=command.usage)
    if qualifier and command.qualifier is None:
        return Refused.because(Reason.TOO_MANY_ARGUMENTS, usage=command.usage)
    return values


def _paired(command: Command, qualifier: str, args: Sequence[str]) -> Iterator[tuple[Arg, str | None]]:
    """Each argument with what was typed for it; None where nothing was."""
    if command.qualifier:
        yield command.qualifier, qualifier or None
    given = iter(args)
    for arg in command.args:
        if arg.many:
            yield from ((arg, typed) for typed in given)
        else:
            yield arg, next(given, None) or None


def _not_now(meeting: Meeting, name: str) -> Refused:
    reasons = {
        "gap": Reason.NO_GAP,
        "resume": Reason.NOT_PAUSED if meeting.run.running else None,
        "pause": Reason.ALREADY_PAUSED if meeting.run.paused else None,
    }
    if reason := reasons.get(name):
        return Refused.because(reason)
    match phase(meeting).value:
        case "planned":
            return Refused.because(Reason.NOT_STARTED)
        case "closed":
            return Refused.because(Reason.MEETING_CLOSED)
    return Refused.because(Reason.ALREADY_STARTED)
