"""The layout of every screen on which a meeting runs."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import Screen

from facilitator.tui.screens.curtained import draw_curtain, is_curtained
from facilitator.tui.widgets.agenda_column import AgendaColumn
from facilitator.tui.widgets.balance import Balance
from facilitator.tui.widgets.calm import Calm
from facilitator.tui.widgets.capture_line import CaptureLine
from facilitator.tui.widgets.captured import Captured
from facilitator.tui.widgets.curtain import Curtain
from facilitator.tui.widgets.echo import Echo
from facilitator.tui.widgets.footer import Footer
from facilitator.tui.widgets.head import Head
from facilitator.tui.widgets.lanes import Lanes
from facilitator.tui.widgets.listing import Listing, ListView
from facilitator.tui.widgets.notice import Notice
from facilitator.tui.widgets.pane import style_beside
from facilitator.tui.widgets.questions import Questions
from facilitator.tui.widgets.rules import Rules
from facilitator.tui.widgets.sheet import COVERED, SEARCH, Sheet
from facilitator.tui.widgets.strip import Strip
from facilitator.tui.widgets.too_small import SMALL, TooSmall, is_too_small

WIDE_FROM = 100
"""Columns from which the agenda stands beside the meeting."""

CHECKING = "-checking"
"""The class of a screen whose middle is a checklist."""

TALL_FROM = 30
"""Rows from which the capture line has three rows and the balance is shown."""


class Desk(Screen[None]):
    """Head, middle, strip, echo, capture line and footer, each always in its own rows."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False
    AUTO_FOCUS = None
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "shut_sheet", show=False, priority=True),
        Binding("pagedown", "turn_sheet(1)", show=False, priority=True),
        Binding("pageup", "turn_sheet(-1)", show=False, priority=True),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.head = Head()
        self.calm = Calm()
        self.agenda = AgendaColumn()
        self.rules = Rules()
        self.notice = Notice(classes="private")
        self.questions = Questions(classes="private")
        self.captured = Captured(classes="private")
        self.lanes = Lanes(classes="private")
        self.checklist = Listing(id="checklist", classes="private")
        self.balance = Balance(classes="private")
        self.curtain = Curtain()
        self.strip = Strip(classes="private")
        self.sheet = Sheet()
        self.echo = Echo()
        self.line = CaptureLine(self.strip)
        self.footer = Footer()
        self.too_small = TooSmall()

    def compose(self) -> ComposeResult:
        yield self.head
        yield self.calm
        yield self.too_small
        with Horizontal(id="body"):
            yield self.agenda
            with Vertical(id="middle"):
                yield self.rules
                yield self.notice
                yield self.questions
                yield self.captured
                yield self.lanes
                yield self.checklist
                yield self.balance
                yield self.curtain
                yield self.strip
            yield self.sheet
        yield self.echo
        yield self.line
        yield self.footer

    def on_mount(self) -> None:
        self.line.focus()

    def on_resize(self, event: events.Resize) -> None:
        width, height = event.size
        self.set_class(is_too_small(width, height), SMALL)
        self.set_class(width >= WIDE_FROM, "-wide")
        self.set_class(height >= TALL_FROM, "-tall")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Esc and the page keys are the sheet's while it is open, else those of whatever has the focus."""
        return self.sheet.is_open if action in ("shut_sheet", "turn_sheet") else True

    def action_shut_sheet(self) -> None:
        self.shut_sheet()

    def action_turn_sheet(self, pages: int) -> None:
        self.sheet.turn(pages)

    def open_sheet(self, view: ListView) -> None:
        """Cover everything between head and echo."""
        self.strip.shut()
        self.sheet.show(view)
        self.add_class(COVERED)

    def shut_sheet(self) -> None:
        """Uncover what was there; a line that was borrowed for a search is given back."""
        if self.line.borrowed == SEARCH:
            self.line.give_back()
        self.remove_class(COVERED)

    def show_checklist(self, view: ListView | None) -> None:
        """Put a checklist in the place of questions and captured rows, or take it away."""
        self.set_class(view is not None, CHECKING)
        self.line.writing.picks = view is not None
        if view is not None:
            self.checklist.show(view)

    @property
    def curtain_drawn(self) -> bool:
        return is_curtained(self)

    def draw_curtain(self, drawn: bool) -> None:
        """Hide private text, or show it again; typing goes on."""
        self.strip.shut()
        draw_curtain(self, drawn=drawn)
