"""Ideas and actions of earlier meetings are offered when one like them is written."""

from __future__ import annotations

import pytest
from table import MORNING, PEOPLE, SCHOOLS, Table, half_day

from facilitator.services.setup import Setup


def next_meeting(table: Table) -> Table:
    """Another meeting of other schools, in the same file."""
    table.room.close()
    made = table.hall.make(Setup("Another", SCHOOLS, PEOPLE, MORNING, "en"), half_day())
    assert isinstance(made, str)
    room = table.hall.open(made)
    assert room is not None
    table.room = room
    return table


@pytest.fixture
def later(table: Table) -> Table:
    """A table at which everything said at an earlier meeting is known."""
    table.do(
        "start", "idea Pupils write questions for each other before mathematics", "tag 1 practice",
        "action @Ole Let pupils write questions in 5B >1/12", "set 2 resources two hours",
        "set 2 party Ådal", "set 2 status in_progress", "set 2 evaluation They asked twice as much",
        "action @Anna Count the chairs >1/12", "tag 3 practice", "note Pupils write questions",
    )  # fmt: skip
    next_meeting(table)
    table.do("start")
    return table


@pytest.mark.seed("SR-056")
def test_earlier_ones_with_the_same_words_or_tag_are_offered_in_one_line_and_none_is_forced(
    later: Table,
) -> None:
    answer = later.say("idea Let the pupils write the questions")
    assert answer["ok"]
    (offer,) = answer["lines"]
    assert "2 earlier ones are like this" in offer and "tried at 1 school" in offer and "earlier 1" in offer
    shown = later.say("earlier 1")["lines"]
    told = "\n".join(shown)
    assert "Pupils write questions for each other" in told and "#practice" in told and "Half day" in told
    assert "They asked twice as much" in told and "in progress" in told
    assert "chairs" not in told
    assert later.say("earlier")["lines"] == shown
    assert len(later.meeting.captured) == 1


def test_a_tag_alone_is_enough(later: Table) -> None:
    assert "lines" not in later.say("action @Ole Something else altogether >1/12")
    (offer,) = later.say("tag 1 PRACTICE")["lines"]
    assert "2 earlier ones" in offer
    assert "chairs" in "\n".join(later.say("earlier 1")["lines"])


def test_one_word_in_common_what_is_private_or_no_idea_and_ones_own_meeting_are_not_offered(
    later: Table,
) -> None:
    assert "lines" not in later.say("idea Questions at the door")
    later.do("undo", "idea The caretaker opens windows", "note.own_view caretaker opens windows wide")
    assert "lines" not in later.say("idea A caretaker who opens windows")
    assert later.say("earlier")["lines"] == ["Nothing earlier is like this line."]
    assert later.say("earlier 99")["ok"] is False
