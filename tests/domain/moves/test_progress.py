"""Where an action stands: what each status takes, and what becomes of an action that is adjusted."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from half_day_meeting import BEGINS, WHY, Table, running

from facilitator.domain.action import Action
from facilitator.domain.deviations import DeviationKind, deviations
from facilitator.domain.gate_qualities import of_action
from facilitator.domain.gate_view import gate_state
from facilitator.domain.modes import ActionStatus
from facilitator.domain.plan import plan_gaps
from facilitator.domain.plan_check import GapReason
from facilitator.domain.plan_rules import PlanRule
from facilitator.domain.refusal import Reason
from facilitator.domain.run import RuleSetAside

TODAY = date(2026, 11, 24)


def proposed(*orders: tuple[str, ...]) -> Table:
    """A meeting with one action, number 1."""
    table = running()
    table.do("action", "Ida lader 5. b skrive målet >4/12")
    for order in orders:
        table.do(*order)
    return table


def first(table: Table) -> Action:
    return table.meeting.all_actions[0]


def status(table: Table, typed: str) -> ActionStatus:
    table.do("set", "1", "status", typed)
    return first(table).status


def reasons(table: Table) -> set[GapReason]:
    return {gap.reason for _, gap in plan_gaps(table.meeting, TODAY)}


@pytest.mark.seed("SR-048")
def test_nothing_is_agreed_before_somebody_sets_resources_aside_and_none_is_said_as_0() -> None:
    table = proposed()
    refused = table.refused("set", "1", "status", "agreed")
    assert (refused.reason, refused.facts["field"]) == (Reason.NO_RESOURCES, "resources")
    assert table.refused("approve", "1", "Ole").facts["field"] == "resources"
    table.do("set", "1", "resources", "0 – inden for normal tid")
    assert table.refused("set", "1", "status", "agreed").facts["field"] == "approved_by"
    table.do("approve", "1", "@Ole")
    assert (first(table).approved_by, first(table).approved_on) == (table.person("Ole"), TODAY)
    assert status(table, "agreed") is ActionStatus.AGREED


def test_whoever_is_to_do_it_says_yes_or_the_reason_why_not_is_on_record() -> None:
    table = proposed(("set", "1", "owner", "Ida"), ("set", "1", "resources", "0"), ("absent", "Ida"))
    refused = table.refused("set", "1", "status", "agreed @Ole")
    assert refused.reason is Reason.OWNER_AWAY and refused.facts["name"] == "Ida Krag"
    assert first(table).status is ActionStatus.PROPOSED
    assert table.refused("set", "1", "status", "agreed @Ole fordi kort").reason is Reason.REASON_TOO_SHORT
    assert status(table, "agreed @Ole fordi Ida sagde ja i telefonen") is ActionStatus.AGREED
    (departure,) = [each.event for each in table.meeting.recorded if isinstance(each.event, RuleSetAside)]
    assert departure == RuleSetAside(PlanRule.OWNER_FIRST, 1, "Ida sagde ja i telefonen")


def test_one_reason_sets_every_rule_aside_that_is_not_held_to() -> None:
    table = proposed(("set", "1", "owner", "Ida"), ("absent", "Ida"))
    assert status(table, "agreed fordi Alt aftales på mandag") is ActionStatus.AGREED
    set_aside = [each for each in table.meeting.recorded if isinstance(each.event, RuleSetAside)]
    assert [each.event.rule for each in set_aside] == [PlanRule.APPROVED_FIRST, PlanRule.OWNER_FIRST]
    assert len({each.position for each in set_aside}) == 2


def test_an_initiative_begins_with_its_five_points_or_for_a_reason() -> None:
    table = running()
    table.do("note.initiative", "Makkerpar /birk")
    refused = table.refused("set", "1", "status", "active")
    assert refused.reason is Reason.NOT_FRAMED
    assert refused.facts["missing"] == ("context", "goal", "sign", "description", "evaluation")
    table.do("set", "1", "status", "active fordi Det kører allerede i 5. b")
    assert [e.event.rule for e in table.meeting.recorded if isinstance(e.event, RuleSetAside)] == [
        PlanRule.FRAMED_FIRST
    ]
    for order in (
        ("note.goal", "Alle kender målet"), ("note.sign", "De siger det"), ("link", "1", "2"),
        ("link", "1", "3"),
        ("set", "1", "context", "x"), ("set", "1", "description", "x"), ("set", "1", "evaluation", "x"),
        ("set", "1", "status", "paused"), ("set", "1", "status", "active"),
    ):  # fmt: skip
        table.do(*order)
    assert sum(isinstance(each.event, RuleSetAside) for each in table.meeting.recorded) == 1


def test_who_approves_can_be_said_in_the_same_breath() -> None:
    table = proposed(("set", "1", "resources", "0"))
    assert status(table, "agreed @Ole") is ActionStatus.AGREED
    assert first(table).approved_by == table.person("Ole")


def test_it_can_be_agreed_all_the_same_for_a_reason_and_stays_a_draft() -> None:
    table = proposed(("set", "1", "resources", "2 timer"))
    assert table.refused("set", "1", "status", "agreed fordi nej").reason is Reason.REASON_TOO_SHORT
    assert status(table, f"aftalt fordi {WHY}") is ActionStatus.AGREED
    (departure,) = deviations(table.meeting)
    assert (departure.kind, departure.reason) == (DeviationKind.RULE_SET_ASIDE, WHY)
    assert GapReason.NO_APPROVAL in reasons(table)
    table.do("approve", "1", "Ole")
    assert GapReason.NO_APPROVAL not in reasons(table)


def test_what_was_approved_is_not_what_it_costs_now() -> None:
    table = proposed(("set", "1", "resources", "2 timer"), ("approve", "1", "Ole"))
    table.do("set", "1", "resources", "2 timer")
    assert first(table).approved_by
    table.do("set", "1", "resources", "20 timer")
    assert not first(table).approved_by and first(table).approved_on is None


def test_a_pause_has_an_end_and_forgets_it_when_it_goes_on() -> None:
    table = proposed()
    assert table.refused("set", "1", "status", "paused").facts["field"] == "resumes_on"
    assert status(table, "sat på pause 1/3") is ActionStatus.PAUSED
    assert first(table).resumes_on == date(2027, 3, 1)
    assert status(table, "i gang") is ActionStatus.IN_PROGRESS
    assert first(table).resumes_on is None


def test_dropping_is_allowed_and_takes_what_was_learned() -> None:
    table = proposed()
    assert table.refused("set", "1", "status", "dropped").facts["field"] == "note"
    assert table.refused("set", "1", "decision", "drop").reason is Reason.NOTHING_LEARNED
    assert status(table, "dropped Ti minutter er for lidt") is ActionStatus.DROPPED
    assert first(table).note == "Ti minutter er for lidt"


def test_an_adjusted_action_is_kept_and_a_further_version_takes_its_place() -> None:
    table = proposed(
        ("note.sign", "Tre elever spørger"), ("link", "1", "2"),
        ("set", "1", "resources", "2 timer"), ("set", "1", "status", "agreed Ole"),
    )  # fmt: skip
    table.tick(60 * 24 * 30)
    table.do("set", "1", "decision", "adjust Lade 5. b tegne målet")
    old, new = table.meeting.actions
    assert (old.text, old.status) == ("lader 5. b skrive målet", ActionStatus.ADJUSTED)
    assert (new.text, new.status, new.version_of) == (
        "Lade 5. b tegne målet", ActionStatus.PROPOSED, old.id,
    )  # fmt: skip
    assert (new.owner_id, new.resources, new.approved_by, new.deadline) == (
        old.owner_id, "2 timer", "", None,
    )  # fmt: skip
    assert new.number == 3 and [kept.number for kept in table.meeting.linked(new.id)] == [2]


def test_the_gates_ask_for_the_version_that_stands_and_it_was_decided_today() -> None:
    table = proposed()
    table.do("set", "1", "status", "adjusted")
    (thing,) = (t for t in gate_state(table.meeting, TODAY).things if t.kind == "action")
    assert thing.words == "lader 5. b skrive målet"
    assert {"open", "status_today", "decision_today"} <= of_action(table.meeting.actions[1], table.meeting)
    assert {pair[0].number for pair in plan_gaps(table.meeting, TODAY)} == {2}


def test_done_is_said_by_a_person_and_a_passed_deadline_is_worked_out() -> None:
    table = proposed()
    late = BEGINS.date() + timedelta(days=30)
    assert first(table).status is ActionStatus.PROPOSED and first(table).overdue(late)
    assert not first(table).overdue(date(2026, 12, 4))
    for typed in ("done", "anchored", "paused 1/3"):
        status(table, typed)
        assert not first(table).overdue(late)
