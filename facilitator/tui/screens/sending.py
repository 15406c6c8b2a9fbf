"""Giving orders from a meeting's screen, and hearing what came of them."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from facilitator.services.outcome import Outcome
from facilitator.store.fault import StorageFault
from facilitator.tui.offers.step import Give, Step, Write
from facilitator.tui.presenting import echo
from facilitator.tui.screens.answered import Answered
from facilitator.tui.widgets.echo import EchoView
from facilitator.words.crash import failed_sentence

if TYPE_CHECKING:
    from facilitator.tui.screens.running import Running


class Sender:
    """Orders go to the room; what is refused goes back to where it was typed."""

    def __init__(self, screen: Running) -> None:
        self._screen = screen

    def send(self, given: Give) -> None:
        """Give an order."""
        self._sent(self._screen.room.do(given.name, *given.args), given)

    def enter(self, text: str, given: Give) -> None:
        """Give the order that a line captures."""
        self._sent(self._screen.room.enter(given.name, *given.args), given, text)

    def take_written(self, step: Step, text: str, write: Write) -> None:
        """Take the step that a line borrowed for ``write`` leads to."""
        if isinstance(step, Give) and not self._screen.room.read_only:
            self._sent(self._screen.room.do(step.name, *step.args), step, text, write)
        else:
            self._screen.steps.take(step)

    def answered(self, message: Answered) -> None:
        """Say what came of an order, and take what follows from it."""
        screen, outcome = self._screen, message.answer
        if not isinstance(outcome, Outcome):
            self._failed(message, outcome)
            return
        screen.painter.say(echo.answer_view(outcome, screen.s))
        if not outcome.ok and message.write is not None and screen.loan.write is None:
            screen.loan.begin(replace(message.write, text=message.text))
            return
        if not outcome.ok and message.text:
            screen.line.put_before(message.text)
        if message.given.then is not None:
            screen.steps.take(message.given.then(outcome, screen.s))

    def _failed(self, message: Answered, error: BaseException) -> None:
        """Nothing came of an order: the file is at fault, which the row says by itself, or the program."""
        screen = self._screen
        if message.write is not None and screen.loan.write is None:
            screen.loan.begin(replace(message.write, text=message.text))
        elif message.text and not isinstance(error, StorageFault):
            screen.line.put_before(message.text)
        if isinstance(error, StorageFault):
            screen.painter.tick()
        else:
            screen.painter.say(EchoView(failed_sentence(error, screen.w), mark=echo.REFUSED))

    def _sent(self, order: Future[Outcome], given: Give, text: str = "", write: Write | None = None) -> None:
        order.add_done_callback(partial(self._heard, given, text, write))
        self._screen.painter.tick()

    def _heard(self, given: Give, text: str, write: Write | None, order: Future[Outcome]) -> None:
        """On the writer's thread."""
        if not order.cancelled():
            self._screen.post_message(Answered(order.exception() or order.result(), given, text, write))
