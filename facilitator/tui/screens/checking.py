"""The checklist of a meeting's closing, and which of its rows is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.tui.offers.checking import step_for_digit, step_for_row
from facilitator.tui.presenting.checklist import checklist_view, has_checklist
from facilitator.tui.presenting.promises import opens_here
from facilitator.tui.widgets.calm import CALM
from facilitator.tui.widgets.curtain import DRAWN
from facilitator.tui.widgets.listing import ListView
from facilitator.tui.widgets.too_small import SMALL

if TYPE_CHECKING:
    from facilitator.tui.screens.meeting import MeetingScreen


class Checking:
    """Looks after each command whether the running item is one of the closing."""

    def __init__(self, screen: MeetingScreen) -> None:
        self._screen = screen
        self._chosen = ""
        self._item_id = ""

    @property
    def on(self) -> bool:
        meeting = self._screen.room.meeting
        return meeting.run.running and (has_checklist(meeting.item) or opens_here(self._screen.s))

    @property
    def _listed(self) -> ListView:
        """What the checklist shows."""
        return self._screen.checklist.view or ListView()

    def look(self) -> None:
        """Show the checklist as it is now, or none."""
        screen = self._screen
        if not self.on:
            screen.show_checklist(None)
            return
        here = screen.room.meeting.run.item_id or ""
        if here != self._item_id:
            # what an item itself waits for is chosen when it begins, not what was chosen in the last one
            self._item_id, self._chosen = here, ""
        size = screen.checklist.size
        view = checklist_view(screen.s, self._chosen, size.height, size.width)
        self._chosen = view.chosen
        screen.show_checklist(view)

    def pick(self, row_id: str) -> None:
        """A row was clicked."""
        if row_id:
            self._choose(row_id)
            self._screen.steps.take(step_for_row(row_id, self._screen.s))

    def enter(self) -> None:
        """Pick the row that is chosen."""
        if self.on and not self._screen.has_class(CALM):
            self.pick(self._chosen)

    def walk(self, step: int, *, sideways: bool) -> None:
        """Choose the row ``step`` rows away; what was written in calm is looked at first."""
        if self._screen.has_class(CALM):
            self._screen.moments.wake()
        elif not sideways:
            self._choose(self._listed.beside(step))

    @property
    def in_sight(self) -> bool:
        """Is there a checklist to be seen, with nothing over it?"""
        screen = self._screen
        return self.on and not screen.sheet.is_open and not any(map(screen.has_class, (DRAWN, SMALL, CALM)))

    def turn(self, pages: int) -> None:
        """Choose the row a page away."""
        if row_id := self._screen.checklist.turned(pages):
            self._choose(row_id)

    def turn_to_end(self, way: int) -> None:
        """Choose the first row (-1) or the last one (1)."""
        if row_id := self._screen.checklist.turned_to_end(way):
            self._choose(row_id)

    def digit(self, digit: str) -> bool:
        """Pick the row of a digit that can be seen; any other digit is text."""
        screen = self._screen
        row = self._listed.by_key(digit)
        if row is None or not self.in_sight or screen.loan.write is not None:
            return False
        self._choose(row.id)
        step = step_for_digit(row.id, digit, screen.s)
        screen.steps.take(step)
        return step is not None

    def _choose(self, row_id: str) -> None:
        self._chosen = row_id
        self.look()
