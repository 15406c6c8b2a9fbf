"""The invitation to a meeting, one text for each person; nothing is sent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from textwrap import wrap

from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Person
from facilitator.domain.visit_meetings import last_visit
from facilitator.domain.visits import day_of, triad_of, visits
from facilitator.exports.around import around
from facilitator.exports.dates import long_day
from facilitator.exports.plain_text import name, text
from facilitator.exports.titles import meeting_title
from facilitator.words.dates import clock_time
from facilitator.words.field_values import field_value
from facilitator.words.lists import join
from facilitator.words.people import role
from facilitator.words.tongue import Words, speak

WIDTH = 78
HOST_RULE = "R27"
"""An ordinary school day: what a host is asked to hold to."""


def invitation(
    meeting: Meeting,
    person: Person,
    language: str,
    local: Callable[[datetime], datetime] = datetime.astimezone,
) -> str:
    """When and why, the person's own part, and for a host what the day must be like."""
    w = speak(language)
    lines: list[str] = []
    for paragraph in filter(None, (*_meeting(meeting, person, local, w), *_visits(meeting, person, w))):
        lines += [*wrap(paragraph, WIDTH), ""]
    return "\n".join(lines)


def _meeting(
    meeting: Meeting, person: Person, local: Callable[[datetime], datetime], w: Words
) -> Iterator[str]:
    starts, ends = local(meeting.head.starts_at), local(meeting.ends_at)
    span = f"{clock_time(starts, w.language)}–{clock_time(ends, w.language)}"
    title = meeting_title(meeting, w)
    yield w._("Dear {name}").format(name=name(person.name))
    yield w._("You are invited to: {title}").format(title=title)
    yield f"{w.p_('fact', 'When')}: {long_day(starts.date(), w)}, {span}"
    yield text(meeting.copy.agenda.purpose.said_in(w.language))
    yield from (f"{fact.label}: {fact.value}" for fact in around(meeting, w) if fact.value)
    group = field_value("target_group", meeting.said("target_group"), w)
    whom = w.p_("fact", "For")
    yield f"{whom}: {text(group)}" if group else ""
    told = join([role(each, w) for each in person.roles if each != "member"], w)
    yield w._("Your part: {role}").format(role=told) if told else ""


def _visits(meeting: Meeting, person: Person, w: Words) -> Iterator[str]:
    hosts = "host" in person.roles
    triad = triad_of(person.id, meeting)
    for visit in visits(meeting):
        day = day_of(visit, meeting)
        made = last_visit(meeting.whole_course, visit.person_id)
        if day is None or (made is not None and made.mark.cancelled):
            continue
        if visit.person_id == person.id:
            hosts = True
            yield w._("You host a school visit: {day}").format(day=long_day(day, w))
        elif triad is not None and visit.person_id in triad.member_ids:
            who = name(meeting.name_of(visit.person_id))
            school = name(meeting.name_of(visit.party_id))
            said = w._("You visit {name}, {school}: {day}")
            yield said.format(name=who, school=school, day=long_day(day, w))
    rule = meeting.rules_by_id.get(HOST_RULE)
    if hosts and rule is not None:
        asked = w._("As a host you are asked to hold to this, and to say yes to it when the visit begins:")
        yield f"{asked} {text(rule.text.said_in(w.language))}"
