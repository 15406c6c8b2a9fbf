"""Lines captured, and what is done with them afterwards."""

from __future__ import annotations

import pytest
from half_day_meeting import BIRK, SKOV, SOND, WHY, Table, a_setup, running

from facilitator.domain import run as ev
from facilitator.domain.entries import Entry
from facilitator.domain.gate_view import gate_state
from facilitator.domain.gates import unmet
from facilitator.domain.modes import QuestionType, ReleaseLevel, Settlement
from facilitator.domain.moves.capture import SPOKEN
from facilitator.domain.refusal import Reason
from facilitator.domain.requirements import Each, Record


def noted(table: Table, *order: str) -> Entry:
    return next(record for record in table.do(*order) if isinstance(record, Entry))


def test_a_line_is_credited_to_whom_it_names_else_to_the_floor_else_to_nobody() -> None:
    table = running()
    assert noted(table, "note", "Kaffen er god").party_id == table.party(BIRK)
    assert noted(table, "note", "Vi ser mere /Søn").party_id == table.party(SOND)
    named = noted(table, "note", "@Anne Vi ser mere")
    assert (named.person_id, named.party_id) == (table.person("Anne"), table.party(SOND))
    table.do("floor", "Karim")
    held = noted(table, "note", "Eleverne spørger")
    assert (held.person_id, held.party_id) == (table.person("Karim"), table.party(SOND))
    table.do("floor", "none")
    nobody = noted(table, "note", "Et vindue stod åbent")
    assert (nobody.person_id, nobody.party_id) == ("", "")


def test_with_three_schools_and_nobody_given_the_floor_a_line_is_nobodys() -> None:
    table = Table(a_setup(parties=(BIRK, SOND, SKOV)))
    table.start()
    table.until("d_clar.1")
    assert noted(table, "question", "Hvor mange?").party_id == ""
    table.do("floor", SKOV)
    assert noted(table, "question", "Hvor mange?").party_id == table.party(SKOV)


def test_an_answer_is_the_school_in_focus_s_while_others_ask() -> None:
    table = running()
    table.until("d_clar.1")
    focus, asking = table.meeting.item.focus, table.meeting.run.floor
    assert asking and focus != asking
    assert noted(table, "question", "Hvor mange elever?").party_id == asking
    assert noted(table, "answer", "14 af 60").party_id == focus
    assert noted(table, "answer", "@Anne Det ved vi ikke").person_id == table.person("Anne")
    table.do("floor", table.meeting.name_of(focus))
    assert noted(table, "question", "Og hos jer?").party_id == focus


def test_a_reflection_is_the_other_school_s_while_one_listens() -> None:
    table = running()
    table.until("d_refl.1")
    assert table.meeting.run.floor == ""
    assert noted(table, "note.reflection", "Det gjorde indtryk").party_id == table.party(SOND)
    assert noted(table, "note", "Vinduet stod åbent").party_id == ""
    table.until("d_refl.2")
    assert noted(table, "note.reflection", "Det gjorde indtryk").party_id == table.party(BIRK)
    assert noted(table, "note.reflection", "Hos os også /Søn").party_id == table.party(SOND)


def test_with_three_schools_a_reflection_is_nobody_s_until_it_is_said_whose() -> None:
    table = Table(a_setup(parties=(BIRK, SOND, SKOV)))
    table.start()
    table.until("d_refl.1")
    assert noted(table, "note.reflection", "Det gjorde indtryk").party_id == ""


def test_with_three_schools_an_answer_is_the_school_in_focus_s_whoever_asked() -> None:
    table = Table(a_setup(parties=(BIRK, SOND, SKOV)))
    table.start()
    table.until("d_clar.1")
    assert noted(table, "answer", "14 af 60").party_id == table.meeting.item.focus


@pytest.mark.parametrize("kind", sorted(SPOKEN))
def test_what_a_named_person_says_aloud_is_a_turn(kind: str) -> None:
    table = running()
    events = table.events(f"note.{kind}", "@Mette Noget sagt højt")
    assert events == [ev.TurnTaken(table.person("Mette"))]


def test_what_is_written_or_said_by_nobody_is_no_turn() -> None:
    table = running()
    assert table.events("note", "@Mette Noget tænkt") == []
    assert table.events("question", "Noget spurgt af en skole") == []
    table.do("absent", "Mette")
    assert table.events("note.quote", "@Mette Noget hun sagde i går") == []


def test_numbers_count_on_over_entries_and_actions() -> None:
    table = running()
    for order in (("note", "et"), ("action", "to"), ("idea", "tre")):
        table.do(*order)
    assert [kept.number for kept in table.meeting.captured] == [1, 2, 3]


