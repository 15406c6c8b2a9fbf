"""A line that a search found, among those that were written down in the same item."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.kinds import PRIVATE_KINDS, line_kind
from facilitator.domain.modes import ReleaseLevel
from facilitator.services.hit_sentences import hit_kind, hit_status, hit_text
from facilitator.store.search_hit import Hit, Sort
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.listing import ListHeading, ListPart, ListRow, ListView
from facilitator.words.item_titles import item_title
from facilitator.words.kinds import record_kind

SAID = frozenset({Sort.ENTRY, Sort.ACTION, Sort.FIELD})
"""What stands somewhere in a meeting; the rest is the meeting itself, its schools and its people."""
LABEL = 20
"""Cells of the column of numbers and kinds."""
ROWS, READ_ROWS = 2, 8
"""Rows a line may take, and the one that was sought."""


@dataclass(frozen=True, slots=True)
class FoundLine:
    """What was chosen in a search; ``hidden``: its words are private and were not shown there."""

    hit: Hit
    hidden: bool = False


def found_view(found: FoundLine, s: Standing) -> ListView:
    """The sought line chosen. Private lines beside it are left out."""
    return ListView(tuple(_parts(found, s)), found.hit.id, LABEL)


def _parts(found: FoundLine, s: Standing) -> Iterator[ListPart]:
    hit = found.hit
    sought = next((kept for kept in s.meeting.captured if kept.id == hit.id), None)
    item = s.meeting.find_item(sought.item_id) if sought is not None else None
    title = item_title(item, s.meeting, s.w) if item is not None else s.meeting.head.title
    yield ListHeading(title, s.w._("Esc shuts"))
    if sought is None or item is None:
        yield _sought(found, s)
        return
    for kept in s.meeting.captured:
        if kept.id == hit.id:
            yield _sought(found, s)
        elif kept.item_id == item.id and not kept.struck and not _is_private(kept):
            yield ListRow(kept.text, kept.id, label=_label(kept, s), aside=_aside(kept, s), rows=ROWS)


def _sought(found: FoundLine, s: Standing) -> ListRow:
    hit, w = found.hit, s.w
    kind = hit_kind(hit, w)
    text = " · ".join(filter(None, (hit_text(hit), hit_status(hit, w))))
    return ListRow(
        w._("private – its words are shown in the search by F9") if found.hidden else text,
        hit.id,
        mark="■" if hit.private else "►",
        label=f"{hit.number} {kind}" if hit.number else kind,
        aside=hit.party,
        loud=True,
        rows=READ_ROWS,
    )


def _label(kept: Entry | Action, s: Standing) -> str:
    return f"{kept.number} {record_kind(line_kind(kept), 1, s.w)}"


def _aside(kept: Entry | Action, s: Standing) -> str:
    return s.meeting.name_of(kept.party_id)


def _is_private(kept: Entry | Action) -> bool:
    return line_kind(kept) in PRIVATE_KINDS or kept.release is ReleaseLevel.PRIVATE
