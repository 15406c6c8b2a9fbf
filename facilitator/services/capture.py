"""Reading a captured line: its kind from the first sign, and the names and dates in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from facilitator.domain.agenda import Item
from facilitator.domain.line import Line
from facilitator.domain.meeting import Meeting
from facilitator.domain.naming import find, folded
from facilitator.domain.people import Party, Person
from facilitator.domain.refusal import Reason, Refused
from facilitator.words.date_reading import read_date

PREFIXES = {
    "?": "question",
    "=": "answer",
    "!": "action",
    "*": "idea",
    "#": "parked",
    '"': "quote",
    ":": "decision",
}
LITERAL = ("\\", " ")
"""A first sign that makes what follows text, whatever it begins with."""

_ORDERS = {"question": "question", "answer": "answer", "action": "action", "idea": "idea",
           "parked": "park", "decision": "decide"}  # fmt: skip
_MARK = re.compile(r"(?:(?<=\s)|^)([@>/])(\S+)")
_AFTERMATH = ".,;:!?)"


@dataclass(frozen=True, slots=True)
class Order:
    """A command with its arguments, as either front end gives it."""

    name: str
    args: tuple[str, ...]


def kind_of(typed: str, item: Item | None) -> str:
    """The kind a line will be captured as: that of its first sign, else the item's own."""
    return PREFIXES.get(typed[:1], item.capture if item else "note")


def order_for(typed: str, item: Item | None) -> Order:
    """The command that captures a line typed into the capture line."""
    kind = kind_of(typed, item)
    text = typed[1:] if typed[:1] in PREFIXES or typed[:1] in LITERAL else typed
    return Order(_ORDERS.get(kind, f"note.{kind}"), (text.strip(),))


def read_line(typed: str, meeting: Meeting, today: date, language: str) -> Line:
    """Pick ``@name``, ``>date`` and ``/party`` up where they resolve; what does not stays text."""
    line = Line(typed.strip())
    position = 0
    while mark := _MARK.search(line.text, position):
        read = _pick_up(mark, line, meeting, today, language)
        if read is None:
            position = mark.end()
        else:
            line, position = read, mark.start()
    return line


def read_action(typed: str, meeting: Meeting, today: date, language: str) -> Line:
    """Read a line as an action: a person's name at its beginning is the owner."""
    line = read_line(typed, meeting, today, language)
    if line.person is not None:
        return line
    for person in sorted(meeting.people, key=lambda p: -len(p.name)):
        for name in (person.name, person.name.split()[0]):
            rest = _after_name(line.text, name)
            if rest and _is_one(name, meeting):
                return replace(line, text=rest, person=person)
    return line


def _pick_up(mark: re.Match[str], line: Line, meeting: Meeting, today: date, language: str) -> Line | None:
    sign, word = mark.group(1), mark.group(2).rstrip(_AFTERMATH)
    text, end = line.text, mark.start(2) + len(word)
    if sign == ">" and line.day is None and (day := read_date(word, today, language)):
        return replace(line, text=_without(text, mark.start(), end), day=day)
    if sign == "/" and line.party is None:
        party = find(word, meeting.parties, _party_name, Reason.NO_SUCH_PARTY)
        if isinstance(party, Party):
            return replace(line, text=_without(text, mark.start(), end), party=party)
    if sign == "@" and line.person is None:
        person, end = _person_at(text, mark.start(2), end, meeting)
        if person is not None:
            return replace(line, text=_without(text, mark.start(), end), person=person)
    return None


def _person_at(text: str, start: int, end: int, meeting: Meeting) -> tuple[Person | None, int]:
    """The person named from ``start``: by one word, or by the next one too where one is not enough."""
    found = find(text[start:end], meeting.people, _person_name, Reason.NO_SUCH_PERSON)
    following = re.compile(r" (\w+)").match(text, end)
    if following:
        both = text[start:end] + following.group()
        whole = [person for person in meeting.people if folded(person.name) == folded(both)]
        if len(whole) == 1:
            return whole[0], following.end()
        longer = find(both, meeting.people, _person_name, Reason.NO_SUCH_PERSON)
        if isinstance(found, Refused) and not isinstance(longer, Refused):
            return longer, following.end()
    return (None, end) if isinstance(found, Refused) else (found, end)


def _without(text: str, start: int, end: int) -> str:
    before, after = text[:start].rstrip(" "), text[end:].lstrip(" ")
    joint = "" if not before or not after or after[0] in _AFTERMATH else " "
    return before + joint + after


def _after_name(text: str, name: str) -> str:
    """What follows a name at the beginning of a text, or nothing."""
    if text[: len(name)].casefold() != name.casefold() or text[len(name) : len(name) + 1] != " ":
        return ""
    return text[len(name) :].strip()


def _is_one(name: str, meeting: Meeting) -> bool:
    alike = [p for p in meeting.people if name in (p.name, p.name.split()[0])]
    return len(alike) == 1


def _person_name(person: Person) -> str:
    return person.name


def _party_name(party: Party) -> str:
    return party.name
