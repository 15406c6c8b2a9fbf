"""What is said of captured lines, and which of them belong together."""

from __future__ import annotations

from datetime import timedelta

import pytest
from half_day_meeting import BIRK, SOND, Table, running

from facilitator.domain.line_fields import LINE_FIELDS, Holds
from facilitator.domain.link import Link
from facilitator.domain.modes import ActionStatus
from facilitator.domain.refusal import Reason


def captured(*kinds: str) -> Table:
    """A meeting with one line of each kind, numbered from 1."""
    table = running()
    for kind in kinds:
        table.do("action" if kind == "action" else f"note.{kind}", "Noget fra i dag")
    return table


def said(table: Table, name: str, number: int = 1) -> str:
    kept = table.meeting.numbered(number)
    assert kept is not None
    value = table.meeting.value(name, kept.id)
    return value.value if value else ""


@pytest.mark.parametrize("name", LINE_FIELDS)
def test_whatever_can_be_said_of_a_line_is_kept_with_its_item_and_its_instant(name: str) -> None:
    field = LINE_FIELDS[name]
    table = captured(field.kinds[0])
    table.tick(3)
    match field.holds:
        case Holds.TEXT if name == "tags":
            typed, kept = "#mål dansk", "#mål #dansk"
        case Holds.TEXT:
            typed = kept = "80 % i uge 49"
        case Holds.DAY:
            typed, kept = "4/12", "2026-12-04"
        case Holds.PARTY:
            typed, kept = "søn", table.party(SOND)
        case Holds.SCORE:
            typed = kept = "80"
        case Holds.PERSON:
            typed, kept = "anne", table.person("Anne")
        case choices:
            typed, kept = list(choices)[-1].value.replace("_", "-"), list(choices)[-1].value
    (value,) = table.do("set", "1", name.upper(), typed)
    assert value == table.meeting.fields[-1]
    assert (table.meeting.fields[-1].kind, said(table, name)) == ("line", kept)
    assert (table.meeting.fields[-1].item_id, table.meeting.fields[-1].at) == ("d_arrive", table.now)


def test_what_was_said_before_is_kept_and_the_last_counts() -> None:
    table = captured("sign")
    table.do("set", "1", "result", "partly")
    table.do("set", "1", "result", "seen")
    assert [value.value for value in table.meeting.fields] == ["partly", "seen"]
    assert said(table, "result") == "seen"


def test_a_status_said_again_is_confirmed_without_changing_the_action() -> None:
    table = captured("action")
    action = table.meeting.actions[0]
    table.do("set", "1", "status", action.status.value)
    assert table.meeting.actions == (action,)
    assert said(table, "status") == action.status


@pytest.mark.parametrize(
    ("decision", "status"),
    [
        ("continue", ActionStatus.IN_PROGRESS),
        ("adjust", ActionStatus.ADJUSTED),
        ("close", ActionStatus.DONE),
        ("drop", ActionStatus.DROPPED),
    ],
)
def test_where_an_action_stands_follows_from_what_is_decided_on_it(
    decision: str, status: ActionStatus
) -> None:
    table = captured("action")
    table.do("set", "1", "status", "in_progress")
    table.do("set", "1", "decision", f"{decision} Vi lærte at vente")
    assert (table.meeting.actions[0].status, said(table, "decision")) == (status, decision)


def test_two_lines_belong_together_from_either_end_until_it_is_taken_back() -> None:
    table = captured("goal", "indicator", "action")
    goal, indicator = table.meeting.entries
    table.do("link", "1", "2")
    assert table.meeting.linked(goal.id) == (indicator,)
    assert table.meeting.linked(indicator.id) == (goal,)
    table.do("link", "2", "1")
    assert table.meeting.linked(goal.id) == ()
    (link,) = table.do("link", "1", "2")
    assert isinstance(link, Link) and len(table.meeting.links) == 1
    assert table.meeting.linked(goal.id) == (indicator,)


def test_a_line_that_was_taken_out_belongs_to_none() -> None:
    table = captured("goal", "indicator")
    table.do("link", "1", "2")
    table.do("strike", "2")
    assert table.meeting.linked(table.meeting.entries[0].id) == ()
    assert table.refused("link", "1", "2").reason is Reason.ALREADY_STRUCK
    assert table.refused("set", "2", "unit", "dage").reason is Reason.ALREADY_STRUCK


@pytest.mark.parametrize(
    ("order", "reason"),
    [
        (("link", "1", "1"), Reason.SAME_LINE),
        (("link", "1", "9"), Reason.NO_SUCH_NUMBER),
        (("set", "1", "result", "seen"), Reason.NO_SUCH_FIELD),
        (("set", "2", "result", "seen"), Reason.NO_SUCH_FIELD),
        (("set", "1", "criterion", "  "), Reason.EMPTY_TEXT),
        (("set", "3", "date", "snart"), Reason.NOT_A_DATE),
        (("set", "3", "about", "Ulla"), Reason.NO_SUCH_PARTY),
        (("set", "4", "validation", "perhaps"), Reason.NO_SUCH_CHOICE),
    ],
)
def test_what_cannot_be_said_of_a_line(order: tuple[str, ...], reason: Reason) -> None:
    table = captured("goal", "line_of_inquiry", "occasion", "point")
    assert table.refused(*order).reason is reason


def test_a_date_may_be_set_for_one_group_and_a_yes_given_by_it() -> None:
    table = running()
    table.do("assign", "triad", "Anne, Ida")
    table.do("date.T1", "check_in_call", "4/12")
    group = table.meeting.groups[0]
    assert table.meeting.value("check_in_call") is None
    kept = table.meeting.value("check_in_call", group.id)
    assert kept is not None and kept.value == (table.now.date() + timedelta(days=10)).isoformat()
    table.until("d_open")
    table.do("confirm", "t1")
    assert table.meeting.run.yeses[-1].who == group.id
    assert table.meeting.name_of(group.id) == "T1"
    assert table.party(BIRK) != group.id
