"""What is done before a meeting and after it: points with a day each, told by the records or by a person."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from facilitator.domain.agenda import Agenda
from facilitator.domain.carried import is_parked
from facilitator.domain.comparison import compare
from facilitator.domain.course import CourseKind
from facilitator.domain.entries import Entry
from facilitator.domain.lacks import Lack, lacks
from facilitator.domain.local_text import LocalText
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import Settlement

DIALOGUE = "dialogue_"
"""How ids of agendas begin that schools learn from each other by (step 4 of benchlearning)."""
NOTHING = ("",)
"""Something lacks that bears no name."""


class Check(StrEnum):
    """What the records tell about a point; ``_CHECKS`` looks."""

    SPONSOR = "sponsor"
    SCHOOLS = "schools"
    CONSULTANT = "consultant"
    PEOPLE = "people"
    LEADERS = "leaders"
    WE_SHOW = "we_show"
    WE_SEEK = "we_seek"
    DOCUMENTS = "documents"
    COMPARABLE = "comparable"
    ATTENTION = "attention"
    SETTLED = "settled"
    RELEASED = "released"
    PLANNED = "planned"
    FOLLOWED_UP = "followed_up"


@dataclass(frozen=True, slots=True)
class Point:
    """``day`` counts from the day of the meeting, before it below zero.

    ``for_`` are ids of agendas, or classes of meetings. Without a check somebody says that it is done.
    """

    id: str
    day: int
    what: LocalText
    for_: tuple[str, ...]
    check: Check | None = None

    def is_for(self, agenda: Agenda) -> bool:
        return agenda.id in self.for_ or agenda.meeting_class.value in self.for_


@dataclass(frozen=True, slots=True)
class PointList:
    """Every point, as the library has them."""

    id: str
    version: str
    title: LocalText
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class PointStanding:
    """A point on its day; ``lacking`` names schools, indicators or lines it still waits for."""

    point: Point
    on: date
    ready: bool
    lacking: tuple[str, ...] = ()

    @property
    def before(self) -> bool:
        return self.point.day <= 0

    def due(self, today: date) -> bool:
        return not self.ready and self.on <= today


def preparation(points: Iterable[Point], meeting: Meeting, day: date) -> tuple[PointStanding, ...]:
    """The points of a meeting held on ``day``, by their days."""
    ready = meeting.whole_course.run.ready
    found = []
    for point in points:
        if point.is_for(meeting.copy.agenda):
            lacking = _CHECKS[point.check](meeting) if point.check else ()
            done = not lacking if point.check else (meeting.head.id, point.id) in ready
            found.append(PointStanding(point, day + timedelta(days=point.day), done, lacking))
    return tuple(sorted(found, key=lambda each: each.point.day))


def open_points(
    points: Iterable[Point], meeting: Meeting, day: date, today: date
) -> tuple[PointStanding, ...]:
    """Points whose day has come and that are not done."""
    return tuple(each for each in preparation(points, meeting, day) if each.due(today))


def unprepared(points: Iterable[Point], meeting: Meeting, day: date) -> tuple[PointStanding, ...]:
    """What is still open before the meeting may begin without a reason (SR-039).

    A dialogue of a course is prepared in it; one that was made alone, or is rehearsed, begins as it is.
    """
    if not is_prepared(meeting):
        return ()
    return tuple(each for each in preparation(points, meeting, day) if each.before and not each.ready)


def is_prepared(meeting: Meeting) -> bool:
    """Is it a dialogue that a course prepares?"""
    alone = meeting.course.kind is CourseKind.SINGLE or meeting.head.simulated
    return is_dialogue(meeting.head.agenda_id) and not alone


def is_dialogue(agenda_id: str) -> bool:
    return agenda_id.startswith(DIALOGUE)


def _sponsor(meeting: Meeting) -> tuple[str, ...]:
    """The responsible leader and the sentence, which bears its day (SR-096)."""
    known = any("sponsor" in person.roles for person in meeting.people)
    return () if known and meeting.said("sponsor_commitment").strip() else NOTHING


def _lack(*wanted: Lack) -> Callable[[Meeting], tuple[str, ...]]:
    def look(meeting: Meeting) -> tuple[str, ...]:
        found = lacks(meeting.copy.agenda, meeting.parties, meeting.people)
        return tuple(each.school for each in found if each.lack in wanted)

    return look


def _said(name: str) -> Callable[[Meeting], tuple[str, ...]]:
    """Schools of which a field says nothing."""
    return lambda meeting: _schools(meeting, lambda party_id: bool(meeting.said(name, party_id).strip()))


def _documents(meeting: Meeting) -> tuple[str, ...]:
    """A figure or a document of every school (SR-097)."""

    def has(party_id: str) -> bool:
        figures = any(m.party_id == party_id and m.value and not m.struck for m in meeting.all_measurements)
        return figures or bool(meeting.said("documents", party_id).strip())

    return _schools(meeting, has)


def _schools(meeting: Meeting, has: Callable[[str], bool]) -> tuple[str, ...]:
    return tuple(party.name for party in meeting.parties if not has(party.id))


def _comparable(meeting: Meeting) -> tuple[str, ...]:
    """Indicators whose values were not measured alike (SR-075)."""
    indicators = (e for e in meeting.all_entries if e.kind == "indicator" and not e.struck)
    return tuple(entry.text for entry in indicators if _differs(meeting, entry))


def _differs(meeting: Meeting, indicator: Entry) -> bool:
    found = compare(meeting, indicator)
    return len(found.values) > 1 and found.differs is not None


def _attention(meeting: Meeting) -> tuple[str, ...]:
    """Attention points taken over from an earlier course, until they are handled (SR-133)."""
    settled = (Settlement.HANDLED, Settlement.DROPPED)
    return tuple(
        entry.text
        for entry in meeting.all_entries
        if entry.kind == "attention_point"
        and entry.meeting_id is None
        and not entry.struck
        and entry.settled not in settled
    )


def _settled(meeting: Meeting) -> tuple[str, ...]:
    return tuple(entry.text for entry in meeting.entries if is_parked(entry) and entry.settled is None)


def _released(meeting: Meeting) -> tuple[str, ...]:
    return () if meeting.release_level else NOTHING


def _held_after(agenda_id: str) -> Callable[[Meeting], tuple[str, ...]]:
    """A meeting of an agenda was closed since."""

    def look(meeting: Meeting) -> tuple[str, ...]:
        since = meeting.head.starts_at
        held = (mark for mark in meeting.whole_course.meetings if mark.agenda_id == agenda_id)
        return () if any(mark.closed_at and mark.closed_at > since for mark in held) else NOTHING

    return look


_CHECKS: Mapping[Check, Callable[[Meeting], tuple[str, ...]]] = {
    Check.SPONSOR: _sponsor,
    Check.SCHOOLS: _lack(Lack.SCHOOL, Lack.SECOND_SCHOOL),
    Check.CONSULTANT: _lack(Lack.CONSULTANT),
    Check.PEOPLE: _lack(Lack.PEOPLE),
    Check.LEADERS: _lack(Lack.LEADER),
    Check.WE_SHOW: _said("we_show"),
    Check.WE_SEEK: _said("we_seek"),
    Check.DOCUMENTS: _documents,
    Check.COMPARABLE: _comparable,
    Check.ATTENTION: _attention,
    Check.SETTLED: _settled,
    Check.RELEASED: _released,
    Check.PLANNED: _held_after("plan_workshop"),
    Check.FOLLOWED_UP: _held_after("follow_up"),
}
