"""What lies over the list of the plan: its keys, or the curtain while the room must not see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.tui.presenting.lobby_help import plan_help
from facilitator.tui.screens.curtained import draw_curtain, is_curtained
from facilitator.tui.widgets.curtain import Curtain, CurtainView
from facilitator.tui.widgets.listing import ListView

if TYPE_CHECKING:
    from facilitator.tui.screens.plan import PlanScreen


class PlanCover:
    """Behind the curtain nothing is picked and no keys are told; typing goes on, hidden."""

    def __init__(self, screen: PlanScreen) -> None:
        self._screen = screen
        self._helping = False

    @property
    def lies(self) -> bool:
        """Is something else than the list in sight?"""
        return self._helping or self._drawn

    @property
    def _drawn(self) -> bool:
        return is_curtained(self._screen)

    def view(self, listed: ListView) -> ListView:
        """The keys in place of the list, where they are wanted."""
        return plan_help(self._screen.w) if self._helping else listed

    def help(self, said: str = "") -> None:
        """Show the keys, with a sentence, or the list again."""
        if not self._drawn:
            self._helping = not self._helping
            self._screen.paint()
            self._screen.say(said if self._helping else "")

    def shut(self) -> bool:
        """Put the keys away; False where they do not lie there."""
        lay, self._helping = self._helping, False
        return lay

    def draw(self) -> None:
        """Hide the plan and what is typed, or show them again."""
        screen = self._screen
        screen.query_one(Curtain).show(CurtainView(screen.w._("The plan is hidden – F9 shows it again")))
        draw_curtain(screen, drawn=not self._drawn)
        screen.paint()
