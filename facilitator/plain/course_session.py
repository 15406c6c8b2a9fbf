"""A course by text between its meetings: lines in, answers out, until the lines end."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from facilitator.domain.admission import admission
from facilitator.domain.between import outside
from facilitator.domain.grouping import propose
from facilitator.domain.kinds import RECORD_KINDS, line_kind
from facilitator.domain.moment import Moment
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.seats import seats
from facilitator.domain.steps import step_standing
from facilitator.plain.lexer import read_order
from facilitator.plain.manner import LONGEST_LINE, REFUSED_STATUS, Manner
from facilitator.plain.showing import entry_line
from facilitator.services.arguments import Scene
from facilitator.services.capture import Order
from facilitator.services.closed_lists import kind_of
from facilitator.services.commands import COMMANDS
from facilitator.services.course_commands import BETWEEN_MEETINGS, COURSE_COMMANDS, title_of
from facilitator.services.desk import Desk
from facilitator.text import clean
from facilitator.words.argument_names import said_usage
from facilitator.words.course_happenings import done_sentence
from facilitator.words.gates import gate_phrases
from facilitator.words.refusals import refusal_sentence
from facilitator.words.round_rows import admission_rows, cost_rows, grouping_rows, registered_rows
from facilitator.words.tongue import Words

GIVEN = {**{name: COMMANDS[name] for name in sorted(BETWEEN_MEETINGS)}, **COURSE_COMMANDS}
"""What can be said to a course, by its name."""


def is_shown(name: str) -> bool:
    """Does an order only show something of the course?"""
    command = GIVEN.get(name.partition(".")[0])
    return command is not None and command.carry_out is None and name not in ("undo", "redo", "quit")


class CourseSession:
    """Reads orders to a course and answers each."""

    def __init__(self, desk: Desk, w: Words, out: TextIO, manner: Manner) -> None:
        self.desk = desk
        self.w = w
        self.out = out
        self.manner = manner

    def run(self, lines: Iterable[str]) -> int:
        """Carry out every line; the exit status."""
        for line in lines:
            order = read_order(clean(line, LONGEST_LINE).text, GIVEN)
            if order is None:
                continue
            if isinstance(order, Order) and order.name == "quit":
                return 0
            if not self.answer(order) and self.manner.strict:
                return REFUSED_STATUS
        return 0

    def answer(self, order: Order | Refused) -> bool:
        """Carry out an order and say what came of it; False where it is refused."""
        answered = order if isinstance(order, Refused) else self._answer_to(order)
        self._say(order.name if isinstance(order, Order) else "", answered)
        return not isinstance(answered, Refused)

    def _answer_to(self, order: Order) -> list[str] | Refused:
        if is_shown(order.name):
            return self._shown(order)
        outcome = self.desk.do(order.name, *order.args).result()
        if outcome.refused is not None:
            return outcome.refused
        undone = self.w._(title_of(outcome.undone)) if outcome.undone else ""
        local = self.desk.hall.clock.local
        told = done_sentence(
            order.name, outcome.records, undone, outcome.course, self.w, local, outcome.prior
        )
        return told.splitlines()

    def _shown(self, order: Order) -> list[str] | Refused:
        course, w = self.desk.read_again(), self.w
        match order.name:
            case "status":
                return list(self._status())
            case "list":
                return self._list(order.args)
            case "registrations":
                return list(registered_rows(course, w))
            case "admission":
                return list(admission_rows(admission(course), w))
            case "groups":
                return list(grouping_rows(propose(seats(course)), w))
            case "costs":
                return list(cost_rows(course, w))
            case "help":
                return self._help(order.args[0] if order.args else "")
        return Refused.because(Reason.UNKNOWN_COMMAND, typed=order.name)

    def _list(self, args: tuple[str, ...]) -> list[str] | Refused:
        """What was captured and stands, by the number other orders take."""
        seen, clock = outside(self.desk.course, self.w.language), self.desk.hall.clock
        scene = Scene(seen, Moment(clock.now(), clock.today(), str), self.w.language)
        kind = kind_of(RECORD_KINDS)(args[0], scene) if args else ""
        if isinstance(kind, Refused):
            return kind
        standing = (each for each in seen.all_captured if not each.struck)
        shown = [each for each in standing if kind in ("", line_kind(each))]
        return [entry_line(each, seen, clock, self.w) for each in shown] or [self.w._("Nothing yet.")]

    def _help(self, typed: str) -> list[str] | Refused:
        """All orders, or the one that is named."""
        word = typed.strip('"').partition(".")[0].casefold()
        if word and word not in GIVEN:
            return Refused.because(Reason.UNKNOWN_COMMAND, typed=typed)
        told = (GIVEN[word],) if word else GIVEN.values()
        return [f"{said_usage(each.usage, self.w)}  –  {self.w._(each.title)}" for each in told]

    def _status(self) -> Iterator[str]:
        """Where the course stands, and what its step still lacks."""
        course, process, w = self.desk.course, self.desk.process, self.w
        yield course.head.title
        if process is None:
            return
        found = step_standing(course, process, course.run.step, self.desk.hall.clock.today())
        title = found.step.title.said_in(w.language)
        yield w._("step {n} of {all}: {title}").format(n=found.number, all=len(process.steps), title=title)
        if found.missing:
            yield f"{w._('missing')}: {' · '.join(gate_phrases(found.missing, w))}"

    def _say(self, name: str, answered: list[str] | Refused) -> None:
        if self.manner.json:
            print(json.dumps(self._as_json(name, answered), ensure_ascii=False), file=self.out, flush=True)
            return
        if isinstance(answered, Refused):
            print(f"× {refusal_sentence(answered, self.w)}", file=self.out)
        else:
            for line in answered:
                print(clean(line).text.replace("\n", " / "), file=self.out)
        self.out.flush()

    def _as_json(self, name: str, answered: list[str] | Refused) -> dict[str, Any]:
        told: dict[str, Any] = {"schema": 1, "command": name, "ok": not isinstance(answered, Refused)}
        if isinstance(answered, Refused):
            return {**told, "reason": answered.reason.value, "message": refusal_sentence(answered, self.w)}
        return {**told, "lines": answered}
