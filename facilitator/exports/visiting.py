"""School visits on paper: the day, and who visits whom."""

from __future__ import annotations

from facilitator.domain.entries import Entry
from facilitator.domain.meeting import Meeting
from facilitator.domain.visit_meetings import last_visit
from facilitator.domain.visits import day_of, triad_of
from facilitator.exports.dates import long_day
from facilitator.exports.plain_text import capital, name, text
from facilitator.words.lists import join
from facilitator.words.tongue import Words
from facilitator.words.visits import called_off


def visit_lines(meeting: Meeting, visit: Entry, w: Words, *, named: bool) -> tuple[str, ...]:
    """The day of a visit, then the others of the host's triad where people may be ``named``."""
    day, triad = day_of(visit, meeting), triad_of(visit.person_id, meeting)
    guests = [each for each in triad.member_ids if each != visit.person_id] if triad and named else []
    said = w._("Visiting: {names}").format(names=people(meeting, guests, w)) if guests else ""
    made = last_visit(meeting.whole_course, visit.person_id)
    off = text(called_off(made.mark.cancelled, w)) if named and made and made.mark.cancelled else ""
    return tuple(line for line in (long_day(day, w) if day else "", said, capital(off)) if line)


def people(meeting: Meeting, ids: list[str], w: Words) -> str:
    """``Ada Friis (Birkehave) and Bo Lind (Skovly)``, schools where they are known."""
    known = {person.id: person for person in (*meeting.people, *meeting.other_people)}
    told = []
    for person in (known[each] for each in ids if each in known):
        school = name(meeting.name_of(person.party_id)) if person.party_id else ""
        told.append(f"{name(person.name)} ({school})" if school else name(person.name))
    return join(told, w)
