"""Taking in what is typed about a meeting that is being planned, a line at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeVar

from facilitator.domain.agenda import Agenda
from facilitator.domain.naming import find, folded, is_name
from facilitator.domain.refusal import Reason, Refused
from facilitator.services.arguments import LONGEST_NAME
from facilitator.services.participants import Participant, read_one, read_participants
from facilitator.services.planned import Part, Planned
from facilitator.text import clean_line
from facilitator.words.when_reading import is_span, read_ahead, read_when

_T = TypeVar("_T")

SHORTEST = 3
"""Letters of a known school's name that stand for all of it."""
TAKE_OUT = "-"
"""A line that begins so takes out whom it names."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a line may mean: agendas there are, names of earlier meetings, and the time on the wall."""

    agendas: tuple[Agenda, ...]
    schools: tuple[str, ...]
    people: tuple[str, ...]
    now: datetime
    language: str

    @property
    def today(self) -> date:
        return self.now.date()


def take_in(planned: Planned, part: Part, typed: str, known: Known) -> Planned | Refused:
    """What is planned once ``typed`` has been entered for ``part``.

    A day or an hour typed where names are asked for is that of the meeting: it is mended on the way.
    """
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
        case _ if is_when(typed, part, known):
            return _when(planned, text, known)
        case Part.SCHOOLS if is_span(text):
            return Refused.because(Reason.NO_SCHOOL_BUT_MINUTES, typed=text)
        case Part.SCHOOLS:
            return _school(planned, typed, known)
        case Part.CONSULTANTS:
            return _consultants(planned, text)
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


def lines_of(planned: Planned, part: Part) -> tuple[str, ...]:
    """Those named in a part, each as it would be typed."""
    match part:
        case Part.SCHOOLS:
            return planned.schools
        case Part.CONSULTANTS:
            return planned.consultants
        case Part.PEOPLE:
            return tuple(", ".join(filter(None, (p.name, p.said, p.school))) for p in planned.people)
    return ()


def mended(planned: Planned, part: Part, place: int, typed: str, known: Known) -> Planned | Refused:
    """What is planned once the ``place``-th of those named in a part is what ``typed`` says."""
    if is_when(typed, part, known):
        return _when(planned, typed.strip(), known)
    without = _but(planned, part, place)
    taken = take_in(without, part, typed, known)
    if isinstance(taken, Refused):
        return taken
    match part:
        case Part.SCHOOLS if len(taken.schools) > len(without.schools):
            old, new = planned.schools[place], taken.schools[-1]
            people = tuple(replace(p, school=new) if p.school == old else p for p in planned.people)
            return replace(taken, schools=_put_back(taken.schools, place), people=people)
        case Part.CONSULTANTS if len(taken.consultants) > len(without.consultants):
            return replace(taken, consultants=_put_back(taken.consultants, place))
        case Part.PEOPLE if len(taken.people) > len(without.people):
            return replace(taken, people=_put_back(taken.people, place))
    return taken


def _but(planned: Planned, part: Part, place: int) -> Planned:
    """What is planned without the ``place``-th of those named in a part."""
    match part:
        case Part.SCHOOLS:
            return _without_school(planned, planned.schools[place])
        case Part.CONSULTANTS:
            names = planned.consultants
            return replace(planned, consultants=names[:place] + names[place + 1 :])
    return replace(planned, people=planned.people[:place] + planned.people[place + 1 :])


def _put_back(named: tuple[_T, ...], place: int) -> tuple[_T, ...]:
    """The last of them in the ``place``-th place."""
    *others, last = named
    return (*others[:place], last, *others[place:])


def _agenda(planned: Planned, text: str, known: Known) -> Planned | Refused:
    fits = fitting(text, known.agendas, known.language)
    if not fits:
        candidates = tuple(agenda.title.said_in(known.language) for agenda in known.agendas)
        return Refused.because(Reason.NO_SUCH_AGENDA, typed=text, candidates=candidates)
    return replace(planned, agenda_id=fits[0].id)


def _when(planned: Planned, text: str, known: Known) -> Planned | Refused:
    if ahead := read_ahead(text, known.now):
        return replace(planned, day=ahead.date(), begins=ahead.time())
    day, begins = read_when(text, known.today, known.language)
    if day is None and begins is None:
        return Refused.because(Reason.NOT_A_DATE, typed=text)
    if day is not None and day < known.today:
        return Refused.because(Reason.DATE_PAST, day=day)
    return replace(planned, day=day or planned.day or known.today, begins=begins or planned.begins)


def is_when(typed: str, part: Part, known: Known) -> bool:
    """Is what was typed for names a day or an hour?

    A number alone is neither, nor is a word alone: people are called Tor, and schools begin as Sunday does.
    """
    text = typed.strip()
    if part in (Part.AGENDA, Part.WHEN) or text.isdecimal() or folded(text) in map(folded, known.schools):
        return False
    if not any(sign.isdecimal() or sign == " " for sign in text):
        return False
    ahead = read_ahead(text, known.now)
    return ahead is not None or read_when(text, known.today, known.language) != (None, None)


def _school(planned: Planned, typed: str, known: Known) -> Planned | Refused:
    """A school by name; the beginning of a known name is all of it, unless a blank follows."""
    name = _named(typed)
    if len(name) >= SHORTEST and typed == typed.rstrip(" "):
        found = find(name, known.schools, str, Reason.NO_SUCH_PARTY)
        name = found if isinstance(found, str) and folded(found).startswith(folded(name)) else name
    if not is_name(name):
        return Refused.because(Reason.NO_LETTER, name=name)
    if folded(name) in map(folded, planned.schools):
        return Refused.because(Reason.PARTY_KNOWN, name=name)
    return replace(planned, schools=(*planned.schools, name))


def _consultants(planned: Planned, text: str) -> Planned | Refused:
    """A consultant a line, with a school where one is named."""
    for line in filter(None, map(_named, text.splitlines())):
        read = read_one(line, planned.schools)
        if isinstance(read, Refused):
            return read
        planned = _with(planned, replace(read, roles=("process_consultant",)))
    return planned


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
        called = ", ".join(filter(None, (person.name, person.school)))
        return replace(planned, consultants=tuple(dict.fromkeys((*planned.consultants, called))))
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
