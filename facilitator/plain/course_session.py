"""A course by text between its meetings: lines in, answers out, until the lines end."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from facilitator.domain.admission import admission
from facilitator.domain.grouping import propose
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.seats import seats
from facilitator.domain.steps import step_standing
from facilitator.plain.lexer import read_order
from facilitator.plain.manner import LONGEST_LINE, REFUSED_STATUS, Manner
from facilitator.services.capture import Order
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
            answered = order if isinstance(order, Refused) else self._answer_to(order)
            self._say(order.name if isinstance(order, Order) else "", answered)
            if self.manner.strict and isinstance(answered, Refused):
                return REFUSED_STATUS
        return 0

    def _answer_to(self, order: Order) -> list[str] | Refused:
        if GIVEN[order.name.partition(".")[0]].carry_out is None and order.name not in ("undo", "redo"):
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
