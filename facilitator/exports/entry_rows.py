"""What was noted, a row each, as far as these readers may see it."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.exports.extract import Extract
from facilitator.exports.plain_text import capital, party_name, text
from facilitator.words.kinds import record_kind


@dataclass(frozen=True, slots=True)
class EntryRow:
    """``reply_to`` is the number of what it answers, None where that is nothing these readers get."""

    number: int
    kind: str
    item: str
    party: str
    text: str
    reply_to: int | None = None


def entry_rows(extract: Extract) -> tuple[EntryRow, ...]:
    """By number; nobody is named who is not named in the text itself."""
    meeting = extract.meeting
    items = {item.id: extract.title_of(item) for item in meeting.items}
    numbers = {entry.id: entry.number for entry in extract.entries}
    return tuple(
        EntryRow(
            number=entry.number,
            kind=capital(record_kind(entry.kind, 1, extract.w)),
            item=items.get(entry.item_id, ""),
            party=party_name(meeting.find_party(entry.party_id)),
            text=text(entry.text),
            reply_to=numbers.get(entry.reply_to),
        )
        for entry in extract.entries
    )
