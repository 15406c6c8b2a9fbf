"""Making a planned meeting, off the screen's own thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from facilitator.domain.agenda import Agenda
from facilitator.domain.refusal import Refused
from facilitator.services.planned import Planned
from facilitator.tui.presenting.new_meeting import title_of
from facilitator.tui.presenting.trouble import held_sentence
from facilitator.tui.working import on_a_thread
from facilitator.words.refusals import refusal_sentence

if TYPE_CHECKING:
    from facilitator.tui.screens.new_meeting import NewMeeting


class Maker:
    """Makes one meeting at a time, and tells the screen what came of it."""

    def __init__(self, screen: NewMeeting, language: str) -> None:
        """``language`` is the meeting's."""
        self._screen = screen
        self._language = language
        self.busy = False

    def make(self, planned: Planned, agenda: Agenda) -> None:
        """Begin; ``planned`` lacks nothing."""
        self.busy = True
        self._screen.say(self._screen.w._("One moment …"))
        make = partial(self._make, planned, agenda)
        on_a_thread(self._screen, make, self._not_made, self._screen.w, told=held_sentence)

    def _make(self, planned: Planned, agenda: Agenda) -> None:
        from facilitator.services.planned_making import make_planned

        screen = self._screen
        course = screen.hall.read_course(planned.course_id) if planned.course_id else None
        title = title_of(planned, agenda, self._language, course.head.title if course else "")
        made = make_planned(screen.hall, planned, agenda, title, self._language)
        if isinstance(made, Refused):
            screen.app.call_from_thread(self._not_made, refusal_sentence(made, screen.w))
        else:
            screen.post_message(screen.Made(made))

    def _not_made(self, sentence: str) -> None:
        self.busy = False
        self._screen.say(sentence, "×")
