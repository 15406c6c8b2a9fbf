"""The room's own screen, for a projector that mirrors the laptop or has a window of its own.

Nothing private is on it."""

from __future__ import annotations

from contextlib import suppress
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen

from facilitator.services.room import Room
from facilitator.store.fault import StorageFault
from facilitator.tui.presenting.room_view import room_view
from facilitator.tui.standing import standing_of
from facilitator.tui.widgets.pane import style_beside
from facilitator.tui.widgets.room_view import RoomPane
from facilitator.words.tongue import Words, speak

LANGUAGES = ("da", "sv", "en")
"""In the order the key goes through them."""

TICK = 1.0
"""Seconds between looks at the meeting and the clock."""


class RoomScreen(Screen[None]):
    """Stands on the meeting's screen, which keeps its line and whatever was half written there."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False
    AUTO_FOCUS = None
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f8,escape,ctrl+q", "go_back", show=False, priority=True),
        Binding("l,L", "next_language", show=False),
    ]

    class Left(Message):
        """The room's screen is not wanted any longer."""

    def __init__(self, room: Room, w: Words) -> None:
        super().__init__()
        self.room = room
        self.w = w
        self.pane = RoomPane()

    def compose(self) -> ComposeResult:
        yield self.pane

    def on_mount(self) -> None:
        self._look()
        self.set_interval(TICK, self._look)

    def _look(self) -> None:
        # what cannot be read just now may be read a second later; until then the last view stands
        with suppress(StorageFault):
            self.room.follow()
        self.pane.show(room_view(standing_of(self.room, self.w)))

    def action_next_language(self) -> None:
        """The same item in the next language; a visit may be led in one and listened to in another."""
        after = (LANGUAGES.index(self.w.language) + 1) % len(LANGUAGES)
        self.w = speak(LANGUAGES[after])
        self._look()

    def action_go_back(self) -> None:
        self.post_message(self.Left())
