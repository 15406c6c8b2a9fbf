"""What the screen of a meeting shows, brought up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.domain.wording import hints
from facilitator.tui.keys import footer_view
from facilitator.tui.presenting.agenda import agenda_view
from facilitator.tui.presenting.balance import balance_view
from facilitator.tui.presenting.captured import captured_view
from facilitator.tui.presenting.echo import Disk, with_saved
from facilitator.tui.presenting.head import head_view, too_small_view
from facilitator.tui.presenting.middle import questions_view, rules_view
from facilitator.tui.presenting.time import time_view
from facilitator.tui.screens.desk import WIDE_FROM
from facilitator.tui.widgets.curtain import CurtainView
from facilitator.tui.widgets.echo import EchoView
from facilitator.words.hints import hint_sentence

if TYPE_CHECKING:
    from facilitator.tui.screens.running import Running

PAUSE_IN_TYPING = 0.6
"""Seconds without a key after which a hint at the wording is looked for."""


class Painter:
    """Makes views of the meeting and hands them to the widgets."""

    def __init__(self, screen: Running) -> None:
        self._screen = screen
        self._said = EchoView()
        self._hint = EchoView()
        self._walked = ""
        self._armed = False
        self._minute = ""
        self._hint_timer = screen.set_timer(PAUSE_IN_TYPING, lambda: None, pause=True)

    def everything(self) -> None:
        """After a command: all but the clock is worked out again, and so is the clock."""
        screen, s = self._screen, self._screen.s
        screen.head.show(head_view(s, curtain=screen.curtain_drawn))
        screen.rules.show(rules_view(s))
        screen.questions.show(questions_view(s, screen.asked, armed=self._armed))
        screen.captured.show(captured_view(s, self._walked))
        screen.agenda.show(agenda_view(s))
        screen.balance.show(balance_view(s))
        screen.footer.show(footer_view(s.w, wide=self._wide))
        screen.curtain.show(CurtainView(s.w._("Private text is hidden – F9 shows it again")))
        screen.too_small.show(too_small_view(s))
        self.tick()

    def tick(self) -> None:
        """Each second: clock, bar, end and saved state; each minute the agenda's expected times."""
        screen, s = self._screen, self._screen.s
        screen.head.tick(time_view(s, wide=self._wide))
        minute = s.time(s.now)
        if minute != self._minute:
            self._minute = minute
            screen.agenda.show(agenda_view(s))
            screen.too_small.show(too_small_view(s))
        self._echo()

    def say(self, view: EchoView) -> None:
        """Say something in the echo until something else is said."""
        self._said = view
        self._echo()

    def walk(self, row_id: str) -> None:
        """Make a captured row the current one; none with an empty id."""
        if row_id != self._walked:
            self._walked = row_id
            self._screen.captured.show(captured_view(self._screen.s, row_id))

    def arm(self, armed: bool) -> None:
        """Show whether the next digit picks a question."""
        if armed != self._armed:
            self._armed = armed
            self._screen.questions.show(questions_view(self._screen.s, self._screen.asked, armed=armed))

    def hint(self, text: str, kind: str) -> None:
        """Look for a hint at the wording once the typing pauses."""
        self._hint_timer.stop()
        if self._hint != EchoView():
            self._hint = EchoView()
            self._echo()
        if text.strip():
            self._hint_timer = self._screen.set_timer(PAUSE_IN_TYPING, lambda: self._look(text, kind))

    def _look(self, text: str, kind: str) -> None:
        s = self._screen.s
        meeting = s.meeting
        found = hints(
            text.lstrip('?=!*#":'),
            kind=kind,
            mode=meeting.item.mode if meeting.item else None,
            language=meeting.head.language,
            known_names=[*(p.name for p in meeting.parties), *(p.name for p in meeting.people)],
        )
        if found:
            self._hint = EchoView(hint_sentence(found[0], s.w), mark="?")
            self._echo()

    def _echo(self) -> None:
        screen = self._screen
        room = screen.room
        view = self._hint if self._hint != EchoView() else self._said
        if room.read_only:
            screen.echo.show(view)
            return
        screen.echo.show(
            with_saved(
                view,
                screen.s,
                Disk(room.pending, room.trouble, room.unkept, screen.saved_at, screen.saved_id),
            )
        )

    @property
    def _wide(self) -> bool:
        return self._screen.size.width >= WIDE_FROM
