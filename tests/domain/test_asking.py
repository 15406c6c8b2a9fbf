"""The three questions for this moment of this meeting."""

from __future__ import annotations

from dataclasses import replace

from half_day_meeting import BIRK, Table, running

from facilitator.domain.asking import addressed_to, three_questions, worded
from facilitator.domain.course_records import CourseRecords


def ids(table: Table) -> list[str]:
    return [question.id for question in three_questions(table.meeting)]


def test_before_the_start_there_is_nothing_to_ask() -> None:
    assert ids(Table()) == []


def test_the_items_own_prompts_come_first_and_none_is_shown_twice() -> None:
    table = running()
    table.until("d_expl.1")
    first = ids(table)
    assert len(first) == 3 and set(first) <= {"B02", "C01", "C03", "C05", "D01", "D10"}
    table.do("ask", first[0])
    assert first[0] not in ids(table)
    table.meeting = replace(table.meeting, elsewhere=CourseRecords(asked=frozenset(first)))
    assert not set(first) & set(ids(table))


def test_a_question_struck_out_was_not_asked() -> None:
    table = running()
    table.until("d_expl.1")
    first = ids(table)
    table.do("ask", first[0])
    table.do("strike", "1")
    assert ids(table) == first


def test_a_question_is_put_to_one_where_a_person_has_the_floor() -> None:
    table = running()
    table.do("floor", "Anne")
    assert addressed_to(table.meeting) == "one"
    table.do("floor", BIRK)
    assert addressed_to(table.meeting) == "group"


def test_a_question_names_what_the_course_is_about_and_leaves_other_blanks_to_whoever_asks() -> None:
    table = running()
    theme, moment = (table.meeting.questions_by_id[name] for name in ("J01", "G06"))
    assert worded(table.meeting, theme) == "Hvad er det første, I tænker på, når I hører »…«?"
    assert worded(table.meeting, moment) == "Hvad tror du, der foregik hos eleverne kl. …?"
    table.do("field", "improvement_area", "frafald")
    assert "»frafald«" in worded(table.meeting, theme)
    table.do("ask", "J01")
    assert table.meeting.entries[-1].text == worded(table.meeting, theme)
