"""The part of a planned meeting that is being filled in: what the line is taken for, and what comes next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator.domain.refusal import Refused
from facilitator.services.planned import Part, Planned
from facilitator.services.planning import completed, fitting, is_when, take_in
from facilitator.tui.presenting.new_meeting import TEMPLATES, begins_hint, read_hint
from facilitator.tui.screens.mending import Mending
from facilitator.words.refusals import refusal_sentence

if TYPE_CHECKING:
    from facilitator.tui.screens.new_meeting import NewMeeting


class PartInHand:
    """Takes in a line at a time; the part after it comes where no second one is asked for."""

    def __init__(self, screen: NewMeeting) -> None:
        self._screen = screen
        self.part = next(iter(screen.planned.lacking), Part.PEOPLE)
        self.chosen = ""
        """The row of the template that was walked to; empty: the first one that fits."""
        self.mending = Mending(screen)
        self._refused = ""

    @property
    def preview(self) -> Planned | Refused | None:
        """What several lines in the line would make of the meeting, before they are taken in."""
        screen = self._screen
        several = self.part is Part.PEOPLE and "\n" in screen.line.text.strip()
        return take_in(screen.planned, self.part, screen.line.text, screen.known) if several else None

    def typed(self, text: str) -> None:
        """Say what becomes of the line as it is written."""
        screen = self._screen
        if self.part is Part.AGENDA:
            self.chosen = ""
            screen.paint()
        self._read(text)
        screen.line.writing.suggestion = completed(self.part, text, screen.known)

    def _read(self, text: str) -> None:
        """What was wrong is said until one types on; a pasted list is shown as it was read."""
        screen, preview = self._screen, self.preview
        self.mending.typed(text)
        if isinstance(preview, Refused):
            screen.say(refusal_sentence(preview, screen.w), "×")
        elif preview is not None:
            screen.paint()
            screen.say(read_hint(preview, screen.w))
        elif self._refused and text not in ("", self._refused):
            self._refused = ""
            screen.say_hint()

    def entered(self, text: str) -> None:
        """Take the line in, or go on where it is empty."""
        if self.part is Part.AGENDA and self._screen.known.agendas:
            self._take_template(text)
        elif text.strip():
            self.take(text)
        elif self.mending.going_on:
            self.mending.let_go()
        else:
            self.go_to(self.part.after)

    def _take_template(self, typed: str) -> None:
        """The template chosen in the list of those that fit, else the first of them.

        By the text itself: Enter may be heard before the list was narrowed down by the last letters.
        """
        screen = self._screen
        fits = [agenda.id for agenda in fitting(typed, screen.known.agendas, screen.w.language)]
        chosen = self.chosen.removeprefix(TEMPLATES)
        if fits:
            self.take_agenda(chosen if chosen in fits else fits[0])
        else:
            self.take(typed)

    def take_agenda(self, agenda_id: str) -> None:
        self._screen.keep(replace(self._screen.planned, agenda_id=agenda_id))
        self.go_to(Part.WHEN)

    def take(self, typed: str) -> None:
        """What cannot be taken in goes back into the line to be mended."""
        screen = self._screen
        known = replace(screen.known, now=screen.now)
        mends_start = is_when(typed, self.part, known)
        taken = self.mending.taken(typed, known)
        if isinstance(taken, Refused):
            screen.line.put_before(typed)
            self._refused = typed
            screen.say(refusal_sentence(taken, screen.w), "×")
            return
        screen.keep(taken)
        if self.part is Part.WHEN and taken.has(Part.WHEN):
            self.go_to(Part.SCHOOLS)
        elif mends_start:
            screen.say(begins_hint(taken, self.part, screen.w), "√")
        else:
            screen.say_hint()

    def go_to(self, part: Part) -> None:
        """Take another part in hand."""
        if self.mending.going_on:
            self.mending.let_go()
        self.part, self.chosen = part, ""
        self._screen.line.writing.suggestion = ""
        self._screen.paint()
        self._screen.say_hint()
