"""The app: which screen stands, and what they share."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from facilitator.tui.safety import SafeApp
from facilitator.tui.screens.home import Home
from facilitator.tui.theme import DARK, LIGHT, themes
from facilitator.words.tongue import Words, speak

if TYPE_CHECKING:
    from facilitator.services.hall import Hall
    from facilitator.services.room import Room
    from facilitator.tui.screens.new_meeting import NewMeeting
    from facilitator.tui.screens.papers import Asking

WARM_AFTER = 1.0
"""Seconds after the first frame at which the writer loads what it needs."""


class FacilitatorApp(SafeApp):
    """The first screen, and what is chosen there on top of it."""

    def __init__(
        self,
        hall: Hall,
        language: str,
        *,
        theme: str = "",
        meeting_id: str = "",
        meeting_language: str = "",
    ) -> None:
        """Without ``meeting_id`` the first screen; ``meeting_language`` is that of meetings made here."""
        super().__init__()
        self.hall = hall
        self.w: Words = speak(language)
        self._meeting_id = meeting_id
        self._meeting_language = meeting_language
        self._only_plan = False
        for known in themes():
            self.register_theme(known)
        self.theme = LIGHT if theme == "light" else DARK
        self.animation_level = "none"

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return themes()[0].variables

    def on_mount(self) -> None:
        if not self._meeting_id:
            self.push_screen(Home(self.hall, self.w))
        elif not self.open_meeting(self._meeting_id):
            self.exit(message=self.w._("There is no such meeting."), return_code=4)

    def open_meeting(self, meeting_id: str, gap: str = "") -> bool:
        """Put the screen of a meeting on top; False where there is no such meeting.

        ``gap`` is what its interruption was (``aside``, ``count``), where that has been said.
        """
        from facilitator.tui.screens.meeting import MeetingScreen

        room = self.hall.open(meeting_id)
        if room is None:
            return False
        self.push_screen(MeetingScreen(room, self.w, gap))
        if not room.read_only:
            self.set_timer(WARM_AFTER, self._warm)
        return True

    def _warm(self) -> None:
        self.hall.writer.warm()

    # Handlers are found by name: a screen is loaded when it is shown for the first time

    def on_home_chosen(self, message: Home.Chosen) -> None:
        if not isinstance(self.screen, Home):
            return  # chosen twice before the first choice was shown
        if self.open_meeting(message.meeting_id, message.gap) and message.plan:
            self._only_plan = True
            self.on_meeting_screen_plan_asked()

    def on_home_new_asked(self) -> None:
        from facilitator.tui.screens.new_meeting import NewMeeting

        if isinstance(self.screen, Home):
            self.push_screen(NewMeeting(self.hall, self.w, self._meeting_language))

    def on_home_left(self) -> None:
        self.leave(0)

    def on_new_meeting_made(self, message: NewMeeting.Made) -> None:
        self.pop_screen()
        self.open_meeting(message.meeting_id)

    def on_new_meeting_left(self) -> None:
        self.pop_screen()

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

    def on_meeting_screen_papers_asked(self) -> None:
        from facilitator.tui.screens.papers import write_papers

        write = partial(write_papers, cast("Asking", self.screen), self, self.hall.paths)
        self.run_worker(write, thread=True, exit_on_error=False, group="papers")

    on_plan_screen_papers_asked = on_meeting_screen_papers_asked

    def on_running_left(self) -> None:
        """Back to the first screen, or out where the meeting was opened by itself."""
        room = self._room
        if room is None or not any(isinstance(below, Home) for below in self.screen_stack):
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
        """Let every open meeting go, then end."""
        rooms = {
            id(room): room for room in (getattr(each, "room", None) for each in self.screen_stack) if room
        }
        for room in rooms.values():
            room.close()
        super().leave(code)
