"""Reading a captured line: its kind from the first sign, and the names and dates in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from facilitator.domain.agenda import Item
from facilitator.domain.line import Line
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import Mode
from facilitator.domain.naming import find_called, folded
from facilitator.domain.observation import THOUGHT
from facilitator.domain.people import Party, Person
from facilitator.domain.refusal import Reason, Refused
from facilitator.words.date_reading import DayReader, read_date

PREFIXES = {
    "?": "question",
    "=": "answer",
    "!": "action",
    "*": "idea",
    "#": "parked",
    '"': "quote",
    ":": "decision",
}
_OBSERVING = {sign: kind for sign, kind in PREFIXES.items() if sign != '"'} | {"?": THOUGHT}
LITERAL = ("\\", " ")
"""A first sign that makes what follows text, whatever it begins with."""

NAMES = "@/"
"""Signs of a person and of a party; ``>`` is that of a day, and stays text where a line keeps none."""

_ORDERS = {"question": "question", "answer": "answer", "action": "action", "idea": "idea",
           "parked": "park", "decision": "decide"}  # fmt: skip
MARK = re.compile(r"(?:(?<=\s)|^)([@>/])(\S+)")
_QUOTED_NAME = re.compile(r'(?:(?<=\s)|^)(?:"([@/])([^"\n]+)"|([@/])"([^"\n]+)")')
AFTERMATH = ".,;:!?)"
MOST_WORDS_OF_A_DAY = 5
_NEXT_WORDS = re.compile(r"\S+")
_OF_SEVERAL_WORDS = re.compile(r"[^\W\d_]| [0-9]{4}$")
"""A month, a week or a year: in ``>4/12 20 elever`` the next number is no part of the day."""


@dataclass(frozen=True, slots=True)
class Order:
    """A command with its arguments, as either front end gives it."""

    name: str
    args: tuple[str, ...]


def kind_of(typed: str, item: Item | None, lane: str = "") -> str:
    """The kind a line will be captured as: that of its first sign, else of its lane, else the item's own."""
    return _signs(item).get(typed[:1], lane or (item.capture if item else "note"))


def order_for(typed: str, item: Item | None, lane: str = "") -> Order:
    """The command that captures a line typed into the capture line."""
    kind = kind_of(typed, item, lane)
    text = typed[1:] if typed[:1] in _signs(item) or typed[:1] in LITERAL else typed
    return Order(_ORDERS.get(kind, f"note.{kind}"), (text.strip(),))


def _signs(item: Item | None) -> Mapping[str, str]:
    """First signs and their kinds: in an observation words between quotation marks are evidence too."""
    return _OBSERVING if item is not None and item.mode is Mode.OBSERVE else PREFIXES


def read_line(
    typed: str,
    meeting: Meeting,
    today: date,
    language: str,
    signs: str = NAMES,
    read_day: DayReader = read_date,
) -> Line:
    """Pick up ``@name``, ``/party``, ``>date``, those of ``signs``, where they resolve; all else is text."""
    line = Line(_names_unquoted(typed.strip(), meeting))
    position = 0
    while mark := MARK.search(line.text, position):
        day, end = _day_at(mark, today, language, read_day)
        read = _pick_up(mark, line, meeting, day, end) if mark[1] in signs else None
        if read is None:
            position = mark.end(1)
        else:
            line, position = read, len(_before(mark))
    return replace(line, text=line.text.strip())


def _names_unquoted(typed: str, meeting: Meeting) -> str:
    """``@Søren Ærø …`` of ``"@Søren Ærø" …`` and ``@"Søren Ærø" …``; words that are no name stay quoted."""

    def name(found: re.Match[str]) -> str:
        sign, called = found[1] or found[3], found[2] or found[4]
        among: Sequence[Person | Party] = meeting.people if sign == "@" else meeting.parties
        one = find_called(called, among, meeting.names_of, Reason.NO_SUCH_NAME)
        return found[0] if isinstance(one, Refused) else f"{sign}{called}"

    return _QUOTED_NAME.sub(name, typed)


def read_action(typed: str, meeting: Meeting, today: date, language: str) -> Line:
    """Read a line as an action: a person's name at its beginning is the owner."""
    line = read_line(typed, meeting, today, language, "@/>")
    if line.person is not None:
        return line
    for person in sorted(meeting.people, key=lambda p: -len(p.name)):
        for name in (*meeting.names_of(person), person.name.split()[0]):
            rest = _after_name(line.text, name)
            if rest and _is_one(name, meeting):
                return replace(line, text=rest, person=person)
    return line


