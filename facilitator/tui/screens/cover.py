"""What stands in place of the list on the first screen: its keys, or the tags in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.services.overview import tags_in_use
from facilitator.tui.presenting.home_tags import tags_view
from facilitator.tui.presenting.lobby_help import home_help
from facilitator.tui.telling import telling

if TYPE_CHECKING:
    from facilitator.tui.screens.home import Home

KEYS, TAGS = "keys", "tags"


class Cover:
    """Lies over the list until it is turned back."""

    def __init__(self, screen: Home) -> None:
        self._screen = screen
        self.shows = ""
        """``KEYS`` or ``TAGS``; nothing while the list itself is seen."""

    def turn(self, to: str) -> None:
        """Show ``to``, or the list again where that is shown already."""
        screen = self._screen
        self.shows = "" if self.shows == to else to
        match self.shows:
            case "keys":
                screen.listing.show(home_help(screen.w))
            case "tags":
                with telling(screen.say_trouble, screen.hall, screen.w):
                    screen.listing.show(tags_view(tags_in_use(screen.hall), screen.w))
            case _:
                screen.look_again()