@pytest.mark.parametrize("kind", ["goal", "indicator", "initiative", "sign"])
def test_a_plan_record_begins_as_one_line_and_lacks_what_the_line_does_not_say(kind: str) -> None:
    table = running()
    entry = noted(table, f"note.{kind}", "@Mette Eleverne kender dagens mål")
    assert (entry.kind, entry.person_id) == (kind, table.person("Mette"))
    state = gate_state(table.meeting, table.clock.today())
    assert unmet((Record(kind),), state) == ()
    assert [one.key for one in unmet((Each("goal", ("indicator",)),), state)] == (
        ["lacks"] if kind == "goal" else ["too_few"]
    )


def test_what_has_a_shape_of_its_own_is_no_line() -> None:
    table = running()
    for kind in ("action", "triad"):
        assert table.refused(f"note.{kind}", "Noget").reason is Reason.NO_SUCH_KIND


def test_what_belongs_to_one_person_begins_private() -> None:
    table = running()
    assert noted(table, "note.evidence", "Tre rækker hænder op").release is ReleaseLevel.PRIVATE
    assert noted(table, "note", "Fælles").release is ReleaseLevel.GROUP
    table.do("release.1", "schools")
    assert table.meeting.entries[0].release is ReleaseLevel.SCHOOLS
    assert table.meeting.release_level == ""


def test_an_answer_belongs_to_the_last_question_of_the_item_or_to_the_one_named() -> None:
    table = running()
    assert noted(table, "answer", "Bare et svar").reply_to == ""
    first, second = noted(table, "question.lineal", "Hvornår?"), noted(table, "question.circular", "Hvem?")
    assert (first.question_type, second.question_type) == (QuestionType.LINEAL, QuestionType.CIRCULAR)
    assert noted(table, "answer", "I går").reply_to == second.id
    assert noted(table, f"answer.{first.number}", "I morges").reply_to == first.id
    table.do("strike", str(second.number))
    assert noted(table, "answer", "Nu").reply_to == first.id
    assert table.refused("answer.1", "Til et svar").reason is Reason.WRONG_KIND
    table.do("next")
    assert noted(table, "answer", "I et andet punkt").reply_to == ""


def test_a_question_of_the_bank_is_logged_with_its_type_and_its_words() -> None:
    table = running()
    asked = noted(table, "ask", "b04", SOND)
    question = table.meeting.questions_by_id["B04"]
    assert (asked.question_id, asked.question_type, asked.party_id) == (
        "B04", QuestionType(question.type), table.party(SOND),
    )  # fmt: skip
    assert asked.text == question.form("group").said_in("da")
    assert table.refused("ask", "Q99").reason is Reason.NO_SUCH_QUESTION


def test_lines_on_paper_are_counted_for_whom_they_stand() -> None:
    table = running()
    assert noted(table, "paper.wish", "3").paper == 3
    each = noted(table, "paper.wish", "2", "each")
    assert (each.paper, each.paper_each, each.text, each.party_id) == (2, True, "", "")
    assert noted(table, "paper.wish", "1", "Søn").party_id == table.party(SOND)
    person = noted(table, "paper.wish", "1", "Anne")
    assert (person.person_id, person.party_id) == (table.person("Anne"), table.party(SOND))
    assert table.refused("paper.wish", "0").reason is Reason.OUT_OF_RANGE
    assert table.refused("paper.king", "2").reason is Reason.NO_SUCH_KIND
    assert table.refused("paper", "2").reason is Reason.ARGUMENT_MISSING
    assert table.refused("paper.wish", "2", "Ulla").reason is Reason.NO_SUCH_NAME


@pytest.mark.seed("SR-036")
def test_an_idea_taken_home_is_adapted_and_the_same_words_again_are_refused() -> None:
    table = running()
    table.do("idea", "Eleverne skriver målet selv")
    assert table.refused("adapt", "1", " eleverne SKRIVER målet selv ").reason is Reason.IMITATION
    table.do("adapt", "1", "Kun i matematik, med makkerpar")
    assert table.meeting.entries[0].adaptation == "Kun i matematik, med makkerpar"
    table.do("action", "Ida prøver det")
    assert table.refused("adapt", "2", "Prøver det").reason is Reason.IMITATION
    assert table.refused("set", "2", "adaptation", "prøver det").reason is Reason.IMITATION
    table.do("note", "Ingen idé")
    assert table.refused("adapt", "3", "Noget").reason is Reason.WRONG_KIND


