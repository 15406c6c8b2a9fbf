"""Searching in everything said and agreed: hits as one types, Enter opens where it was said."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen

from facilitator.services.hall import Hall
from facilitator.services.searching import Answer, Searcher
from facilitator.store.search_hit import Hit
from facilitator.tui.presenting.lobby_help import search_help
from facilitator.tui.presenting.searching import Searching
from facilitator.tui.screens.answered import Searched
from facilitator.tui.widgets.capture_line import CaptureLine
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.footer import Footer, FooterKey, FooterView
from facilitator.tui.widgets.listing import Listing
from facilitator.tui.widgets.pane import style_beside
from facilitator.tui.widgets.title import Title, TitleView
from facilitator.words.tongue import Words


class SearchScreen(Screen[None]):
    """The line asks, a thread of its own answers; a key never waits for it."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False
    AUTO_FOCUS = None
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", show=False, priority=True),
        Binding("ctrl+q", "back", show=False, priority=True),
        Binding("f1", "help", show=False, priority=True),
        Binding("f9", "curtain", show=False, priority=True),
        Binding("pagedown", "turn(1)", show=False, priority=True),
        Binding("pageup", "turn(-1)", show=False, priority=True),
    ]

    class Left(Message):
        """Back to where one came from."""

    class Chosen(Message):
        """What was found is to be opened."""

        def __init__(self, hit: Hit) -> None:
            super().__init__()
            self.hit = hit

    def __init__(self, hall: Hall, w: Words) -> None:
        super().__init__()
        self.hall = hall
        self.w = w
        self._searching = Searching(hall.clock, w)
        self._searcher = Searcher(hall.paths.database, self._answered)
        self._helping = False

    def compose(self) -> ComposeResult:
        yield Title(id="search-title")
        yield Listing(id="search-list")
        yield CaptureLine()
        yield Footer()

    def on_mount(self) -> None:
        w = self.w
        line = self.query_one(CaptureLine)
        line.writing.walks = True
        line.focus()
        line.show_chip(ChipView(w._("search"), "►", w._("hidden")))
        self.query_one("#search-title", Title).show(TitleView("facilitator"))
        self.query_one(Footer).show(_footer(w))
        self._show(self._searching)

    def on_screen_resume(self) -> None:
        self._searcher.ask(self.query_one(CaptureLine).text)

    def on_unmount(self) -> None:
        self._searcher.close()

    def _answered(self, answer: Answer) -> None:
        self.post_message(Searched(answer))

    @on(Searched)
    def _told(self, message: Searched) -> None:
        self._show(self._searching.told(message.answer))

    def _show(self, searching: Searching) -> None:
        self._searching = searching
        if not self._helping:
            self.query_one(Listing).show(searching.view())

    @on(CaptureLine.Changed)
    def _typed(self, message: CaptureLine.Changed) -> None:
        self._searcher.ask(message.text)

    @on(CaptureLine.Walked)
    def _walked(self, message: CaptureLine.Walked) -> None:
        self._show(self._searching.walked(message.step))

    @on(CaptureLine.Entered)
    def _entered(self, message: CaptureLine.Entered) -> None:
        self.query_one(CaptureLine).put_before(message.text)
        self._open(self._searching.hit())

    @on(Listing.Picked)
    def _clicked(self, message: Listing.Picked) -> None:
        self._open(self._searching.hit(message.row_id))

    def _open(self, hit: Hit | None) -> None:
        if hit is not None:
            self.post_message(self.Chosen(hit))

    def action_turn(self, pages: int) -> None:
        """A page of what was found."""
        self._show(self._searching.walked(pages * max(1, self.query_one(Listing).size.height - 2)))

    def action_curtain(self) -> None:
        """Hide the words of private lines, or show them again."""
        self._show(self._searching.hidden(not self._searching.curtain))

    def action_help(self) -> None:
        """The keys of this screen, or the list again."""
        self._helping = not self._helping
        if self._helping:
            self.query_one(Listing).show(search_help(self.w))
        else:
            self._show(self._searching)

    def action_back(self) -> None:
        if self._helping:
            self.action_help()
        else:
            self.post_message(self.Left())

    @on(Footer.Pressed)
    def _footer_pressed(self, message: Footer.Pressed) -> None:
        match message.command:
            case "back":
                self.action_back()
            case "curtain":
                self.action_curtain()
            case "help":
                self.action_help()
            case _:
                self._open(self._searching.hit())


def _footer(w: Words) -> FooterView:
    return FooterView(
        (
            FooterKey("↑↓", w._("choose"), ""),
            FooterKey("Enter", w._("open"), ""),
            FooterKey("F9", w._("hide"), "curtain"),
            FooterKey("F1", w._("keys"), "help"),
            FooterKey("Esc", w._("back"), "back"),
        )
    )
