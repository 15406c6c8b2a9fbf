"""What is told of a record is the same by text and on the screen, which keeps the mark in its margin."""

from __future__ import annotations

import pytest
from house import House, done

from facilitator.plain.replies import spoken
from facilitator.services.room import Room
from facilitator.tui.presenting.echo import answer_view
from facilitator.tui.standing import Standing
from facilitator.words.tongue import speak

CAPTURED = (
    ("start",),
    ("note.indicator", "explains the goal"),
    ("set", "1", "definition", "pupils who are asked"),
    ("note.sign", "pupils ask each other"),
    ("further", "yes", "a focus group @Ole >2026-12-11"),
)


@pytest.mark.parametrize(
    ("order", "mark", "text"),
    [
        (("set", "2", "result", "seen"), "√", "2 result: seen"),
        (("measure", "1", "baseline", "31 n=84"), "√", "1 baseline: 31 (n = 84) · Tu 24 Nov 2026"),
        (("link", "2", "1"), "√", "2 and 1 belong together"),
        (("label", "film"), "√", "Tags: #film"),
        (("focus-group",), "→", "Fokusgruppeinterview: Friday 11 December 2026"),
        (("helps", "Birkehave;Søndergård;sound"), "√", "Birkehave → Søndergård: sound"),
        (("person", "Ole Bech;observer;Birkehave"), "√", "Ole Bech: observer · Birkehave"),
        (("language", "Birkehave", "sv"), "√", "Papers for Birkehave are written in Swedish."),
        (("organisation", "Union;partner"), "√", "Union: partner"),
        (("turn", "Anne"), "√", "Anne Dahl has spoken."),
        (("intervene", "silence"), "■", "Process move: a minute in silence"),
        (("pause",), "─", "The clock is stopped."),
    ],
)
def test_both_front_ends_tell_the_same_of_an_order(
    both: tuple[House, Room], order: tuple[str, ...], mark: str, text: str
) -> None:
    house, room = both
    for earlier in CAPTURED:
        done(room, *earlier)
    outcome, w = done(room, *order), speak("en")
    assert f"{mark} {text}" in list(spoken(outcome, house.clock, w))
    view = answer_view(outcome, Standing(outcome.meeting, house.clock, w))
    assert (view.mark, view.text) == (mark, text)
