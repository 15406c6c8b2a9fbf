"""A meeting that is being planned: what has been typed so far, kept on the disk between two sittings."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.clock import Clock
from facilitator.domain.agenda import Agenda, Item, expand
from facilitator.domain.moves.following_up import to_the_quarter
from facilitator.domain.people import Party, Person
from facilitator.paths import Paths, private_folder
from facilitator.services.participants import Participant, read_one
from facilitator.services.setup import PersonLine, Setup
from facilitator.text import clean_line

if TYPE_CHECKING:
    from facilitator.domain.whole_course import WholeCourse


class Part(StrEnum):
    """What is asked for, in this order."""

    AGENDA = "agenda"
    WHEN = "when"
    SCHOOLS = "schools"
    CONSULTANTS = "consultants"
    PEOPLE = "people"

    @property
    def after(self) -> Part:
        """What is asked for next; the last one stays."""
        parts = list(Part)
        return parts[min(parts.index(self) + 1, len(parts) - 1)]


@dataclass(frozen=True, slots=True)
class Planned:
    """What is known of the meeting. The first school is the host, the first consultant leads."""

    agenda_id: str = ""
    day: date | None = None
    begins: time | None = None
    schools: tuple[str, ...] = ()
    consultants: tuple[str, ...] = ()
    people: tuple[Participant, ...] = ()
    typed: str = ""
    """A line that was begun and not entered."""
    course_id: str = ""
    """The course it is to be a meeting of; empty: one of its own."""

    def has(self, part: Part) -> bool:
        """Is there enough of this part for a meeting to be made?"""
        match part:
            case Part.AGENDA:
                return bool(self.agenda_id)
            case Part.WHEN:
                return self.day is not None and self.begins is not None
            case Part.SCHOOLS:
                return bool(self.schools)
            case Part.CONSULTANTS:
                return bool(self.consultants)
            case Part.PEOPLE:
                return bool(self.people)

    @property
    def lacking(self) -> tuple[Part, ...]:
        """The parts without which no meeting can be made. People may come later."""
        return tuple(part for part in Part if part is not Part.PEOPLE and not self.has(part))

    @property
    def without_role(self) -> tuple[Participant, ...]:
        return tuple(person for person in self.people if not person.roles)

    def of_school(self, school: str) -> tuple[Participant, ...]:
        return tuple(person for person in self.people if person.school == school)


def items_of(planned: Planned, agenda: Agenda) -> tuple[Item, ...]:
    """The day as it would be run with the schools and people so far; a block's focus is a school's name."""
    parties = [Party(id=n, stream_id="", course_id="", name=n, position=i) for i, n in _numbered(planned)]
    people = [
        Person(id=p.name, stream_id="", course_id="", name=p.name, roles=p.roles or ("member",),
               party_id=p.school, position=n)
        for n, p in enumerate(planned.people)
    ]  # fmt: skip
    return expand(agenda, parties, people)


def _numbered(planned: Planned) -> Iterator[tuple[int, str]]:
    return enumerate(planned.schools, start=1)


def setup_of(planned: Planned, title: str, language: str, clock: Clock) -> Setup:
    """What the meeting is made of; ``planned`` lacks nothing."""
    assert planned.day is not None and planned.begins is not None
    begins = datetime.combine(planned.day, planned.begins)
    people = [_leading(typed, planned.schools) for typed in planned.consultants]
    people += [PersonLine(p.name, p.roles or ("member",), p.school, p.profession) for p in planned.people]
    return Setup(title, planned.schools, tuple(people), instant_of(begins, clock), language)


def _leading(typed: str, schools: Sequence[str]) -> PersonLine:
    """A consultant, of a school where it still takes part."""
    read = read_one(typed, schools)
    if isinstance(read, Participant):
        return PersonLine(read.name, ("process_consultant",), read.school)
    return PersonLine(typed.partition(",")[0], ("process_consultant",))


def ends_at(planned: Planned, items: Sequence[Item]) -> time | None:
    """When the day is over, by the wall."""
    if planned.day is None or planned.begins is None:
        return None
    begins = datetime.combine(planned.day, planned.begins)
    return (begins + timedelta(minutes=sum(item.minutes for item in items))).time()


def load(paths: Paths, course_id: str = "") -> Planned | None:
    """What was planned when the program was left; None where there is nothing, or nothing readable."""
    try:
        told = json.loads(paths.planned_in(course_id).read_text(encoding="utf-8"))
        return Planned(
            _plain(told["agenda_id"]),
            date.fromisoformat(told["day"]) if told["day"] else None,
            time.fromisoformat(told["begins"]) if told["begins"] else None,
            tuple(map(_plain, told["schools"])),
            tuple(map(_plain, told["consultants"])),
            tuple(_participant(each) for each in told["people"]),
            _plain(told["typed"]),
            course_id,
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def save(planned: Planned, paths: Paths) -> None:
    """Keep it for its owner's eyes only, whole or as it was before. Raises OSError."""
    told = {
        "agenda_id": planned.agenda_id,
        "day": planned.day.isoformat() if planned.day else "",
        "begins": planned.begins.isoformat() if planned.begins else "",
        "schools": planned.schools,
        "consultants": planned.consultants,
        "typed": planned.typed,
        "people": [[p.name, p.roles, p.said, p.school] for p in planned.people],
    }
    folder = private_folder(paths.drafts)
    handle, name = tempfile.mkstemp(prefix=".", suffix=".making", dir=folder)  # mkstemp: 0600
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(told, file, ensure_ascii=False)
    Path(name).replace(paths.planned_in(planned.course_id))


def forget(paths: Paths, course_id: str = "") -> None:
    paths.planned_in(course_id).unlink(missing_ok=True)


def planned_in(course: WholeCourse, agenda_id: str = "") -> Planned:
    """A meeting of a course before anything is typed: its schools and its people are those of the course."""
    consultants = [person for person in course.people if person.is_consultant]
    others = (person for person in course.people if not person.is_consultant)
    return Planned(
        agenda_id=agenda_id,
        schools=tuple(party.name for party in course.parties),
        consultants=tuple(
            ", ".join(filter(None, (each.name, course.name_of(each.party_id)))) for each in consultants
        ),
        people=tuple(Participant(p.name, p.roles, "", course.name_of(p.party_id)) for p in others),
        course_id=course.head.id,
    )


def _participant(told: Sequence[object]) -> Participant:
    name, roles, said, school = told
    if not isinstance(roles, list):
        raise TypeError(roles)
    return Participant(_plain(name), tuple(map(_plain, roles)), _plain(said), _plain(school))


def _plain(told: object) -> str:
    """A text of the file; whoever else wrote in it, it is cleaned as if it were typed."""
    return clean_line(str(told)).text


def at_the_hour_of(planned: datetime, day: date, clock: Clock | None) -> datetime:
    """The instant of ``day`` at which the wall shows what it does at ``planned``, to the quarter; in UTC."""
    local = clock.local(planned) if clock else planned
    return at_hour(day, to_the_quarter(local.time()), clock)


def at_hour(day: date, hour: time, clock: Clock | None) -> datetime:
    """The instant of ``day`` at which the wall shows ``hour``; in UTC."""
    wall = datetime.combine(day, hour)
    return instant_of(wall, clock).astimezone(UTC) if clock else wall.replace(tzinfo=UTC)


def instant_of(wall: datetime, clock: Clock) -> datetime:
    """The instant at which the wall in the room says so."""
    guess = wall.astimezone()
    zone = clock.local(guess).tzinfo
    return wall.replace(tzinfo=zone) if zone else guess
