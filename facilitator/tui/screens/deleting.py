"""Deleting a planned meeting on the first screen: asked once, done by the same key, and taken back."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING

from facilitator.services.storage_sentences import storage_sentence
from facilitator.store.fault import StorageFault
from facilitator.tui.telling import telling

if TYPE_CHECKING:
    from facilitator.services.desk import CourseOutcome, Desk
    from facilitator.tui.screens.home import Home


class Deleting:
    """The meeting that is asked about, and the course the last one was deleted from."""

    def __init__(self, screen: Home) -> None:
        self._screen = screen
        self._asked = ""
        self._title = ""
        self._desk: Desk | None = None

    def forget(self) -> None:
        """Another key was pressed: nothing is deleted."""
        self._asked = ""

    def press(self, meeting_id: str) -> None:
        """Say what would be deleted, or what hangs on it; the same key once more deletes it."""
        with telling(self._screen.say_trouble, self._screen.hall, self._screen.w):
            self._press(meeting_id)

    def _press(self, meeting_id: str) -> None:
        # what reads and writes courses is loaded by whoever deletes
        from facilitator.domain.hangs_on import hangs_on_meeting
        from facilitator.services.desk import Desk
        from facilitator.words.refusals import hanging_on

        screen, w = self._screen, self._screen.w
        meeting = screen.hall.read(meeting_id)
        course = screen.hall.read_course(meeting.course.id) if meeting else None
        if meeting is None or course is None:
            return
        if meeting.run.started:
            screen.say(w._("“{title}” has begun: it cannot be deleted.").format(title=meeting.head.title))
            return
        self._title = meeting.head.title
        if self._asked == meeting_id:
            self._asked = ""
            self._desk = Desk(screen.hall, course, w.language)
            self._desk.do("remove", meeting_id.replace("-", "")).add_done_callback(self._told)
        elif hanging := hangs_on_meeting(course, meeting_id):
            said = w._("On “{title}” hangs {what}: it stays. Its course can call it off, with a reason.")
            screen.say(said.format(title=self._title, what=hanging_on(hanging, w)))
        else:
            self._asked = meeting_id
            said = w._("Delete “{title}”? Press Delete once more.")
            screen.say(said.format(title=self._title))

    def undo(self) -> None:
        """Bring the meeting back that was deleted last."""
        if self._desk is not None:
            desk, self._desk = self._desk, None
            desk.do("undo").add_done_callback(self._told)

    def _told(self, done: Future[CourseOutcome]) -> None:
        """On the writer's thread."""
        self._screen.post_message(self._screen.Ordered(done.exception() or done.result()))

    def answered(self, answer: CourseOutcome | BaseException) -> None:
        """Show the list as it is now, and say what came of it."""
        from facilitator.words.crash import failed_sentence
        from facilitator.words.refusals import refusal_sentence

        screen, w = self._screen, self._screen.w
        screen.look_again()
        if isinstance(answer, StorageFault):
            screen.say_trouble(storage_sentence(answer, w, screen.hall.clock))
        elif isinstance(answer, BaseException):
            screen.say(failed_sentence(answer, w))
        elif answer.refused is not None:
            screen.say(refusal_sentence(answer.refused, w))
        elif answer.undone:
            screen.say(w._("√ “{title}” is back.").format(title=self._title))
        else:
            screen.say(w._("√ Deleted: “{title}” · Ctrl+Z brings it back").format(title=self._title))
