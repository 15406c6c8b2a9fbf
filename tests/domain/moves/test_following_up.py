"""A dialogue leaves with a dated follow-up meeting."""

from __future__ import annotations

from datetime import timedelta

import pytest
from half_day_meeting import BEGINS, WHY, Table, running

from facilitator.domain.meeting_head import AgendaCopy, MeetingHead


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


def test_without_a_day_for_it_the_next_meeting_is_the_follow_up_and_without_any_it_is_in_ninety_days() -> (
    None
):
    table = running()
    table.do("date", "next_meeting", (BEGINS + timedelta(days=30)).date().isoformat())
    assert made_by_closing(table).starts_at == BEGINS + timedelta(days=30)
    assert made_by_closing(running()).starts_at == BEGINS + timedelta(days=90)


def test_the_follow_up_owns_its_agenda_and_going_on_after_the_last_item_makes_it_too() -> None:
    table = running()
    table.until("d_check")
    records = table.do("next", WHY)
    copies = [each for each in records if isinstance(each, AgendaCopy)]
    assert [copy.agenda.id for copy in copies] == ["follow_up"]
    assert table.meeting.copy.agenda.id == "dialogue_half_day"
