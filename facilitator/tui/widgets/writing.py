"""The text being written: every key and every paste on its way into the capture line."""

from __future__ import annotations

from rich.text import Text
from textual import events
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import EditResult, Location

from facilitator.text import LIMIT, clean
from facilitator.tui.widgets.pane import style_beside
from facilitator.tui.widgets.strip import Strip


class Writing(TextArea):
    """A text area in which Enter means *done* and a strip may take the next key."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False

    class Enter(Message):
        """Enter was pressed."""

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
        """Up (-1) or down (1) in an empty line."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    class CommandUndo(Message):
        """Undo or redo in an empty line."""

        def __init__(self, *, redo: bool) -> None:
            super().__init__()
            self.redo = redo

    def __init__(self, strip: Strip | None = None) -> None:
        super().__init__(compact=True, highlight_cursor_line=False)
        self.cursor_blink = False
        self.match_cursor_bracket = False
        self._strip = strip
        self._hidden = False

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
        if self._strip is not None and self._strip.take(event):
            _consume(event)
        elif event.key == "enter":
            _consume(event)
            if not self.read_only:
                self.post_message(self.Enter())
        elif event.key == "escape":
            _consume(event)
            self.post_message(self.Escaped())

    async def _on_paste(self, event: events.Paste) -> None:
        _consume(event)
        self._take_in(event.text)

    def action_paste(self) -> None:
        self._take_in(self.app.clipboard)

    def action_cursor_up(self, select: bool = False) -> None:
        if self.text:
            super().action_cursor_up(select)
        else:
            self.post_message(self.Arrow(-1))

    def action_cursor_down(self, select: bool = False) -> None:
        if self.text:
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

    def redo(self) -> None:
        self.move_cursor((0, 0))
        super().redo()

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

    def _take_in(self, pasted: str) -> None:
        if self.read_only:
            return
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


def _consume(event: events.Event) -> None:
    event.stop()
    event.prevent_default()
