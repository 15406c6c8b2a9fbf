"""The calendar says what was, what is planned and who is visited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest
from paper_sample import DAY, STARTS, entry, held, in_utc, planned, value

from facilitator.domain.course_records import CourseRecords, MeetingMark
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.people import Group
from facilitator.domain.run import MeetingClosed
from facilitator.domain.seen_by import seen_by
from facilitator.exports.audience import Audience
from facilitator.exports.calendar import calendar
from facilitator.exports.section import Line, Lines
from facilitator.exports.view import view

NEXT = MeetingMark(
    id="f", agenda_id="follow_up", title="Opfølgning", starts_at=datetime(2027, 1, 12, 9, 30, tzinfo=UTC),
    minutes=90,
)  # fmt: skip


def events(meeting: Meeting, audience: Audience = Audience.GROUP) -> dict[str, tuple[str, date, date]]:
    """Title, beginning and end of every event, by its id."""
    drawn = icalendar.Calendar.from_ical(calendar(view(meeting, audience, "da", DAY, local=in_utc)))
    return {
        str(each["uid"]).partition("@")[0]: (str(each["summary"]), each["dtstart"].dt, each["dtend"].dt)
        for each in drawn.walk("VEVENT")
    }


def with_later(meeting: Meeting, *marks: MeetingMark) -> Meeting:
    return replace(meeting, elsewhere=CourseRecords(meetings=marks))


def with_visit(meeting: Meeting) -> Meeting:
    """Ida hosts Anne and Bo on a day in January."""
    visit = entry(900, "school_visit", "Ida Krag", party_id="host", person_id="ida")
    triad = Group(
        id="t", stream_id="s", course_id="c", meeting_id="m", item_id="ask", kind="triad", name="T1",
        member_ids=("ida", "anne", "bo"),
    )  # fmt: skip
    agreed = value(900, "date", "date", "2027-01-14", visit.id)
    return replace(
        meeting, entries=(*meeting.entries, visit), fields=(*meeting.fields, agreed), groups=(triad,)
    )


@pytest.mark.parametrize("moved", [timedelta(), timedelta(days=3), timedelta(days=-3)])
def test_a_meeting_that_was_held_stands_when_it_was_and_ends_after_it_began(moved: timedelta) -> None:
    meeting = held()
    meeting = replace(meeting, head=replace(meeting.head, starts_at=STARTS + moved))
    _, begins, ends = events(meeting)["m"]
    assert meeting.run.started_at is not None and meeting.run.closed_at is not None
    assert begins == meeting.run.started_at.replace(microsecond=0)
    assert ends == meeting.run.closed_at.replace(microsecond=0) and begins < ends


def test_a_meeting_not_held_yet_stands_as_it_is_planned() -> None:
    assert events(planned())["m"][1:] == (STARTS, STARTS + timedelta(minutes=80))


def test_a_later_meeting_of_the_course_stands_with_its_hours_in_place_of_the_bare_day() -> None:
    found = events(with_later(held(), NEXT))
    assert found["f"] == ("Opfølgning", NEXT.starts_at, NEXT.starts_at + timedelta(minutes=90))
    assert "m-follow_up" not in found and "m-follow_up" in events(held())


@pytest.mark.parametrize(
    "changed",
    [
        lambda mark: replace(mark, starts_at=STARTS - timedelta(days=30)),
        lambda mark: replace(mark, started_at=mark.starts_at),
        lambda mark: replace(mark, simulated=True),
    ],
)
def test_an_earlier_meeting_one_that_has_begun_and_a_rehearsal_are_no_appointments(
    changed: Callable[[MeetingMark], MeetingMark],
) -> None:
    assert "f" not in events(with_later(held(), changed(NEXT)))


def test_a_rehearsal_has_the_follow_up_that_was_rehearsed() -> None:
    assert "f" in events(with_later(planned(simulated=True), replace(NEXT, simulated=True)))
    assert "f" not in events(with_later(planned(simulated=True), NEXT))


def test_the_public_is_not_told_of_later_meetings() -> None:
    assert "f" not in events(with_later(held(), NEXT), Audience.PUBLIC)


def test_a_visit_stands_on_its_day_for_those_who_may_see_it() -> None:
    meeting = with_visit(planned())
    day = date(2027, 1, 14)
    assert events(meeting)["e-900"] == ("Skolebesøg: Ida Krag, Søndergård", day, day + timedelta(days=1))
    assert "e-900" not in events(meeting, Audience.SCHOOLS)
    of_guests = next(party for party in meeting.parties if party.id == "guest")
    assert "e-900" not in events(seen_by(meeting, of_guests))
    (open_one,) = (replace(each, release=ReleaseLevel.PUBLIC) for each in meeting.entries)
    public = events(replace(meeting, entries=(open_one,)), Audience.PUBLIC)
    assert public["e-900"][0] == "Skolebesøg: Søndergård"


def test_a_visit_says_its_day_and_who_visits_and_triads_have_their_members() -> None:
    shown = view(with_visit(planned()), Audience.GROUP, "da", DAY, local=in_utc)
    parts = {each.key: each.filled for each in shown.plan_sections(across=True)}
    (visits, *_) = (part for part in parts["plan"] if isinstance(part, Lines))
    assert visits.lines == (
        Line(
            "Ida Krag",
            "Skolebesøg",
            (
                "torsdag den 14. januar 2027, uge 2",
                "På besøg: Anne Dahl (Birkehave) og Bo Lind (Søndergård)",
            ),
        ),
    )
    everybody = "Ida Krag (Søndergård), Anne Dahl (Birkehave) og Bo Lind (Søndergård)"
    assert parts["triads"] == (Lines((Line(everybody, "T1"),)),)
    told = repr(view(with_visit(planned()), Audience.PUBLIC, "da", DAY, local=in_utc).sections)
    assert "Anne Dahl" not in told and "Bo Lind" not in told


def test_a_follow_up_whose_hour_nobody_agreed_on_stands_on_its_day_alone() -> None:
    by_itself = replace(NEXT, starts_at=datetime(2027, 1, 12, 8, tzinfo=UTC))
    found = events(with_later(held(), by_itself))
    assert found["f"] == ("Opfølgning", date(2027, 1, 12), date(2027, 1, 13))
    agreed = replace(held(), fields=(*held().fields, value(900, "date", "follow_up", "2027-01-12T08:00")))
    begins = datetime(2027, 1, 12, 8, tzinfo=UTC)
    assert events(with_later(agreed, by_itself))["f"][1:] == (begins, begins + timedelta(minutes=90))


def made_at(at: datetime) -> str:
    """A key of that instant, whatever keys this process made before."""
    stamp = f"{int(at.timestamp() * 1000):012x}"
    return f"{stamp[:8]}-{stamp[8:]}-7000-8000-000000000000"


def test_a_follow_up_that_somebody_planned_has_its_hour_though_it_is_that_of_the_meeting() -> None:
    meeting = held()
    meeting = replace(
        meeting,
        recorded=tuple(
            replace(each, id=made_at(each.at)) if isinstance(each.event, MeetingClosed) else each
            for each in meeting.recorded
        ),
    )
    assert meeting.run.closed_at is not None
    begins = datetime(2027, 1, 12, 8, tzinfo=UTC)
    said = {}
    for after in (timedelta(), timedelta(hours=2)):
        key = made_at(meeting.run.closed_at + after)
        mark = replace(NEXT, id=key, starts_at=begins)
        paper = view(with_later(meeting, mark), Audience.GROUP, "da", DAY, local=in_utc)
        (days,) = (section.parts[0] for section in paper.sections if section.key == "dates")
        said[after] = (events(with_later(meeting, mark))[key][1], days.lines[0].text)  # type: ignore[union-attr]
    by_itself, by_somebody = said.values()
    assert by_itself == (date(2027, 1, 12), "tirsdag den 12. januar 2027, uge 2")
    assert by_somebody == (begins, "tirsdag den 12. januar 2027 kl. 08.00, uge 2")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Tuesday, 12 January 2027 at 09:15, week 2"),
        ("da", "tirsdag den 12. januar 2027 kl. 09.15, uge 2"),
        ("sv", "tisdag 12 januari 2027 kl. 09:15, vecka 2"),
    ],
)
def test_a_day_that_was_set_with_its_hour_has_it_in_the_papers_and_in_the_calendar(
    language: str, said: str
) -> None:
    meeting = replace(held(), fields=(*held().fields, value(900, "date", "follow_up", "2027-01-12T09:15")))
    assert events(meeting)["m-follow_up"][1] == datetime(2027, 1, 12, 9, 15, tzinfo=UTC)
    shown = view(meeting, Audience.GROUP, language, DAY, local=in_utc)
    (dates,) = (part for each in shown.sections if each.key == "dates" for part in each.parts)
    assert isinstance(dates, Lines) and [line.text for line in dates.lines] == [said]