@pytest.mark.seed("SR-036")
def test_the_item_of_ideas_stays_open_while_one_of_them_is_not_adapted() -> None:
    table = running()
    table.until("d_own")
    for text in ("Målet selv /Birk", "Makkerpar /Birk", "Elevspørgsmål /Søn", "Vægavis /Søn"):
        table.do("idea", text)
    for number in "123":
        table.do("adapt", number, "Kun hos os, på en anden måde")
    (lacking,) = table.refused("next").facts["missing"]
    assert (lacking.key, lacking.facts["qualities"]) == ("lacks", ("adaptation",))
    table.do("adapt", "4", "Kun i indskolingen")
    assert ev.ItemClosed("d_own") in table.events("next")


def test_a_parked_point_is_settled_and_may_be_settled_otherwise_later() -> None:
    table = running()
    table.do("park", "Hvordan måler man det?")
    table.do("unpark", "1", "carried", "til februar")
    table.do("unpark", "1", "handled")
    entry = table.meeting.entries[0]
    assert (entry.settled, entry.settled_how) == (Settlement.HANDLED, "")
    table.do("note", "Noget andet")
    assert table.refused("unpark", "2", "handled").reason is Reason.WRONG_KIND
    assert table.refused("unpark", "1", "lost").reason is Reason.NO_SUCH_CHOICE
    assert table.refused("unpark", "7", "handled").reason is Reason.NO_SUCH_NUMBER


def test_a_line_is_reworded_flagged_moved_and_taken_out() -> None:
    table = running()
    table.do("note.evidence", "@Anne Noget")
    table.do("edit", "1", "Noget andet")
    table.do("flag", "1")
    table.do("move", "1", BIRK)
    entry = table.meeting.entries[0]
    assert (entry.text, entry.flagged, entry.party_id, entry.person_id) == (
        "Noget andet", True, table.party(BIRK), "",
    )  # fmt: skip
    table.do("flag", "1")
    assert not table.meeting.entries[0].flagged
    table.do("strike", "1")
    for order in (
        ("edit", "1", "x"),
        ("flag", "1"),
        ("move", "1", BIRK),
        ("strike", "1"),
        ("release.1", "public"),
    ):
        assert table.refused(*order).reason is Reason.ALREADY_STRUCK
    assert table.refused("edit", "9", "x").reason is Reason.NO_SUCH_NUMBER
    assert table.refused("edit", "nr", "x").reason is Reason.NOT_A_NUMBER


def test_an_action_is_reworded_moved_and_taken_out_like_a_line_but_not_flagged() -> None:
    table = running()
    table.do("action", "Ida prøver det")
    table.do("edit", "1", "prøve det i 5. b")
    table.do("move", "1", SOND)
    assert table.meeting.actions[0].text == "prøve det i 5. b"
    assert table.meeting.actions[0].party_id == table.party(SOND)
    assert table.refused("flag", "1").reason is Reason.WRONG_KIND
    table.do("idea", "Målet på tavlen")
    refused = table.refused("flag", "2")
    assert (refused.reason, refused.facts["wanted"]) == (Reason.WRONG_KIND, ("evidence",))
    assert not table.meeting.entries[0].flagged
    assert table.refused("unpark", "1", "handled").reason is Reason.WRONG_KIND
    table.do("strike", "1")
    assert table.refused("set", "1", "sign", "x").reason is Reason.ALREADY_STRUCK


def test_corrections_are_possible_when_the_meeting_is_closed_and_additions_are_not() -> None:
    table = running()
    table.do("note", "Noget")
    table.do("close", WHY)
    table.do("edit", "1", "Noget andet")
    assert table.refused("note", "Mere").reason is Reason.MEETING_CLOSED


@pytest.mark.parametrize(
    ("order", "reason"),
    [
        (("note.king", "x"), Reason.NO_SUCH_KIND),
        (("note.action", "x"), Reason.NO_SUCH_KIND),
        (("note", " "), Reason.EMPTY_TEXT),
        (("note", "@Anne"), Reason.EMPTY_TEXT),
        (("note",), Reason.ARGUMENT_MISSING),
        (("question.rude", "x"), Reason.NO_SUCH_TYPE),
        (("note", "x" * 20_001), Reason.TEXT_TOO_LONG),
        (("idea.big", "x"), Reason.TOO_MANY_ARGUMENTS),
        (("pause", "x", "y"), Reason.TOO_MANY_ARGUMENTS),
        (("sing", "x"), Reason.UNKNOWN_COMMAND),
    ],
)
def test_lines_that_are_not_taken(order: tuple[str, ...], reason: Reason) -> None:
    assert running().refused(*order).reason is reason
