"""Arguments of commands: what each word stands for in this meeting."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from functools import partial
from pathlib import Path
from typing import Any

from facilitator.clock import Clock
from facilitator.domain.action import Action
from facilitator.domain.agenda import Item
from facilitator.domain.entries import Entry
from facilitator.domain.line import Line
from facilitator.domain.local_text import LANGUAGES
from facilitator.domain.meeting import Meeting
from facilitator.domain.moment import Moment
from facilitator.domain.naming import find, find_called, folded
from facilitator.domain.people import Group, Party, Person
from facilitator.domain.questions import Question
from facilitator.domain.refusal import Reason, Refused
from facilitator.services.capture import NAMES, read_action, read_line
from facilitator.text import clean, clean_line
from facilitator.words.date_reading import DayReader, read_date
from facilitator.words.order_words import means
from facilitator.words.when_reading import read_when

LONGEST_TEXT = 20_000
"""Characters of one captured text."""
LONGEST_NAME = 200
_QUOTED = re.compile(r'"([^"]*\S[^"]*)"')
YEARS_FROM = 2000
"""A year before that is the hour of a day: *4/3 0900*."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Where an argument is read: the meeting, the moment, the language and a draft's id."""

    meeting: Meeting
    moment: Moment
    language: str
    entry_id: str = ""
    home: Path | None = None
    """The folder of the user's own content; None: the shipped content alone."""
    clock: Clock | None = None
    """What the wall in the room says; None: it shows UTC."""


Reader = Callable[[str, Scene], Any]


@dataclass(frozen=True, slots=True)
class Arg:
    """One argument. ``name`` is what help calls it; ``rest`` takes the rest of the line raw."""

    name: str
    read: Reader
    optional: bool = False
    rest: bool = False
    many: bool = False


def word(typed: str, scene: Scene) -> str:
    named = clean_line(unquoted(typed), LONGEST_NAME).text
    return named if named.strip(' "') else ""  # quotation marks around nothing name nothing


def unquoted(typed: str) -> str:
    """What was given without the quotation marks around the whole of it, if there are any."""
    stripped = typed.strip()
    whole = _QUOTED.fullmatch(stripped)
    return whole[1].strip() if whole else stripped


def text(typed: str, scene: Scene) -> str | Refused:
    """A text as it was typed, cleaned; one that is too long is refused with its count."""
    if len(typed) > LONGEST_TEXT:
        return Refused.because(Reason.TEXT_TOO_LONG, have=len(typed), most=LONGEST_TEXT)
    return clean(typed, LONGEST_TEXT).text.strip()


def line(typed: str, scene: Scene, signs: str = NAMES, read_day: DayReader = read_date) -> Line | Refused:
    """A text with what is picked up in it behind one of the ``signs``."""
    cleaned = text(typed, scene)
    if isinstance(cleaned, Refused):
        return cleaned
    found = read_line(cleaned, scene.meeting, scene.moment.today, scene.language, signs, read_day)
    return replace(found, entry_id=scene.entry_id)


def action_line(typed: str, scene: Scene) -> Line | Refused:
    """A text with the names and the date it holds; a name at its beginning is the owner's."""
    cleaned = text(typed, scene)
    if isinstance(cleaned, Refused):
        return cleaned
    found = read_action(cleaned, scene.meeting, scene.moment.today, scene.language)
    return replace(found, entry_id=scene.entry_id)


def number(typed: str, scene: Scene) -> int | Refused:
    return _whole_number(typed)


def minutes(typed: str, scene: Scene) -> int | Refused:
    return _whole_number(typed.removesuffix("min").strip())


def scores(typed: str, scene: Scene) -> list[int] | Refused:
    """One or several scores: ``3``, ``3 4 2``; digits in a row, ``3443``, are one score each."""
    read: list[int] = []
    for typed_word in typed.replace(",", " ").split():
        number = _whole_number(typed_word)
        if isinstance(number, Refused):
            return number
        read.extend([number] if number <= 10 else [int(digit) for digit in typed_word])
    return read or Refused.because(Reason.NOT_A_NUMBER, typed=typed)


def item(typed: str, scene: Scene) -> Item | Refused:
    """An item by its id, its place on the list, or the beginning of either id or title."""
    meeting = scene.meeting
    if typed.isdecimal() and 1 <= int(typed) <= len(meeting.items):
        return meeting.items[int(typed) - 1]
    by_id = find(typed, meeting.items, _item_id, Reason.NO_SUCH_ITEM)
    if isinstance(by_id, Item) or by_id.reason is Reason.AMBIGUOUS:
        return by_id
    for language in languages(scene):
        by_title = find(typed, meeting.items, partial(_title, language), Reason.NO_SUCH_ITEM)
        if isinstance(by_title, Item) or by_title.reason is Reason.AMBIGUOUS:
            return by_title
    return by_id


