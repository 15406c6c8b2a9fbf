"""What the head says is missing, in the room it has."""

from __future__ import annotations

from pathlib import Path

import pytest
from meeting_stage import REASON, new_hall, new_meeting

from facilitator.tui.cells import cells
from facilitator.tui.presenting.head import ROOM, missing_words
from facilitator.tui.standing import standing_of
from facilitator.words.tongue import speak


@pytest.mark.parametrize(
    ("language", "words", "signs"),
    [
        (
            "da",
            "4 personer har ikke talt · 2 ting mere",
            "et ja fra alle til samtalekontrakten +1",
        ),
        (
            "sv",
            "4 personer har inte talat · 2 saker till",
            "ett ja från alla till samtalskontraktet +1",
        ),
    ],
)
def test_what_more_is_missing_is_said_in_words_where_they_fit_and_else_by_a_sign(
    tmp_path: Path, language: str, words: str, signs: str
) -> None:
    hall, _ = new_hall(tmp_path)
    room = hall.open(new_meeting(hall))
    assert room is not None
    w = speak(language)
    said = []
    assert room.do("start").result(20).ok
    while room.meeting.next_item is not None:
        assert room.do("next", REASON).result(20).ok
        said.append(missing_words(standing_of(room, w)))
    assert words in said and signs in said, said
    assert all(cells(each) + cells(w._("missing")) <= ROOM for each in said), said
    room.close()
    hall.close()
