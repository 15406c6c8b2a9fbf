"""What becomes of a deadline in the calendars of those who took an earlier one in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import icalendar
import pytest
from oracles import control, ics
from paper_sample import DAY, STARTS, action, held, in_utc
from test_hostile import ALL

from facilitator.domain.action import Action
from facilitator.domain.course_run import CourseRecorded, PapersWritten
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ActionStatus, ReleaseLevel
from facilitator.exports.audience import Audience
from facilitator.exports.calendar import LONGEST, calendar
from facilitator.exports.view import view

DUE = date(2026, 12, 4)
WRITTEN = STARTS + timedelta(hours=2)
LATER = WRITTEN + timedelta(days=3)


def with_action(**changed: Any) -> Meeting:
    return held().with_([action(900, "Danne makkerpar", owner_id="ida", deadline=DUE, **changed)])


def written(
    meeting: Meeting,
    audience: str = "group",
    at: datetime = WRITTEN,
    of: str = "m",
    names: tuple[str, ...] = (),
) -> Meeting:
    """The meeting after papers of it were written."""
    told = CourseRecorded(
        id="w", stream_id="s", course_id="c", position=1, at=at, kind="PapersWritten",
        event=PapersWritten(of, audience, (), 4, names),
    )  # fmt: skip
    return replace(meeting, elsewhere=replace(meeting.elsewhere, events=(told,)))


def event(meeting: Meeting, at: datetime = LATER, audience: Audience = Audience.GROUP) -> Any:
    """The deadline of the action in the calendar, or None."""
    drawn = calendar(view(meeting, audience, "da", DAY, local=in_utc, at=at))
    found = icalendar.Calendar.from_ical(drawn).walk("VEVENT")
    return next((each for each in found if str(each["uid"]).startswith("a-900@")), None)


@pytest.mark.parametrize(
    "over",
    [
        {"status": ActionStatus.DROPPED, "note": "Det passede ikke"},
        {"status": ActionStatus.ADJUSTED},
        {"struck": True},
    ],
)
def test_a_deadline_that_was_given_out_is_called_off_where_nobody_waits_for_it(over: dict[str, Any]) -> None:
    before = event(with_action(), WRITTEN)
    after = event(written(with_action(**over)))
    assert (str(after["uid"]), after["dtstart"].dt) == (str(before["uid"]), DUE)
    assert "status" not in before and after["status"] == "CANCELLED"
    assert int(after["sequence"]) > int(before["sequence"])
    assert event(with_action(**over)) is None, "nobody has it, so nobody is told"


@pytest.mark.parametrize("status", [ActionStatus.DONE, ActionStatus.ANCHORED])
def test_a_deadline_that_was_kept_stays_with_a_mark(status: ActionStatus) -> None:
    after = event(written(with_action(status=status)))
    assert after["summary"] == "√ Ida Krag: Danne makkerpar" and "status" not in after
    assert event(with_action(status=status)) is None


@pytest.mark.parametrize(
    "told",
    [
        lambda meeting: written(meeting, "internal"),
        lambda meeting: written(meeting, "schools"),
        lambda meeting: written(meeting, at=STARTS - timedelta(days=1)),
        lambda meeting: written(meeting, of="another"),
        lambda meeting: written(meeting, names=("Referat - Dagens mål.md", "Birkehave/Referat.docx")),
    ],
)
def test_nobody_hears_of_what_was_given_up_before_they_were_told_of_it(
    told: Callable[[Meeting], Meeting],
) -> None:
    assert event(told(with_action(status=ActionStatus.DROPPED))) is None


def test_what_was_taken_out_of_all_papers_since_is_not_told_again() -> None:
    gone = with_action(struck=True, release=ReleaseLevel.PRIVATE)
    assert event(written(gone)) is None
    assert event(written(gone), audience=Audience.INTERNAL) is None


def test_a_calendar_among_the_papers_is_known_by_its_name() -> None:
    told = written(
        with_action(status=ActionStatus.DROPPED), names=("Referat.md", "Kalender - Dagens mål.ics")
    )
    assert event(told)["status"] == "CANCELLED"


def test_the_consultants_have_a_calendar_beside_every_other() -> None:
    dropped = with_action(status=ActionStatus.DROPPED)
    assert event(written(dropped, "group"), audience=Audience.INTERNAL)["status"] == "CANCELLED"


def test_no_promise_says_more_in_a_calendar_than_its_words() -> None:
    hostile = {
        f"a-{n}": Action(
            id=f"a-{n}", stream_id="s", course_id="c", meeting_id="m", item_id="promise", number=n,
            at=STARTS, text=said, deadline=DUE,
        )
        for n, said in enumerate(ALL.values(), start=2000)
    }  # fmt: skip
    drawn = calendar(view(held().with_(hostile.values()), Audience.INTERNAL, "en", DAY, local=in_utc))
    assert ics(drawn) == []
    found = {
        str(each["uid"]).partition("@")[0]: str(each["summary"])
        for each in icalendar.Calendar.from_ical(drawn).walk("VEVENT")
    }
    assert set(hostile) <= set(found), "each has its day"
    for id_, title in found.items():
        assert control(title.replace("\n", "")) == [] and "\n" not in title, id_
        assert len(title) <= LONGEST, id_
