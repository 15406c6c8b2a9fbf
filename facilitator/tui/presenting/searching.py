"""What a search found, as a list: the words sought are underlined, private lines are behind the curtain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from facilitator.clock import Clock
from facilitator.services.hit_sentences import (
    ending,
    hit_day,
    hit_kind,
    hit_place,
    hit_status,
    hit_text,
    hit_title,
)  # fmt: skip
from facilitator.services.searching import Answer
from facilitator.services.storage_sentences import storage_sentence
from facilitator.store.fault import StorageFault
from facilitator.store.search_hit import Hit
from facilitator.tui.cells import cells, cut
from facilitator.tui.presenting.found_line import FoundLine
from facilitator.tui.widgets.listing import ListBlank, ListHeading, ListPart, ListRow, ListView
from facilitator.words.crash import failed_sentence
from facilitator.words.tongue import Words

LABEL = 20
"""Cells of the column that says what kind of thing it is, up to ``granskningsfråga`` and a blank."""
PLACE = 24
"""Cells of where and when it was said: what was found has the rest of the row."""
READ_ROWS = 6
"""Rows the chosen hit may take: there its words are read."""


@dataclass(frozen=True, slots=True)
class Searching:
    """The last answer, and the row that is chosen. ``curtain``: private lines do not show their words."""

    clock: Clock
    w: Words
    answer: Answer | None = None
    chosen: str = ""
    curtain: bool = False

    def told(self, answer: Answer) -> Searching:
        """Another answer; a hit that is still there stays chosen."""
        ids = [hit.id for hit in answer.found.hits]
        chosen = self.chosen if self.chosen in ids else ids[0] if ids else ""
        return replace(self, answer=answer, chosen=chosen)

    def walked(self, step: int) -> Searching:
        return replace(self, chosen=self.view().beside(step))

    def hidden(self, curtain: bool) -> Searching:
        return replace(self, curtain=curtain)

    def hit(self, row_id: str = "") -> Hit | None:
        """The hit of a row, or the chosen one."""
        wanted = row_id or self.chosen
        hits = self.answer.found.hits if self.answer else ()
        return next((hit for hit in hits if hit.id == wanted), None)

    def found(self, hit: Hit) -> FoundLine:
        """The hit, as it is to be shown where it was said."""
        return FoundLine(hit, hidden=hit.private and self.curtain)

    def where(self, row_id: str = "") -> str:
        """Where something was said, for somebody who is in another meeting just now."""
        hit = self.hit(row_id)
        if hit is None:
            return ""
        place = hit_place(hit, self.clock, self.w)
        return self.w._("{place} – opens from the first screen").format(place=place)

    def view(self) -> ListView:
        return ListView(tuple(self._parts()), self.chosen, LABEL)

    def _parts(self) -> Iterator[ListPart]:
        w, answer = self.w, self.answer
        title = w._("Everything said and agreed")
        if answer is None or not answer.sought:
            yield ListHeading(title)
            yield ListRow(
                w._("All the words must be there; parts of words count. #word finds a tag."),
                quiet=True,
                rows=2,
            )
            return
        if answer.fault is not None:
            yield ListHeading(title)
            yield ListRow(self._why_not(answer.fault), mark="×", loud=True, rows=READ_ROWS)
            return
        hits = answer.found.hits
        yield ListHeading(title, f"{len(hits)}{'+' if answer.found.more else ''}")
        yield from (self._row(hit, answer) for hit in hits)
        if not hits:
            yield ListRow(w._("Nothing was found."), quiet=True)
        if last := ending(answer.found, w):
            yield ListBlank()
            yield ListRow(last, quiet=True, rows=2)

    def _why_not(self, error: Exception) -> str:
        if isinstance(error, StorageFault):
            return storage_sentence(error, self.w, self.clock)
        return failed_sentence(error, self.w)

    def _row(self, hit: Hit, answer: Answer) -> ListRow:
        w = self.w
        text = " · ".join(filter(None, (hit_text(hit), hit_status(hit, w))))
        if hit.private:
            text = w._("private – F9 shows it") if self.curtain else text
        kind = hit_kind(hit, w)
        return ListRow(
            text,
            hit.id,
            mark="■" if hit.private else "",
            label=f"{hit.number} {kind}" if hit.number else kind,
            aside=_place(hit, self.clock, w),
            rows=READ_ROWS if hit.id == self.chosen else 2,
            sought=answer.sought,
        )


def _place(hit: Hit, clock: Clock, w: Words) -> str:
    """The day whole, and as much of the title as leaves what was found its room."""
    when, title = hit_day(hit, clock, w), hit_title(hit)
    return f"{cut(title, PLACE - cells(when) - 3, at_word=True)} · {when}" if title else when
