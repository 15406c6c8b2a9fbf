"""Rows of terminal cells: cutting, wrapping and laying text out on the grid every screen shares.

Column 1 holds a mark, column 3 starts all text, facts about a row end one cell before the edge.
"""

from __future__ import annotations

from textual.content import Content, Span

MARGIN = 3
"""Cells before the text of a row."""


def cells(text: str) -> int:
    """Width of a text in cells."""
    return Content(text).cell_length


def said(text: str, style: str = "") -> Content:
    """A text as content in one style; nothing in it is read as markup."""
    plain = one_row(text)
    return Content(plain, [Span(0, len(plain), style)] if style and plain else [])


def one_row(text: str) -> str:
    return text.replace("\n", " ").replace("\t", " ")


def cut(text: str, width: int, *, at_word: bool = False) -> str:
    """The text in at most ``width`` cells, ``…`` in place of what is lost."""
    if cells(text) <= width:
        return text
    if width <= 0:
        return ""
    kept = Content(text).truncate(width - 1).plain
    if at_word and " " in kept.rstrip():
        words = kept if text[len(kept) : len(kept) + 1] == " " else kept.rpartition(" ")[0]
        return _with_dots(words.rstrip(), width)
    return kept + "…"


def _with_dots(words: str, width: int) -> str:
    room = width - cells(words)
    return words + (" …" if room >= 2 else "…")


def wrapped(text: str, width: int, rows: int = 0) -> list[str]:
    """The text in rows of ``width`` cells, broken at words; the last of ``rows`` is cut."""
    if width <= 0:
        return [""]
    lines = [line.plain.rstrip() for line in Content(text.replace("\t", " ")).wrap(width)]
    if rows and len(lines) > rows:
        rest = " ".join(lines[rows - 1 :])
        return [*lines[: rows - 1], cut(rest, width)]
    return lines or [""]


def row(left: Content, right: Content, width: int) -> Content:
    """One row: ``left`` from column 0, ``right`` ending one cell before the edge."""
    room = width - 1 - right.cell_length - (1 if right else 0)
    if left.cell_length > room:
        left = left.truncate(max(0, room), ellipsis=True)
    gap = width - 1 - left.cell_length - right.cell_length
    return Content.assemble(left, Content(" " * max(0, gap)), right, Content(" "))


def marked(mark: str, mark_style: str, text: Content) -> Content:
    """A row's beginning: the mark in column 1, the text from column 3."""
    return Content.assemble(Content(" "), said(mark or " ", mark_style), Content(" "), text)


def heading(title: str, aside: str, width: int) -> Content:
    """A section's heading: its title, a line, and a word at the right."""
    left = Content.assemble(Content(" " * MARGIN), said(title, "$quiet"), Content(" "))
    right = Content.assemble(Content(" "), said(aside, "$quiet")) if aside else Content()
    line = width - 1 - left.cell_length - right.cell_length
    if line < 1:
        return row(left, right, width)
    return Content.assemble(left, said("─" * line, "$rule"), right, Content(" "))
