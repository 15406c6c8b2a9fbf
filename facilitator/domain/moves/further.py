"""Do we have to ask further to become wiser? And the focus group that a yes may lead to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from facilitator.domain.agenda import expand
from facilitator.domain.agreed_day import day_in
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue
from facilitator.domain.line_fields import YesNo
from facilitator.domain.meeting import Meeting
from facilitator.domain.meeting_head import AgendaCopy, MeetingHead
from facilitator.domain.meeting_roles import MeetingRoles
from facilitator.domain.moment import Moment
from facilitator.domain.moves.made import Answer, not_running
from facilitator.domain.people import Group, Person
from facilitator.domain.refusal import Reason, Refused

ANSWER, METHOD, DAY = "ask_further", "further_method", "further_inquiry"
FOCUS_GROUP = "focus_group"
"""The agenda of such a meeting, and the kind of the group of those who are asked in it."""


def decide_no(meeting: Meeting, moment: Moment, why: str = "") -> Answer:
    """We know enough; a word of why is a decision on record."""
    if refused := not_running(meeting):
        return refused
    noted = (_decision(meeting, moment, why),) if why else ()
    return (_said(meeting, moment, "field", ANSWER, YesNo.NO), *noted)


def decide_yes(
    meeting: Meeting, moment: Moment, method: str, day: date | None, people: Sequence[Person]
) -> Answer:
    """We ask further: how, on which day, and whom, where they are known by name (SR-023)."""
    if refused := not_running(meeting):
        return refused
    for name, given in (("METHOD", method.strip()), ("DATE", day)):
        if not given:
            return Refused.because(Reason.ARGUMENT_MISSING, argument=name, usage="further yes METHOD >DATE")
    assert day is not None
    if day < moment.today:
        return Refused.because(Reason.DATE_PAST, day=day)
    return (
        _said(meeting, moment, "field", ANSWER, YesNo.YES),
        _said(meeting, moment, "field", METHOD, method.strip()),
        _said(meeting, moment, "date", DAY, day.isoformat()),
        _decision(meeting, moment, method.strip()),
        *_asked(meeting, moment, people),
    )


def focus_day(meeting: Meeting) -> date | None:
    """The day on which it was decided to ask further; None where it was not."""
    agreed = meeting.said(DAY) if meeting.said(ANSWER) == YesNo.YES else ""
    return day_in(agreed) if agreed else None


def focus_group_ahead(meeting: Meeting) -> datetime | None:
    """When a focus group meeting of the course is planned, and has not begun."""
    ahead = (mark for mark in meeting.whole_course.meetings if mark.agenda_id == FOCUS_GROUP)
    return next((mark.starts_at for mark in ahead if mark.started_at is None), None)


def last_planned(meeting: Meeting) -> datetime:
    """When the last meeting of the course was planned to begin, this one or one before."""
    return max(mark.starts_at for mark in meeting.whole_course.meetings)


def make_focus_group(
    meeting: Meeting, moment: Moment, copy: AgendaCopy, title: str, starts_at: datetime | None
) -> Answer:
    """The focus group in the same course, on the day decided, with those who are asked (SR-024).

    Whoever leads the analysis moderates it. Where nobody was named, it is made for the whole group.
    ``starts_at`` is an hour of that day; None where no day was decided on.
    """
    day = focus_day(meeting)
    if day is None or starts_at is None:
        return Refused.because(Reason.NO_FURTHER_ASKING)
    if (planned := focus_group_ahead(meeting)) is not None:
        return Refused.because(Reason.FOCUS_GROUP_MADE, day=planned.date())
    if day < moment.today:
        return Refused.because(Reason.DATE_PAST, day=day)
    head = MeetingHead(
        id=moment.new_id(),
        stream_id=meeting.head.stream_id,
        course_id=meeting.head.course_id,
        agenda_copy_id=copy.id,
        title=title,
        language=meeting.head.language,
        starts_at=starts_at,
        created_at=moment.at,
        simulated=meeting.head.simulated,
        agenda_id=copy.agenda.id,
        minutes=sum(item.minutes for item in expand(copy.agenda, meeting.parties, meeting.people)),
    )
    return (copy, head, *_cast(meeting, moment, head))


def _cast(meeting: Meeting, moment: Moment, head: MeetingHead) -> tuple[MeetingRoles, ...]:
    asked = [group for group in meeting.all_groups if group.kind == FOCUS_GROUP]
    if not asked:
        return ()
    roles: dict[str, tuple[str, ...]] = dict.fromkeys(asked[-1].member_ids, ("interviewee",))
    lead = meeting.lead
    if lead is not None and lead.id not in roles:
        roles[lead.id] = (*(role for role in lead.roles if role != "moderator"), "moderator")
    return tuple(
        MeetingRoles(
            id=moment.new_id(),
            stream_id=head.stream_id,
            course_id=head.course_id,
            meeting_id=head.id,
            person_id=person_id,
            roles=held,
        )
        for person_id, held in roles.items()
    )


def _asked(meeting: Meeting, moment: Moment, people: Sequence[Person]) -> tuple[Group, ...]:
    """Those who are asked, as one group; who was named before is asked no more."""
    before = [group for group in meeting.groups if group.kind == FOCUS_GROUP]
    ids = tuple(person.id for person in people)
    if not ids and not before:
        return ()
    if before:
        return (replace(before[-1], member_ids=ids),)
    return (
        Group(
            id=moment.new_id(),
            stream_id=meeting.head.stream_id,
            course_id=meeting.head.course_id,
            meeting_id=meeting.head.id,
            item_id=meeting.run.item_id,
            kind=FOCUS_GROUP,
            name="F1",
            member_ids=ids,
        ),
    )


def _decision(meeting: Meeting, moment: Moment, text: str) -> Entry:
    return Entry(
        id=moment.new_id(),
        stream_id=meeting.head.stream_id,
        course_id=meeting.head.course_id,
        meeting_id=meeting.head.id,
        item_id=meeting.run.item_id,
        number=meeting.next_number,
        at=moment.at,
        kind="decision",
        text=text,
    )


def _said(meeting: Meeting, moment: Moment, kind: str, name: str, value: str) -> FieldValue:
    return FieldValue(
        id=moment.new_id(),
        stream_id=meeting.head.stream_id,
        course_id=meeting.head.course_id,
        meeting_id=meeting.head.id,
        item_id=meeting.run.item_id,
        at=moment.at,
        kind=kind,
        name=name,
        value=value,
    )
