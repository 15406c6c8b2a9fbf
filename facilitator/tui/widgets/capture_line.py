"""The one line to write in, with a chip that says what Enter will make of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message

from facilitator.text import LIMIT
from facilitator.tui.widgets.chip import Chip, ChipView
from facilitator.tui.widgets.pane import style_beside
from facilitator.tui.widgets.strip import Strip
from facilitator.tui.widgets.writing import Writing


@dataclass(frozen=True, slots=True)
class SetAside:
    """A half-written line, with its chip and where the cursor stood."""

    text: str
    cursor: tuple[int, int]
    chip: ChipView | None


class Keeper(Protocol):
    """Keeps the line. The key itself tells it: nothing is drawn before it is kept, nothing handed in late."""

    def written(self, text: str) -> None:
        """The line holds another text."""

    def handed_in(self, text: str) -> None:
        """Enter was pressed on a text, which leaves the line."""


class CaptureLine(Horizontal):
    """Chip and text. Facts go up as messages; the screen answers with ``show_chip`` and ``set_text``."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False

    class Entered(Message):
        """Enter was pressed on ``text``, which has left the line. With a keeper: a borrowed line."""

        def __init__(self, text: str, borrowed: str) -> None:
            super().__init__()
            self.text = text
            self.borrowed = borrowed
            """What the line was borrowed for, or an empty text."""

    class Changed(Message):
        """The text is another one."""

        def __init__(self, text: str, borrowed: str) -> None:
            super().__init__()
            self.text = text
            self.borrowed = borrowed

    class TooLong(Message):
        """A key or a paste was refused: the line would have held ``length`` characters."""

        def __init__(self, length: int) -> None:
            super().__init__()
            self.length = length
            self.limit = LIMIT

    class Cleaned(Message):
        """A paste was taken in without ``dropped`` characters that cannot be shown."""

        def __init__(self, dropped: int) -> None:
            super().__init__()
            self.dropped = dropped

    class Walked(Message):
        """Up or down was pressed on an empty line (-1 or 1); beside a list left and right too."""

        def __init__(self, step: int, *, sideways: bool = False) -> None:
            super().__init__()
            self.step = step
            self.sideways = sideways

    class UndoAsked(Message):
        """Undo (or redo) was pressed on an empty line: it means commands, not text."""

        def __init__(self, *, redo: bool) -> None:
            super().__init__()
            self.redo = redo

    class GivenBack(Message):
        """The line was given back by Esc."""

        def __init__(self, borrowed: str) -> None:
            super().__init__()
            self.borrowed = borrowed

    def __init__(self, strip: Strip | None = None, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._chip = Chip()
        self._writing = Writing(strip, self._written, self._handed_in)
        self.keeper: Keeper | None = None
        self._aside: SetAside | None = None
        self._led = self._offered = ""
        self.borrowed = ""

    def compose(self) -> ComposeResult:
        yield self._chip
        yield self._writing

    def focus(self, scroll_visible: bool = True, *args: object, **kwargs: object) -> CaptureLine:
        self._writing.focus(scroll_visible)
        return self

    @property
    def text(self) -> str:
        return self._writing.text

    @property
    def writing(self) -> Writing:
        return self._writing

    def show_chip(self, view: ChipView) -> None:
        self._chip.show(view)

    def set_text(self, text: str, cursor: tuple[int, int] | None = None) -> None:
        """Replace the text and put the cursor at its end or at ``cursor``; undo starts afresh."""
        self._writing.load_text(text)
        self._writing.move_cursor(cursor or self._writing.document.end)

    def reword(self, text: str, since: int, until: int) -> None:
        """Replace the text, so that undo brings the old one back, and mark a part of it to write over."""
        writing = self._writing
        writing.replace(text, (0, 0), writing.document.end)
        self.mark(since, until)

    def mark(self, since: int, until: int) -> None:
        """Select a part, in characters from the beginning: the next key writes over it."""
        self._writing.move_cursor(_location(self.text, since))
        self._writing.move_cursor(_location(self.text, until), select=True)

    def borrow(
        self,
        purpose: str,
        chip: ChipView,
        text: str = "",
        *,
        walks: bool = False,
        led: str = "",
        offered: str = "",
    ) -> None:
        """Set the half-written line aside and write something else until it is given back.

        ``walks``: up and down belong to a list meanwhile. ``led``: the digit that led here, which is text
        together with what is typed after ``offered`` if Enter is not pressed.
        """
        if self._aside is None:
            self._aside = SetAside(self.text, self._writing.cursor_location, self._chip.view)
        self.borrowed, self._led, self._offered = purpose, led, offered
        self._writing.walks = walks
        self.show_chip(chip)
        self.set_text(text)

    def put_before(self, text: str) -> None:
        """Give a text back to the line, ahead of what has been begun since."""
        if self._aside is None:
            self.set_text("\n".join(filter(None, (text, self.text))))
            return
        row, column = self._aside.cursor
        joined = "\n".join(filter(None, (text, self._aside.text)))
        down = joined.count("\n") - self._aside.text.count("\n")
        self._aside = replace(self._aside, text=joined, cursor=(row + down, column))

    def give_back(self, *, done: bool = False) -> None:
        """The half-written line is back, cursor and all. After Enter (``done``) keys since go on in it."""
        since = self.text if done else self._begun()
        self._led = ""
        aside, self._aside, self.borrowed = self._aside, None, ""
        self._writing.walks = False
        if aside is not None:
            if aside.chip is not None:
                self.show_chip(aside.chip)
            self.set_text(aside.text, aside.cursor)
        if since:
            self._writing.insert(since)

    def _begun(self) -> str:
        """What a digit began, as it was typed."""
        return self._led + self.text.removeprefix(self._offered) if self._led else ""

    def draw_curtain(self, drawn: bool) -> None:
        """Hide the text; typing goes on."""
        self._writing.hide_text(drawn)

    def on_resize(self) -> None:
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        """Take the empty rows above and below into use once the text needs more than one."""
        self.set_class(self._writing.rows > 1, "-rows")
        self.call_after_refresh(self._writing.settle)

    def _written(self, text: str) -> None:
        if self.keeper is not None and not self.borrowed:
            self.keeper.written(text)

    def _handed_in(self, text: str) -> None:
        if self.keeper is not None and not self.borrowed:
            self.keeper.handed_in(text)
        else:
            self.post_message(self.Entered(text, self.borrowed))

    @on(Writing.Changed)
    def _changed(self, message: Writing.Changed) -> None:
        message.stop()
        self._fit()
        self.post_message(self.Changed(self.text, self.borrowed))

    @on(Writing.Refused)
    def _refused(self, message: Writing.Refused) -> None:
        message.stop()
        self.post_message(self.TooLong(message.length))

    @on(Writing.Dropped)
    def _dropped(self, message: Writing.Dropped) -> None:
        message.stop()
        self.post_message(self.Cleaned(message.count))

    @on(Writing.Arrow)
    def _walked(self, message: Writing.Arrow) -> None:
        message.stop()
        self.post_message(self.Walked(message.step, sideways=message.sideways))

    @on(Writing.CommandUndo)
    def _undo_asked(self, message: Writing.CommandUndo) -> None:
        message.stop()
        self.post_message(self.UndoAsked(redo=message.redo))

    @on(Writing.Escaped)
    def _escaped(self, message: Writing.Escaped) -> None:
        message.stop()
        if self.borrowed:
            purpose = self.borrowed
            self.give_back()
            self.post_message(self.GivenBack(purpose))

    def on_click(self, event: events.Click) -> None:
        self._writing.focus()


def _location(text: str, at: int) -> tuple[int, int]:
    """Row and column of a place in a text."""
    before = text[:at]
    return before.count("\n"), len(before.rpartition("\n")[2])
