"""An agenda that one person holds alone says so item by item; with anybody else it is a usual meeting."""

from __future__ import annotations

from half_day_meeting import BIRK, Table, a_setup, shipped

from facilitator.domain.asking import three_questions
from facilitator.domain.lacks import lacks
from facilitator.domain.refusal import Reason
from facilitator.services.setup import PersonLine

HANNE = PersonLine("Hanne Lund", ("member", "focus_person"))
CONSULTANT = PersonLine("Inge Krogh", ("process_consultant",))


def at_table(agenda_id: str, *people: PersonLine) -> Table:
    return Table(a_setup(parties=(), people=people), copy=shipped(agenda_id))


def test_one_person_begins_without_a_consultant_and_has_every_floor() -> None:
    table = at_table("leader_al_start", HANNE)
    assert not list(lacks(table.meeting.copy.agenda, (), table.meeting.people))
    table.start()
    while table.meeting.item is not None and table.meeting.later_items:
        held = table.meeting.run.floor
        assert held == ("" if table.item.floor == "nobody" else table.person("Hanne")), table.item.id
        table.do("next", "Vi går det hele igennem")


def test_an_item_alone_has_its_own_title_rules_and_gate_and_else_those_of_the_set() -> None:
    alone = {each.written_as: each for each in at_table("leader_al_start", HANNE).meeting.items}
    in_set = {each.written_as: each for each in at_table("leader_al_start", HANNE, CONSULTANT).meeting.items}
    assert alone["l1_ask"].title.said_in("da") == "Stil spørgsmål til dig selv – kun spørgsmål"
    assert alone["l1_ask"].rules == ("R01", "R05") != in_set["l1_ask"].rules
    assert alone["l1_ask"].gate == in_set["l1_ask"].gate, "what is to come of it is the same"
    assert alone["l1_commit"].gate != in_set["l1_commit"].gate, "nobody waits for a turn"
    assert {item.minutes for item in alone.values()} == {item.minutes for item in in_set.values()}


def test_whoever_joins_makes_it_a_meeting_that_needs_its_consultant() -> None:
    table = at_table("leader_al_dialogue", HANNE)
    table.do("person", "Per Dam;guest")
    assert table.refused("start").reason is Reason.NO_CONSULTANT


def test_an_agenda_that_says_nothing_of_one_alone_needs_its_consultant() -> None:
    table = Table(a_setup(parties=(BIRK,), people=(PersonLine("Ida Krag", ("member",), BIRK),)))
    assert table.refused("start").reason is Reason.NO_CONSULTANT


def test_somebody_alone_is_not_asked_what_a_group_did() -> None:
    table = at_table("leader_al_start", HANNE)
    table.start()
    table.until("l1_check")
    asked = [question.id for question in three_questions(table.meeting)]
    assert asked and "I07" not in asked, "what did we do well together"
