"""What the figures say: done is an activity, and only a value that moved as it should is an effect."""

from __future__ import annotations

import pytest
from half_day_meeting import BIRK, SOND, Table, running

from facilitator.domain.asking import three_questions
from facilitator.domain.course import CourseResult
from facilitator.domain.effect import Effect, done_without_effect, of_action, outcomes, reached
from facilitator.domain.line_fields import Direction


def counted(*values: tuple[str, str], direction: str = "") -> Table:
    table = running()
    table.do("note.indicator", "Fravær")
    table.do("set", "1", "definition", "Elever med over 10 % fravær")
    if direction:
        table.do("set", "1", "direction", direction)
    for kind, typed in values:
        table.do("measure", "1", kind, typed)
    return table


BASE, TARGET = ("baseline", "12 % 1/9 n=84"), ("target", "8 % 1/6-27")


@pytest.mark.seed("SR-070")
@pytest.mark.parametrize(
    ("values", "direction", "effect"),
    [
        ((TARGET, ("actual", "9 %")), "", Effect.NO_BASELINE),
        ((("baseline", "ukendt 15/12"), TARGET, ("actual", "9 %")), "", Effect.NO_BASELINE),
        ((BASE, ("actual", "9 %")), "down", Effect.NO_TARGET),
        ((BASE, TARGET), "", Effect.NOT_MEASURED),
        ((BASE, TARGET, ("actual", "12 %")), "", Effect.UNCHANGED),
        ((BASE, TARGET, ("actual", "13 %")), "", Effect.AWAY),
        ((BASE, TARGET, ("actual", "9 %")), "", Effect.ON_TRACK),
        ((BASE, TARGET, ("actual", "7,9 %")), "", Effect.REACHED),
        ((BASE, ("target", "20 % 1/6-27"), ("actual", "15 %")), "up", Effect.ON_TRACK),
        ((BASE, ("target", "12 % 1/6-27"), ("actual", "12 %")), "keep", Effect.REACHED),
        ((BASE, ("target", "12 % 1/6-27"), ("actual", "14 %")), "", Effect.AWAY),
    ],
)
def test_how_far_it_has_come_is_seen_from_the_baseline_in_the_direction_it_is_to_go(
    values: tuple[tuple[str, str], ...], direction: str, effect: Effect
) -> None:
    (outcome,) = outcomes(counted(*values, direction=direction).meeting)
    assert outcome.effect is effect


def test_the_direction_follows_from_the_target_where_it_was_not_said() -> None:
    (outcome,) = outcomes(counted(BASE, TARGET).meeting)
    assert outcome.direction is Direction.DOWN


@pytest.mark.seed("SR-052")
@pytest.mark.parametrize(
    ("actual", "result"),
    [("12 %", CourseResult.NOT_REACHED), ("9 %", CourseResult.PARTLY), ("8 %", CourseResult.REACHED)],
)
def test_a_course_is_called_what_its_figures_bear_and_no_more(actual: str, result: CourseResult) -> None:
    found = reached(counted(BASE, TARGET, ("actual", f"{actual} n=84")).meeting.whole_course)
    assert found.result is result
    assert found.bears(result) and found.bears(CourseResult.NOT_REACHED)
    assert found.bears(CourseResult.REACHED) is (result is CourseResult.REACHED)
    assert bool(found.against) is (result is not CourseResult.REACHED)


def test_nothing_that_was_not_measured_was_reached_however_much_was_done() -> None:
    table = running()
    table.do("action", "Ida lader 5. b skrive målet >4/12")
    table.do("set", "1", "status", "done")
    assert reached(table.meeting).result is CourseResult.NOT_REACHED


def test_schools_are_followed_each_by_itself() -> None:
    table = counted(TARGET, ("baseline", "14 % /søn"), ("actual", "8 % /søn"), ("baseline", "12 % /birk"))
    found = {each.figures.party_id: each.effect for each in outcomes(table.meeting)}
    assert found == {table.party(BIRK): Effect.NOT_MEASURED, table.party(SOND): Effect.REACHED}


def test_an_action_is_held_against_the_indicators_of_its_own_goal() -> None:
    table = counted(BASE, TARGET, ("actual", "12 %"))
    table.do("note.indicator", "Læsetid")
    table.do("set", "2", "definition", "Minutter om dagen")
    for kind, typed in (("baseline", "10 1/9"), ("target", "20 1/6-27"), ("actual", "20")):
        table.do("measure", "2", kind, typed)
    for line in ("note.goal Alle læser", "note.initiative Læsebånd", "action Ole køber bøger >4/12"):
        name, _, text = line.partition(" ")
        table.do(name, text)
    table.do("set", "5", "status", "done")
    assert done_without_effect(table.meeting) == table.meeting.actions
    for one, other in (("2", "3"), ("3", "4"), ("4", "5")):
        table.do("link", one, other)
    (outcome,) = of_action(table.meeting, table.meeting.actions[0])
    assert (outcome.indicator.number, outcome.effect) == (2, Effect.REACHED)
    assert done_without_effect(table.meeting) == ()


def test_what_was_done_without_an_effect_is_asked_about() -> None:
    table = counted(BASE, TARGET, ("actual", "12 %"))
    table.do("action", "Ida lader 5. b skrive målet >4/12")
    table.until("d_expl.1")
    before = {question.id for question in three_questions(table.meeting)}
    table.do("set", "2", "status", "done")
    after = {question.id for question in three_questions(table.meeting)}
    assert after == {"H05", "H06", "D10"} and before != after
