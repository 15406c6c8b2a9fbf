"""What a crash left of a meeting, sent by whoever holds it open next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.services.recovery import LeftLine, Recovered, failed, refused_text

if TYPE_CHECKING:
    from facilitator.services.drafting import Drafting
    from facilitator.services.room import Room


class CrashLeft:
    """The time nobody was there, lines entered but not saved, and the line being typed."""

    def __init__(self, room: Room, drafting: Drafting) -> None:
        self._room = room
        self._drafting = drafting

    def take_up(self) -> tuple[LeftLine, ...]:
        """Send it. Never waits; of a meeting that can only be read nothing is sent."""
        room = self._room
        if room.read_only:
            return ()
        gap = self._time_away()
        for noticed in gap:
            noticed.order.add_done_callback(lambda _: self._drafting.is_alive())
        if not gap:
            self._drafting.is_alive()
        lines = self._drafting.take_left()
        sent = [room.do(line.name, *line.args, entry_id=line.entry_id) for line in lines]
        return (*gap, *map(LeftLine, sent, (" ".join(line.args) for line in lines)))

    def recover(self) -> Recovered:
        """Send it, and wait for it.

        A line that is refused now is given back with the one that was being typed.
        """
        room = self._room
        if room.read_only:
            return Recovered()
        unfinished = room.drafted.text
        left = self.take_up()
        said = tuple(line.order.result() for line in left if not failed(line.order))
        if back := refused_text(left):
            # each was put before the one refused ahead of it
            room.draft(room.drafted.kind, "\n".join(filter(None, (back, unfinished))))
        self._drafting.is_alive()
        room.beat()
        return Recovered(said, room.drafted.text)

    def _time_away(self) -> tuple[LeftLine, ...]:
        """The order that notes how long a running meeting was left alone since the last sign of life."""
        last = self._drafting.last_sign
        order = self._room.note_away(last) if last is not None and last < self._room.clock.now() else None
        return (LeftLine(order),) if order is not None else ()
