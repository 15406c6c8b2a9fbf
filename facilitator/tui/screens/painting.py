"""What the screen of a meeting shows, brought up to date."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from facilitator.services.outcome import Outcome
from facilitator.tui.presenting.agenda import agenda_view
from facilitator.tui.presenting.balance import balance_view
from facilitator.tui.presenting.calm import calm_echo
from facilitator.tui.presenting.captured import captured_view
from facilitator.tui.presenting.echo import Disk, captured_id, with_saved
from facilitator.tui.presenting.head import head_view, too_small_view
from facilitator.tui.presenting.middle import questions_view
from facilitator.tui.presenting.ready import ready_view
from facilitator.tui.presenting.time import time_view
from facilitator.tui.screens.desk import WIDE_FROM
from facilitator.tui.widgets.calm import CALM
from facilitator.tui.widgets.curtain import CurtainView
from facilitator.tui.widgets.echo import EchoView

if TYPE_CHECKING:
    from facilitator.tui.screens.running import Running

SAID_FOR = timedelta(seconds=30)
"""How long an answer stands before a sentence made ready may take its place."""


class Painter:
    """Part of the meeting's screen: makes views of the meeting and hands them to the widgets."""

    def __init__(self, screen: Running) -> None:
        self._screen = screen
        self._said, self._said_at = EchoView(), screen.room.clock.now()
        self._waiting: EchoView | None = None
        self._walked = ""
        self._armed, self._current = False, 0
        self._minute = ""
        self._saved_at: datetime | None = None
        self._saved_id = ""

    def everything(self) -> None:
        """Show every part of the screen anew, as after an order."""
        screen, s = self._screen, self._screen.s
        screen.head.show(head_view(s, curtain=screen.curtain_drawn))
        screen.questions.show(questions_view(s, screen.asked, armed=self._armed, current=self._current))
        screen.captured.show(captured_view(s, self._walked))
        screen.agenda.show(agenda_view(s))
        screen.balance.show(balance_view(s))
        screen.curtain.show(CurtainView(s.w._("Private text is hidden – F9 shows it again")))
        self.small()
        screen.moments.everything()
        self.tick()

    def tick(self) -> None:
        """Each second: clock, bar, end and saved state; each minute the agenda's expected times."""
        screen, s = self._screen, self._screen.s
        screen.head.tick(time_view(s, wide=self._wide))
        if self._waiting is not None:
            self.say(self._waiting)
        minute = s.time(s.now)
        if minute != self._minute:
            self._minute = minute
            screen.agenda.show(agenda_view(s))
            self.small()
        screen.moments.tick()
        screen.observing.tick()
        self.speak()

    def small(self) -> None:
        """What stands where there is no room for the meeting, with a question that waits for a key."""
        strip = self._screen.strip
        asked = strip.view if strip.is_open and strip.view is not None and not strip.view.silent else None
        self._screen.too_small.show(too_small_view(self._screen.s, asked))

    def kept(self, outcome: Outcome) -> None:
        """What an order has saved, and when, stands in the echo from now on."""
        if outcome.ok:
            self._saved_at = outcome.at
            self._saved_id = captured_id(outcome) or self._saved_id

    def say(self, view: EchoView) -> None:
        """Say something in the echo until something else is said."""
        self._said, self._said_at, self._waiting = view, self._screen.s.now, None
        self.speak()

    def say_with_the_second(self, view: EchoView) -> None:
        """Say something when the second hand moves: what is painted in between holds up the next key."""
        self._waiting = view

    def walk(self, row_id: str) -> None:
        """Make a captured row the current one; none with an empty id."""
        if row_id != self._walked:
            self._walked = row_id
            self._screen.captured.show(captured_view(self._screen.s, row_id))
            self._screen.observing.walk(row_id)

    def arm(self, armed: bool, current: int = 0) -> None:
        """Show whether the next digit picks a question, or which one is walked."""
        if (armed, current) != (self._armed, self._current):
            self._armed, self._current = armed, current
            screen = self._screen
            screen.questions.show(questions_view(screen.s, screen.asked, armed=armed, current=current))

    def speak(self) -> None:
        """Show who has the voice just now in the echo, and what is known about the disk."""
        screen = self._screen
        room = screen.room
        view = self._voice()
        if not room.read_only:
            disk = Disk(room.pending, room.trouble, room.unkept, self._saved_at, self._saved_id)
            view = with_saved(view, screen.s, disk)
        screen.echo.show(calm_echo(view) if screen.has_class(CALM) else view)

    def _voice(self) -> EchoView:
        """A hint at what is being typed, else what was said last, else a sentence made ready."""
        if self._screen.hinting.hint != EchoView():
            return self._screen.hinting.hint
        s = self._screen.s
        heard = self._said == EchoView() or s.now - self._said_at > SAID_FOR
        if heard and not (self._screen.strip.is_open or self._screen.room.read_only):
            ready = ready_view(s)
            return ready if ready != EchoView() else self._said
        return self._said

    @property
    def _wide(self) -> bool:
        return self._screen.size.width >= WIDE_FROM
