"""A dialogue leaves with a dated follow-up meeting."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from half_day_meeting import BEGINS, WHY, Table, running

from facilitator.domain.meeting_head import AgendaCopy, MeetingHead
from facilitator.domain.moves.following_up import follow_up_day, to_the_quarter
from facilitator.domain.refusal import Reason


def made_by_closing(table: Table) -> MeetingHead:
    heads = [each for each in table.do("close", WHY) if isinstance(each, MeetingHead)]
    assert len(heads) == 1
    return heads[0]


@pytest.mark.seed("SR-040")
def test_closing_a_dialogue_makes_the_follow_up_in_the_same_order_on_the_day_that_was_set() -> None:
    table = running()
    day = (BEGINS + timedelta(days=60)).date()
    table.do("date", "follow_up", day.isoformat())
    table.do("date", "next_meeting", (BEGINS + timedelta(days=30)).date().isoformat())
    head = made_by_closing(table)
    assert head.agenda_id == "follow_up" and head.course_id == table.meeting.head.course_id
    assert head.starts_at == BEGINS + timedelta(days=60)
    assert [mark.id for mark in table.meeting.whole_course.meetings][-1] == head.id


def test_without_a_day_for_it_the_next_meeting_is_the_follow_up_else_a_school_day_in_ninety_days() -> None:
    table = running()
    table.do("date", "next_meeting", (BEGINS + timedelta(days=30)).date().isoformat())
    assert made_by_closing(table).starts_at == BEGINS + timedelta(days=30)
    in_ninety_days = BEGINS + timedelta(days=90)
    assert in_ninety_days.isocalendar().week == 8, "no lessons in Denmark"
    assert made_by_closing(running()).starts_at == BEGINS + timedelta(days=97)


@pytest.mark.parametrize(
    ("closed", "followed_up"),
    [
        (date(2026, 12, 4), date(2027, 3, 4)),
        (date(2026, 12, 6), date(2027, 3, 8)),
        (date(2026, 12, 27), date(2027, 3, 30)),
    ],
    ids=["on a school day", "from a Saturday to Monday", "past Easter"],
)
def test_a_follow_up_nobody_set_a_day_for_is_on_a_school_day(closed: date, followed_up: date) -> None:
    assert follow_up_day(running().meeting, closed) == followed_up


@pytest.mark.parametrize(
    ("planned", "to"), [("09:00", "09:00"), ("09:47", "09:45"), ("09:53", "10:00"), ("23:59", "23:45")]
)
def test_a_meeting_made_as_it_began_is_followed_up_at_a_full_quarter(planned: str, to: str) -> None:
    assert to_the_quarter(time.fromisoformat(planned)) == time.fromisoformat(to)


def test_the_follow_up_owns_its_agenda_and_going_on_after_the_last_item_makes_it_too() -> None:
    table = running()
    table.until("d_check")
    records = table.do("next", WHY)
    copies = [each for each in records if isinstance(each, AgendaCopy)]
    assert [copy.agenda.id for copy in copies] == ["follow_up"]
    assert table.meeting.copy.agenda.id == "dialogue_half_day"


@pytest.mark.parametrize("typed", ["{day} 9.15", "{day} kl. 9.15", "{day} 915"])
def test_a_day_may_be_set_with_its_hour_and_the_follow_up_begins_then(typed: str) -> None:
    table, day = running(), BEGINS + timedelta(days=30)
    table.do("date", "follow_up", typed.format(day=f"{day:%d/%m-%Y}"))
    assert table.meeting.said("follow_up") == f"{day:%Y-%m-%d}T09:15"
    made = made_by_closing(table).starts_at
    assert (made.date(), made.hour, made.minute) == (day.date(), 9, 15)


def test_what_is_a_day_as_a_whole_is_read_as_one() -> None:
    table = running()
    table.do("date", "follow_up", "4. december 2027")
    assert table.meeting.said("follow_up") == "2027-12-04"
    assert table.refused("date", "follow_up", "4/12 2020").reason is Reason.DATE_PAST
    assert table.refused("date", "follow_up", "4/3 sent").reason is Reason.NOT_A_DATE
