"""A meeting to rehearse with, made off the first screen's own thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from facilitator.services.storage_sentences import storage_sentence
from facilitator.tui.working import on_a_thread

if TYPE_CHECKING:
    from facilitator.tui.screens.home import Home


class Rehearsing:
    """Makes one at a time; the screen opens it, or says why there is none."""

    def __init__(self, screen: Home) -> None:
        self._screen = screen
        self._busy = False

    def begin(self) -> None:
        if not self._busy:
            self._busy = True
            self._screen.say(self._screen.w._("One moment …"))
            told = partial(storage_sentence, clock=self._screen.hall.clock)
            on_a_thread(self._screen, self._make, self._not_made, self._screen.w, told=told)

    def _make(self) -> None:
        # reading agendas takes a moment
        from facilitator.services.rehearsal import make_rehearsal
        from facilitator.words.refusals import refusal_sentence

        screen = self._screen
        made = make_rehearsal(screen.hall, screen.w, screen.w.language)
        if isinstance(made, str):
            screen.app.call_from_thread(self._made, made)
        else:
            screen.app.call_from_thread(self._not_made, refusal_sentence(made, screen.w))

    def _made(self, meeting_id: str) -> None:
        self._busy = False
        self._screen.post_message(self._screen.Chosen(meeting_id))

    def _not_made(self, sentence: str) -> None:
        self._busy = False
        self._screen.say_trouble(sentence)
