"""Starting, going on, leaving the order, and closing."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from half_day_meeting import (
    BEGINS,
    BIRK,
    CONSULTANTS,
    ENDS,
    PEOPLE,
    WHY,
    PersonLine,
    Table,
    a_setup,
    half_day,
    running,
    shipped,
)

from facilitator.domain import run as ev
from facilitator.domain.deviations import DeviationKind, deviations
from facilitator.domain.modes import MeetingClass
from facilitator.domain.refusal import Reason
from facilitator.domain.schedule import projected_end


@pytest.mark.seed("SR-010")
def test_a_meeting_without_a_process_consultant_does_not_begin() -> None:
    table = Table(a_setup(people=PEOPLE))
    assert table.refused("start").reason is Reason.NO_CONSULTANT
    assert Table(a_setup(people=(*PEOPLE, CONSULTANTS[0]))).events("start")


def test_two_colleagues_need_no_process_consultant_where_no_item_is_ones() -> None:
    pair = (PersonLine("Ida Krag", ("focus_person",), BIRK), PersonLine("Ole Bech", ("observer",), BIRK))
    table = Table(a_setup(parties=(BIRK,), people=pair), copy=shipped("observation_pre"))
    assert ev.ItemEntered("op_contract") in table.events("start")
    assert table.meeting.lead is None


def test_an_agenda_for_leaders_does_not_begin_with_nobody_to_be_in_focus() -> None:
    table = Table(a_setup(parties=(), people=CONSULTANTS), copy=shipped("leader_al_process"))
    assert table.refused("start").reason is Reason.NOBODY_IN_FOCUS


def test_an_agenda_for_schools_does_not_begin_without_one() -> None:
    assert Table(a_setup(parties=(), people=CONSULTANTS)).refused("start").reason is Reason.TOO_FEW_PARTIES


def test_the_start_enters_the_first_item_and_holds_to_the_planned_end() -> None:
    table = Table(at=BEGINS + timedelta(minutes=10))
    events = table.events("start")
    assert events[0] == ev.MeetingStarted(ENDS)
    assert ev.ItemEntered("d_arrive") in events
    assert table.refused("start").reason is Reason.ALREADY_STARTED


@pytest.mark.seed("SR-041")
def test_items_run_in_their_order() -> None:
    table = running()
    order = [table.item.id]
    while (following := table.meeting.next_item) is not None:
        table.do("next", WHY)
        assert table.item == following
        order.append(table.item.id)
    assert order == [item.id for item in table.meeting.items]


def test_an_item_with_nothing_missing_closes_without_a_reason() -> None:
    table = running()
    assert table.events("next") == [ev.ItemClosed("d_arrive"), ev.ItemEntered("d_open")]


def test_an_unmet_gate_keeps_the_item_open_until_there_is_a_reason_of_ten_characters() -> None:
    table = running()
    table.do("next")
    refused = table.refused("next")
    assert refused.reason is Reason.GATE_UNMET
    assert [lack.key for lack in refused.facts["missing"]] == ["confirm", "field"]
    short = table.refused("next", "  123456789  ")
    assert (short.reason, short.facts) == (Reason.REASON_TOO_SHORT, {"least": 10, "have": 9})
    assert table.refused("next", "   ").reason is Reason.GATE_UNMET
    closed = table.events("next", "1234567890")
    assert closed[:2] == [ev.GateOverridden("d_open", 2, "1234567890"), ev.ItemClosed("d_open")]


def test_a_gate_that_is_met_needs_no_reason_and_records_none() -> None:
    table = running()
    table.do("next")
    table.do("confirm", "all")
    table.do("release", "group")
    assert table.events("next", WHY)[0] == ev.ItemClosed("d_open")


@pytest.mark.seed("SR-034")
def test_coffee_closes_empty_and_commitments_do_not() -> None:
    table = running()
    assert table.item.mode.value == "hospitality"
    table.do("next")
    table.until("d_commit")
    assert table.refused("next").reason is Reason.GATE_UNMET
    table.do("action", "Ida lader 5. b skrive målet >4/12")
    lacking = table.refused("next").facts["missing"]
    assert [(lack.key, lack.unit.name) for lack in lacking] == [("too_few", "Søndergård")]
    table.do("action", "Anne danner makkerpar >1/12")
    assert ev.ItemEntered("d_next") in table.events("next")


def at_last_item() -> Table:
    table = running()
    table.until("d_check")
    return table


@pytest.mark.seed("SR-053")
def test_a_meeting_in_which_nothing_was_agreed_closes_only_with_a_reason() -> None:
    table = at_last_item()
    table.do("rate", "33333")
    assert table.refused("next").reason is Reason.NOTHING_AGREED
    assert table.refused("close").reason is Reason.NOTHING_AGREED
    assert table.refused("close", "for kort").reason is Reason.REASON_TOO_SHORT
    assert table.events("close", "Kun dialog i dag")[-1] == ev.MeetingClosed("Kun dialog i dag")
    assert deviations(table.meeting)[-1].kind is DeviationKind.CLOSED_EARLY


@pytest.mark.parametrize("order", [("decide", "Vi mødes igen"), ("action", "Ida prøver det")])
@pytest.mark.seed("SR-053")
def test_one_decision_or_one_action_is_enough(order: tuple[str, ...]) -> None:
    table = at_last_item()
    table.do(*order)
    table.do("rate", "33333")
    assert table.events("next") == [ev.ItemClosed("d_check"), ev.MeetingClosed("")]


@pytest.mark.parametrize("undo", [("strike", "1"), ("set", "1", "status", "dropped Ingen tid")])
def test_an_action_that_was_given_up_is_no_agreement(undo: tuple[str, ...]) -> None:
    table = at_last_item()
    table.do("action", "Ida prøver det")
    table.do(*undo)
    table.do("rate", "33333")
    assert table.refused("next").reason is Reason.NOTHING_AGREED


def test_closing_with_items_left_takes_a_reason_and_says_how_many() -> None:
    table = running()
    refused = table.refused("close")
    assert refused.reason is Reason.ITEMS_LEFT
    assert refused.facts == {"n": 17, "item": table.meeting.items[1].title}
    assert table.events("close", WHY)[-1] == ev.MeetingClosed(WHY)
    assert table.refused("next").reason is Reason.MEETING_CLOSED


def test_items_jumped_over_are_left_too() -> None:
    table = running()
    table.do("jump", "d_check", WHY)
    table.do("rate", "33333")
    refused = table.refused("next")
    assert (refused.reason, refused.facts["n"]) == (Reason.ITEMS_LEFT, len(table.meeting.items) - 1)


def test_a_reason_that_closes_over_a_gate_is_kept_with_the_gate_alone() -> None:
    table = at_last_item()
    table.do("decide", "Vi mødes igen")
    events = table.events("close", WHY)
    assert events == [ev.GateOverridden("d_check", 1, WHY), ev.ItemClosed("d_check"), ev.MeetingClosed("")]


@pytest.mark.seed("SR-041")
def test_leaving_an_item_out_takes_a_reason() -> None:
    table = running()
    assert table.refused("skip", "d_own", "kort").reason is Reason.REASON_TOO_SHORT
    assert table.refused("skip", "d_own").reason is Reason.ARGUMENT_MISSING
    assert table.events("skip", "d_own", WHY) == [ev.ItemSkipped("d_own", WHY)]
    assert table.item.id == "d_arrive"
    assert table.refused("skip", "d_own", WHY).reason is Reason.ITEM_NOT_LATER
    table.until("d_resp.2")
    table.do("next", WHY)
    assert table.item.id == "d_commit"


def test_leaving_the_running_item_out_goes_on_to_the_next_and_after_the_last_one_closes() -> None:
    table = running()
    assert table.events("skip", "d_arrive", WHY) == [
        ev.ItemSkipped("d_arrive", WHY),
        ev.ItemEntered("d_open"),
    ]
    table.until("d_check")
    assert table.events("skip", "d_check", WHY)[-1] == ev.MeetingClosed(WHY)


@pytest.mark.seed("SR-041")
def test_a_jump_leaves_the_item_open_and_one_comes_back_to_it() -> None:
    table = running()
    assert table.refused("jump", "d_own", "").reason is Reason.ARGUMENT_MISSING
    assert table.refused("jump", "d_own", "  x ").reason is Reason.REASON_TOO_SHORT
    assert table.refused("jump", "d_arrive", WHY).reason is Reason.ITEM_IS_CURRENT
    table.do("next")
    table.do("jump", "d_own", WHY)
    assert (table.item.id, table.meeting.next_item.id) == ("d_own", "d_commit")  # type: ignore[union-attr]
    table.do("jump", "d_open", WHY)
    table.do("next", WHY)
    assert table.item.id == "d_checkin"
    table.until("d_resp.2")
    table.do("next", WHY)
    assert table.item.id == "d_own"


def test_an_item_that_was_closed_is_open_again_when_one_jumps_back() -> None:
    table = running()
    table.until("d_checkin")
    table.do("jump", "d_arrive", WHY)
    assert "d_arrive" not in table.meeting.run.closed
    assert table.meeting.next_item.id == "d_checkin"  # type: ignore[union-attr]


def test_parking_keeps_what_is_left_as_a_point_and_goes_on_without_a_reason() -> None:
    table = running()
    table.until("d_expl.1")
    records = table.do("park-and-close")
    entry = table.meeting.entries[-1]
    assert entry in records and (entry.kind, entry.item_id) == ("parked", "d_expl.1")
    assert entry.text == "Undersøgende samtale: kun spørgsmål og svar"
    assert entry.party_id == table.party("Birkehave")
    assert table.item.id == "d_refl.1"
    assert table.meeting.recorded[-3].event == ev.ItemParked("d_expl.1", entry.id)


def test_the_last_item_has_nothing_behind_it_to_park_for() -> None:
    table = at_last_item()
    assert table.refused("park-and-close").reason is Reason.GATE_UNMET


def test_a_pause_is_begun_once_and_ended_once() -> None:
    table = running()
    assert table.refused("resume").reason is Reason.NOT_PAUSED
    assert table.events("pause", " Brandalarm ") == [ev.Paused("Brandalarm")]
    assert table.refused("pause").reason is Reason.ALREADY_PAUSED
    assert table.events("resume") == [ev.Resumed()]


def test_the_agenda_goes_on_while_the_clock_is_stopped() -> None:
    table = running()
    table.do("pause")
    table.tick(5)
    table.do("next")
    assert table.meeting.run.paused
    assert projected_end(table.meeting, table.now) > ENDS - timedelta(minutes=15)


def test_an_interruption_is_asked_about_once_and_keeps_its_first_beginning() -> None:
    table = running()
    table.tick(5)
    left = table.now
    table.tick(10)
    assert table.events("reopen", left.isoformat()) == [ev.GapNoticed(left)]
    back = table.now
    table.tick(6)
    left_again = table.now
    table.tick(4)
    assert table.events("reopen", left_again.isoformat()) == [ev.GapNoticed(left_again)]
    gap = table.meeting.run.gap
    assert gap is not None and (gap.since, gap.until) == (left, table.now)
    assert table.refused("gap", "maybe").reason is Reason.NO_SUCH_CHOICE
    both = [ev.GapCounted(left, back), ev.GapCounted(left_again, table.now)]
    assert table.events("gap", "count") == both
    assert table.refused("gap", "count").reason is Reason.NO_GAP


def test_what_was_worked_between_two_interruptions_is_not_set_aside_with_them() -> None:
    table = running()
    first = table.now
    table.tick(10)
    table.do("reopen", first.isoformat())
    table.tick(6)
    second = table.now
    table.tick(4)
    table.do("reopen", second.isoformat())
    table.do("gap", "aside")
    assert table.meeting.run.set_aside(table.now) == timedelta(minutes=14)
    assert table.meeting.run.spent("d_arrive", table.now) == timedelta(minutes=6)


def test_no_interruption_begins_before_the_last_thing_that_happened_or_lies_ahead() -> None:
    table = running()
    table.tick(5)
    table.do("next")
    table.tick(5)
    last = table.meeting.recorded[-1].at
    assert table.events("reopen", "2020-01-01T00:00:00Z") == [ev.GapNoticed(last)]
    table.do("gap", "aside")
    assert table.refused("reopen", (table.now + timedelta(hours=1)).isoformat()).reason is Reason.NO_GAP


@pytest.mark.parametrize("since", ["yesterday", "2026-11-24T08:31:00"])
def test_an_instant_nobody_can_read_begins_no_interruption(since: str) -> None:
    table = running()
    table.tick(5)
    assert table.refused("reopen", since).reason is Reason.NOT_A_DATE


@pytest.mark.parametrize(
    "name",
    ["next", "close", "park-and-close", "pause", "resume", "late"],
)
def test_nothing_of_the_course_happens_before_the_start_or_after_the_end(name: str) -> None:
    table = Table()
    assert table.refused(name).reason is Reason.NOT_STARTED
    table.do("start")
    table.do("close", WHY)
    assert table.refused(name).reason is Reason.MEETING_CLOSED


def test_an_agenda_that_comes_to_nothing_does_not_begin() -> None:
    copy = half_day()
    block = next(part for part in copy.agenda.parts if part.id == "d_schools")
    table = Table(
        a_setup(parties=(), people=CONSULTANTS),
        copy=replace(copy, agenda=replace(copy.agenda, parts=(block,))),
    )
    assert table.refused("start").reason is Reason.TOO_FEW_PARTIES


@pytest.mark.parametrize("of", [MeetingClass.INTERVIEW, MeetingClass.OBSERVATION])
def test_where_people_only_listen_or_look_nothing_needs_to_be_agreed(of: MeetingClass) -> None:
    copy = half_day()
    table = Table(copy=replace(copy, agenda=replace(copy.agenda, meeting_class=of)))
    table.start()
    table.until("d_check")
    table.do("rate", "33333")
    assert table.events("next")[-1] == ev.MeetingClosed("")
