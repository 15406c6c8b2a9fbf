"""Searching in everything said and agreed: hits as one types, Enter opens where it was said.

The words of private lines come up hidden: others may look at the screen
on which somebody looks for something.
"""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.message import Message

from facilitator.services.hall import Hall
from facilitator.services.searching import Answer, Searcher
from facilitator.store.search_hit import Hit
from facilitator.tui.presenting.found_line import FoundLine
from facilitator.tui.presenting.lobby_help import search_help
from facilitator.tui.presenting.searching import Searching
from facilitator.tui.screens.answered import Searched
from facilitator.tui.screens.line_screen import LineScreen
from facilitator.tui.widgets.capture_line import CaptureLine
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.footer import Footer, FooterKey, FooterView
from facilitator.tui.widgets.listing import Listing
from facilitator.tui.widgets.title import Title, TitleView
from facilitator.words.tongue import Words


class SearchScreen(LineScreen):
    """The line asks, a thread of its own answers; a key never waits for it."""

    ANSWERS = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f9", "curtain", show=False, priority=True),
    ]

    class Chosen(Message):
        """What was found is to be opened."""

        def __init__(self, found: FoundLine) -> None:
            super().__init__()
            self.found = found

    def __init__(self, hall: Hall, w: Words) -> None:
        super().__init__(w)
        self.hall = hall
        self._searching = Searching(hall.clock, w, curtain=True)
        self._searcher = Searcher(hall.paths.database, self._answered)

    def on_mount(self) -> None:
        w = self.w
        self.line.writing.walks = True
        self.line.show_chip(ChipView(w._("search"), "►", w._("hidden")))
        self.query_one(Title).show(TitleView("facilitator"))

    def on_screen_resume(self) -> None:
        self._searcher.ask(self.line.text)

    def on_unmount(self) -> None:
        self._searcher.close()

    def _answered(self, answer: Answer) -> None:
        self.post_message(Searched(answer))

    @on(Searched)
    def _told(self, message: Searched) -> None:
        self._show(self._searching.told(message.answer))

    def _show(self, searching: Searching) -> None:
        self._searching = searching
        self.paint()

    def paint(self) -> None:
        self.query_one(Footer).show(_footer(self.w, curtain=self._searching.curtain))
        self.listing.show(search_help(self.w) if self.helping else self._searching.view())

    @on(CaptureLine.Changed)
    def _typed(self, message: CaptureLine.Changed) -> None:
        self._searcher.ask(message.text)

    @on(CaptureLine.Walked)
    def _walked(self, message: CaptureLine.Walked) -> None:
        self._show(self._searching.walked(message.step))

    @on(CaptureLine.Entered)
    def _entered(self, message: CaptureLine.Entered) -> None:
        self.line.put_before(message.text)
        self._open(self._searching.hit())

    @on(Listing.Picked)
    def _clicked(self, message: Listing.Picked) -> None:
        self._open(self._searching.hit(message.row_id))

    def _open(self, hit: Hit | None) -> None:
        if hit is not None:
            self.post_message(self.Chosen(self._searching.found(hit)))

    def go_to(self, row_id: str) -> None:
        if not self.helping:
            self._show(replace(self._searching, chosen=row_id))

    def action_curtain(self) -> None:
        """Show the words of private lines, or hide them again."""
        self._show(self._searching.hidden(not self._searching.curtain))

    def action_open(self) -> None:
        """Open where the chosen line was said."""
        self._open(self._searching.hit())


def _footer(w: Words, *, curtain: bool) -> FooterView:
    return FooterView(
        (
            FooterKey("↑↓", w._("choose"), ""),
            FooterKey("Enter", w._("open"), "open"),
            FooterKey("F9", w._("show") if curtain else w._("hide"), "curtain"),
            FooterKey("F1", w._("keys"), "help"),
            FooterKey("Esc", w._("back"), "back"),
        )
    )
