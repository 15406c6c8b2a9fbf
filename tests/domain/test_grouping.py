"""Groups of three: everybody in one, nobody with a colleague, and what cannot be kept apart said by name."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.grouping import Seat, TooMany, propose, usual_groups


def seats(*schools: str) -> list[Seat]:
    return [Seat(id=f"{n:03}", name=f"Lærer {n}", school=school) for n, school in enumerate(schools)]


def wishing(draw_school: str, group: str, wish: str, n: int) -> Seat:
    return Seat(id=f"{n:03}", name=f"Lærer {n}", school=draw_school, target_group=group, wishes=wish)


SCHOOLS, KINDS = "ABCDEFGHIJ", ("", "klasselærere", "faglærere")
WISHES = ("", "Lærer 3", "A", "ikke B", "matematik")


def told_by(numbers: list[int]) -> list[Seat]:
    """A school, a target group and a wish from each number, which is quicker drawn than three words."""
    return [
        wishing(SCHOOLS[each % 10], KINDS[each // 10 % 3], WISHES[each // 30], n)
        for n, each in enumerate(numbers)
    ]


people = st.lists(st.integers(0, 149), max_size=36).map(told_by)
number = st.one_of(st.none(), st.integers(1, 14))


@given(people, number)
def test_everybody_is_in_exactly_one_group(told: list[Seat], groups: int | None) -> None:
    placed = [seat.id for group in propose(told, groups).groups for seat in group]
    assert sorted(placed) == [seat.id for seat in told]


@pytest.mark.seed("SR-110")
@given(people, number)
def test_no_two_of_a_school_meet_exactly_where_no_school_has_more_people_than_there_are_groups(
    told: list[Seat], groups: int | None
) -> None:
    found = propose(told, groups)
    most = max(Counter(seat.school for seat in told).values(), default=0)
    doubled = [group for group in found.groups if len({seat.school for seat in group}) < len(group)]
    assert bool(doubled) == (most > len(found.groups))


@pytest.mark.seed("SR-110")
@given(people, number)
def test_exactly_the_schools_that_are_too_large_are_named(told: list[Seat], groups: int | None) -> None:
    found = propose(told, groups)
    counts = Counter(seat.school for seat in told)
    large = {TooMany(school, n, len(found.groups)) for school, n in counts.items() if n > len(found.groups)}
    assert set(found.too_many) == large
    for group in found.groups:
        inside = Counter(seat.school for seat in group)
        doubled = {school for school, n in inside.items() if n > 1}
        assert doubled <= {each.school for each in found.too_many}


@given(people, number)
def test_groups_are_of_nearly_the_same_size(told: list[Seat], groups: int | None) -> None:
    sizes = propose(told, groups).sizes
    assert not sizes or max(sizes) - min(sizes) <= 1


@pytest.mark.seed("SR-109")
@given(st.integers(1, 12))
def test_as_many_threes_as_people_allow_are_proposed(threes: int) -> None:
    found = propose(seats(*"ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅÄÖabcdefg"[: 3 * threes]))
    assert found.sizes == (3,) * threes and not found.odd


@pytest.mark.parametrize(
    ("n", "sizes"),
    [(1, [1]), (2, [2]), (4, [4]), (5, [2, 3]), (7, [3, 4]), (8, [4, 4]), (10, [3, 3, 4]), (11, [3, 4, 4])],
)
def test_what_is_left_over_makes_fours_rather_than_pairs(n: int, sizes: list[int]) -> None:
    found = propose(seats(*"ABCDEFGHIJK"[:n]))
    assert sorted(found.sizes) == sizes
    assert usual_groups(n) == len(sizes)


def test_a_school_of_eight_among_twenty_two_cannot_be_kept_apart_and_is_named() -> None:
    found = propose(seats(*"A" * 8, *"B" * 4, *"C" * 3, *"D" * 3, *"E" * 2, *"F" * 2))
    assert len(found.groups) == 7 and found.odd == (4,)
    assert found.too_many == (TooMany("A", 8, 7),)
    assert propose(seats(*"A" * 8, *"B" * 4, *"C" * 3, *"D" * 3, *"E" * 2, *"F" * 2), 8).too_many == ()


def test_those_of_one_target_group_come_together_where_schools_allow_it() -> None:
    told = [wishing(school, "faglærere" if n % 2 else "ledere", "", n) for n, school in enumerate("ABCDEF")]
    kinds = [{seat.target_group for seat in group} for group in propose(told).groups]
    assert kinds == [{"ledere"}, {"faglærere"}]


@pytest.mark.parametrize("wish", ["Lærer 5", "Gerne sammen med lærer 5!", "helst F"])
def test_a_wish_that_names_somebody_or_a_school_is_met_where_it_can_be(wish: str) -> None:
    told = [wishing(school, "", wish if n == 0 else "", n) for n, school in enumerate("ABCDEF")]
    mine = next(group for group in propose(told).groups if told[0] in group)
    assert told[5] in mine


def test_a_wish_that_is_turned_round_is_left_to_whoever_reads_it() -> None:
    plain = [wishing(school, "", "", n) for n, school in enumerate("ABCDEF")]
    told = [wishing(school, "", "ikke Lærer 5" if n == 0 else "", n) for n, school in enumerate("ABCDEF")]
    as_dealt = [[seat.id for seat in group] for group in propose(plain).groups]
    assert [[seat.id for seat in group] for group in propose(told).groups] == as_dealt


def test_an_exchange_never_sets_two_of_another_school_together() -> None:
    told = [
        *(wishing("A", "", "", n) for n in range(4)),
        wishing("B", "", "", 4),
        wishing("B", "", "Lærer 0", 5),
        wishing("C", "", "", 6),
    ]
    for group in propose(told, 2).groups:
        assert sum(seat.school == "B" for seat in group) == 1


@given(people)
def test_the_same_people_are_always_grouped_the_same(told: list[Seat]) -> None:
    assert propose(told) == propose(list(told))
