"""The app: which screen stands, and what they share."""

from __future__ import annotations

import gc
from functools import partial
from importlib import import_module
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual import events
from textual.binding import Binding, BindingType
from textual.screen import Screen

from facilitator.tui.safety import SafeApp
from facilitator.tui.screens.home import Home
from facilitator.tui.theme import DARK, LIGHT, themes
from facilitator.tui.writing import Writing
from facilitator.words.tongue import Words, speak

if TYPE_CHECKING:
    from facilitator.services.hall import Hall
    from facilitator.services.room import Room
    from facilitator.tui.screens.answered import NotesAsked
    from facilitator.tui.screens.course import CourseScreen
    from facilitator.tui.screens.glossary import LookingUp
    from facilitator.tui.screens.meeting import MeetingScreen
    from facilitator.tui.screens.new_course import NewCourse
    from facilitator.tui.screens.new_meeting import NewMeeting
    from facilitator.tui.screens.papers import Asking
    from facilitator.tui.screens.searching import SearchScreen

WARM_AFTER = 1.0
"""Seconds without a key after which the writer loads what it needs: typing would feel it."""

SETTLED = 0.5
"""Seconds after which the first screen stands."""


class FacilitatorApp(SafeApp):
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
    ) -> None:
        """Without ``meeting_id`` the first screen; ``meeting_language`` is that of meetings made here."""
        super().__init__()
        self.hall = hall
        self.w: Words = speak(language)
        self._meeting_id = meeting_id
        self._meeting_language = meeting_language
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

    def open_meeting(self, meeting_id: str, gap: str = "", order: str = "") -> bool:
        """Put the screen of a meeting on top; False where there is no such meeting.

        ``gap`` is what its interruption was (``aside``, ``count``), where that has been said; ``order`` a
        command the line is borrowed for at once.
        """
        screen = self._meeting_screen(meeting_id, gap, order)
        if screen is None:
            return False
        self.push_screen(screen)
        return True

    def _meeting_screen(self, meeting_id: str, gap: str = "", order: str = "") -> MeetingScreen | None:
        from facilitator.tui.screens.meeting import MeetingScreen

        room = self.hall.open(meeting_id)
        if room is None:
            return None
        if not room.read_only:
            self._key_at = monotonic()
            self.set_timer(WARM_AFTER, self._warm)
        return MeetingScreen(room, self.w, gap, order)

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

    def on_home_new_asked(self) -> None:
        from facilitator.tui.screens.new_meeting import NewMeeting

        if isinstance(self.screen, Home):
            self.push_screen(NewMeeting(self.hall, self.w, self._meeting_language))

    def on_home_search_asked(self) -> None:
        from facilitator.tui.screens.searching import SearchScreen

        if isinstance(self.screen, Home):
            self.push_screen(SearchScreen(self.hall, self.w))

    def on_search_screen_chosen(self, message: SearchScreen.Chosen) -> None:
        from facilitator.tui.screens.searching import SearchScreen

        if not isinstance(self.screen, SearchScreen):
            return
        if message.hit.meeting_id:
            self.open_meeting(message.hit.meeting_id)
        else:
            self._open_course(message.hit.course_id)

    def on_line_screen_left(self) -> None:
        self.pop_screen()

    def on_home_course_chosen(self, message: Home.CourseChosen) -> None:
        if not isinstance(self.screen, Home):
            return
        if message.course_id:
            self._open_course(message.course_id)
            return
        from facilitator.tui.screens.new_course import NewCourse

        self.push_screen(NewCourse(self.hall, self.w))

    def _open_course(self, course_id: str) -> None:
        from facilitator.services.desk import Desk
        from facilitator.tui.screens.course import CourseScreen

        course = self.hall.read_course(course_id)
        if course is not None:
            self.push_screen(CourseScreen(Desk(self.hall, course, self.w.language), self.w))

    def on_new_course_made(self, message: NewCourse.Made) -> None:
        self.pop_screen()
        self._open_course(message.course_id)

    def on_course_screen_left(self) -> None:
        self.hall.back_up()
        self.pop_screen()

    def on_course_screen_chosen(self, message: CourseScreen.Chosen) -> None:
        self.open_meeting(message.meeting_id)

    def on_course_screen_new_asked(self, message: CourseScreen.NewAsked) -> None:
        from facilitator.services.planned import planned_in
        from facilitator.tui.screens.new_meeting import NewMeeting

        course = self.hall.read_course(message.course_id)
        if course is not None:
            begun = planned_in(course, message.agenda_id)
            self.push_screen(NewMeeting(self.hall, self.w, self._meeting_language, begun))

    def on_home_left(self) -> None:
        self.leave(0)

    def on_new_meeting_made(self, message: NewMeeting.Made) -> None:
        self.pop_screen()
        self.open_meeting(message.meeting_id)

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
        self.writing.ask(cast("Asking", self.screen))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Esc stops papers only while some are being written; else it is the screen's."""
        if action == "stop_papers":
            return self.writing.can_be_stopped
        return super().check_action(action, parameters)

    def action_stop_papers(self) -> None:
        self.writing.stop()

    on_plan_screen_papers_asked = on_meeting_screen_papers_asked

    def on_meeting_screen_words_asked(self) -> None:
        from facilitator.tui.screens.glossary import read_words

        read = partial(read_words, cast("LookingUp", self.screen), self, self.hall.paths.home)
        self.run_worker(read, thread=True, exit_on_error=False, group="words")

    def on_meeting_screen_guide_asked(self, message: MeetingScreen.GuideAsked) -> None:
        from facilitator.tui.screens.papers import write_guide

        asking = cast("Asking", self.screen)
        write = partial(write_guide, asking, self, self.hall.paths, invite=message.invite)
        self.run_worker(write, thread=True, exit_on_error=False, group="papers")

    def on_meeting_screen_paths_asked(self) -> None:
        from facilitator.tui.screens.glossary import read_paths

        read = partial(read_paths, cast("MeetingScreen", self.screen), self, self.hall.paths.home)
        self.run_worker(read, thread=True, exit_on_error=False, group="words")

    def action_words(self) -> None:
        """Look a word up on a screen that is no meeting's, in the language of the screen."""
        from facilitator.tui.screens.words import WordsScreen

        if not isinstance(self.screen, WordsScreen):
            self.push_screen(WordsScreen(self.hall, self.w))

    def on_notes_asked(self, message: NotesAsked) -> None:
        from facilitator.tui.screens.papers import write_notes

        asked = (message.person_id, message.thoughts)
        write = partial(write_notes, cast("MeetingScreen", self.screen), self, self.hall.paths, *asked)
        self.run_worker(write, thread=True, exit_on_error=False, group="papers")

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