def _pick_up(mark: re.Match[str], line: Line, meeting: Meeting, day: date | None, end: int) -> Line | None:
    """The line without what was picked up, up to ``end``; ``day`` is that of a ``>``. None: it is text."""
    sign = mark[1]
    if sign == ">" and line.day is None and day is not None:
        return replace(line, text=_without(mark, end), day=day)
    if sign == "/" and line.party is None:
        party, end = _named_at(mark, end, meeting.parties, lambda each: (each.name,))
        if party is not None:
            return replace(line, text=_without(mark, end, party.name), party=party)
    if sign == "@" and line.person is None:
        person, end = _named_at(mark, end, meeting.people, meeting.names_of)
        if person is None and (school := line.party or _school_in(line.text, meeting)):
            of_it = [each for each in meeting.people if each.party_id == school.id]
            person, end = _named_at(mark, end, of_it, meeting.names_of)
        if person is not None:
            return replace(line, text=_without(mark, end, _spoken(person, mark, end)), person=person)
    return None


def _day_at(mark: re.Match[str], today: date, language: str, read_day: DayReader) -> tuple[date | None, int]:
    """The day behind a ``>`` and where it ends, of as many words as make one; else the end of the word."""
    start = mark.start(2)
    words = [start + found.end() for found in _NEXT_WORDS.finditer(mark.string[start:].partition("\n")[0])]
    for end in reversed(words[:MOST_WORDS_OF_A_DAY]) if mark[1] == ">" else ():
        typed = mark.string[start:end].rstrip(AFTERMATH)
        if (end == words[0] or _OF_SEVERAL_WORDS.search(typed)) and (day := read_day(typed, today, language)):
            return day, start + len(typed)
    return None, start + len(mark[2].rstrip(AFTERMATH))


_N = TypeVar("_N", Party, Person)


def _school_in(text: str, meeting: Meeting) -> Party | None:
    """The school that a line names; it tells two of one name apart."""
    for mark in MARK.finditer(text):
        if mark[1] == "/":
            end = mark.start(2) + len(mark[2].rstrip(AFTERMATH))
            party, _ = _named_at(mark, end, meeting.parties, lambda each: (each.name,))
            if party is not None:
                return party
    return None


def _named_at(
    mark: re.Match[str], end: int, among: Sequence[_N], names: Callable[[_N], Sequence[str]]
) -> tuple[_N | None, int]:
    """Who is named behind the sign: by whole words of the name, by one word, or by two where one is few."""
    text, start = mark.string, mark.start(2)
    called = [name for each in among for name in names(each)]
    for until in (_end_of_words(text, start, called), end, _end_of_next_word(text, end)):
        found = find_called(text[start:until], among, names, Reason.NO_SUCH_NAME)
        if not isinstance(found, Refused):
            return found, until
    return None, end


def _end_of_words(text: str, start: int, called: Sequence[str]) -> int:
    """How far two or more words reach that a name begins with; ``start`` where there are none."""
    names = [name.split() for name in called]
    heads = (" ".join(words[:n]) for words in names for n in range(2, len(words) + 1))
    ends = (start + len(head) for head in heads if folded(text[start : start + len(head)]) == folded(head))
    return max((end for end in ends if not text[end : end + 1].isalnum()), default=start)


def _end_of_next_word(text: str, end: int) -> int:
    following = re.compile(r" [\w-]+").match(text, end)
    return following.end() if following else end


def _before(mark: re.Match[str]) -> str:
    return mark.string[: mark.start()].rstrip(" ")


def _without(mark: re.Match[str], end: int, name: str = "") -> str:
    """The line without the mark. In the middle of a sentence the name itself stays: it is part of it."""
    before, after = _before(mark), mark.string[end:].lstrip(" ")
    if name and _is_between(before.rpartition("\n")[2], after.partition("\n")[0]):
        return mark.string[: mark.start()] + name + mark.string[end:]
    apart = before and after and before[-1] != "\n" and after[0] not in AFTERMATH + "\n"
    return before + (" " if apart else "") + after


def _is_between(before: str, after: str) -> bool:
    """Do words of the sentence stand on both sides, other marks not counted?"""
    return bool(before.strip() and MARK.sub("", after).strip(AFTERMATH + " "))


def _spoken(person: Person, mark: re.Match[str], end: int) -> str:
    """A person's name as far as it was typed: the word it began, or the whole."""
    typed = folded(mark.string[mark.start(2) : end])
    meant = (word for word in person.name.split() if folded(word).startswith(typed))
    return next(meant, person.name)


def _after_name(text: str, name: str) -> str:
    """What follows a name at the beginning of a text, or nothing."""
    if text[: len(name)].casefold() != name.casefold() or text[len(name) : len(name) + 1] != " ":
        return ""
    return text[len(name) :].strip()


def _is_one(name: str, meeting: Meeting) -> bool:
    alike = [p for p in meeting.people if name in (*meeting.names_of(p), p.name.split()[0])]
    return len(alike) == 1
