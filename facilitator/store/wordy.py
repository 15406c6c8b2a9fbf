"""The tables that hold words of people, and in which columns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from facilitator.domain.wipe import ACTION_WORDS
from facilitator.store.line_tables import ActionRow, EntryRow, FieldValueRow
from facilitator.store.meeting_tables import RunEventRow

WORDY: Mapping[Any, tuple[str, ...]] = {
    EntryRow: ("text", "adaptation", "settled_how"),
    ActionRow: (*ACTION_WORDS, "tags"),
    FieldValueRow: ("value",),
    RunEventRow: ("event",),
}
"""Lines stand before what is said of them."""
