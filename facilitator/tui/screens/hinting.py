"""A hint at the wording of what is being typed, and the word in it that looks like somebody's name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from facilitator.domain.rewording import MENDED
from facilitator.domain.wording import HintKind, hints
from facilitator.tui.offers.naming import Name
from facilitator.tui.offers.step import Say, Show, Step
from facilitator.tui.widgets.echo import EchoView
from facilitator.words.hints import hint_sentence

if TYPE_CHECKING:
    from facilitator.tui.screens.running import Running

PAUSE_IN_TYPING = 0.6
"""Seconds without a key after which a hint at the wording is looked for."""


class Hinting:
    """Looks at the line once the typing pauses."""

    def __init__(self, screen: Running, changed: Callable[[], None]) -> None:
        """``changed`` hears that there is another hint, or none any more."""
        self._screen = screen
        self._changed = changed
        self.hint = EchoView()
        """Empty where there is none."""
        self._name = ""
        """The word that the hint asks about."""
        self._stand: set[str] = set()
        """Words that were said to be no names."""
        self._timer = screen.set_timer(PAUSE_IN_TYPING, lambda: None, pause=True)

    def typed(self, text: str, kind: str) -> None:
        """The line is another one: the hint at what it was is past."""
        self._timer.stop()
        if self.hint != EchoView():
            self.hint = EchoView()
            self._changed()
        if text.strip():
            self._timer = self._screen.set_timer(PAUSE_IN_TYPING, lambda: self.look(text, kind))

    def look(self, text: str, kind: str) -> None:
        """Give a hint where a text of this kind calls for one."""
        s = self._screen.s
        meeting = s.meeting
        found = hints(
            text.lstrip('?=!*#":'),
            kind=kind,
            mode=meeting.item.mode if meeting.item else None,
            language=meeting.head.language,
            known_names=[*(p.name for p in meeting.parties), *(p.name for p in meeting.people), *self._stand],
        )
        if found:
            said = hint_sentence(found[0], s.w)
            named = found[0].kind is HintKind.LIKELY_NAME
            self._name = str(found[0].facts["word"]) if named else ""
            framed = self._screen.observing.on and found[0].kind in MENDED
            keys = " · ".join(filter(None, ("F7" if framed else "", "F11" if named else "")))
            self.hint = EchoView(" · ".join(filter(None, (said, keys))), mark="?")
            self._changed()

    def asks_name(self) -> Step:
        """The question the hint asks, with its two keys; says so where none is asked."""
        text = self._screen.line.text
        self._timer.stop()
        self.hint, self._name = EchoView(), ""
        self.look(text, self._screen.observing.kind(text))
        if self._name and self._name in text:
            return Show(Name(self._name, text))
        return Say(self._screen.w._("No word of the line looks like a name."))

    def let_stand(self, word: str) -> None:
        """A word is no name, as long as the meeting is open here."""
        self._stand.add(word)
        text = self._screen.line.text
        self.typed(text, self._screen.observing.kind(text))
