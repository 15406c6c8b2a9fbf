"""The text being written: every key and every paste on its way into the capture line."""

from __future__ import annotations

from collections.abc import Callable

from rich.text import Text
from textual import events
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult, Location

from facilitator.text import LIMIT, clean
from facilitator.tui.widgets.pane import style_beside
from facilitator.tui.widgets.strip import Strip

DIGITS = frozenset("123456789")
ROUND = {"tab": 1, "shift+tab": -1}
"""Steps in the ring of the line and what lies above it."""


class Writing(TextArea):
    """A text area in which Enter means *done* and a strip may take the next key.

    Beside a list, digits and sideways arrows in an empty line are the list's (``picks``), or the arrows
    alone (``turns``); a search lets the list have the arrows whatever has been typed (``walks``).
    """

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False

    class Escaped(Message):
        """Esc was pressed, and no strip wanted it."""

    class Refused(Message):
        """Text was refused: there would have been ``length`` characters."""

        def __init__(self, length: int) -> None:
            super().__init__()
            self.length = length

    class Dropped(Message):
        """A paste came in without ``count`` characters that cannot be shown."""

        def __init__(self, count: int) -> None:
            super().__init__()
            self.count = count

    class Arrow(Message):
        """Up (-1) or down (1) in an empty line, or left and right where they are ``sideways``."""

        def __init__(self, step: int, *, sideways: bool = False) -> None:
            super().__init__()
            self.step = step
            self.sideways = sideways

    class CommandUndo(Message):
        """Undo or redo in an empty line."""

        def __init__(self, *, redo: bool) -> None:
            super().__init__()
            self.redo = redo

    def __init__(
        self, strip: Strip | None, written: Callable[[str], None], handed_in: Callable[[str], None]
    ) -> None:
        """``written`` hears every text before it is drawn, ``handed_in`` one that Enter was pressed on."""
        super().__init__(compact=True, highlight_cursor_line=False)
        self.cursor_blink = False
        self.match_cursor_bracket = False
        self._strip = strip
        self._written = written
        self._handed_in = handed_in
        self._hidden = False
        self._led = ""
        self.picks = False
        self.turns = False
        self.picker: Callable[[str], bool] | None = None
        """Hears a digit in an empty line beside a list; True where it picked something."""
        self.keyed: frozenset[str] = frozenset()
        """Signs the picker hears as it does a digit, for the row somebody walked to."""
        self.signs: frozenset[str] = frozenset()
        """Signs that count something where they would begin a line."""
        self.signer: Callable[[str], bool] | None = None
        """Hears such a sign; True where it counted."""
        self.walks = False
        self.tab = " "
        """What a tab in a paste becomes."""

    @property
    def rows(self) -> int:
        """Rows the text takes at this width."""
        return self.wrapped_document.height

    def settle(self) -> None:
        """Show the text from its beginning if all of it fits, else the part with the cursor."""
        if self.rows <= self.size.height:
            self.scroll_to(y=0, animate=False)
        else:
            self.scroll_cursor_visible()

    async def _on_key(self, event: events.Key) -> None:
        if self._taken_by_strip(event):
            _consume(event)
        elif event.key == "enter":
            _consume(event)
            if not self.read_only:
                self._hand_in()
        elif event.key == "escape":
            _consume(event)
            self.post_message(self.Escaped())
        elif event.key in ROUND and await self.app.run_action(_ring(event.key), self):
            # done here and now: as a message it would come behind keys that were typed after it
            _consume(event)
        elif (not self.text and self._means_something(event)) or await self._edited(event.key):
            _consume(event)

    async def _edited(self, key: str) -> bool:
        """Move or delete here and now: left to the screen, it would come behind letters typed after it."""
        for binding in self._bindings.key_to_bindings.get(key, ()):
            if await self.app.run_action(binding.action, self):
                return True
        return False

    def _taken_by_strip(self, event: events.Key) -> bool:
        """Where the strip a digit led to does not want the key, the digit began a text."""
        led, self._led = self._led, ""
        if self._strip is None or not self._strip.is_open:
            return False
        if self._strip.take(event, led=bool(led)):
            return True
        if led and event.is_printable:
            self._replace_via_keyboard(led, *self.selection)
        return False

    def _picked(self, digit: str) -> bool:
        """Here and now: as a message it would come behind keys that were typed after it."""
        if self.picker is None or not self.picker(digit):
            return False
        self._led = digit if self._strip is not None and self._strip.takes else ""
        return True

    def _means_something(self, event: events.Key) -> bool:
        """A digit beside a list, or a sign that counts; here and now, as ``_picked``."""
        sign = event.character or ""
        if self.picks and (event.key in DIGITS or sign in self.keyed):
            return self._picked(sign if sign in self.keyed else event.key)
        return sign in self.signs and not self.read_only and self.signer is not None and self.signer(sign)

    async def _on_paste(self, event: events.Paste) -> None:
        _consume(event)
        led, self._led = self._led, ""
        if led and self._strip is not None and self._strip.is_open:
            self._strip.leave()
            self._take_in(led)
        self._take_in(event.text)

    def action_paste(self) -> None:
        self._take_in(self.app.clipboard)

    def action_cursor_left(self, select: bool = False) -> None:
        if self.text or not (self.picks or self.turns):
            super().action_cursor_left(select)
        else:
            self.post_message(self.Arrow(-1, sideways=True))

    def action_cursor_right(self, select: bool = False) -> None:
        if self.text or not (self.picks or self.turns):
            super().action_cursor_right(select)
        else:
            self.post_message(self.Arrow(1, sideways=True))

    def action_cursor_up(self, select: bool = False) -> None:
        if self.text and not self.walks:
            super().action_cursor_up(select)
        else:
            self.post_message(self.Arrow(-1))

    def action_cursor_down(self, select: bool = False) -> None:
        if self.text and not self.walks:
            super().action_cursor_down(select)
        else:
            self.post_message(self.Arrow(1))

    def action_undo(self) -> None:
        if self.text:
            self.undo()
        else:
            self.post_message(self.CommandUndo(redo=False))

    def action_redo(self) -> None:
        if self.text:
            self.redo()
        else:
            self.post_message(self.CommandUndo(redo=True))

    def undo(self) -> None:
        # A cursor below what is left after the undo ends the app: Textualize/textual#6686
        self.move_cursor((0, 0))
        super().undo()
        self._written(self.text)

    def redo(self) -> None:
        self.move_cursor((0, 0))
        super().redo()
        self._written(self.text)

    def edit(self, edit: Edit) -> EditResult:
        result = super().edit(edit)
        self.keyed = frozenset()
        self._written(self.text)
        return result

    def load_text(self, text: str) -> None:
        super().load_text(text)
        self._written(text)

    def get_line(self, line_index: int) -> Text:
        line = super().get_line(line_index)
        if self._hidden:
            return Text("░" * len(line.plain), end="", no_wrap=True)
        return line

    def hide_text(self, hidden: bool) -> None:
        """Paint cloth in place of every character; the text itself stays as it is."""
        self._hidden = hidden
        self.notify_style_update()
        self.refresh()

    def _hand_in(self) -> None:
        """The text leaves at once, since the next key begins another and may be here already."""
        self._handed_in(self.text)
        self.load_text("")

    def _take_in(self, pasted: str) -> None:
        if self.read_only:
            return
        pasted = pasted.replace("\t", self.tab)
        cleaned = clean(pasted, max(LIMIT, len(pasted)))
        result = self._replace_via_keyboard(cleaned.text, *self.selection)
        if result is None:
            return
        self.move_cursor(result.end_location)
        if cleaned.dropped:
            self.post_message(self.Dropped(cleaned.dropped))

    def _replace_via_keyboard(self, insert: str, start: Location, end: Location) -> EditResult | None:
        length = len(self.text) - len(self.get_text_range(start, end)) + len(insert)
        if length > LIMIT:
            self.post_message(self.Refused(length))
            return None
        return super()._replace_via_keyboard(insert, start, end)


def _ring(key: str) -> str:
    return f"screen.ring({ROUND[key]})"


def _consume(event: events.Event) -> None:
    event.stop()
    event.prevent_default()
