"""A window that may only read shows what another one writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.services.storage_sentences import storage_sentence
from facilitator.store.fault import StorageFault
from facilitator.tui.presenting.trouble import only_read_sentence
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.echo import EchoView

if TYPE_CHECKING:
    from facilitator.tui.screens.running import Running

FOLLOW = 1.0
"""Seconds between looks at the file."""


class Follower:
    """Looks whether the file was written to, and has the screen painted anew where it was."""

    def __init__(self, screen: Running) -> None:
        self._screen = screen

    def begin(self) -> None:
        """Nothing is written here from now on."""
        screen = self._screen
        screen.line.writing.read_only = True
        screen.line.show_chip(ChipView(screen.w._("read only")))
        screen.painter.say(EchoView(only_read_sentence(screen.room.kept_out, screen.w)))
        self.look()
        self._screen.set_interval(FOLLOW, self.look)

    def look(self) -> None:
        screen = self._screen
        before = screen.room.meeting.run.item_id
        try:
            written = screen.room.follow()
        except StorageFault as fault:
            sentence = storage_sentence(fault, screen.w, screen.room.clock)
            screen.painter.say(EchoView(sentence, mark="×"))
            return
        if written:
            screen.followed(turned=screen.room.meeting.run.item_id != before)
