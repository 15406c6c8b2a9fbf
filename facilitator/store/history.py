"""Which commands stand, which were taken back, and what taking one back did."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.meeting import RowRecord


@dataclass(frozen=True, slots=True)
class Undone:
    """A command taken back, or brought back. Fields that somebody changed since were left alone.

    ``command`` and ``at`` are those of the command concerned; ``records`` are the rows as they now
    stand, ``removed`` the ids of those that are gone.
    """

    command: str
    command_id: str
    at: datetime
    records: tuple[RowRecord, ...]
    removed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class History:
    """Ids of commands that undo (``done``) and redo (``undone``) work on, the next one last."""

    done: tuple[str, ...]
    undone: tuple[str, ...]


def history(commands: Iterable[tuple[str, str]]) -> History:
    """The history of one meeting: ``(command id, id of the command it undoes or "")`` in their order.

    Redo is the undo of an undo; a command that undoes nothing ends what could be redone.
    """
    done: list[str] = []
    undone: list[str] = []
    for command_id, undoes in commands:
        if not undoes:
            done.append(command_id)
            undone.clear()
        elif undoes in undone:
            undone.remove(undoes)
            done.append(command_id)
        elif undoes in done:
            done.remove(undoes)
            undone.append(command_id)
    return History(tuple(done), tuple(undone))
