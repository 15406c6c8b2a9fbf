"""A day that was agreed on is told with its hour, where it has one."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from facilitator.domain.field_value import FieldValue
from facilitator.words.filled import filled_in
from facilitator.words.tongue import speak


@pytest.mark.parametrize(
    ("language", "value", "said"),
    [
        ("en", "2027-03-04", "the next meeting: Thursday 4 March 2027"),
        ("en", "2027-03-04T09:00", "the next meeting: Thursday 4 March 2027 at 09:00"),
        ("da", "2027-03-04T09:00", "næste møde: torsdag 4. marts 2027 kl. 09.00"),
        ("sv", "2027-03-04T09:00", "nästa möte: torsdag 4 mars 2027 kl. 09:00"),
    ],
)
def test_a_day_is_told_with_the_hour_it_was_set_with(language: str, value: str, said: str) -> None:
    kept = FieldValue(
        id="f", stream_id="s", course_id="c", meeting_id="m", item_id="i",
        at=datetime(2026, 11, 24, tzinfo=UTC), kind="date", name="next_meeting", value=value,
    )  # fmt: skip
    assert filled_in(kept, "", speak(language)) == said
