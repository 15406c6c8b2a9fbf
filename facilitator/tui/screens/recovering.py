"""What a crash left of a meeting, taken up when its screen stands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.services.recovery import LeftLine, refused_text
from facilitator.tui.presenting import echo
from facilitator.tui.widgets.echo import EchoView

if TYPE_CHECKING:
    from facilitator.tui.screens.running import Running


class Recovering:
    """The line that was being typed is there at once; what was entered is on the disk a moment later."""

    def __init__(self, screen: Running) -> None:
        self._screen = screen
        self.afterwards: Callable[[], None] | None = None
        """Done when all of it is on the disk, or was refused."""
        self._told: Path | None = None

    def begin(self) -> None:
        """Orders wait until the screen can be written on."""
        self._screen.line.set_text(self._screen.room.drafted.text)
        self._screen.call_after_refresh(self._take_up)

    def beat(self) -> None:
        """Give a sign of life; a laptop that was shut meanwhile is asked about as one that was dead."""
        self._tell_displaced()
        woken = self._screen.room.beat()
        if woken is None:
            return
        if woken.leap.back:
            self._screen.painter.say(echo.set_back_view(woken.leap, self._screen.s))
        elif woken.away is not None:
            woken.away.add_done_callback(lambda _: self._screen.call_later(self._ask))

    def _tell_displaced(self) -> None:
        """Say once that another file had taken the place of ours."""
        aside = self._screen.room.moved_aside
        if aside is not None and aside != self._told:
            self._told = aside
            said = self._screen.w._("A file from elsewhere lay in its place; it is moved aside.")
            self._screen.painter.say(EchoView(said, mark="►"))

    def _ask(self) -> None:
        gap = self._screen.room.meeting.run.gap
        if gap is not None:
            self._screen.painter.say(echo.interruption_view(gap, self._screen.s))

    def _take_up(self) -> None:
        left = self._screen.room.left.take_up()
        if left:
            # orders are carried out one after the other
            left[-1].order.add_done_callback(lambda _: self._screen.call_later(self._taken_up, left))
        else:
            self._taken_up()

    def _taken_up(self, left: tuple[LeftLine, ...] = ()) -> None:
        """Say what was taken up."""
        screen = self._screen
        if back := refused_text(left):
            screen.line.put_before(back)
        gap = screen.room.meeting.run.gap
        if gap is not None:
            screen.painter.say(echo.interruption_view(gap, screen.s))
        elif screen.line.text:
            screen.painter.say(EchoView(screen.w._("Your line from before is back."), mark="√"))
        if self.afterwards is not None:
            self.afterwards()
