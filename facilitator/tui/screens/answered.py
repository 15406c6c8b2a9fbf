"""What came of an order, on its way from the writer's thread to the screen that gave it."""

from __future__ import annotations

from textual.message import Message

from facilitator.services.outcome import Outcome
from facilitator.services.searching import Answer
from facilitator.tui.offers.step import Give, Write


class Answered(Message):
    """An order was carried out or refused, or could not be kept; ``text`` is the line it came from.

    ``write`` is what that line had been borrowed for, if for anything.
    """

    def __init__(
        self, answer: Outcome | BaseException, given: Give, text: str, write: Write | None = None
    ) -> None:
        super().__init__()
        self.answer = answer
        self.given = given
        self.text = text
        self.write = write


class Searched(Message):
    """A search was answered, on its way from the searcher's thread."""

    def __init__(self, answer: Answer) -> None:
        super().__init__()
        self.answer = answer


class NotesAsked(Message):
    """The notes of an observation are wanted as a file; ``thoughts``: with the observer's own."""

    def __init__(self, person_id: str, *, thoughts: bool) -> None:
        super().__init__()
        self.person_id = person_id
        self.thoughts = thoughts
