"""Are there earlier ideas and actions like the one being written? Looked up on a thread, said quietly."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from textual.message import Message

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.services.earlier import KINDS, Earlier, earlier_of, earlier_than, offer_sentence
from facilitator.services.outcome import Outcome
from facilitator.store.fault import StorageFault
from facilitator.tui.screens.hinting import PAUSE_IN_TYPING
from facilitator.tui.widgets.echo import EchoView
from facilitator.tui.working import on_a_thread

if TYPE_CHECKING:
    from facilitator.tui.screens.meeting import MeetingScreen

PREFIXES = "!*"
"""What may stand before an action or an idea in the line."""


class EarlierFound(Message):
    """What is like the line that was written; ``written`` says which one that was."""

    def __init__(self, written: str, found: tuple[Earlier, ...]) -> None:
        super().__init__()
        self.written = written
        self.found = found


class Offered:
    """Keeps what was found last."""

    def __init__(self, screen: MeetingScreen) -> None:
        self._screen = screen
        self._written = ""
        self.found: tuple[Earlier, ...] = ()
        self._failed = False
        self._timer = screen.set_timer(PAUSE_IN_TYPING, lambda: None, pause=True)

    def typed(self, text: str, kind: str) -> None:
        """The line is another one; what is like it is looked up once the typing pauses."""
        self._timer.stop()
        if kind in KINDS and text.strip():
            self._timer = self._screen.set_timer(PAUSE_IN_TYPING, lambda: self._look(text.lstrip(PREFIXES)))

    def kept(self, outcome: Outcome) -> None:
        """A line was kept: it is looked up with its tags."""
        lines = [each for each in outcome.records if isinstance(each, Entry | Action)]
        if outcome.ok and len(lines) == 1 and not outcome.undone:
            self._look(lines[0].text, lines[0])

    def told(self, message: EarlierFound) -> None:
        """Offer what was found, unless something else has been written since."""
        self._failed = False
        if message.written != self._written or not message.found:
            return
        again = message.found == self.found
        self.found = message.found
        if not again:
            w = self._screen.w
            offer = offer_sentence(message.found, w)
            self._screen.painter.say(
                EchoView(w._("{offer} · Ctrl+G b shows them").format(offer=offer), mark="►")
            )

    def _look(self, text: str, kept: Entry | Action | None = None) -> None:
        self._written = text
        find = partial(self._find, text, kept)
        on_a_thread(self._screen, find, self._not_found, self._screen.w, group="earlier")

    def _not_found(self, _: str) -> None:
        """The program failed at something nobody asked for: said once, and in words of its own."""
        if not self._failed:
            self._failed = True
            said = self._screen.w._("Earlier lines like this could not be looked up.")
            self._screen.painter.say(EchoView(said, mark="×"))

    def _find(self, text: str, kept: Entry | Action | None) -> None:
        room = self._screen.room
        found: tuple[Earlier, ...] = ()
        # a file that cannot be read just now is told of where it matters
        with suppress(StorageFault):
            if kept is None:
                found = earlier_than(room.database, room.meeting.head.id, text)
            else:
                found = earlier_of(room.database, room.meeting, kept)
        self._screen.post_message(EarlierFound(text, found))
