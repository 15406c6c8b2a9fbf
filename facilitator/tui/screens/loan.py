"""The line of a meeting on loan: what stood in it is set aside, and something else is written."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.tui.offers.step import Write
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.capture_line import CaptureLine
from facilitator.tui.widgets.strip import Strip


class Loan:
    """Lends the line for one text at a time."""

    def __init__(self, line: CaptureLine, strip: Strip, freed: Callable[[], None]) -> None:
        """``freed`` hears that the line captures again."""
        self._line = line
        self._strip = strip
        self._freed = freed
        self.write: Write | None = None
        """What the line is written for; None while it captures."""

    def begin(self, write: Write) -> None:
        """Set aside what stands in the line."""
        self.write = write
        self._line.borrow("write", write.chip, write.text, led=write.led, offered=write.offered)
        if write.panel is not None:
            self._strip.open(write.panel)

    def typed(self, text: str, s: Standing) -> None:
        """Show the chip for what has been written so far, where it tells more."""
        if self.write is not None and self.write.chip_of is not None:
            self._line.show_chip(self.write.chip_of(text, s))

    def end(self, *, done: bool = False) -> None:
        """Give the line back; ``done``: Enter took what was written, keys since go on in the line."""
        if self.write is not None:
            self._line.give_back(done=done)
            self.ended()

    def ended(self) -> None:
        """The line has been given back, as Esc does by itself."""
        self.write = None
        self._strip.shut()
        self._freed()
