"""The head of a paper: what meeting it was, when, and who took part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from facilitator.domain.agenda import FREE_FORM
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Person
from facilitator.exports.audience import Audience
from facilitator.exports.dates import long_day
from facilitator.exports.extract import Extract
from facilitator.exports.plain_text import name, party_name, text
from facilitator.exports.titles import meeting_title
from facilitator.words.dates import clock_time
from facilitator.words.lists import join
from facilitator.words.people import role
from facilitator.words.tongue import Words


@dataclass(frozen=True, slots=True)
class Fact:
    """Something about the meeting with the word for it."""

    label: str
    value: str


def title(extract: Extract) -> str:
    """What the meeting is called, else its agenda."""
    return meeting_title(extract.meeting, extract.w)


def facts(extract: Extract) -> tuple[Fact, ...]:
    """When, who and by which agenda. Consultants are named but in public papers, others are counted."""
    return tuple(fact for fact in _facts(extract) if fact.value)


def audience_note(audience: Audience, w: Words) -> str:
    """Who may read the paper."""
    match audience:
        case Audience.INTERNAL:
            return w._("Internal: for the process consultants only")
        case Audience.GROUP:
            return w._("For those who took part in the meeting")
        case Audience.SCHOOLS:
            return w._("For all staff of the schools that took part")
        case Audience.PUBLIC:
            return w._("For everyone")


def written_on(today: date, w: Words) -> str:
    return w._("Written on {day}").format(day=long_day(today, w))


def _facts(extract: Extract) -> Iterator[Fact]:
    w, meeting = extract.w, extract.meeting
    yield Fact(w.p_("fact", "When"), _when(extract))
    yield Fact(w.p_("fact", "Schools"), join([party_name(party) for party in meeting.parties], w))
    yield Fact(w.p_("fact", "Took part"), join([*_counts(meeting, w)], w))
    if extract.audience is not Audience.PUBLIC:
        yield _consultants(extract)
    agenda = _agenda(extract)
    free = meeting.copy.agenda.id == FREE_FORM
    yield Fact(w.p_("fact", "Agenda"), agenda if free or name(agenda) != title(extract) else "")


def _consultants(extract: Extract) -> Fact:
    """Who they are; where they are told by their role, which the label says already, how many they are."""
    w, there = extract.w, [person for person in extract.meeting.present if person.is_consultant]
    label = w.n_("Process consultant", "Process consultants", len(there))
    called = role("process_consultant", w).casefold()
    if any(name(person.name).casefold().startswith(called) for person in there):
        return Fact(label, str(len(there)) if len(there) > 1 else "")
    return Fact(label, join([_consultant(person, extract.meeting) for person in there], w))


def _consultant(person: Person, meeting: Meeting) -> str:
    """A consultant with the organisation, where it is none of the schools."""
    belongs = next((each for each in meeting.organisations if each.id == person.party_id), None)
    return f"{name(person.name)} ({party_name(belongs)})" if belongs else name(person.name)


def _when(extract: Extract) -> str:
    run, language = extract.meeting.run, extract.w.language
    began = extract.local(run.started_at or extract.meeting.head.starts_at)
    ended = extract.local(run.closed_at or extract.meeting.ends_at)
    times = f"{clock_time(began, language)}–{clock_time(ended, language)}"
    return f"{long_day(began.date(), extract.w)}, {times}"


def _counts(meeting: Meeting, w: Words) -> Iterator[str]:
    """How many took part for each party, and how many beside them."""
    if meeting.held_alone:
        yield w._("one person, alone")
        return
    known = {party.id for party in meeting.parties}
    for party in meeting.parties:
        if n := len(meeting.of_party(party.id)):
            said = w.n_("{n} person from {school}", "{n} people from {school}", n)
            yield said.format(n=n, school=party_name(party))
    if n := sum(person.party_id not in known for person in meeting.taking_part):
        said = w.n_("{n} person without a school", "{n} people without a school", n)
        yield said.format(n=n)


def _agenda(extract: Extract) -> str:
    return text(extract.meeting.copy.agenda.title.said_in(extract.w.language))
