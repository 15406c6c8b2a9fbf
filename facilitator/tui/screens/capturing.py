"""The line of a meeting while it captures: each text is kept before it is drawn, Enter hands it in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from facilitator.services.capture import order_for
from facilitator.tui.offers.step import Give
from facilitator.tui.settling import Settling

if TYPE_CHECKING:
    from facilitator.tui.screens.running import Running


class Capturing:
    """Keeps the line, and says beside it what Enter will make of it."""

    def __init__(self, screen: Running) -> None:
        self._screen = screen
        self._settling = Settling(screen.room.sync)
        self.empty_handed: Callable[[], None] | None = None
        """Hears Enter in an empty line."""

    def written(self, text: str) -> None:
        """Keep a text before it is drawn."""
        self._screen.room.draft(self._screen.observing.kind(text), text)
        self._settling.soon()

    def handed_in(self, text: str) -> None:
        """Capture a line."""
        screen = self._screen
        if text.strip():
            order = order_for(text, screen.room.meeting.item, screen.observing.lane)
            screen.observing.entered()
            screen.sender.enter(text, Give(order.name, order.args))
        elif self.empty_handed is not None:
            self.empty_handed()

    def typed(self, text: str) -> None:
        """The line is another one."""
        self.show_chip()
        self._screen.hinting.typed(text, self._screen.observing.kind(text))

    def show_chip(self) -> None:
        screen = self._screen
        if screen.loan.write is None and not screen.room.read_only:
            screen.line.show_chip(screen.observing.chip(screen.line.text))
