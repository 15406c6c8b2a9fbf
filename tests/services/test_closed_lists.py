"""Choices of closed lists are understood by id and by what they are called."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

import pytest
from half_day_meeting import Table, running

from facilitator.domain.kinds import RECORD_KINDS
from facilitator.domain.line_fields import LINE_FIELDS
from facilitator.domain.modes import ActionStatus, QuestionType, RatingScale, ReleaseLevel, Settlement
from facilitator.domain.moment import Moment
from facilitator.domain.refusal import Reason, Refused
from facilitator.services.arguments import Scene
from facilitator.services.closed_lists import kind_of, one_of
from facilitator.words.choices import choice_name, kind_names
from facilitator.words.tongue import speak

LISTS: tuple[type[StrEnum], ...] = (
    QuestionType, ReleaseLevel, Settlement, ActionStatus, RatingScale,
    *{holds for field in LINE_FIELDS.values() if isinstance(holds := field.holds, type)},
)  # fmt: skip


def scene(language: str = "da") -> Scene:
    table = Table()
    return Scene(table.meeting, Moment(table.now, table.clock.today(), str), language)


@pytest.mark.parametrize("language", ["en", "da", "sv"])
@pytest.mark.parametrize("choices", LISTS)
def test_every_choice_is_read_by_its_id_and_by_its_label(choices: type[StrEnum], language: str) -> None:
    read = one_of(choices)
    for choice in choices:
        assert read(choice.value, scene(language)) is choice
        assert read(choice_name(choice, speak(language)), scene(language)) is choice


@pytest.mark.parametrize("language", ["en", "da", "sv"])
def test_every_kind_is_read_as_one_or_several_are_called(language: str) -> None:
    read = kind_of(RECORD_KINDS)
    for kind in RECORD_KINDS:
        for name in (kind, *kind_names(kind, speak(language))):
            assert read(name, scene(language)) == kind, name


@pytest.mark.parametrize(
    ("read", "typed", "meant"),
    [
        (one_of(ReleaseLevel), "Skol", "schools"),
        (one_of(ReleaseLevel), "gruppen", "group"),
        (one_of(ReleaseLevel), "skolorna", "schools"),
        (one_of(QuestionType), "cirk", "circular"),
        (kind_of(RECORD_KINDS), "what-went", "what_went_well"),
    ],
)
def test_a_unique_beginning_in_any_language_is_enough(
    read: Callable[[str, Scene], Any], typed: str, meant: str
) -> None:
    assert read(typed, scene()) == meant


def test_what_fits_several_or_nothing_is_refused_with_the_choices() -> None:
    several = one_of(ReleaseLevel)("p", scene())
    assert isinstance(several, Refused) and several.reason is Reason.AMBIGUOUS
    assert several.facts["candidates"] == ("private", "public")
    none = kind_of(("idea", "wish"))("sang", scene())
    assert isinstance(none, Refused) and none.reason is Reason.NO_SUCH_KIND
    assert none.facts["candidates"] == ("idea", "wish")


def test_orders_are_given_in_the_language_of_the_meeting() -> None:
    table = running()
    table.do("next", "alle er kommet")
    table.do("confirm", "alle")
    table.do("confirm", "Alla")
    table.do("release", "skolerne")
    table.do("note.ønske", "Vi vil se timen")
    table.do("question.refleksivt", "Hvad så?")
    table.do("park", "resten")
    table.do("unpark", "3", "behandlet")
    table.do("floor", "ingen")
    table.do("absent", "Anne")
    table.do("present", "alle")
    table.do("paper.idé", "2", "hver")
    table.do("assign", "par", "Anne, Ole")
    wish, question, parked, paper = table.meeting.entries
    assert table.meeting.release_level == "schools"
    assert (wish.kind, question.question_type) == ("wish", "reflexive")
    assert parked.settled is Settlement.HANDLED
    assert (paper.kind, paper.paper_each) == ("idea", True)
    assert table.meeting.run.away == frozenset() and table.meeting.groups[0].kind == "pair"


def lines_of(table: Table) -> dict[int, str]:
    return {kept.number: kept.release.value for kept in table.meeting.captured}


def noted() -> Table:
    """Two ideas, one taken out, an own question and an action."""
    table = running()
    table.do("idea", "film it")
    table.do("idea", "draw it")
    table.do("idea", "forget it")
    table.do("strike", "3")
    table.do("note.own_question", "was it me?")
    table.do("note", "coffee")
    table.do("action", "@Anne films")
    return table


def test_every_line_of_a_kind_is_released_at_once_and_what_is_private_only_by_its_number() -> None:
    table = noted()
    table.do("release.idéer", "schools")
    assert lines_of(table) == {
        1: "schools", 2: "schools", 3: "group", 4: "private", 5: "group", 6: "group"
    }  # fmt: skip
    table.do("release.handling", "schools")
    assert lines_of(table)[6] == "schools"
    table.do("release.alle", "public")
    assert lines_of(table) == {
        1: "public", 2: "public", 3: "group", 4: "private", 5: "public", 6: "public"
    }  # fmt: skip
    table.do("release.4", "schools")
    assert lines_of(table)[4] == "schools"


def test_a_release_that_would_change_no_line_is_refused() -> None:
    table = noted()
    assert table.refused("release.own_question", "schools").reason is Reason.NOTHING_TO_RELEASE
    assert table.refused("release.all", "group").reason is Reason.NOTHING_TO_RELEASE
    assert table.refused("release.sang", "schools").reason is Reason.NO_SUCH_KIND
    assert table.refused("release.9", "schools").reason is Reason.NO_SUCH_NUMBER
