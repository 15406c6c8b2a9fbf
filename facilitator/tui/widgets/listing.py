"""A list that fills a screen: headings, rows to pick by digit or arrows, and rows only to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import TypeAlias

from textual import events
from textual.content import Content
from textual.message import Message

from facilitator.domain.sought import NOTHING, Sought
from facilitator.tui.cells import MARGIN, cells, cut, heading, marked, one_row, row, said, wrapped
from facilitator.tui.widgets.list_window import framed, page_on, window
from facilitator.tui.widgets.pane import Pane, style_beside

ALL = 100_000
"""More rows than any list has."""

FEW = 3
"""Rows of a window that has none to spare for a sentence."""


@dataclass(frozen=True, slots=True)
class ListHeading:
    """A section's title, with a word at the right."""

    title: str
    aside: str = ""


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row. ``id`` is what picking it means; without one it is only read.

    ``key`` stands in the first column, ``mark`` there too or, where both are given, before the text.
    ``label`` has a column of its own, in as many rows as it takes; ``loud`` and ``quiet`` say how much
    the row matters.
    """

    text: str
    id: str = ""
    key: str = ""
    mark: str = ""
    aside: str = ""
    label: str = ""
    loud: bool = False
    quiet: bool = False
    rows: int = 1
    """The most rows the text may take."""
    sought: Sought = NOTHING
    """What is underlined in the text."""


@dataclass(frozen=True, slots=True)
class ListBlank:
    """An empty row."""


ListPart: TypeAlias = ListHeading | ListRow | ListBlank


@dataclass(frozen=True, slots=True)
class ListView:
    """The parts in order; ``chosen`` is a row's id. ``label_width`` is that of the labels' column.

    ``pointed``: a bar stands before the chosen row, for lists whose marks say something else. ``more`` is
    said under a list that goes on below, with ``{n}`` for the rows to come.
    """

    parts: tuple[ListPart, ...] = ()
    chosen: str = ""
    label_width: int = 0
    pointed: bool = False
    more: str = ""

    @property
    def rows(self) -> tuple[ListRow, ...]:
        """Rows that can be picked."""
        return tuple(part for part in self.parts if isinstance(part, ListRow) and part.id)

    def by_key(self, key: str) -> ListRow | None:
        return next((part for part in self.rows if part.key == key), None)

    def beside(self, step: int) -> str:
        """The id of the row ``step`` rows away from the chosen one; the ends hold."""
        ids = [part.id for part in self.rows]
        if not ids:
            return ""
        if self.chosen not in ids:
            return ids[0] if step > 0 else ids[-1]
        return ids[max(0, min(len(ids) - 1, ids.index(self.chosen) + step))]


class Listing(Pane[ListView]):
    """Shows as much of the list as fits, the chosen row in sight until somebody looks elsewhere."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False

    class Picked(Message):
        """A row was clicked."""

        def __init__(self, row_id: str) -> None:
            super().__init__()
            self.row_id = row_id

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._top = 0
        self._looking = False
        """Has the window been moved by itself, away from the chosen row?"""

    def show(self, view: ListView) -> None:
        if self.view is None or self.view.chosen != view.chosen:
            self._looking = False
        super().show(view)

    def lines(self, view: ListView, width: int) -> list[Content]:
        return [line for line, _ in self._shown(view, width)]

    def scroll_rows(self, step: int) -> None:
        """Move the window by ``step`` rows, where there is more to see; the chosen row may leave it."""
        self._looking = True
        self._top = max(0, self._top + step)
        self.refresh()

    def turned(self, pages: int) -> str:
        """The id of the row a page away, to be chosen; empty where only the window moves."""
        view, room = self.view, self.size.height
        if view is None:
            return ""
        row_id = page_on(list(_painted(view, self.size.width)), view.chosen, pages, room)
        if row_id and row_id != view.chosen:
            return row_id
        self.scroll_rows(pages * max(1, room - 2))
        return ""

    def turned_to_end(self, way: int) -> str:
        """The id of the first row (-1) or the last one (1), to be chosen; the window goes there too."""
        rows = self.view.rows if self.view is not None else ()
        if rows and (row_id := rows[0 if way < 0 else -1].id) != (self.view.chosen if self.view else ""):
            return row_id
        self.scroll_rows(way * ALL)
        return ""

    def on_resize(self) -> None:
        self.refresh()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self.scroll_rows(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self.scroll_rows(-3)

    def on_click(self, event: events.Click) -> None:
        if self.view is None:
            return
        shown = self._shown(self.view, self.size.width)
        if event.y < len(shown) and (row_id := shown[event.y][1]):
            self.post_message(self.Picked(row_id))

    def _shown(self, view: ListView, width: int) -> list[tuple[Content, str]]:
        """The rows in sight, each with the id it belongs to."""
        painted = list(_painted(view, width))
        room = self.size.height
        if room <= 0 or len(painted) <= room:
            self._top = 0
            return painted
        chosen = "" if self._looking else view.chosen
        more = view.more if room > FEW else ""
        self._top, end = window(painted, chosen, self._top, room, more)
        return framed(painted, self._top, end, width, more)


def _painted(view: ListView, width: int) -> Iterator[tuple[Content, str]]:
    for part in view.parts:
        match part:
            case ListHeading(title, aside):
                yield heading(title, aside, width), ""
            case ListRow():
                for line in _row(part, view, width):
                    yield line, part.id
            case _:
                yield Content(), ""


def _row(part: ListRow, view: ListView, width: int) -> Iterator[Content]:
    chosen = bool(part.id) and part.id == view.chosen
    ground = " on $chip" if chosen else ""
    style = "bold $loud" if part.loud or chosen else "$quiet" if part.quiet else "$ink"
    quiet = "$soft" if chosen else "$quiet"
    inner = f"{part.mark} " if part.key and part.mark else ""
    label, *more_labels = _labels(part.label, view.label_width)
    hang = MARGIN + len(inner) + cells(label)
    aside = said(part.aside, quiet)
    room = width - hang - 1 - (aside.cell_length + 2 if aside else 0)
    first, *rest = wrapped(part.text, max(1, room), rows=part.rows) or [""]
    text = Content.assemble(
        said(inner, "bold $soft"), said(label, quiet), _underlined(first, style, part.sought)
    )
    top = row(marked(part.key or part.mark, "bold $soft", text), aside, width)
    if chosen and view.pointed:
        top = Content.assemble(said("▌", "bold $loud"), top[1:])
    yield _grounded(top, ground)
    for more_label, more in zip_longest(more_labels, rest, fillvalue=""):
        beside = more_label or " " * cells(label)
        before = Content.assemble(Content(" " * (MARGIN + len(inner))), said(beside, quiet))
        line = row(Content.assemble(before, _underlined(more, style, part.sought)), Content(), width)
        yield _grounded(line, ground)


def _labels(label: str, width: int) -> list[str]:
    """A label in rows of its column's width: a long one is broken at its words, and never cut."""
    if not label:
        return [""]
    rows = [label] if cells(label) < width else wrapped(label, width - 1)
    return [padded(each, width) for each in rows]


def _underlined(text: str, style: str, sought: Sought) -> Content:
    """A text with what is sought marked by weight and a line, which is seen without colours too."""
    content = said(text, style)
    for since, until in sought.spans(content.plain):
        content = content.stylize("bold underline", since, until)
    return content


def padded(text: str, width: int) -> str:
    """The text in exactly ``width`` cells, a blank after it."""
    kept = cut(one_row(text), max(0, width - 1))
    return kept + " " * (width - cells(kept))


def packed(pieces: Iterable[str], between: str, width: int) -> list[str]:
    """The pieces in as few rows as hold them, none of them broken in two."""
    rows: list[str] = []
    for piece in pieces:
        longer = f"{rows[-1]}{between}{piece}" if rows else piece
        if rows and cells(longer) <= width:
            rows[-1] = longer
        else:
            rows.append(piece)
    return rows


def _grounded(line: Content, ground: str) -> Content:
    return line.stylize(ground.strip()) if ground else line
