"""A list laid over the middle of a meeting's screen: help, or everything that can be done."""

from __future__ import annotations

from facilitator.tui.widgets.listing import Listing
from facilitator.tui.widgets.pane import style_beside

COVERED = "-covered"
"""The class of a screen over whose middle the sheet lies."""

SEARCH = "search"
"""What the line is borrowed for while the sheet is searched."""


class Sheet(Listing):
    """Not there until its screen is covered."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False

    @property
    def is_open(self) -> bool:
        return self.screen.has_class(COVERED)

    def turn(self, pages: int) -> None:
        """Show what comes after or before."""
        self.scroll_rows(pages * max(1, self.size.height - 2))
