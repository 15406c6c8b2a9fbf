"""An observer writes that pupils were bored, and comes to say what could be seen."""

from __future__ import annotations

from walk import AGREED, WHY, Begin


def test_bored_pupils_become_counted_ones_and_the_first_wording_goes_to_ones_own_thoughts(
    begin: Begin,
) -> None:
    walk = begin("observation_visit")
    walk.do("counter hands up", *AGREED, "start", f"next {WHY}")
    told = walk.type("note.evidence Pupils were bored")
    assert told[1:] == ["? “bored”: what did you see or hear?", "  edit 1 _ of _ pupils …"]
    walk.do("thought 1", "note.evidence 6 of 22 pupils look at the board, 9 out of the window")
    first, second = walk.meeting.entries
    assert (first.kind, first.text) == ("own_question", "Pupils were bored")
    assert second.kind == "evidence"
    assert len(walk.type("note.evidence 14 of 22 pupils turn round")) == 1
    walk.do("tally hands", "tally 1", "flag")
    told = walk.type("observation")
    assert "Seen or heard: 2" in told and "My thoughts, private: 1" in told and "1  hands up  2" in told
    assert [line[0] for line in told if "14 of 22" in line] == ["■"]


def test_a_first_wording_that_nobody_keeps_is_gone(begin: Begin) -> None:
    walk = begin("observation_visit", language="da")
    walk.do(*AGREED, "start", f"next {WHY}")
    assert walk.type("note.evidence Eleverne kedede sig")[2] == "  edit 1 _ af _ elever …"
    walk.do("edit 1 9 af 22 elever ser ud ad vinduet")
    assert [entry.text for entry in walk.meeting.entries] == ["9 af 22 elever ser ud ad vinduet"]
