"""A widget that paints one frozen view, row by row."""

from __future__ import annotations

from pathlib import Path
from typing import Generic, TypeVar

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

View = TypeVar("View")


def style_beside(module: str) -> str:
    """The style sheet beside a widget's module, as its default CSS.

    Such a widget sets ``SCOPED_CSS = False`` too: its rules ask for classes of the screen it is on.
    """
    return Path(module).with_suffix(".tcss").read_text(encoding="utf-8")


class Pane(Widget, Generic[View]):
    """Shows a view given with ``show``. A view equal to the last one paints nothing.

    The height is worked out again only where the number of rows has changed, so a clock may
    show a view every second.
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes, markup=False)
        self._view: View | None = None
        self._rows = 0

    @property
    def view(self) -> View | None:
        return self._view

    def show(self, view: View) -> None:
        """Paint ``view`` from now on."""
        if view == self._view:
            return
        self._view = view
        # where no height follows from the rows they need not be made before they are painted
        rows = len(self._lines(self.size.width)) if self.styles.auto_dimensions else 0
        self.refresh(layout=rows != self._rows)
        self._rows = rows

    def lines(self, view: View, width: int) -> list[Content]:
        """The rows of a view in ``width`` cells."""
        raise NotImplementedError

    def render(self) -> Content:
        return Content("\n").join(self._lines(self.size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._lines(width))

    def _lines(self, width: int) -> list[Content]:
        return [] if self._view is None or width <= 0 else self.lines(self._view, width)
