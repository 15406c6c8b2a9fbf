"""Fields, dates, ratings and the level of sharing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from half_day_meeting import BIRK, SOND, Table, half_day, running

from facilitator.domain.refusal import Reason
from facilitator.domain.requirements import Rated


def value(table: Table, name: str, whose: str = "") -> str:
    kept = table.meeting.value(name, whose)
    return kept.value if kept else ""


def test_a_field_of_the_course_keeps_its_text_as_it_is_typed() -> None:
    table = Table()
    table.do("field", "ambition", "Alle /Birk er med >4/12, @Anne også")
    assert value(table, "ambition") == "Alle /Birk er med >4/12, @Anne også"
    table.do("field", "ambition", "Alle")
    assert value(table, "ambition") == "Alle"


def test_a_field_kept_for_each_school_is_that_of_the_one_named_or_of_the_floor() -> None:
    table = running()
    table.do("field", "we_show", "Mål med egne ord")
    table.do("field", "we_show", "Makkerpar /Søn >4/12")
    assert value(table, "we_show", table.party(BIRK)) == "Mål med egne ord"
    assert value(table, "we_show", table.party(SOND)) == "Makkerpar >4/12"
    table.do("floor", "none")
    refused = table.refused("field", "we_seek", "Noget")
    assert (refused.reason, refused.facts) == (
        Reason.WHOSE_NEEDED, {"kept_for": "party", "example": BIRK},
    )  # fmt: skip


def test_a_field_kept_for_each_person_is_that_of_the_one_named_or_of_the_floor() -> None:
    table = running()
    table.do("field", "want_to_learn", "@Anne Hvordan man spørger")
    assert value(table, "want_to_learn", table.person("Anne")) == "Hvordan man spørger"
    assert table.refused("field", "want_to_learn", "Noget").facts == {
        "kept_for": "person",
        "example": "Ida Krag",
    }
    table.do("floor", "Ole")
    table.do("field", "want_to_learn", "At lytte")
    assert value(table, "want_to_learn", table.person("Ole")) == "At lytte"


def test_the_agreement_on_sharing_is_one_of_four_levels() -> None:
    table = Table()
    table.do("release", "schools")
    assert table.meeting.release_level == "schools"
    table.do("field", "release_level", "group")
    assert table.meeting.release_level == "group"
    assert table.refused("release", "everybody").reason is Reason.NO_SUCH_LEVEL
    assert table.refused("field", "release_level", "everybody").reason is Reason.NO_SUCH_LEVEL


def test_a_date_is_today_or_later_and_the_last_one_counts() -> None:
    table = running()
    table.do("date", "next_meeting", "24/11")
    table.do("date", "next_meeting", "4. december")
    assert value(table, "next_meeting") == "2026-12-04"
    assert table.refused("date", "next_meeting", "2026-11-23").reason is Reason.DATE_PAST
    assert table.refused("date", "next_meeting", "engang").reason is Reason.NOT_A_DATE
    assert table.refused("date", "birthday", "4/12").reason is Reason.NO_SUCH_DATE


@pytest.mark.parametrize(
    ("order", "reason"),
    [
        (("field", "shoe_size", "44"), Reason.NO_SUCH_FIELD),
        (("field", "ambition"), Reason.ARGUMENT_MISSING),
        (("field", "want_to_learn", "@Anne"), Reason.EMPTY_TEXT),
        (("release.9", "group"), Reason.NO_SUCH_NUMBER),
    ],
)
def test_what_is_not_set(order: tuple[str, ...], reason: Reason) -> None:
    assert running().refused(*order).reason is reason


def test_answers_are_counted_by_score_and_never_by_name() -> None:
    table = running()
    table.do("rate", "3")
    table.do("rate", "44")
    table.do("rate", "0, 3")
    (rating,) = table.meeting.ratings
    assert (rating.scale, rating.counts) == ("roti", (1, 0, 0, 2, 2))
    refused = table.refused("rate", "2")
    assert (refused.reason, refused.facts) == (Reason.ALL_HAVE_RATED, {"n": 5})


@pytest.mark.parametrize(
    ("typed", "reason"),
    [("5", Reason.OUT_OF_RANGE), *((typed, Reason.NOT_A_NUMBER) for typed in ("x", ",", "3٣"))],
)
def test_scores_that_are_none(typed: str, reason: Reason) -> None:
    assert running().refused("rate", typed).reason is reason


def test_an_answer_too_many_counts_none_of_them() -> None:
    table = running()
    assert table.refused("rate", "333333").reason is Reason.ALL_HAVE_RATED
    table.do("rate", "33333")


def test_another_item_has_a_count_of_its_own_and_the_scale_its_gate_asks_for() -> None:
    copy = half_day()
    first, second, *rest = copy.agenda.parts
    asking = replace(first, gate=(Rated("confidence"),))
    table = running(copy=replace(copy, agenda=replace(copy.agenda, parts=(asking, second, *rest))))
    table.do("rate", "10 7")
    assert table.refused("rate", "0").reason is Reason.OUT_OF_RANGE
    table.do("next", "De andre vil ikke svare")
    table.do("rate", "4")
    assert [(rating.scale, sum(rating.counts)) for rating in table.meeting.ratings] == [
        ("confidence", 2),
        ("roti", 1),
    ]
