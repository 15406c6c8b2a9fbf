"""A screen that is a list and one line: a title above, the keys below, everything is typed in the line."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen

from facilitator.tui.keys import ends, pages
from facilitator.tui.presenting.echo import cleaned_view, too_long_view
from facilitator.tui.screens.desk import TALL_FROM
from facilitator.tui.widgets.capture_line import CaptureLine
from facilitator.tui.widgets.echo import Echo, EchoView
from facilitator.tui.widgets.footer import Footer
from facilitator.tui.widgets.listing import Listing, ListRow, ListView
from facilitator.tui.widgets.pane import style_beside
from facilitator.tui.widgets.title import Title
from facilitator.words.tongue import Words

SAID = 5
"""Rows that a sentence under the list may take: here it pushes nothing out of sight but rows of the list."""


class LineScreen(Screen[None]):
    """Base of the screens that are a list with one line below it.

    It lays them out and binds the keys they share. A screen made of it says what a key and a written line
    do there, and shows what it has to show in ``paint``.
    """

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False
    AUTO_FOCUS = None
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", show=False, priority=True),
        Binding("escape", "back", show=False, priority=True),
        Binding("ctrl+q", "back", show=False, priority=True),
        *pages(),
        *ends(),
    ]
    ANSWERS: ClassVar[bool] = True
    """Is something said under the list, and the line as high as there is room?"""

    class Left(Message):
        """Back to where one came from."""

    def __init__(self, w: Words) -> None:
        super().__init__()
        self.w = w
        self.helping = False
        """The keys of the screen stand where the list does."""

    def compose(self) -> ComposeResult:
        yield from self.titles()
        yield from self.middle()
        if self.ANSWERS:
            yield Echo()
        yield CaptureLine()
        yield Footer()

    def titles(self) -> ComposeResult:
        yield Title()

    def middle(self) -> ComposeResult:
        yield Listing()

    def on_mount(self) -> None:
        self.line.focus()

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(self.ANSWERS and event.size.height >= TALL_FROM, "-tall")
        self.paint()

    @property
    def line(self) -> CaptureLine:
        return self.query_one(CaptureLine)

    @property
    def listing(self) -> Listing:
        return self.query_one(Listing)

    @property
    def listed(self) -> ListView:
        """What the list shows."""
        return self.listing.view or ListView()

    def paint(self) -> None:
        """Show everything as it is now."""
        raise NotImplementedError

    def say(self, text: str, mark: str = "") -> None:
        self.tell(EchoView(text, mark=mark))

    def tell(self, view: EchoView) -> None:
        """Say it under the list, on a screen that answers there."""
        if self.ANSWERS:
            self.query_one(Echo).show(replace(view, rows=SAID))

    def say_trouble(self, sentence: str) -> None:
        """Say what is wrong with the file in the place of the list, until something else is shown."""
        self.listing.show(ListView((ListRow(sentence, mark="×", loud=True, rows=6),)))

    def go_to(self, row_id: str) -> None:
        """Choose a row of the list, where its rows can be chosen."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Home and End are the list's beside an empty line, else those of the text in it."""
        return action != "turn_to_end" or not self.line.text

    def action_turn(self, pages: int) -> None:
        """Go a page on or back in the list."""
        if row_id := self.listing.turned(pages):
            self.go_to(row_id)

    def action_turn_to_end(self, way: int) -> None:
        """Go to the first row or to the last one."""
        if row_id := self.listing.turned_to_end(way):
            self.go_to(row_id)

    def let_go(self) -> bool:
        """Give up what is under way before the screen is left; False where nothing is."""
        return False

    def action_help(self) -> None:
        """Show the keys of this screen, or the list again."""
        self.helping = not self.helping
        self.paint()

    def action_back(self) -> None:
        """First the keys are shut, then what is under way is given up, then the screen left."""
        if self.helping:
            self.action_help()
        elif not self.let_go():
            self.post_message(self.Left())

    @on(CaptureLine.TooLong)
    def _too_long(self, message: CaptureLine.TooLong) -> None:
        self.tell(too_long_view(message.length, message.limit, self.w))

    @on(CaptureLine.Cleaned)
    def _cleaned(self, message: CaptureLine.Cleaned) -> None:
        self.tell(cleaned_view(message.dropped, self.w))

    @on(Footer.Pressed)
    async def _key_clicked(self, message: Footer.Pressed) -> None:
        if message.command:
            await self.run_action(message.command)
