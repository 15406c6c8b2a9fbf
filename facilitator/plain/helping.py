"""``help``: the commands, and for one of them the names it takes with the ids to type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from facilitator.domain.allowed import allowed
from facilitator.domain.field_names import DATES, FIELDS
from facilitator.domain.kinds import LINE_KINDS
from facilitator.domain.meeting import Meeting
from facilitator.domain.moves.plan import SETTABLE
from facilitator.domain.moves.speaking import intervention_kinds
from facilitator.domain.roles import ROLES
from facilitator.plain.examples import examples
from facilitator.services.command import Command
from facilitator.services.commands import COMMANDS
from facilitator.services.orders import TEAMS
from facilitator.words.argument_names import said_usage
from facilitator.words.id_names import name_and_id
from facilitator.words.tongue import Words

_NAMES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "field": ("field", tuple(FIELDS)),
    "date": ("date", DATES),
    "set": ("field of an action", SETTABLE),
    "assign": ("task", TEAMS + ROLES),
    "note": ("kind", LINE_KINDS),
}


def help_lines(meeting: Meeting, w: Words, name: str = "") -> Iterator[str]:
    """All commands, or one; ``○`` before those that are not possible now."""
    for command in COMMANDS.values():
        if command.name in ("reopen",) or (name and command.name != name):
            continue
        yield _help_line(command, meeting, w)
    yield from (f"  ► {line}" for line in (examples(name, meeting, w) if name else ()))
    of, ids = _NAMES.get(name, ("", ()))
    if name == "intervene":
        of, ids = "process move", intervention_kinds(meeting)
    yield from (f"    {name_and_id(of, each, w)}" for each in ids)


def _help_line(command: Command, meeting: Meeting, w: Words) -> str:
    mark = " " if allowed(meeting, command.name) else "○"
    return f"{mark} {said_usage(command.usage, w)}  –  {w._(command.title)}"
