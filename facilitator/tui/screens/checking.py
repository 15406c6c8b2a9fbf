"""The checklist of a meeting's closing, and which of its rows is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.tui.offers.checking import line_of, newest_row, step_for_digit, step_for_row
from facilitator.tui.offers.keeping import KEEP, keeping_step
from facilitator.tui.offers.step import Say
from facilitator.tui.presenting.checklist import checklist_view, is_checking
from facilitator.tui.widgets.calm import CALM
from facilitator.tui.widgets.curtain import DRAWN
from facilitator.tui.widgets.listing import ListView
from facilitator.tui.widgets.too_small import SMALL

if TYPE_CHECKING:
    from facilitator.domain.action import Action
    from facilitator.domain.entries import Entry
    from facilitator.tui.screens.meeting import MeetingScreen
    from facilitator.tui.standing import Standing


class Checking:
    """Looks after each command whether the running item is one of the closing."""

    def __init__(self, screen: MeetingScreen) -> None:
        self._screen = screen
        self._chosen = ""
        self._walked = False
        self._item_id = ""

    @property
    def on(self) -> bool:
        return is_checking(self._screen.s)

    @property
    def _listed(self) -> ListView:
        """What the checklist shows."""
        return self._screen.checklist.view or ListView()

    @property
    def _line(self) -> Entry | Action | None:
        """What was captured that the chosen row stands for."""
        return line_of(self._chosen, self._screen.s)

    def look(self) -> None:
        """Show the checklist as it is now, or none."""
        screen = self._screen
        if not self.on:
            screen.line.writing.keyed = frozenset()
            screen.show_checklist(None)
            return
        here = screen.room.meeting.run.item_id or ""
        if here != self._item_id:
            # what an item itself waits for is chosen when it begins, not what was chosen in the last one
            self._item_id, self._chosen, self._walked = here, "", False
        size = screen.checklist.size
        view = checklist_view(screen.s, self._chosen, size.height, size.width)
        self._chosen = view.chosen
        screen.show_checklist(view)
        screen.line.writing.keyed = frozenset(
            {KEEP} if self._walked and self._line and not screen.line.text else ()
        )

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
            newest = "" if self._walked or step > 0 else newest_row(self._listed, self._screen.s)
            self._choose(newest or self._listed.beside(step), walked=True)
            if self._line is not None:
                self._screen.steps.take(_say_keys(self._screen.s))

    def typed(self, text: str) -> None:
        """What is written begins no longer at a row: its sign is text again."""
        if text and self._walked:
            self._choose(self._chosen)

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
        """Pick the row of a digit that can be seen; any other digit is text.

        Of a row that was walked to, the sign that keeps a line private is taken, too.
        """
        screen = self._screen
        if digit == KEEP:
            return self._keep()
        row = self._listed.by_key(digit)
        if row is None or not self.in_sight or screen.loan.write is not None:
            return False
        self._choose(row.id)
        step = step_for_digit(row.id, digit, screen.s)
        screen.steps.take(step)
        return step is not None

    def _keep(self) -> bool:
        """Keep the line of the row out of every paper, or end that."""
        kept = self._line
        if kept is None or not self.in_sight or self._screen.loan.write is not None:
            return False
        self._screen.steps.take(keeping_step(kept, lambda outcome, s: _say_keys(s) if outcome.ok else None))
        return True

    def _choose(self, row_id: str, *, walked: bool = False) -> None:
        """``walked``: somebody went there by the arrows, so the next sign may be for the row."""
        self._chosen, self._walked = row_id, walked
        self.look()


def _say_keys(s: Standing) -> Say:
    """What can be done with a row somebody walked to."""
    return Say(s.w._("Enter: choices · - private · ↑ ↓"))
