"""The words of the method, looked up on a screen that is no meeting's."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from facilitator.domain.named_list import Named
from facilitator.services.hall import Hall
from facilitator.tui.presenting.glossary import Glossary, glossary_in
from facilitator.tui.presenting.lobby_help import words_help
from facilitator.tui.safety import SafeApp
from facilitator.tui.screens.glossary import read_words
from facilitator.tui.screens.line_screen import LineScreen
from facilitator.tui.widgets.capture_line import CaptureLine
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.footer import Footer, FooterKey, FooterView
from facilitator.tui.widgets.title import Title, TitleView
from facilitator.tui.working import on_a_thread
from facilitator.words.tongue import Words


class WordsScreen(LineScreen):
    """What is typed finds a word; Esc or the same key leads back."""

    ANSWERS = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f12", "back", show=False, priority=True),
    ]

    def __init__(self, hall: Hall, w: Words) -> None:
        super().__init__(w)
        self.hall = hall
        self._glossary: Glossary | None = None

    def on_mount(self) -> None:
        w = self.w
        self.line.writing.walks = True
        self.line.show_chip(ChipView(w._("search"), "►", w._("hidden")))
        self.query_one(Title).show(TitleView("facilitator"))
        self.query_one(Footer).show(FooterView((FooterKey("Esc", w._("back"), "back"),)))
        assert isinstance(self.app, SafeApp)
        read = partial(read_words, self, self.app, self.hall.paths.home)
        on_a_thread(self, read, self.say_trouble, w, group="words")

    def told_words(self, words: tuple[Named, ...]) -> None:
        found = glossary_in(words, self.w.language, self.w)
        self._show(found.narrowed(self.line.text))

    def _show(self, glossary: Glossary) -> None:
        self._glossary = glossary
        self.paint()

    def paint(self) -> None:
        if self._glossary is not None:
            self.listing.show(words_help(self.w) if self.helping else self._glossary.view())

    @on(CaptureLine.Changed)
    def _typed(self, message: CaptureLine.Changed) -> None:
        if self._glossary is not None:
            self._show(self._glossary.narrowed(message.text))

    @on(CaptureLine.Walked)
    def _walked(self, message: CaptureLine.Walked) -> None:
        if self._glossary is not None:
            self._show(self._glossary.walked(message.step))

    @on(CaptureLine.Entered)
    def _entered(self, message: CaptureLine.Entered) -> None:
        self.line.put_before(message.text)

    def go_to(self, row_id: str) -> None:
        if self._glossary is not None and not self.helping:
            self._show(replace(self._glossary, chosen=row_id))
