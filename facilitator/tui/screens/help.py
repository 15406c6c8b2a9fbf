"""Help, palette and glossary: what lies over the middle of a running meeting while the line goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.domain.named_list import Named
from facilitator.domain.question_sequence import QuestionSequence
from facilitator.services.searching import Answer, Searcher
from facilitator.tui.offers.finding import step_for
from facilitator.tui.offers.step import Read, Say, Step
from facilitator.tui.presenting.earlier import earlier_view
from facilitator.tui.presenting.following import figures_view, sides_view
from facilitator.tui.presenting.found_line import SAID, found_view
from facilitator.tui.presenting.glossary import Glossary, glossary_of
from facilitator.tui.presenting.help import help_view
from facilitator.tui.presenting.leaves import leaves_view
from facilitator.tui.presenting.palette import Palette, palette
from facilitator.tui.presenting.paths import Paths, paths_of
from facilitator.tui.presenting.searching import Searching
from facilitator.tui.presenting.visits import visits_view
from facilitator.tui.screens.answered import Searched
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.echo import EchoView
from facilitator.tui.widgets.listing import ListView
from facilitator.tui.widgets.sheet import SEARCH

if TYPE_CHECKING:
    from facilitator.tui.screens.meeting import MeetingScreen


class Panels:
    """Opens the sheet of a meeting's screen, and keeps what is being searched for."""

    def __init__(self, screen: MeetingScreen) -> None:
        self._screen = screen
        self._palette: Palette | Glossary | Paths | Searching | None = None
        self._searcher: Searcher | None = None

    @property
    def searching(self) -> bool:
        return self._screen.sheet.is_open and self._palette is not None

    def toggle(self, name: str) -> None:
        """Open what a key is for, or shut it."""
        match name:
            case "help":
                self.help()
            case "glossary":
                self.glossary()
            case "paths":
                self.paths()
            case "figures":
                self._read(figures_view(self._screen.s, self._screen.size.width))
            case "sides":
                self._read(sides_view(self._screen.s, self._screen.size.width))
            case "leaves":
                self._read(leaves_view(self._screen.s))
            case "visits":
                self._read(visits_view(self._screen.s))
            case "search":
                self.search()
            case "earlier":
                self._read(earlier_view(self._screen.earlier.found, self._screen.room.clock, self._screen.w))
            case _:
                self.palette()

    def help(self) -> None:
        """Show help, or shut it."""
        self._read(help_view(self._screen.s, self._screen.size.width))

    def _read(self, view: ListView) -> None:
        """Show something to read, or shut it."""
        screen = self._screen
        if screen.sheet.is_open and self._palette is None:
            self.shut()
            return
        self.shut()
        screen.open_sheet(view)

    def palette(self) -> None:
        """Set the line aside and search with it; the same key once more gives it back."""
        if isinstance(self._palette, Palette):
            self.shut()
            return
        self._search(palette(self._screen.s))

    def glossary(self) -> None:
        """Look a word up, in the language of the meeting; the same key once more gives the line back."""
        if isinstance(self._palette, Glossary):
            self.shut()
        else:
            self._screen.post_message(self._screen.WordsAsked())

    def look_up(self, words: tuple[Named, ...]) -> None:
        """Search among these words."""
        self._search(glossary_of(words, self._screen.s))

    def paths(self) -> None:
        """Questions in an order; asked for once more they are put away."""
        if isinstance(self._palette, Paths):
            self.shut()
        else:
            self._screen.post_message(self._screen.PathsAsked())

    def show_paths(self, paths: tuple[QuestionSequence, ...]) -> None:
        """List these paths."""
        self._search(paths_of(paths, self._screen.s))

    def _search(self, among: Palette | Glossary | Paths | Searching) -> None:
        """Open a sheet that the line searches; what stood in the line is set aside."""
        screen = self._screen
        self.shut()
        aside = screen.line.text
        self._palette = among
        screen.open_sheet(among.view())
        screen.line.borrow(SEARCH, ChipView(screen.w._("search"), "►", screen.w._("hidden")), walks=True)
        if aside:
            text = screen.w._("Your line is set aside: “{text}”").format(text=aside)
            screen.painter.say(EchoView(text, lead=screen.w._("private")))

    def search(self) -> None:
        """Search in everything said and agreed; the same key once more gives the line back."""
        screen = self._screen
        if isinstance(self._palette, Searching):
            self.shut()
            return
        self._search(Searching(screen.room.clock, screen.w))
        self._searcher = Searcher(screen.room.database, self._answered)

    def _answered(self, answer: Answer) -> None:
        self._screen.post_message(Searched(answer))

    def told(self, answer: Answer) -> None:
        """Show what was found, where it is still looked for."""
        if isinstance(self._palette, Searching):
            self._show(self._palette.told(answer))

    def shut(self) -> None:
        if self._searcher is not None:
            self._searcher.close()
            self._searcher = None
        if self.searching:
            self._screen.painter.say(EchoView())
        self._palette = None
        self._screen.shut_sheet()

    def typed(self, text: str) -> None:
        if self._searcher is not None:
            self._searcher.ask(text)
        elif self._palette is not None and not isinstance(self._palette, Searching):
            self._show(self._palette.narrowed(text))

    def walked(self, step: int) -> None:
        if self._palette is not None:
            self._show(self._palette.walked(step))

    def picked(self, row_id: str = "") -> Step:
        """What the chosen row leads to; the sheet is shut and the line given back, but for a path."""
        if isinstance(self._palette, Paths) and (into := self._palette.into(row_id)) is not None:
            self._search(into)
            return None
        if isinstance(self._palette, Searching):
            searching, s = self._palette, self._screen.s
            hit, where = searching.hit(row_id), searching.where(row_id)
            self.shut()
            if hit is not None and hit.meeting_id == s.meeting.head.id and hit.sort in SAID:
                return Read(found_view(searching.found(hit), s))
            return Say(where) if where else None
        found = self._palette.picked(row_id) if self._palette is not None else None
        self.shut()
        return step_for(found, self._screen.s)

    def _show(self, changed: Palette | Glossary | Paths | Searching) -> None:
        self._palette = changed
        self._screen.sheet.show(changed.view())
