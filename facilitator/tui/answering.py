"""What a screen asks to have read or written: words, paths of questions, papers, guides, notes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from facilitator.tui.safety import SafeApp
from facilitator.tui.working import on_a_thread
from facilitator.tui.writing import Writing
from facilitator.words.tongue import Words

if TYPE_CHECKING:
    from facilitator.services.hall import Hall
    from facilitator.tui.screens.answered import NotesAsked
    from facilitator.tui.screens.course import CourseScreen
    from facilitator.tui.screens.meeting import MeetingScreen
    from facilitator.tui.screens.papers import Asking


class Answering(SafeApp):
    """Handlers are found by name, and each answers from a thread: the screen never waits."""

    hall: Hall
    w: Words
    writing: Writing

    def on_meeting_screen_papers_asked(self, message: MeetingScreen.PapersAsked | None = None) -> None:
        audience = message.audience if message is not None else "group"
        self.writing.ask(cast("Asking", self.screen), audience)

    def on_course_screen_papers_asked(self, message: CourseScreen.PapersAsked) -> None:
        self.writing.ask_of_course(cast("CourseScreen", self.screen), message.audience)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Esc stops papers only while some are being written; else it is the screen's."""
        if action == "stop_papers":
            return self.writing.can_be_stopped
        return super().check_action(action, parameters)

    def action_stop_papers(self) -> None:
        self.writing.stop()

    def on_plan_screen_papers_asked(self) -> None:
        self.writing.ask(cast("Asking", self.screen))

    def on_meeting_screen_words_asked(self) -> None:
        from facilitator.tui.screens.glossary import read_words

        screen = cast("MeetingScreen", self.screen)
        self._begin(partial(read_words, screen, self, self.hall.paths.home), screen, "words")

    def on_meeting_screen_guide_asked(self, message: MeetingScreen.GuideAsked) -> None:
        from facilitator.tui.screens.papers import write_guide

        asking = cast("Asking", self.screen)
        write = partial(write_guide, asking, self, self.hall.paths, invite=message.invite)
        on_a_thread(self, write, partial(self.writing.not_written, asking), asking.w, group="papers")

    def on_meeting_screen_paths_asked(self) -> None:
        from facilitator.tui.screens.glossary import read_paths

        screen = cast("MeetingScreen", self.screen)
        self._begin(partial(read_paths, screen, self, self.hall.paths.home), screen, "words")

    def action_words(self) -> None:
        """Look a word up on a screen that is no meeting's, in the language of the screen."""
        from facilitator.tui.screens.words import WordsScreen

        if not isinstance(self.screen, WordsScreen):
            self.push_screen(WordsScreen(self.hall, self.w))

    def on_notes_asked(self, message: NotesAsked) -> None:
        from facilitator.tui.screens.papers import write_notes

        screen = cast("MeetingScreen", self.screen)
        asked = (message.person_id, message.thoughts)
        self._begin(partial(write_notes, screen, self, self.hall.paths, *asked), screen, "papers")

    def _begin(self, job: Callable[[], None], screen: MeetingScreen, group: str) -> None:
        on_a_thread(self, job, screen.say_not_done, screen.w, group=group)
