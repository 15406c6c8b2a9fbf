"""A meeting by text: lines in, answers out, until the lines end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TextIO

from facilitator.clock import Clock
from facilitator.domain.refusal import Reason, Refused
from facilitator.plain import looking_up, showing
from facilitator.plain.answers import Asked, answer
from facilitator.plain.exporting import Exporter
from facilitator.plain.inbox import left_open, opening
from facilitator.plain.lexer import read_order
from facilitator.plain.manner import LONGEST_LINE, REFUSED_STATUS, Manner
from facilitator.plain.replies import spoken
from facilitator.plain.reply_json import as_json
from facilitator.services.capture import Order
from facilitator.services.commands import COMMANDS
from facilitator.services.outcome import Outcome
from facilitator.services.room import Room
from facilitator.text import clean
from facilitator.words.to_one import words_for
from facilitator.words.tongue import Words

OFFERED_AFTER = ("idea", "action", "note.idea", "tag")
"""Orders after which earlier lines like the one written are offered."""


class Session:
    """Reads orders and answers each with exactly one reply."""

    def __init__(
        self,
        room: Room,
        clock: Clock,
        w: Words,
        out: TextIO,
        export: Exporter,
        manner: Manner,
    ) -> None:
        self.room = room
        self.clock = clock
        self._w = w
        self.out = out
        self.export = export
        self.manner = manner
        self._n = 0

    @property
    def w(self) -> Words:
        """The words for those who hold the meeting as it stands."""
        return words_for(self.room.meeting, self._w)

    def run(self, lines: Iterable[str]) -> int:
        """Carry out every line; the exit status."""
        for line in lines:
            typed = clean(line, LONGEST_LINE).text
            order = read_order(typed)
            if order is None:
                continue
            if isinstance(order, Order) and order.name == "quit":
                self._answer(self._quiet(order.name), [])
                return 0
            outcome, shown = self._carry_out(order, typed)
            self._answer(outcome, shown)
            if self.manner.strict and not outcome.ok:
                return REFUSED_STATUS
        return 0

    def _carry_out(self, order: Order | Refused, typed: str) -> tuple[Outcome, list[str] | None]:
        if isinstance(order, Refused):
            word = typed.split(maxsplit=1)[0]
            return replace(self._quiet(word), refused=order), None
        command = COMMANDS[order.name.partition(".")[0]]
        if order.name == "late" and not order.args:
            return self._quiet("late"), list(showing.late(self.room.meeting, self.clock, self.w))
        unqualified = command.qualifier is None and order.name != command.name
        if command.carry_out is None and (unqualified or len(order.args) > len(command.args)):
            refused = Refused.because(Reason.TOO_MANY_ARGUMENTS, usage=command.usage)
            return replace(self._quiet(order.name), refused=refused), None
        if command.carry_out is not None or command.of_the_room:
            return self._given(self.room.do(order.name, *order.args).result())
        return self._show(order)

    def _given(self, outcome: Outcome) -> tuple[Outcome, list[str] | None]:
        """An order that was carried out, with what its meeting opens with, or leaves open at its end."""
        before, now = outcome.before.run, outcome.meeting.run
        lines: list[str] = []
        if now.started and not before.started:
            lines = list(opening(outcome.meeting, self.clock, self.w))
        elif outcome.command in OFFERED_AFTER:
            lines = list(looking_up.offered(self.room, outcome, self.w))
        elif before.item_id != now.item_id and outcome.meeting.next_item is None and now.running:
            lines = list(left_open(outcome.meeting, self.w))
        return outcome, lines or None

    def _show(self, order: Order) -> tuple[Outcome, list[str] | None]:
        shown = answer(Asked(order, self.room, self.clock, self.w, self.export))
        outcome = self._quiet(order.name)
        if isinstance(shown, Refused):
            return replace(outcome, refused=shown), None
        return outcome, list(shown)

    def _quiet(self, name: str) -> Outcome:
        """An outcome in which nothing happened."""
        return Outcome(name, self.clock.now(), self.room.meeting, self.room.meeting)

    def _answer(self, outcome: Outcome, shown: list[str] | None) -> None:
        self._n += 1
        if self.manner.json:
            print(as_json(outcome, self._n, self.clock, self.w, shown), file=self.out, flush=True)
            return
        for line in self._lines(outcome, shown):
            print(line, file=self.out)
        self.out.flush()

    def _lines(self, outcome: Outcome, shown: list[str] | None) -> Iterator[str]:
        if shown is None or outcome.records:
            yield from spoken(outcome, self.clock, self.w)
        if shown is not None and outcome.ok:
            yield from shown
