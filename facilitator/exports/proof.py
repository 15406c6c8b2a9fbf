"""A proof of participation: a page for one person, to be signed by the consultant who hands it out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Person
from facilitator.exports.audience import Audience
from facilitator.exports.dates import long_day, one_decimal
from facilitator.exports.facts import Fact, written_on
from facilitator.exports.participation import how_counted
from facilitator.exports.plain_text import name
from facilitator.exports.section import Line, Lines, Section, Table
from facilitator.exports.titles import meeting_title
from facilitator.exports.used_time import held_minutes
from facilitator.exports.view import MeetingView
from facilitator.words.lists import join
from facilitator.words.tongue import Words, speak

TO_WRITE_ON = "." * 60
"""A line for a pen, as wide as a signature."""


@dataclass(frozen=True, slots=True)
class Proof:
    """Somebody, and the meetings at whose end they were there; ``course`` is its title where it is of one."""

    person: Person
    meetings: tuple[Meeting, ...]
    course: str = ""


def proofs(meetings: Sequence[Meeting], course: str = "") -> tuple[Proof, ...]:
    """One for everybody but the consultants who was there when a meeting was closed; of rehearsals none."""
    ended = [each for each in meetings if each.run.closed_at is not None and not each.head.simulated]
    there = {person.id: person for each in ended for person in each.present if not person.is_consultant}
    return tuple(
        Proof(person, tuple(each for each in ended if _was_there(person, each)), course)
        for person in there.values()
    )


def proof_view(
    proof: Proof, language: str, today: date, local: Callable[[datetime], datetime]
) -> MeetingView:
    """The page in ``en``, ``da`` or ``sv``; ``local`` turns an instant into room time."""
    w, person = speak(language), proof.person
    called = w._("Proof of participation")
    return MeetingView(
        language=language,
        audience=Audience.GROUP,
        title=called,
        audience_note=w._("For {school}").format(school=name(person.name)),
        facts=tuple(fact for fact in _facts(proof, w, local) if fact.value),
        sections=(_attended(proof, w, local), _signed(proof, w)),
        written_on=written_on(today, w),
        day=today,
        kind=called,
        about=name(person.name),
    )


def _facts(proof: Proof, w: Words, local: Callable[[datetime], datetime]) -> tuple[Fact, ...]:
    days = [_day(each, local) for each in proof.meetings]
    dates = dict.fromkeys(long_day(each, w) for each in (min(days), max(days)))
    minutes = sum(map(held_minutes, proof.meetings))
    return (
        Fact(w.p_("participation", "Name"), name(proof.person.name)),
        Fact(w.p_("participation", "School"), name(proof.meetings[0].name_of(proof.person.party_id))),
        Fact(w.p_("fact", "Course"), name(proof.course)),
        Fact(w.p_("fact", "When"), " – ".join(dates)),
        Fact(w.p_("participation", "Meetings"), str(len(proof.meetings)) if proof.course else ""),
        Fact(w.p_("participation", "Hours"), one_decimal(minutes / 60, w)),
    )


def _attended(proof: Proof, w: Words, local: Callable[[datetime], datetime]) -> Section:
    columns = (
        w.p_("column", "Date"), w.p_("participation", "Meeting"), w.p_("participation", "Hours"),
    )  # fmt: skip
    rows = tuple(
        (long_day(_day(each, local), w), meeting_title(each, w), one_decimal(held_minutes(each) / 60, w))
        for each in proof.meetings
    )
    counted = Lines((Line(how_counted(w)),), prose=True)
    return Section("participation", w._("Meetings and hours"), (Table(columns, rows, figures=(2,)), counted))


def _signed(proof: Proof, w: Words) -> Section:
    """Place and day, and a line for each consultant who led one of the meetings."""
    leading = {each.id: each for one in proof.meetings for each in one.present if each.is_consultant}
    signed = w.n_("Process consultant", "Process consultants", 1)
    names = join([name(each.name) for each in leading.values()], w)
    place = w._("Place and date")
    lines = (
        Line(f"{place}: {TO_WRITE_ON}"),
        Line(f"{signed}{f' ({names})' if names else ''}: {TO_WRITE_ON}"),
    )
    return Section("signed", w._("Signature"), (Lines(lines, prose=True),))


def _day(meeting: Meeting, local: Callable[[datetime], datetime]) -> date:
    return local(meeting.run.started_at or meeting.head.starts_at).date()


def _was_there(person: Person, meeting: Meeting) -> bool:
    return person.id in {each.id for each in meeting.present}