def person(typed: str, scene: Scene) -> Person | Refused:
    meeting = scene.meeting
    return find_called(unquoted(typed), meeting.people, meeting.names_of, Reason.NO_SUCH_PERSON)


def signed_person(typed: str, scene: Scene) -> Person | Refused:
    """A person by name, with the sign of names or without."""
    return person(typed.strip().removeprefix("@"), scene)


def people(typed: str, scene: Scene) -> Sequence[Person] | Refused:
    """``all``, or several people by name, parted by commas."""
    if means(typed, "all"):
        return scene.meeting.people
    if isinstance(one_name := person(typed, scene), Person):
        return (one_name,)
    found = []
    for name in filter(None, (part.strip() for part in typed.split(","))):
        one = person(name, scene)
        if isinstance(one, Refused):
            return one
        found.append(one)
    return found or Refused.because(Reason.ARGUMENT_MISSING, argument="NAME")


def party(typed: str, scene: Scene) -> Party | Refused:
    return find(unquoted(typed), scene.meeting.parties, _name, Reason.NO_SUCH_PARTY)


def person_or_party(typed: str, scene: Scene) -> Person | Party | Refused:
    meeting = scene.meeting
    candidates: list[Person | Party] = [*meeting.parties, *meeting.people]
    return find_called(unquoted(typed), candidates, meeting.names_of, Reason.NO_SUCH_NAME)


def who(typed: str, scene: Scene) -> str | Refused:
    """Id of a person, a party or a group, or ``all``."""
    if means(typed, "all"):
        return "all"
    found = person_or_party(typed, scene)
    if isinstance(found, Refused):
        team = group(typed, scene)
        return found if isinstance(team, Refused) else team.id
    return found.id


def group(typed: str, scene: Scene) -> Group | Refused:
    """A group by the short name it was given, such as ``T1``: of this meeting, else one of the course."""
    found = find(unquoted(typed), scene.meeting.groups, _name, Reason.NO_SUCH_NAME)
    if isinstance(found, Group):
        return found
    triads = [each for each in scene.meeting.all_groups if each.kind == "triad" and each.member_ids]
    return find(unquoted(typed), triads, _name, Reason.NO_SUCH_NAME)


def floor(typed: str, scene: Scene) -> str | Refused:
    """Whom the floor goes to: an id, ``go_round``, or nobody."""
    if means(typed, "none") or folded(typed) == "nobody":
        return ""
    if folded(typed).replace("-", "_") == "go_round":
        return "go_round"
    found = person_or_party(typed, scene)
    return found if isinstance(found, Refused) else found.id


def kept(typed: str, scene: Scene) -> Entry | Action | Refused:
    """An entry or an action by its number."""
    wanted = _whole_number(typed.lstrip("#"))
    if isinstance(wanted, Refused):
        return wanted
    found = scene.meeting.numbered(wanted)
    return found or Refused.because(Reason.NO_SUCH_NUMBER, number=wanted)


def entry(typed: str, scene: Scene) -> Entry | Refused:
    found = kept(typed, scene)
    if isinstance(found, Action):
        return Refused.because(Reason.WRONG_KIND, number=found.number, kind="action", wanted=("entry",))
    return found


def entry_or_unreached(typed: str, scene: Scene) -> Entry | Refused | None:
    """An entry by its number; None for all items that earlier meetings closed without."""
    return None if means(typed, "unreached") else entry(typed, scene)


def question(typed: str, scene: Scene) -> Question | Refused:
    """A question of the bank by its id."""
    found = scene.meeting.questions_by_id.get(typed.upper())
    return found or Refused.because(Reason.NO_SUCH_QUESTION, typed=typed)


def day(typed: str, scene: Scene) -> date | Refused:
    """A date: ISO, or as people write one."""
    read = read_date(typed, scene.moment.today, scene.language)
    return read or Refused.because(Reason.NOT_A_DATE, typed=typed)


def day_and_hour(typed: str, scene: Scene) -> tuple[date, time | None] | Refused:
    """The same with an hour behind it, such as ``4/3 9.00``; what is a day as a whole has none."""
    whole = day(typed, scene)
    read, hour = read_when(typed, scene.moment.today, scene.language)
    if read is not None and hour is not None and (isinstance(whole, Refused) or whole.year < YEARS_FROM):
        return read, hour
    return whole if isinstance(whole, Refused) else (whole, None)


def languages(scene: Scene) -> Iterable[str]:
    """The scene's language first; the screen's may be another."""
    return dict.fromkeys((scene.language, *LANGUAGES))


def _whole_number(typed: str) -> int | Refused:
    # isdecimal() takes digits of every script; int() would too, and people see others than they typed
    if typed.isascii() and typed.isdecimal() and len(typed) < 10:
        return int(typed)
    return Refused.because(Reason.NOT_A_NUMBER, typed=typed)


def _name(named: Person | Party | Group) -> str:
    return named.name


def _item_id(each: Item) -> str:
    return each.id


def _title(language: str, each: Item) -> str:
    return each.title.said_in(language)
