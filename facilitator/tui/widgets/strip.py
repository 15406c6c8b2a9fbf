"""What an F-key offers, above the echo: it takes one key and lets the capture line be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from textual import events
from textual.content import Content
from textual.message import Message

from facilitator.tui.cells import MARGIN, heading, marked, row, said, wrapped
from facilitator.tui.widgets.listing import padded
from facilitator.tui.widgets.pane import Pane, style_beside

IN_COLUMNS = 3
"""Rows that a text beside a column may take: it is narrower than one that has the row to itself."""


@dataclass(frozen=True, slots=True)
class StripRow:
    """One thing to pick or to know. ``key`` stands in the margin; a row without one is only said."""

    text: str
    key: str = ""
    mark: str = ""
    aside: str = ""
    lead: str = ""
    """Said first, and bold."""
    column: int = 0
    """Cells of the column its lead stands in, with the text beside it; 0: the text follows the lead."""


@dataclass(frozen=True, slots=True)
class StripView:
    """``name`` says whose strip it is; ``keys`` are the keys it takes, besides those of its rows.

    A ``held`` one takes no key and stands while the line is borrowed; a ``silent`` one only takes a key.
    """

    name: str
    title: str
    aside: str = ""
    rows: tuple[StripRow, ...] = ()
    hint: str = ""
    keys: frozenset[str] = frozenset()
    held: bool = False
    silent: bool = False
    behind: str = ""
    """The key that has to be pressed before one of its rows; it stands beside theirs."""

    @property
    def taken(self) -> frozenset[str]:
        return self.keys | {line.key for line in self.rows if line.key}


class Strip(Pane[StripView]):
    """Shut until it is opened. The focus and the text of the capture line are never touched."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False

    class Picked(Message):
        """A key of the strip was pressed or its row clicked; the strip is shut."""

        def __init__(self, name: str, key: str) -> None:
            super().__init__()
            self.name = name
            self.key = key

    class Shut(Message):
        """The strip was shut without a pick."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.is_open = False
        self.picker: Callable[[str], None] | None = None
        """Hears a pick at once, in place of the message: the next key is here already."""

    @property
    def takes(self) -> bool:
        """Does it take the next key?"""
        return self.is_open and self.view is not None and not self.view.held

    def open(self, view: StripView) -> None:
        """Show ``view`` and take the next key."""
        self.show(view)
        self.is_open = True
        self.set_class(not view.silent, "-open")

    def shut(self) -> None:
        self.is_open = False
        self.remove_class("-open")

    def take(self, event: events.Key, *, led: bool = False) -> bool:
        """Shut on any key; True where the key was the strip's own and must not be typed.

        ``led``: a digit led here that may have been the beginning of a text, so only digits go on.
        """
        view = self.view
        if view is None or not self.is_open or view.held:
            return False
        self.shut()
        pressed = event.character if event.is_printable and event.character else event.key
        if pressed in view.taken and not (led and event.is_printable and not pressed.isdecimal()):
            self._tell(pressed)
            return True
        self.leave()
        return event.key == "escape"

    def leave(self) -> None:
        """Shut without a pick, and say so."""
        self.shut()
        if self.view is not None:
            self.post_message(self.Shut(self.view.name))

    def lines(self, view: StripView, width: int) -> list[Content]:
        return strip_lines(view, width)

    def on_click(self, event: events.Click) -> None:
        if self.view is not None and self.is_open:
            self.pick(key_at(self.view, event.y, self.size.width))

    def pick(self, key: str) -> None:
        """Shut and say that a key was picked; nothing for an empty one."""
        if key and self.view is not None:
            self.shut()
            self._tell(key)

    def _tell(self, key: str) -> None:
        if self.picker is not None:
            self.picker(key)
        elif self.view is not None:
            self.post_message(self.Picked(self.view.name, key))


def strip_lines(view: StripView, width: int, *, armed: bool = False) -> list[Content]:
    """Heading, rows and hint; the keys of an ``armed`` one stand on a chip."""
    lines = [heading(view.title, view.aside, width)]
    for line in view.rows:
        lines.extend(_painted(_behind(view.behind, line), width, armed=armed))
    if view.hint:
        lines += [
            Content.assemble(Content(" " * MARGIN), said(text, "$quiet")) for text in _hint(view, width)
        ]
    return lines


def key_at(view: StripView, y: int, width: int) -> str:
    """The key of the row painted in line ``y``, or nothing."""
    foot = 1
    for line in view.rows:
        foot += len(_painted(_behind(view.behind, line), width))
        if 1 <= y < foot:
            return line.key
    return ""


def _hint(view: StripView, width: int) -> list[str]:
    return wrapped(view.hint, width - MARGIN - 1, rows=2)


def _behind(first: str, line: StripRow) -> StripRow:
    """A row whose key works after another one: ``F3 1``."""
    if not first or not line.key:
        return line
    return replace(line, key="", lead=f"{first} {line.key}", text=f"{line.lead} {line.text}".strip())


def _painted(line: StripRow, width: int, *, armed: bool = False) -> list[Content]:
    aside = said(line.aside, "$quiet")
    room = width - MARGIN - 1 - (aside.cell_length + 2 if aside else 0)
    first, *rest = _texts(line, room)
    text = said(first, "$ink").stylize("bold $loud", 0, min(len(line.lead), len(first)))
    mark_style = f"bold $loud{' on $chip' if armed else ''}" if line.key else "$soft"
    top = row(marked(line.key or line.mark, mark_style, text), aside, width)
    return [top, *(marked("", "", said(more, "$ink")) for more in rest)]


def _texts(line: StripRow, room: int) -> list[str]:
    """Its rows of so many cells; beside a lead with a column of its own the text stays in its own."""
    if not line.column:
        return wrapped(f"{line.lead} {line.text}" if line.lead else line.text, room, rows=2)
    first, *rest = wrapped(line.text, room - line.column, rows=IN_COLUMNS)
    return [padded(line.lead, line.column) + first, *(" " * line.column + more for more in rest)]
