"""A field of the plan being filled in: its value in the line, and what Enter makes of what stands there."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.refusal import Refused
from facilitator.services.outcome import Outcome
from facilitator.tui.presenting.captured import without_sign
from facilitator.tui.presenting.echo import too_early
from facilitator.tui.presenting.plan import question_of
from facilitator.tui.presenting.plan_fields import fields_in, order_for, value_of
from facilitator.tui.presenting.plan_place import Place, next_gap
from facilitator.words.refusals import refusal_sentence

if TYPE_CHECKING:
    from facilitator.tui.screens.plan import PlanScreen

ACTION = "action"
"""The command that makes one, and what the line is borrowed for meanwhile."""
FILLS = ("set", "link", "measure", "edit")
"""Commands after which the next gap comes."""


@dataclass(frozen=True, slots=True)
class _Waiting:
    """What was typed for a field that another one comes ahead of."""

    first: str
    place: Place
    text: str


class Filling:
    """Orders go to the room; what is refused goes back into the line to be mended."""

    def __init__(self, screen: PlanScreen) -> None:
        self._screen = screen
        self._waiting: _Waiting | None = None

    def begin(self) -> None:
        """Put the value of the field in hand into the line."""
        screen, view = self._screen, self._screen.view
        if view.kept is not None:
            screen.line.set_text(value_of(view.kept, view.field, view.s))
            screen.go(replace(screen.place, held=True, asked=True))

    def entered(self, typed: str) -> None:
        """Fill the field; Enter in an empty line takes its value up first."""
        screen, view, text = self._screen, self._screen.view, typed.strip()
        if view.kept is None:
            screen.line.put_before(typed)
            screen.say(screen.w._("No action yet. F6 makes one while the meeting runs."), "×" if text else "")
            return
        if not (text or screen.place.held):
            self.begin()
            return
        changed = text != value_of(view.kept, view.field, view.s)
        if changed:
            self.give(typed, *order_for(view.kept, view.field, text, view.s))
        screen.place = replace(screen.place, held=False, asked=changed)
        screen.paint()

    def entered_action(self, text: str) -> None:
        """Make the action that the line was borrowed for."""
        self._screen.line.give_back(done=True)
        if said := without_sign(text, ACTION):
            self.give(text, ACTION, said)
        self._screen.paint()

    def give(self, typed: str, name: str, *args: str) -> None:
        """Give an order; ``typed`` is what goes back into the line where it is refused."""
        self._screen.room.do(name, *args).add_done_callback(partial(self._heard, typed))

    def _heard(self, typed: str, order: Future[Outcome]) -> None:
        """On the writer's thread."""
        if not order.cancelled():
            self._screen.post_message(self._screen.Answered(order.exception() or order.result(), typed))

    def answered(self, answer: Outcome | BaseException, typed: str) -> None:
        """Go on from an order that was carried out, or mend what was refused or could not be kept."""
        if isinstance(answer, Outcome) and answer.refused is None:
            self._go_on(answer)
        else:
            self._mend(typed, answer.refused if isinstance(answer, Outcome) else None)

    def _mend(self, typed: str, refused: Refused | None) -> None:
        """The line has its text again, unless another field has to be filled first."""
        screen = self._screen
        screen.line.put_before(typed)
        screen.place = replace(screen.place, held=True, asked=True)
        screen.paint()
        asked = refused.facts.get("field") if refused else None
        if asked in fields_in(screen.view.kept) and asked != screen.place.field:
            # the field that is missing comes first; what was typed is back once it is there
            self._waiting = _Waiting(asked, screen.place, screen.line.text)
            screen.line.set_text("")
            screen.go(Place(screen.place.kept_id, asked, asked=True))
        screen.say(refusal_sentence(refused, screen.w) if refused else "", "×")

    def _go_on(self, outcome: Outcome) -> None:
        """Take in hand what comes after the order."""
        screen, command = self._screen, outcome.command
        waiting, self._waiting = self._waiting, None
        made = next((each for each in outcome.records if isinstance(each, Action | Entry)), None)
        if made is not None and (command == ACTION or command.startswith("note.")):
            self._link(made)
        if made is not None and command == ACTION:
            screen.place = Place(made.id)
        if waiting is not None and (waiting.place.kept_id, waiting.first) == (
            screen.place.kept_id,
            screen.place.field,
        ):
            screen.line.put_before(waiting.text)
            screen.go(waiting.place)
        elif command == ACTION or (command in FILLS and not question_of(screen.view)):
            screen.go(replace(next_gap(screen.view), asked=True))
        else:
            screen.go(replace(screen.place, held=False))
        if early := too_early(outcome, screen.w):
            screen.say(early, "?")

    def _link(self, made: Action | Entry) -> None:
        """What is written while an initiative or a goal is in hand belongs to it."""
        kept = self._screen.view.kept
        wanted = isinstance(kept, Entry) and kept.kind in ("initiative", "goal")
        if kept is not None and wanted and kept.id != made.id:
            self.give("", "link", str(kept.number), str(made.number))
