"""A plan says what it lacks, in one order, and knows an empty field from one to look at again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.plan_check import (
    Gap,
    GapReason,
    check_action,
    first_steps,
)
from facilitator.domain.school_days import SchoolDays

AT = datetime(2026, 11, 24, 11, 2, tzinfo=UTC)
DAY = date(2026, 11, 24)  # a Tuesday
BARE = Action(id="a1", stream_id="s", course_id="c", meeting_id="m", item_id="i", number=1, at=AT,
              text="Lade 5. b skrive målet med egne ord", party_id="birkehave")  # fmt: skip
WHOLE = replace(BARE, owner_id="ida", deadline=date(2026, 12, 4), resources="2 timer fra opgaveoversigten",
                goal="Eleverne kan forklare dagens mål", sign="Tre elever pr. time spørger en kammerat først",
                criterion="80 % kan sige målet", evaluation="Fem elever spørges hver fredag",
                follow_up=date(2027, 1, 12), confidence=8)  # fmt: skip
IDEA = Entry(id="e1", stream_id="s", course_id="c", meeting_id="m", item_id="i", number=9, at=AT, kind="idea",
             text="Eleverne skriver målet", party_id="soendergaard")  # fmt: skip


def gaps(action: Action, language: str = "da", **more: object) -> tuple[Gap, ...]:
    return check_action(action, meeting_day=DAY, language=language, **more)  # type: ignore[arg-type]


def reasons(action: Action, language: str = "da", **more: object) -> list[str]:
    return [gap.reason.value for gap in gaps(action, language, **more)]


def test_a_whole_action_has_no_gap() -> None:
    assert gaps(WHOLE, first_step=True, source=replace(IDEA, kind="note")) == ()


def test_a_bare_action_tells_its_empty_fields_in_the_fixed_order() -> None:
    assert [(gap.field, gap.missing) for gap in gaps(BARE, source=IDEA)] == [
        ("owner_id", True), ("deadline", True), ("resources", True), ("goal", True), ("sign", True),
        ("criterion", True), ("evaluation", True), ("follow_up", True), ("adaptation", True),
    ]  # fmt: skip


def test_owner_date_resources_and_sign_stand_before_an_agreement() -> None:
    blocking = [gap.field for gap in gaps(BARE) if gap.blocks_agreement]
    assert blocking == ["owner_id", "deadline", "resources", "sign"]


def test_nothing_set_aside_is_an_answer_and_a_blank_is_not() -> None:
    assert reasons(replace(WHOLE, resources="0")) == []
    assert reasons(replace(WHOLE, resources="  ")) == ["no_resources"]


@pytest.mark.parametrize(
    ("language", "goal", "verb"),
    [
        ("da", "At gennemføre tre makkerbesøg", "gennemføre"),
        ("da", "Vi skal styrke feedback", "styrke"),
        ("sv", "Genomföra tre besök", "genomföra"),
        ("en", "We will introduce exit tickets", "introduce"),
    ],
)
def test_a_goal_that_is_something_to_do_is_a_warning(language: str, goal: str, verb: str) -> None:
    (gap,) = gaps(replace(WHOLE, goal=goal), language)
    assert (gap.reason, gap.facts["word"], gap.missing) == (GapReason.GOAL_IS_ACTIVITY, verb, False)


@pytest.mark.parametrize(
    ("language", "goal"), [("da", "Vi ved, hvad eleverne øver sig på"), ("sv", "Eleverna kan förklara målet")]
)
def test_a_goal_that_is_a_state_is_none(language: str, goal: str) -> None:
    assert reasons(replace(WHOLE, goal=goal), language) == []


def test_the_follow_up_is_within_120_days_and_may_be_the_courses_own() -> None:
    assert reasons(replace(WHOLE, follow_up=DAY + timedelta(days=120))) == []
    (gap,) = gaps(replace(WHOLE, follow_up=DAY + timedelta(days=121)))
    assert (gap.reason, gap.facts) == (GapReason.FOLLOW_UP_TOO_LATE, {"days": 121})
    assert reasons(replace(WHOLE, follow_up=None), follow_up=date(2027, 1, 12)) == []
    assert reasons(replace(WHOLE, follow_up=None)) == ["no_follow_up"]


def test_an_idea_of_the_other_party_needs_its_adaptation() -> None:
    assert reasons(WHOLE, source=IDEA) == ["no_adaptation"]
    assert reasons(replace(WHOLE, adaptation="Kun i matematik"), source=IDEA) == []
    assert reasons(WHOLE, source=replace(IDEA, adaptation="Kun i matematik")) == []
    assert reasons(WHOLE, source=replace(IDEA, party_id="birkehave")) == []


def test_a_vague_verb_a_late_first_step_and_low_confidence_are_warnings_in_that_order() -> None:
    action = replace(WHOLE, text="Arbejde med feedback", deadline=date(2026, 12, 9), confidence=6)
    found = gaps(action, first_step=True)
    assert [gap.reason.value for gap in found] == ["vague_verb", "first_step_too_late", "low_confidence"]
    assert not any(gap.missing or gap.blocks_agreement for gap in found)
    assert found[1].facts == {"day": date(2026, 12, 8)}
    assert reasons(replace(WHOLE, confidence=7)) == []


def test_ten_working_days_pass_over_weekends_and_public_holidays() -> None:
    late = replace(WHOLE, deadline=date(2026, 12, 9))
    assert reasons(late, first_step=True) == ["first_step_too_late"]
    assert reasons(late) == []
    in_spring = {"meeting_day": date(2026, 3, 26), "language": "da", "first_step": True}
    after_easter = replace(WHOLE, deadline=date(2026, 4, 14), follow_up=date(2026, 6, 1))
    assert check_action(after_easter, **in_spring) == ()  # type: ignore[arg-type]
    (gap,) = check_action(replace(after_easter, deadline=date(2026, 4, 15)), **in_spring)  # type: ignore[arg-type]
    assert gap.facts == {"day": date(2026, 4, 14)}


@pytest.mark.parametrize(
    ("deadline", "reason"),
    [
        (date(2026, 12, 5), "on_a_weekend"),
        (date(2026, 12, 25), "on_a_holiday"),
        (date(2027, 2, 16), "in_a_holiday_week"),
        (date(2026, 12, 4), None),
    ],
)
def test_a_deadline_on_which_nobody_is_at_school_is_asked_about(deadline: date, reason: str | None) -> None:
    found = gaps(replace(WHOLE, deadline=deadline), days=SchoolDays("da", {7}))
    assert [gap.reason for gap in found] == ([reason] if reason else [])
    assert all(gap.field == "deadline" and not gap.missing for gap in found)
    if found:
        assert found[0].facts == {"day": deadline, "week": deadline.isocalendar().week}


def test_the_first_step_is_the_earliest_of_each_party() -> None:
    later = replace(WHOLE, id="a2", number=2, deadline=date(2027, 2, 1))
    other = replace(WHOLE, id="a3", number=3, party_id="soendergaard", deadline=date(2027, 2, 1))
    undated = replace(WHOLE, id="a4", number=4, party_id="engvang", deadline=None)
    assert first_steps([later, WHOLE, other, undated]) == {"a1", "a3"}


@given(
    st.builds(
        lambda **fields: replace(BARE, **fields),
        owner_id=st.sampled_from(["", "ida"]),
        deadline=st.none() | st.dates(date(2026, 1, 1), date(2028, 1, 1)),
        resources=st.sampled_from(["", "0", "2 t"]),
        goal=st.sampled_from(["", "Vi skal øge trivslen", "Eleverne kan målet"]),
        sign=st.sampled_from(["", "Vi hører det"]),
        follow_up=st.none() | st.dates(date(2026, 1, 1), date(2028, 1, 1)),
        confidence=st.none() | st.integers(1, 10),
        text=st.sampled_from(["Styrke samarbejdet", "Ringe til Mette"]),
    ),
    st.booleans(),
)
def test_gaps_always_come_in_the_one_order_and_never_twice(action: Action, first: bool) -> None:
    order = list(GapReason)
    places = [order.index(gap.reason) for gap in gaps(action, first_step=first, source=IDEA)]
    assert places == sorted(set(places))
