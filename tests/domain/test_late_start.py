"""A proportional cut that spares what must not be cut."""

from __future__ import annotations

from datetime import timedelta

import pytest
from half_day_meeting import BEGINS, Table, running
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.late_start import Stretch, cut, propose
from facilitator.domain.schedule import allotted, over_end

STRETCHES = st.lists(
    st.integers(1, 60).flatmap(lambda m: st.tuples(st.just(m), st.integers(0, m))), min_size=1, max_size=12
).map(lambda pairs: [Stretch(str(n), minutes, least) for n, (minutes, least) in enumerate(pairs)])


def lengths(stretches: list[Stretch], room: int) -> list[int]:
    proposal = cut(stretches, room)
    return [proposal.minutes.get(s.item_id, s.minutes) for s in stretches]


def test_twenty_five_minutes_late_is_cut_as_a_consultant_would() -> None:
    school = [("pres", 15, 10), ("clar", 10, 5), ("expl", 30, 20), ("refl", 10, 6), ("resp", 5, 3)]
    agenda = [("arrive", 15, 5), ("open", 10, 5), ("checkin", 10, 8), *school, *school]
    agenda += [("own", 15, 10), ("next", 10, 5)]
    stretches = [Stretch(f"{name}.{n}", minutes, least) for n, (name, minutes, least) in enumerate(agenda)]
    room = sum(minutes for _, minutes, _ in agenda) - 25
    by_name = {
        (s.item_id.partition(".")[0], s.minutes): n
        for s, n in zip(stretches, lengths(stretches, room), strict=True)
    }
    assert set(lengths(stretches, room)) == {13, 9, 26, 4}
    around = (("arrive", 15), ("open", 10), ("checkin", 10), ("own", 15), ("next", 10))
    assert [by_name[key] for key in around] == [13, 9, 9, 13, 9]
    assert [by_name[name, minutes] for name, minutes, _ in school] == [13, 9, 26, 9, 4]
    assert sum(lengths(stretches, room)) == room


@given(STRETCHES, st.integers(-30, 400))
def test_nothing_grows_and_nothing_falls_below_its_least(stretches: list[Stretch], room: int) -> None:
    for stretch, length in zip(stretches, lengths(stretches, room), strict=True):
        assert stretch.least <= length <= stretch.minutes


@given(STRETCHES, st.integers(-30, 400))
def test_the_lengths_fit_or_it_says_by_how_much_they_do_not(stretches: list[Stretch], room: int) -> None:
    together = sum(lengths(stretches, room))
    short_by = cut(stretches, room).short_by
    assert short_by == max(0, together - room)
    if short_by:
        assert together == sum(stretch.least for stretch in stretches)


@given(STRETCHES, st.integers(-30, 400))
def test_what_was_equal_is_equal_unless_its_own_least_holds_it_up(
    stretches: list[Stretch], room: int
) -> None:
    given_by = dict(zip((s.item_id for s in stretches), lengths(stretches, room), strict=True))
    for one in stretches:
        for other in stretches:
            if one.minutes == other.minutes and given_by[one.item_id] < given_by[other.item_id]:
                assert given_by[other.item_id] == other.least


@given(STRETCHES, st.integers(0, 400))
def test_no_kind_of_item_could_be_given_a_minute_more(stretches: list[Stretch], room: int) -> None:
    new = lengths(stretches, room)
    if not cut(stretches, room).short_by and sum(s.minutes for s in stretches) > room:
        for kind in {s.minutes for s in stretches}:
            alike = [n for s, n in zip(stretches, new, strict=True) if s.minutes == kind]
            at_lowest = sum(n == min(alike) for n in alike)
            assert min(alike) == kind or sum(new) + at_lowest > room


def test_enough_time_asks_for_no_cut() -> None:
    assert cut([Stretch("a", 10, 5)], 10).minutes == {}


@settings(deadline=None)
@given(late=st.integers(4, 130), spent=st.integers(0, 14))
def test_a_late_half_day_is_cut_so_that_it_ends_on_time_or_says_by_how_much_not(
    late: int, spent: int
) -> None:
    table = running_late(late)
    table.tick(spent)
    before = {item.id: allotted(table.meeting.run, item) for item in table.meeting.items}
    proposal = propose(table.meeting, table.now)
    protected = {item.id for item in table.meeting.items if item.protected}
    assert protected == {"d_break", "d_commit", "d_next", "d_check"}
    assert protected.isdisjoint(proposal.minutes)
    if proposal.minutes:
        table.do("late", "accept")
    after = {item.id: allotted(table.meeting.run, item) for item in table.meeting.items}
    for item in table.meeting.items:
        assert min(item.min_minutes, before[item.id]) <= after[item.id] <= before[item.id]
        if item.id.endswith(".1"):
            assert after[item.id] == after[item.id.replace(".1", ".2")]
    assert over_end(table.meeting, table.now) == proposal.short_by


def running_late(minutes: float) -> Table:
    table = Table(at=BEGINS + timedelta(minutes=minutes))
    table.do("start")
    return table


def test_the_running_item_keeps_the_minutes_it_has_used() -> None:
    table = running_late(40)
    table.tick(12)
    proposal = propose(table.meeting, table.now)
    assert proposal.minutes.get("d_arrive", 15) >= 12


def test_an_item_that_is_over_or_protected_is_not_cut_again() -> None:
    table = running()
    table.tick(25)
    assert "d_arrive" not in propose(table.meeting, table.now).minutes
    table = running_late(20)
    table.until("d_break")
    assert "d_break" not in propose(table.meeting, table.now).minutes


@pytest.mark.seed("SR-041")
def test_a_cut_is_on_record_with_its_time_and_leaves_the_rest_alone() -> None:
    table = running_late(25)
    (event,) = table.events("late", "accept")
    assert table.meeting.recorded[-1].at == table.now
    assert event.minutes["d_expl.1"] == event.minutes["d_expl.2"]  # type: ignore[union-attr]
    assert over_end(table.meeting, table.now) == 0
