"""Walking those named in a part of a planned meeting, to mend one of them in the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.domain.refusal import Refused
from facilitator.services.planned import Planned
from facilitator.services.planning import Known, lines_of, mended, take_in
from facilitator.tui.presenting.new_meeting import mending_hint

if TYPE_CHECKING:
    from facilitator.tui.screens.new_meeting import NewMeeting


class Mending:
    """Keeps who is in the line; nobody, while somebody else is named."""

    def __init__(self, screen: NewMeeting) -> None:
        self._screen = screen
        self._place: int | None = None

    @property
    def going_on(self) -> bool:
        return self._place is not None

    @property
    def _lines(self) -> tuple[str, ...]:
        return lines_of(self._screen.planned, self._screen.hand.part)

    def walk(self, step: int) -> None:
        """Take the one named before or after into the line; the last one first."""
        lines = self._lines
        place = (len(lines) if self._place is None else self._place) + step
        if place >= len(lines) or not lines:
            self.let_go()
            return
        self._place = max(0, place)
        self._screen.line.set_text(lines[self._place])
        self._screen.line.writing.walks = True
        self._screen.say(mending_hint(self._place, len(lines), self._screen.w))

    def typed(self, text: str) -> None:
        """Arrows go on to others until the line is another one."""
        if self._place is not None:
            self._screen.line.writing.walks = text == self._lines[self._place]

    def taken(self, text: str, known: Known) -> Planned | Refused:
        """What is planned with what stands in the line, in the place of whom it was."""
        planned, part = self._screen.planned, self._screen.hand.part
        if self._place is None:
            return take_in(planned, part, text, known)
        found = mended(planned, part, self._place, text, known)
        if not isinstance(found, Refused):
            self._end()
        return found

    def let_go(self) -> None:
        """What was to be mended stays as it was."""
        if self._place is not None:
            self._end()
            self._screen.line.set_text("")
        self._screen.say_hint()

    def _end(self) -> None:
        self._place, self._screen.line.writing.walks = None, False
