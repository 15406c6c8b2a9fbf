"""The app: which screen stands, and what they share."""

from __future__ import annotations

import gc
from functools import partial
from importlib import import_module
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.screen import Screen

from facilitator.tui.answering import Answering
from facilitator.tui.lobby import Lobby
from facilitator.tui.screens.home import Home
from facilitator.tui.theme import DARK, LIGHT, themes
from facilitator.tui.writing import Writing
from facilitator.words.tongue import Words, speak

if TYPE_CHECKING:
    from facilitator.services.hall import Hall
    from facilitator.services.room import Room
    from facilitator.tui.presenting.found_line import FoundLine
    from facilitator.tui.screens.meeting import MeetingScreen

WARM_AFTER = 1.0
"""Seconds without a key after which the writer loads what it needs: typing would feel it."""

SETTLED = 0.5
"""Seconds after which the first screen stands."""


class FacilitatorApp(Lobby, Answering):
    """The first screen, and what is chosen there on top of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f12", "words", show=False),
        Binding("escape", "stop_papers", show=False, priority=True),
    ]

    def __init__(
        self,
        hall: Hall,
        language: str,
        *,
        theme: str = "",
        meeting_id: str = "",
        meeting_language: str = "",
        room_view: bool = False,
    ) -> None:
        """Without ``meeting_id`` the first screen; ``meeting_language`` is that of meetings made here.

        ``room_view``: only what the whole room may see of the meeting, which another window writes.
        """
        super().__init__()
        self.hall = hall
        self.w: Words = speak(language)
        self._meeting_id = meeting_id
        self.meeting_language = meeting_language
        self._room_view = room_view
        self._only_plan = False
        self._key_at = 0.0
        self.writing = Writing(self, hall)
        for known in themes():
            self.register_theme(known)
        self.theme = LIGHT if theme == "light" else DARK
        self.animation_level = "none"

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return themes()[0].variables

    def get_default_screen(self) -> Screen[Any]:
        """What the app is opened on stands first: nothing blank is drawn before it."""
        if not self._meeting_id:
            return Home(self.hall, self.w)
        if self._room_view:
            return self._room_screen() or Screen()
        return self._meeting_screen(self._meeting_id) or Screen()

    def on_mount(self) -> None:
        if self._meeting_id and self._room is None:
            self.exit(message=self.w._("There is no such meeting."), return_code=4)
        self.set_timer(SETTLED, self._settle)

    def _settle(self) -> None:
        """Collect what is thrown away again (``cli.app``), and load what a meeting is shown with."""
        gc.freeze()
        gc.enable()
        screens = ("facilitator.tui.screens.meeting",)
        Thread(target=import_module, args=screens, name="ahead", daemon=True).start()

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.Key):
            self._key_at = monotonic()
        await super().on_event(event)

    def open_meeting(
        self, meeting_id: str, gap: str = "", order: str = "", found: FoundLine | None = None
    ) -> bool:
        """Put the screen of a meeting on top; False where there is no such meeting.

        ``gap`` is what its interruption was (``aside``, ``count``), where that has been said; ``order`` a
        command the line is borrowed for at once; ``found`` the line that is to be seen first.
        """
        with self.telling():
            screen = self._meeting_screen(meeting_id, gap, order)
            if screen is not None:
                screen.sought = found
                self.push_screen(screen)
                return True
            self._say_trouble(self.w._("There is no such meeting."))
        return False

    def _meeting_screen(self, meeting_id: str, gap: str = "", order: str = "") -> MeetingScreen | None:
        from facilitator.tui.screens.meeting import MeetingScreen

        room = self.hall.open(meeting_id)
        if room is None:
            return None
        if not room.read_only:
            self._key_at = monotonic()
            self.set_timer(WARM_AFTER, self._warm)
        return MeetingScreen(room, self.w, gap, order)

    def _room_screen(self) -> Screen[Any] | None:
        from facilitator.tui.screens.room_view import RoomScreen

        room = self.hall.open(self._meeting_id, read_only=True)
        return RoomScreen(room, self.w) if room is not None else None

    def _warm(self) -> None:
        rest = self._key_at + WARM_AFTER - monotonic()
        if rest > 0:
            self.set_timer(rest, self._warm)
        else:
            # what is loaded then stays: looking through it again and again would hold up keys
            self.hall.writer.warm().add_done_callback(lambda _: gc.freeze())

    # Handlers are found by name: a screen is loaded when it is shown for the first time

    def on_home_chosen(self, message: Home.Chosen) -> None:
        if not isinstance(self.screen, Home):
            return  # chosen twice before the first choice was shown
        if self.open_meeting(message.meeting_id, message.gap, message.order) and message.plan:
            self._only_plan = True
            self.on_meeting_screen_plan_asked()

    def on_room_screen_left(self) -> None:
        if self._room_view:
            self.leave(0)
        else:
            self.pop_screen()

    def on_home_left(self) -> None:
        self.leave(0)

    def on_meeting_screen_plan_asked(self) -> None:
        from facilitator.tui.screens.plan import PlanScreen

        room = self._room
        if room is not None:
            self.push_screen(PlanScreen(room, self.w))

    def on_plan_screen_left(self) -> None:
        """Back to the meeting, or to the first screen where only the plan was wanted."""
        self.pop_screen()
        if self._only_plan:
            self._only_plan = False
            self.on_running_left()

    def on_meeting_screen_closed(self) -> None:
        """A closed meeting leaves papers, and a copy of the file."""
        self.hall.back_up()
        self.on_meeting_screen_papers_asked()

    def on_running_left(self) -> None:
        """Back to the first screen, or out where the meeting was opened by itself."""
        room = self._room
        if room is None or not any(isinstance(below, Home) for below in self.screen_stack):
            self.hall.back_up()
            self.leave(0)
            return
        room.close()
        self.hall.back_up()
        self.pop_screen()

    @property
    def _room(self) -> Room | None:
        """The meeting that is open on the screen on top."""
        return getattr(self.screen, "room", None)

    def leave(self, code: int) -> None:
        """Let every open meeting go, then end: in a hurry at once, else when papers asked for are there."""
        if code:
            self.writing.stop()
        elif self.writing.first(partial(self.leave, 0)):
            return
        rooms = {
            id(room): room for room in (getattr(each, "room", None) for each in self.screen_stack) if room
        }
        for room in rooms.values():
            room.close(hurried=code != 0)
        super().leave(code)
