"""What goals, ideas and factors are asked for besides their words."""

from __future__ import annotations

import pytest
from half_day_meeting import Table, running

from facilitator.domain.focus_areas import by_weight, weight
from facilitator.domain.line_fields import Better, Difference, GoalLevel
from facilitator.domain.refusal import Reason
from facilitator.domain.wording import HintKind, hints


def with_line(kind: str) -> Table:
    table = running()
    table.do(f"note.{kind}", "Noget, der betyder noget")
    return table


def said(table: Table, name: str, typed: str) -> str:
    table.do("set", "1", name, typed)
    return table.meeting.said(name, table.meeting.entries[0].id)


@pytest.mark.seed("SR-140")
@pytest.mark.parametrize(
    ("typed", "level"),
    [
        ("eleven", "pupil"),
        ("class", "class"),
        ("teamet", "team"),
        ("skolen", "school"),
        ("kommunen", "municipality"),
    ],
)
def test_a_goal_is_of_one_of_five_levels(typed: str, level: str) -> None:
    assert said(with_line("goal"), "level", typed) == level
    assert len(GoalLevel) == 5
    assert with_line("goal").refused("set", "1", "level", "verden").reason is Reason.NO_SUCH_CHOICE


@pytest.mark.seed("SR-141")
def test_a_goal_says_between_whom_it_was_agreed_and_on_which_day() -> None:
    table = with_line("goal")
    assert said(table, "agreed_between", "skoleleder og teamleder") == "skoleleder og teamleder"
    assert said(table, "agreed_on", "4/12") == "2026-12-04"


@pytest.mark.seed("SR-155")
def test_a_goal_says_what_the_pupils_gain() -> None:
    assert said(with_line("goal"), "benefit", "De ved, hvad de lærer") == "De ved, hvad de lærer"


@pytest.mark.seed("SR-073")
def test_an_idea_says_what_is_different_and_whether_it_is_better() -> None:
    table = with_line("idea")
    assert said(table, "difference", "en metode") == Difference.METHOD
    assert said(table, "better", "blot anderledes") == Better.DIFFERENT
    assert {each.value for each in Difference} == {"method", "process", "product", "service"}


@pytest.mark.seed("SR-074")
def test_an_idea_says_how_the_others_do_it_and_what_it_cost_them() -> None:
    table = with_line("idea")
    assert said(table, "how_they_do_it", "Makkerpar hver mandag") == "Makkerpar hver mandag"
    assert said(table, "what_it_cost", "Ti timer om året") == "Ti timer om året"


@pytest.mark.seed("SR-084")
def test_a_factor_is_held_by_a_number_and_by_what_a_focus_group_said() -> None:
    table = with_line("factor")
    table.do("note.indicator", "Tilfredse elever")
    table.do("note.quote", "Vi ved ikke, hvad vi skal")
    table.do("link", "1", "2")
    table.do("link", "1", "3")
    assert [one.number for one in table.meeting.linked(table.meeting.entries[0].id)] == [2, 3]


@pytest.mark.seed("SR-085")
def test_factors_are_sorted_by_importance_times_the_gap() -> None:
    table = running()
    for n, (score, importance) in enumerate([("80", "90"), ("40", "60"), ("10", "20"), ("", "")], start=1):
        table.do("note.factor", f"Faktor {n}")
        if score:
            table.do("set", str(n), "score", score)
            table.do("set", str(n), "importance", importance)
    factors = table.meeting.entries
    assert [weight(table.meeting, each) for each in factors] == [1800, 3600, 1800, 0]
    assert [each.number for each in by_weight(table.meeting, factors)] == [2, 1, 3, 4]
    assert table.refused("set", "1", "score", "101").reason is Reason.OUT_OF_RANGE


@pytest.mark.seed("SR-054")
@pytest.mark.parametrize("kind", ["strength", "practice_description", "area_of_excellence"])
def test_a_good_example_says_what_speaks_against_it_here(kind: str) -> None:
    against = "Vi har kun ét fælles klokkeslæt"
    assert said(with_line(kind), "against", against) == against


@pytest.mark.seed("SR-054")
@pytest.mark.parametrize("kind", ["practice_description", "area_of_excellence"])
def test_whoever_writes_a_good_example_is_asked_what_speaks_against_it(kind: str) -> None:
    found = hints("Eleverne viser målet på døren", kind=kind, mode=None, language="da")
    assert [each.kind for each in found] == [HintKind.SPEAKS_AGAINST]
    assert not hints("Eleverne viser målet på døren", kind="idea", mode=None, language="da")
