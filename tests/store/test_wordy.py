"""No words of people are kept where a wipe would not look for them."""

from __future__ import annotations

from dataclasses import fields
from typing import get_args, get_type_hints

from facilitator.domain import run as ev
from facilitator.store.tables import RECORD_OF
from facilitator.store.wordy import WORDY

IDS_AND_CODES = {
    "entry": {
        "id", "stream_id", "course_id", "meeting_id", "item_id", "kind", "party_id", "person_id",
        "question_id", "reply_to",
    },
    "action": {
        "id", "stream_id", "course_id", "meeting_id", "item_id", "party_id", "owner_id", "source_id",
        "version_of",
    },
    "field_value": {"id", "stream_id", "course_id", "meeting_id", "item_id", "kind", "name", "whose"},
    "run_event": {"id", "stream_id", "meeting_id", "kind"},
}  # fmt: skip
"""Texts that name a record or are one of a closed list."""

OF_EVENTS = {
    "item_id", "entry_id", "from_item", "to_item", "to", "person_id", "person_ids", "party_ids", "what",
    "who", "kind", "extent", "minutes", "counts", "roles",
}  # fmt: skip
"""The same in events; what else is said in words there is called ``reason``."""


def is_text(hint: object) -> bool:
    return hint is str or str in get_args(hint)


def test_every_text_of_a_row_is_wiped_or_names_a_record() -> None:
    for table, columns in WORDY.items():
        record = RECORD_OF[table.__tablename__]
        texts = {name for name, hint in get_type_hints(record).items() if is_text(hint)}
        assert texts - set(columns) == IDS_AND_CODES[table.__tablename__], table.__tablename__


def test_every_word_of_an_event_is_its_reason() -> None:
    for kind in get_args(ev.Event):
        hints = get_type_hints(kind)
        texts = {each.name for each in fields(kind) if is_text(hints[each.name])}
        assert texts - OF_EVENTS <= {"reason", "backups"}, kind.__name__
