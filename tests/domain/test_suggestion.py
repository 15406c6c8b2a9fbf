"""The three questions offered fit the moment, and are the same whoever looks twice."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.local_text import LocalText
from facilitator.domain.modes import Mode, QuestionType
from facilitator.domain.questions import Question
from facilitator.domain.suggestion import suggest

TYPES = [*QuestionType, "process"]
CATEGORIES = ["own_practice", "circular", "reflexive", "action", "closing", "leader", "process"]


def ask(number: int, kind: str, category: str, *, to: str = "group", tags: tuple[str, ...] = ()) -> Question:
    return Question(f"q{number}", category, kind, to, LocalText.of(en=f"Question {number}?"), tags)


BANK = tuple(
    ask(number, kind, category)
    for number, (kind, category) in enumerate(
        [("lineal", "own_practice")] * 4 + [("circular", "circular")] * 4 + [("reflexive", "reflexive")] * 4
        + [("action", "action")] * 4 + [("lineal", "closing"), ("action", "closing"), ("circular", "closing")]
        + [("process", "process"), ("reflexive", "leader")]
    )
)  # fmt: skip
BANKS = st.lists(
    st.tuples(st.sampled_from(TYPES), st.sampled_from(CATEGORIES), st.sampled_from(["one", "group"])),
    max_size=25,
).map(lambda rows: tuple(ask(at, kind, where, to=to) for at, (kind, where, to) in enumerate(rows)))


@st.composite
def moments(draw: st.DrawFn) -> tuple[tuple[Question, ...], dict[str, object]]:
    bank = draw(BANKS)
    ids = st.sampled_from([each.id for each in bank] or ["q0"])
    return bank, {
        "mode": draw(st.sampled_from(Mode)),
        "item_prompts": draw(st.lists(ids, max_size=4, unique=True)),
        "asked": draw(st.frozensets(ids, max_size=6)),
        "asked_types": draw(st.lists(st.sampled_from(QuestionType), max_size=8)),
        "addressed_to": draw(st.sampled_from(["", "one", "group"])),
    }


@pytest.mark.parametrize(
    ("mode", "types"),
    [
        (Mode.CLARIFY, {"lineal"}),
        (Mode.EXPLORE, {"circular", "reflexive", "lineal"}),
        (Mode.REFLECT, {"circular", "reflexive"}),
        (Mode.DECIDE, {"action"}),
    ],
)
def test_the_type_follows_the_mode(mode: Mode, types: set[str]) -> None:
    chosen = suggest(BANK, mode=mode)
    assert len(chosen) == 3
    assert {each.type for each in chosen} == types


def test_a_check_draws_on_the_closing_questions() -> None:
    assert {each.category for each in suggest(BANK, mode=Mode.CHECK)} == {"closing"}


def test_the_items_own_prompts_come_first_in_their_order() -> None:
    chosen = suggest(BANK, mode=Mode.DECIDE, item_prompts=("q14", "q12"))
    assert [each.id for each in chosen] == ["q14", "q12", "q13"]


def test_a_type_not_yet_used_comes_before_one_that_was() -> None:
    first = suggest(BANK, mode=Mode.EXPLORE, asked_types=("circular",) * 4)[0]
    assert first.type == "reflexive"


def test_tags_of_the_item_weigh_among_equals() -> None:
    bank = (ask(1, "action", "action"), ask(2, "action", "action", tags=("owner",)))
    assert suggest(bank, mode=Mode.DECIDE, tags=frozenset({"owner"}))[0].id == "q2"


def test_a_question_that_can_be_said_to_one_comes_first_when_one_is_asked() -> None:
    bank = (ask(1, "action", "action"), ask(2, "action", "action", to="one"))
    assert suggest(bank, mode=Mode.DECIDE, addressed_to="one")[0].id == "q2"


def test_questions_on_a_theme_show_only_where_the_item_takes_it_up() -> None:
    assert all(each.category != "leader" for each in suggest(BANK, mode=Mode.REFLECT))
    more = (*BANK, ask(99, "reflexive", "leader"))
    assert "q99" in {each.id for each in suggest(more[-2:], mode=Mode.REFLECT, item_prompts=("q20",))}


@given(moments())
def test_never_a_line_of_the_consultants_never_one_asked_never_one_twice(
    moment: tuple[tuple[Question, ...], dict[str, object]],
) -> None:
    bank, now = moment
    chosen = suggest(bank, **now)  # type: ignore[arg-type]
    ids = [each.id for each in chosen]
    assert len(ids) == len(set(ids)) <= 3
    assert not set(ids) & now["asked"]  # type: ignore[operator]
    assert all(each.type != "process" for each in chosen)
    assert chosen == suggest(bank, **now)  # type: ignore[arg-type]


@given(moments())
def test_open_prompts_are_never_passed_over_for_others(
    moment: tuple[tuple[Question, ...], dict[str, object]],
) -> None:
    bank, now = moment
    prompts, asked = now["item_prompts"], now["asked"]
    own = [each.id in prompts for each in suggest(bank, **now)]  # type: ignore[arg-type, operator]
    assert own == sorted(own, reverse=True)
    left = [each for each in bank if each.id in prompts and each.id not in asked and each.type != "process"]  # type: ignore[operator]
    assert sum(own) == min(3, len(left))


@given(moments())
def test_in_an_inquiry_lineal_ones_are_few_and_early_and_action_ones_wait(
    moment: tuple[tuple[Question, ...], dict[str, object]],
) -> None:
    bank, now = moment
    used = now["asked_types"]
    assert isinstance(used, list)
    chosen = suggest(bank, **(now | {"mode": Mode.EXPLORE, "item_prompts": ()}))  # type: ignore[arg-type]
    types = Counter(each.type for each in chosen)
    assert types["action"] == 0
    assert types["lineal"] <= (1 if len(used) < 4 and "lineal" not in used else 0)


@given(BANKS, st.sampled_from(Mode))
def test_asking_what_is_offered_reaches_every_fitting_question_once(
    bank: tuple[Question, ...], mode: Mode
) -> None:
    asked: list[str] = []
    while chosen := suggest(bank, mode=mode, asked=frozenset(asked), asked_types=()):
        asked.append(chosen[0].id)
    assert len(asked) == len(set(asked)) <= len(bank)
