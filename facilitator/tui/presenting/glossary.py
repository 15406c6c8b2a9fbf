"""The words of the method, found by what they are called in any of the languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from facilitator.domain.local_text import LANGUAGES
from facilitator.domain.named_list import Named
from facilitator.tui.presenting.palette import likeness
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.listing import ListHeading, ListPart, ListRow, ListView
from facilitator.words.tongue import Words

LONGEST = 6
"""Rows that one word may take."""


@dataclass(frozen=True, slots=True)
class Glossary:
    """All words in the room's language, what has been typed to find one, and the row arrows went to."""

    all: tuple[Named, ...]
    language: str
    title: str
    aside: str
    typed: str = ""
    chosen: str = ""
    """Nothing until an arrow is pressed: Page Down moves the whole."""

    @property
    def found(self) -> tuple[Named, ...]:
        """Those that fit: by the alphabet while nothing is typed, else the best first."""
        scored = [(likeness(self.typed, _names(each)), n, each) for n, each in enumerate(self.all)]
        fits = sorted((score, n) for score, n, _ in scored if score is not None)
        return tuple(self.all[n] for _, n in fits)

    def narrowed(self, typed: str) -> Glossary:
        return replace(self, typed=typed, chosen="")

    def walked(self, step: int) -> Glossary:
        return replace(self, chosen=self.view().beside(step))

    def view(self) -> ListView:
        found = self.found
        parts: list[ListPart] = [
            ListHeading(self.title, self.aside.format(shown=len(found), total=len(self.all)))
        ]
        parts.extend(_row(each, self.language) for each in found)
        return ListView(tuple(parts), self.chosen)

    def picked(self, row_id: str) -> None:
        """A word is read and leads nowhere."""


def glossary_of(words: Sequence[Named], s: Standing) -> Glossary:
    """The glossary in the language the meeting is held in."""
    return glossary_in(words, s.meeting.head.language, s.w)


def glossary_in(words: Sequence[Named], language: str, w: Words) -> Glossary:
    """The glossary in a language, with headings in the words of the screen."""
    in_order = sorted(words, key=lambda each: each.text.said_in(language).casefold())
    return Glossary(tuple(in_order), language, w._("The words we use"), w._("{shown} of {total}"))


def _names(each: Named) -> tuple[str, ...]:
    return tuple(each.text.said_in(language) for language in LANGUAGES)


def _row(each: Named, language: str) -> ListRow:
    word, about = each.text.said_in(language), each.about.said_in(language)
    return ListRow(f"{word} – {about}" if about else word, each.id, rows=LONGEST)
