"""Two colleagues, or three or four, who observe each other in turn: the change of roles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from facilitator.domain.agenda import expand
from facilitator.domain.field_value import FieldValue
from facilitator.domain.meeting_head import AgendaCopy, MeetingHead
from facilitator.domain.moment import Moment
from facilitator.domain.moves.course import not_open
from facilitator.domain.moves.made import Answer
from facilitator.domain.people import Person
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.whole_course import WholeCourse

FOCUS, OBSERVER = "focus_person", "observer"

HANDED_ON = ("observation_method", "observer_position", "not_observed", "counted")
"""What was agreed last is where the next agreement begins; focus and learning goal are the other's own."""


def partners(course: WholeCourse) -> tuple[Person, ...]:
    """Those who take turns, in their order."""
    return tuple(person for person in course.people if {FOCUS, OBSERVER} & set(person.roles))


def next_in_focus(course: WholeCourse) -> Person | None:
    """The one whose turn comes after the one in focus, or None where nobody takes turns."""
    turns = partners(course)
    places = [n for n, person in enumerate(turns) if FOCUS in person.roles]
    return turns[(places[0] + 1) % len(turns)] if places and len(turns) > 1 else None


def swap_roles(
    course: WholeCourse, moment: Moment, copy: AgendaCopy, title: str, language: str, starts_at: datetime
) -> Answer:
    """The next one is in focus, the others observe, and their pre-meeting is made (SR-132)."""
    if refused := not_open(course):
        return refused
    coming = next_in_focus(course)
    if coming is None:
        return Refused.because(Reason.NO_PAIR)
    if starts_at < moment.at:
        return Refused.because(Reason.DATE_PAST, day=starts_at.date())
    people = tuple(_in_role(person, person.id == coming.id) for person in partners(course))
    grown = course.with_(people)
    meeting = MeetingHead(
        id=moment.new_id(),
        stream_id=course.head.stream_id,
        course_id=course.head.id,
        agenda_copy_id=copy.id,
        title=title,
        language=language,
        starts_at=starts_at,
        created_at=moment.at,
        agenda_id=copy.agenda.id,
        minutes=sum(item.minutes for item in expand(copy.agenda, grown.parties, grown.people)),
    )
    return (copy, meeting, *people, *_handed_on(course, moment, meeting))


def _in_role(person: Person, in_focus: bool) -> Person:
    others = tuple(role for role in person.roles if role not in (FOCUS, OBSERVER))
    return replace(person, roles=(*others, FOCUS if in_focus else OBSERVER))


def _handed_on(course: WholeCourse, moment: Moment, meeting: MeetingHead) -> Iterator[FieldValue]:
    for name in HANDED_ON:
        if said := course.said(name):
            yield FieldValue(
                id=moment.new_id(),
                stream_id=meeting.stream_id,
                course_id=meeting.course_id,
                meeting_id=meeting.id,
                item_id="",
                at=moment.at,
                kind="field",
                name=name,
                value=said,
            )
