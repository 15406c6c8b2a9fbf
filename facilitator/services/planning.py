"""Taking in what is typed about a meeting that is being planned, a line at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from facilitator.domain.agenda import Agenda
from facilitator.domain.naming import find, folded
from facilitator.domain.refusal import Reason, Refused
from facilitator.services.arguments import LONGEST_NAME
from facilitator.services.participants import Participant, read_participants
from facilitator.services.planned import Part, Planned
from facilitator.text import clean_line
from facilitator.words.when_reading import read_when

SHORTEST = 3
"""Letters of a known school's name that stand for all of it."""
TAKE_OUT = "-"
"""A line that begins so takes out whom it names."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a line may mean: agendas there are, names of earlier meetings, and the day it is typed on."""

    agendas: tuple[Agenda, ...]
    schools: tuple[str, ...]
    people: tuple[str, ...]
    today: date
    language: str


def take_in(planned: Planned, part: Part, typed: str, known: Known) -> Planned | Refused:
    """What is planned once ``typed`` has been entered for ``part``."""
    text = typed.strip()
    if not text:
        return Refused.because(Reason.EMPTY_TEXT)
    if text.startswith(TAKE_OUT) and part not in (Part.AGENDA, Part.WHEN):
        return _without(planned, part, text[len(TAKE_OUT) :])
    match part:
        case Part.AGENDA:
            return _agenda(planned, text, known)
        case Part.WHEN:
            return _when(planned, text, known)
        case Part.SCHOOLS:
            return _school(planned, typed, known)
        case Part.CONSULTANTS:
            names = dict.fromkeys((*planned.consultants, *filter(None, map(_named, text.splitlines()))))
            return replace(planned, consultants=tuple(names))
        case Part.PEOPLE:
            return _people(planned, text)


def fitting(typed: str, agendas: Sequence[Agenda], language: str) -> tuple[Agenda, ...]:
    """Agendas of which every word typed is found in the title, in any language, or in the id.

    Those whose title begins so come first.
    """
    words = folded(typed).split()
    said = {agenda.id: folded(agenda.title.said_in(language)) for agenda in agendas}
    fits = [agenda for agenda in agendas if all(word in _searched(agenda) for word in words)]
    return tuple(sorted(fits, key=lambda a: (not said[a.id].startswith(folded(typed)), said[a.id])))


def _searched(agenda: Agenda) -> str:
    return folded(" ".join((agenda.id, *agenda.title.by_language.values())))


def completed(part: Part, typed: str, known: Known) -> str:
    """What a name begun in the line would go on with, from names known; empty where nothing fits."""
    names = {Part.SCHOOLS: known.schools, Part.CONSULTANTS: known.people, Part.PEOPLE: known.people}
    begun = typed.rpartition("\n")[2]
    if not begun.strip() or begun != begun.strip():
        return ""
    fits = (name for name in names.get(part, ()) if folded(name).startswith(folded(begun)))
    return next((name[len(begun) :] for name in fits if len(name) > len(begun)), "")


def last_of(planned: Planned, part: Part) -> tuple[str, Planned]:
    """The one named last, as it would be typed, and what is planned without it."""
    match part:
        case Part.SCHOOLS if planned.schools:
            return planned.schools[-1], _without_school(planned, planned.schools[-1])
        case Part.CONSULTANTS if planned.consultants:
            return planned.consultants[-1], replace(planned, consultants=planned.consultants[:-1])
        case Part.PEOPLE if planned.people:
            last = planned.people[-1]
            line = ", ".join(filter(None, (last.name, last.said, last.school)))
            return line, replace(planned, people=planned.people[:-1])
    return "", planned


def _agenda(planned: Planned, text: str, known: Known) -> Planned | Refused:
    fits = fitting(text, known.agendas, known.language)
    if not fits:
        candidates = tuple(agenda.title.said_in(known.language) for agenda in known.agendas)
        return Refused.because(Reason.NO_SUCH_AGENDA, typed=text, candidates=candidates)
    return replace(planned, agenda_id=fits[0].id)


def _when(planned: Planned, text: str, known: Known) -> Planned | Refused:
    day, begins = read_when(text, known.today, known.language)
    if day is None and begins is None:
        return Refused.because(Reason.NOT_A_DATE, typed=text)
    if day is not None and day < known.today:
        return Refused.because(Reason.DATE_PAST, day=day)
    return replace(planned, day=day or planned.day or known.today, begins=begins or planned.begins)


def _school(planned: Planned, typed: str, known: Known) -> Planned | Refused:
    """A school by name; the beginning of a known name is all of it, unless a blank follows."""
    name = _named(typed)
    if len(name) >= SHORTEST and typed == typed.rstrip(" "):
        found = find(name, known.schools, str, Reason.NO_SUCH_PARTY)
        name = found if isinstance(found, str) and folded(found).startswith(folded(name)) else name
    if folded(name) in map(folded, planned.schools):
        return Refused.because(Reason.PARTY_KNOWN, name=name)
    return replace(planned, schools=(*planned.schools, name))


def _people(planned: Planned, text: str) -> Planned | Refused:
    here = planned.people[-1].school if planned.people else planned.schools[0] if planned.schools else ""
    for line in text.splitlines():
        for read in read_participants(line, planned.schools, here):
            if isinstance(read, Refused):
                return read
            here = read.school or here
            planned = _with(planned, read)
    return planned


def _with(planned: Planned, person: Participant) -> Planned:
    """With somebody on the list, in the place of an entry of the same name and school."""
    if "process_consultant" in person.roles:
        return replace(planned, consultants=tuple(dict.fromkeys((*planned.consultants, person.name))))
    same = (folded(person.name), person.school)
    for n, known in enumerate(planned.people):
        if (folded(known.name), known.school) == same:
            return replace(planned, people=(*planned.people[:n], person, *planned.people[n + 1 :]))
    return replace(planned, people=(*planned.people, person))


def _without(planned: Planned, part: Part, named: str) -> Planned | Refused:
    match part:
        case Part.SCHOOLS:
            school = find(named, planned.schools, str, Reason.NO_SUCH_PARTY)
            return school if isinstance(school, Refused) else _without_school(planned, school)
        case Part.CONSULTANTS:
            name = find(named, planned.consultants, str, Reason.NO_SUCH_PERSON)
            if isinstance(name, Refused):
                return name
            return replace(planned, consultants=tuple(n for n in planned.consultants if n != name))
    person = find(named, planned.people, lambda each: each.name, Reason.NO_SUCH_PERSON)
    if isinstance(person, Refused):
        return person
    return replace(planned, people=tuple(each for each in planned.people if each is not person))


def _without_school(planned: Planned, school: str) -> Planned:
    """Its people stay on the list, of no school, until they are given another."""
    people = tuple(replace(p, school="") if p.school == school else p for p in planned.people)
    return replace(planned, schools=tuple(s for s in planned.schools if s != school), people=people)


def _named(typed: str) -> str:
    return clean_line(typed, LONGEST_NAME).text
