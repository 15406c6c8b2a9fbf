"""The order of admission: as many different schools as there can be, whoever came first coming first."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.admission import Admission, admission_order
from facilitator.domain.registration import Place, Registration

NOON = datetime(2031, 3, 4, 12, tzinfo=UTC)


def came(*schools: str) -> tuple[Registration, ...]:
    """Somebody of each of these schools, in this order."""
    return tuple(
        Registration(
            id=f"{n:03}",
            stream_id="s",
            course_id="c",
            position=n,
            at=NOON,
            name=f"Lærer {n}",
            school=school,
            place=Place.HELD,
        )
        for n, school in enumerate(schools, start=1)
    )


registrations = st.lists(st.sampled_from("ABCDEFG"), max_size=40).map(lambda schools: came(*schools))


def schools(people: tuple[Registration, ...]) -> int:
    return len({each.school for each in people})


@given(registrations)
def test_the_order_holds_everybody_once(people: tuple[Registration, ...]) -> None:
    assert sorted(each.id for each in admission_order(people)) == [each.id for each in people]


@pytest.mark.seed("SR-126")
@given(registrations)
def test_however_many_places_there_are_no_order_brings_more_schools(people: tuple[Registration, ...]) -> None:
    order = admission_order(people)
    for places in range(len(order) + 1):
        assert schools(order[:places]) == min(places, schools(people))


@given(registrations, st.randoms())
def test_the_order_does_not_depend_on_how_the_list_lay(people: tuple[Registration, ...], luck) -> None:  # type: ignore[no-untyped-def]
    shuffled = list(people)
    luck.shuffle(shuffled)
    assert admission_order(shuffled) == admission_order(people)


@given(registrations)
def test_of_one_school_whoever_registered_first_comes_first(people: tuple[Registration, ...]) -> None:
    order = admission_order(people)
    for school in {each.school for each in people}:
        mine = [each.position for each in order if each.school == school]
        assert mine == sorted(mine)


def test_a_tie_goes_to_whoever_registered_first() -> None:
    order = admission_order(came("A", "A", "B", "A", "B", "C"))
    assert [each.position for each in order] == [1, 3, 6, 2, 5, 4]


def test_capitals_and_blanks_make_no_other_school() -> None:
    order = admission_order(came("Birkehave", " birkehave ", "Søndergård"))
    assert [each.position for each in order] == [1, 3, 2]


def test_the_proposal_tells_the_schools_of_those_admitted_and_of_those_who_have_a_place() -> None:
    people = came("A", "A", "B")
    found = Admission(admission_order(people), 2, frozenset({"001", "002"}))
    assert (found.schools, found.schools_now, found.schools_admitted, found.changes) == (2, 1, 2, True)
