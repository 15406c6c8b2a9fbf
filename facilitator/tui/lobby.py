"""The screens of no meeting: what is chosen on the first one, in a search and on a course opens another."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from facilitator.services.storage_sentences import storage_sentence
from facilitator.store.fault import StorageFault
from facilitator.tui.safety import SafeApp
from facilitator.tui.screens.home import Home
from facilitator.tui.telling import telling
from facilitator.words.tongue import Words

if TYPE_CHECKING:
    from facilitator.services.hall import Hall
    from facilitator.tui.presenting.found_line import FoundLine
    from facilitator.tui.screens.course import CourseScreen
    from facilitator.tui.screens.new_course import NewCourse
    from facilitator.tui.screens.new_meeting import NewMeeting
    from facilitator.tui.screens.searching import SearchScreen


class Lobby(SafeApp):
    """Handlers are found by name: a screen is loaded when it is shown for the first time."""

    hall: Hall
    w: Words
    meeting_language: str
    """Of meetings that are made here; empty: the screen's."""

    def open_meeting(
        self, meeting_id: str, gap: str = "", order: str = "", found: FoundLine | None = None
    ) -> bool:
        """Put the screen of a meeting on top; False where there is no such meeting."""
        raise NotImplementedError

    def telling(self) -> AbstractContextManager[None]:
        """A file that cannot be read is told of on the screen on top, which stays."""
        return telling(self._say_trouble, self.hall, self.w)

    def _say_trouble(self, sentence: str) -> None:
        say = getattr(self.screen, "say_trouble", None)
        if say is not None:
            say(sentence)

    def last_words(self, error: BaseException | None) -> str:
        if isinstance(error, StorageFault):
            return f"facilitator: {storage_sentence(error, self.w, self.hall.clock)}"
        if error is None:
            return super().last_words(error)
        from facilitator.words.crash import crash_sentence

        return f"facilitator: {crash_sentence(error, self.w)}"

    def on_home_new_asked(self) -> None:
        from facilitator.tui.screens.new_meeting import NewMeeting

        if isinstance(self.screen, Home):
            self.push_screen(NewMeeting(self.hall, self.w, self.meeting_language))

    def on_home_search_asked(self) -> None:
        from facilitator.tui.screens.searching import SearchScreen

        if isinstance(self.screen, Home):
            self.push_screen(SearchScreen(self.hall, self.w))

    def on_search_screen_chosen(self, message: SearchScreen.Chosen) -> None:
        from facilitator.tui.screens.searching import SearchScreen

        if not isinstance(self.screen, SearchScreen):
            return
        hit = message.found.hit
        if hit.meeting_id:
            self.open_meeting(hit.meeting_id, found=message.found)
        else:
            self._open_course(hit.course_id)

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

        with self.telling():
            course = self.hall.read_course(course_id)
            if course is None:
                self._say_trouble(self.w._("There is no such course any more."))
                return
            self.push_screen(CourseScreen(Desk(self.hall, course, self.w.language), self.w))

    def on_new_course_made(self, message: NewCourse.Made) -> None:
        self.pop_screen()
        self._open_course(message.course_id)

    def on_course_screen_chosen(self, message: CourseScreen.Chosen) -> None:
        self.open_meeting(message.meeting_id)

    def on_course_screen_new_asked(self, message: CourseScreen.NewAsked) -> None:
        from facilitator.services.planned import planned_in
        from facilitator.tui.screens.new_meeting import NewMeeting

        with self.telling():
            course = self.hall.read_course(message.course_id)
            if course is not None:
                begun = planned_in(course, message.agenda_id)
                self.push_screen(NewMeeting(self.hall, self.w, self.meeting_language, begun))

    def on_course_screen_again_asked(self, message: CourseScreen.AgainAsked) -> None:
        from facilitator.tui.screens.course import CourseScreen
        from facilitator.tui.screens.new_course import NewCourse

        with self.telling():
            course = self.hall.read_course(message.course_id)
            if course is not None and isinstance(self.screen, CourseScreen):
                self.push_screen(NewCourse(self.hall, self.w, course))

    def on_new_meeting_made(self, message: NewMeeting.Made) -> None:
        self.pop_screen()
        self.open_meeting(message.meeting_id)
