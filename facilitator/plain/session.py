"""A meeting by text: lines in, answers out, until the lines end."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import TextIO

from facilitator.clock import Clock, FastClock
from facilitator.domain.kinds import RECORD_KINDS
from facilitator.domain.moment import Moment
from facilitator.domain.refusal import Reason, Refused
from facilitator.plain import looking_up, showing
from facilitator.plain.exporting import Exporter, read_wanted
from facilitator.plain.follow_up import MARGIN, WIDTH, figures, in_lines
from facilitator.plain.helping import help_lines
from facilitator.plain.inbox import inbox_lines, left_open, opening, unreached_lines
from facilitator.plain.lexer import read_order
from facilitator.plain.observation import observation
from facilitator.plain.planning import plan
from facilitator.plain.preparing import element_lines, preparing, start_asks_for
from facilitator.plain.replies import spoken
from facilitator.plain.reply_json import as_json
from facilitator.plain.visits import visits_lines
from facilitator.services.arguments import Scene
from facilitator.services.capture import Order
from facilitator.services.closed_lists import kind_of
from facilitator.services.commands import COMMANDS
from facilitator.services.outcome import Outcome
from facilitator.services.papers import what_leaves
from facilitator.services.room import Room
from facilitator.services.turning import before_start
from facilitator.text import clean
from facilitator.words.date_reading import read_time
from facilitator.words.order_words import means
from facilitator.words.sides import side_rows
from facilitator.words.standing import glance_line
from facilitator.words.to_one import words_for
from facilitator.words.tongue import Words

LONGEST_LINE = 200_000
"""Characters read of a line; far above what any argument takes, so that it is refused with its count."""
OFFERED_AFTER = ("idea", "action", "note.idea", "tag")
"""Orders after which earlier lines like the one written are offered."""
REFUSED_STATUS = 1
"""Exit status of a strict session at its first refusal."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How answers are given: as JSON objects, and whether the first refusal ends the session."""

    json: bool = False
    strict: bool = False


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
        home: Path | None = None,
    ) -> None:
        """``home`` is the folder of the user's own lists."""
        self.room = room
        self.clock = clock
        self._w = w
        self.out = out
        self.export = export
        self.manner = manner
        self.home = home
        self._n = 0

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
        if order.name.partition(".")[0] == "hand-over":
            shown: Iterable[str] | Refused = self._hand_over(order)
        else:
            shown = self._shown(order.name, order.args)
        outcome = self._quiet(order.name)
        if isinstance(shown, Refused):
            return replace(outcome, refused=shown), None
        return outcome, list(shown)

    def _shown(self, name: str, args: tuple[str, ...]) -> Iterable[str] | Refused:
        meeting, clock, w = self.room.meeting, self.clock, self.w
        given = args[0] if args else ""
        match name:
            case "status":
                return showing.status(meeting, clock, w)
            case "agenda":
                return showing.agenda(meeting, clock, w)
            case "missing":
                return self._missing()
            case "suggest":
                return self._path(given) if given else showing.suggestions(meeting, w)
            case "leaves":
                return what_leaves(meeting, "group", w)
            case "figures":
                return figures(meeting, clock, w)
            case "sides":
                return in_lines(side_rows(meeting, w, WIDTH - 2 * MARGIN))
            case "plan":
                return plan(meeting, clock, w)
            case "observation":
                return observation(meeting, clock, w)
            case "prepare":
                return self._preparing()
            case "elements":
                return element_lines(meeting, w)
            case "inbox":
                lines = unreached_lines if means(given, "unreached") else inbox_lines
                return lines(meeting, clock, w)
            case "earlier":
                return looking_up.earlier(self.room, self.clock, self.w, given)
            case "search":
                if not given:
                    return _argument_missing("search")
                return looking_up.search(self.room, self.clock, self.w, given)
            case "list":
                return self._list(given)
            case "glossary":
                return self._glossary(given)
            case "help":
                return self._help(given)
            case "export":
                return self.export(read_wanted(given)) if given else _argument_missing("export")
            case "invite":
                return self._invite(given) if given else _argument_missing("invite")
            case "log-paper":
                return self._own_log(given)
            case "visits":
                return visits_lines(meeting, w)
            case "guide":
                return self._guide(given)
            case "wait" | "at":
                return self._move_clock(name, given) if given else _argument_missing(name)
        return Refused.because(Reason.UNKNOWN_COMMAND, typed=name)

    def _hand_over(self, order: Order) -> list[str] | Refused:
        from facilitator.services.handing_over import hand_over_order  # papers are loaded when asked for

        return hand_over_order(order, self.room, self.home, self.clock)

    def _own_log(self, name: str) -> list[str] | Refused:
        from facilitator.services.own_log import own_log_order  # papers are loaded when asked for

        return own_log_order(self.room, name, self.home, self.clock)

    def _list(self, typed: str) -> Iterable[str] | Refused:
        meeting = self.room.meeting
        kind = kind_of(RECORD_KINDS)(typed, self._scene()) if typed else ""
        if isinstance(kind, Refused):
            return kind
        return showing.captured(meeting, self.clock, self.w, kind)

    def _path(self, typed: str) -> Iterable[str] | Refused:
        from facilitator.services.sequences import sequence  # what reads YAML is loaded when it is asked for

        found = sequence(typed, self.home)
        return found if isinstance(found, Refused) else showing.path(found, self.room.meeting, self.w)

    def _missing(self) -> Iterable[str]:
        if self.room.meeting.run.started:
            return showing.missing(self.room.meeting, self.clock, self.w)
        return start_asks_for(*before_start(self._scene()), self.w)

    def _scene(self) -> Scene:
        moment = Moment(self.clock.now(), self.clock.today(), str)
        return Scene(self.room.meeting, moment, self.w.language, home=self.home, clock=self.clock)

    def _preparing(self) -> Iterable[str]:
        from facilitator.services.preparing import points  # what reads YAML is loaded when it is asked for

        return preparing(points(self.home), self.room.meeting, self.clock, self.w)

    def _guide(self, folder: str) -> Iterable[str] | Refused:
        from facilitator.services.agenda_guide import (  # papers are loaded when asked for
            guide_files,
            guide_lines,
        )

        meeting = self.room.meeting
        if not folder:
            return guide_lines(meeting, meeting.head.language, self.clock)
        written = guide_files(meeting, Path(folder).expanduser(), meeting.head.language, self.clock)
        return written if isinstance(written, Refused) else [str(path) for path in written]

    def _invite(self, folder: str) -> Iterable[str] | Refused:
        from facilitator.services.invitations import invitation_files

        meeting = self.room.meeting
        written = invitation_files(meeting, Path(folder).expanduser(), meeting.head.language, self.clock)
        return written if isinstance(written, Refused) else [str(path) for path in written]

    def _glossary(self, typed: str) -> Iterable[str]:
        from facilitator.services.glossary import glossary  # what reads YAML is loaded when it is asked for

        return showing.glossary(glossary(self.home), self.room.meeting.head.language, self.w, typed)

    def _help(self, typed: str) -> Iterable[str] | Refused:
        name = typed.casefold()
        if name and name not in COMMANDS:
            return Refused.because(Reason.UNKNOWN_COMMAND, typed=typed)
        return help_lines(self.room.meeting, self.w, name)

    def _move_clock(self, name: str, given: str) -> Iterable[str] | Refused:
        if not isinstance(self.clock, FastClock):
            return Refused.because(Reason.NO_FAST_CLOCK)
        if name == "at":
            wall = read_time(given)
            if wall is None:
                return Refused.because(Reason.NOT_A_DATE, typed=given)
            self.clock.set_to(wall)
        else:
            span = _span(given)
            if span is None:
                return Refused.because(Reason.NOT_A_NUMBER, typed=given)
            self.clock.wait(span)
        return [glance_line(self.room.meeting, self.clock, self.w)]

    @property
    def w(self) -> Words:
        """The words for those who hold the meeting as it stands."""
        return words_for(self.room.meeting, self._w)

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


def typed_lines(stream: TextIO, prompt: str = "") -> Iterator[str]:
    """The lines of a stream; where somebody types and reads at a terminal, after a prompt."""
    asking = bool(prompt) and stream.isatty() and sys.stdout.isatty()
    while True:
        if asking:
            sys.stdout.write(prompt)
            sys.stdout.flush()
        try:
            line = stream.readline()
        except OSError:
            return  # the terminal was closed
        if not line:
            return
        yield line.rstrip("\n")


def _span(typed: str) -> timedelta | None:
    """``5m``, ``90s`` or ``1h``; bare digits are minutes."""
    number, unit = typed[:-1], typed[-1:]
    if typed.isascii() and typed.isdecimal():
        number, unit = typed, "m"
    seconds = {"s": 1, "m": 60, "h": 3600}.get(unit)
    if seconds is None or not (number.isascii() and number.isdecimal() and len(number) < 6):
        return None
    return timedelta(seconds=int(number) * seconds)


def _argument_missing(name: str) -> Refused:
    command = COMMANDS[name]
    return Refused.because(Reason.ARGUMENT_MISSING, argument=command.args[0].name, usage=command.usage)
