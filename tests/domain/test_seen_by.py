"""What a school takes home of what was asked and answered."""

from __future__ import annotations

from half_day_meeting import BIRK, SKOV, SOND, Table, a_setup

from facilitator.domain.seen_by import seen_by


def test_both_schools_take_home_what_the_one_asked_and_the_other_answered_and_a_third_does_not() -> None:
    table = Table(a_setup(parties=(BIRK, SOND, SKOV)))
    table.start()
    table.until("d_clar.1")
    meeting = table.meeting
    assert meeting.name_of(meeting.item.focus) == BIRK
    table.do("question", f"Hvornår begyndte I? /{SOND}")
    table.do("answer", "I august, alle på én gang")
    table.do("note", f"Vi har det lige modsat /{SOND}")
    taken = {
        party.name: [entry.text for entry in seen_by(table.meeting, party).entries]
        for party in table.meeting.parties
    }
    pair = ["Hvornår begyndte I?", "I august, alle på én gang"]
    assert taken[BIRK] == pair
    assert taken[SOND] == [*pair, "Vi har det lige modsat"]
    assert taken[SKOV] == []


def test_an_answer_to_a_question_of_nobody_named_is_everybodys() -> None:
    table = Table(a_setup(parties=(BIRK, SOND, SKOV)))
    table.start()
    table.until("d_clar.1")
    table.do("question", "Hvornår begyndte I?")
    table.do("answer", "I august")
    for party in table.meeting.parties:
        assert [entry.text for entry in seen_by(table.meeting, party).entries][-1] == "I august"


def test_a_school_takes_home_what_was_thought_aloud_while_it_listened() -> None:
    table = Table(a_setup(parties=(BIRK, SOND, SKOV)))
    table.start()
    table.until("d_refl.1")
    assert table.meeting.name_of(table.item.focus) == BIRK
    table.do("note.reflection", "@Anne Jeg blev nysgerrig på makkerparrene")
    taken = {
        party.name: [entry.text for entry in seen_by(table.meeting, party).entries]
        for party in table.meeting.parties
    }
    assert taken == {BIRK: taken[SOND], SOND: ["Jeg blev nysgerrig på makkerparrene"], SKOV: []}
