"""Commands of the plan: values of indicators, and who sets resources aside."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.indicators import PERCENT
from facilitator.domain.kinds import line_kind
from facilitator.domain.measurement import MeasurementKind
from facilitator.domain.moves import measuring, progress
from facilitator.domain.moves.made import Answer
from facilitator.domain.moves.measuring import Reading
from facilitator.domain.naming import folded
from facilitator.domain.refusal import Reason, Refused
from facilitator.services import arguments as read
from facilitator.services.arguments import Arg, Scene
from facilitator.services.because import part_reason
from facilitator.services.capture import read_line
from facilitator.services.closed_lists import one_of
from facilitator.services.command import Command, Group
from facilitator.text import clean_line
from facilitator.words.date_reading import read_date, read_past_date
from facilitator.words.dates import numeric_day
from facilitator.words.number_reading import read_number
from facilitator.words.order_words import means
from facilitator.words.tongue import N_

_PROGRAMME = re.compile(r"(?:(?<=\s)|^)#(\S+)")
"""A programme, such as ``#hhx``; of two words ``#basic_course``."""
_SAMPLE = re.compile(r"(?:(?<=\s)|^)n ?= ?([0-9]{1,7})(?=\s|$)", re.IGNORECASE)
_EXAMPLE = (6, 15)
"""A day of next year, as an example of a day to come."""
_PER_CENT = ("procent", "percent", "per cent", "pct", "pct.")


def indicator(typed: str, scene: Scene) -> Entry | Refused:
    """An indicator by its number."""
    found = read.kept(typed, scene)
    if isinstance(found, Refused):
        return found
    kind = line_kind(found)
    if isinstance(found, Action) or kind != "indicator":
        return Refused.because(Reason.WRONG_KIND, number=found.number, kind=kind, wanted=("indicator",))
    return found


def action(typed: str, scene: Scene) -> Action | Refused:
    """An action by its number."""
    found = read.kept(typed, scene)
    if isinstance(found, Entry):
        return Refused.because(Reason.WRONG_KIND, number=found.number, kind=found.kind, wanted=("action",))
    return found


def measure(scene: Scene, of: Entry, kind: MeasurementKind, typed: str) -> Answer:
    """``VALUE [DATE] [n=84] [/school] [#programme] [@name] [because …]``; ``none …`` takes one back."""
    cleaned = read.text(typed, scene)
    if isinstance(cleaned, Refused):
        return cleaned
    told, reason = part_reason(cleaned)
    first, _, rest = told.partition(" ")
    if means(first, "none"):
        return _take_back(scene, of, kind, rest)
    reading = _reading(scene, of, kind, told)
    if isinstance(reading, Refused):
        return reading
    answer = measuring.measure(scene.meeting, scene.moment, of, reading, reason)
    if isinstance(answer, Refused) and answer.reason is Reason.ARGUMENT_MISSING:
        # a target has its day, and so has a baseline that is not known yet
        ahead = date(scene.moment.today.year + 1, *_EXAMPLE)
        example = f"{told} {numeric_day(ahead, scene.language, year=True)}"
        return Refused(answer.reason, {**answer.facts, "example": example})
    return answer


def _take_back(scene: Scene, of: Entry, kind: MeasurementKind, rest: str) -> Answer:
    rest, programme = _part_programme(rest, scene)
    line = read_line(rest, scene.meeting, scene.moment.today, scene.language)
    day = _day(scene, line.text, ahead=kind is MeasurementKind.TARGET) if line.text else None
    if isinstance(day, Refused):
        return day
    return measuring.take_back(scene.meeting, of, kind, line.party.id if line.party else "", day, programme)


def _reading(scene: Scene, of: Entry, kind: MeasurementKind, told: str) -> Reading | Refused:
    told, programme = _part_programme(told, scene)
    line = read_line(told, scene.meeting, scene.moment.today, scene.language)
    rest = line.text
    if sign := re.search(r"(?:(?<=\s)|^)([/@])(\S+)", rest):
        reason = Reason.NO_SUCH_PARTY if sign[1] == "/" else Reason.NO_SUCH_PERSON
        named = scene.meeting.parties if sign[1] == "/" else scene.meeting.people
        return Refused.because(reason, typed=sign[2], candidates=tuple(each.name for each in named))
    sample = None
    if found := _SAMPLE.search(rest):
        sample = int(found[1])
        rest = " ".join((rest[: found.start()] + rest[found.end() :]).split())
        if not sample:
            return Refused.because(Reason.NOT_A_VALUE, typed=found[0])
    value = _value(scene, of, kind, rest)
    if isinstance(value, Refused):
        return value
    number, unit, rest = value
    day = _day(scene, rest, ahead=number is None or kind is MeasurementKind.TARGET) if rest else None
    if isinstance(day, Refused):
        return day
    return Reading(kind, number, unit, day, sample, line.party, line.person, programme)


def _part_programme(typed: str, scene: Scene) -> tuple[str, str]:
    """What is typed without the programme it names, and that programme, as it was written first."""
    found = _PROGRAMME.search(typed)
    if found is None:
        return typed, ""
    rest = " ".join((typed[: found.start()] + typed[found.end() :]).split())
    named = clean_line(found[1].replace("_", " "), read.LONGEST_NAME).text
    known = (each.programme for each in scene.meeting.all_measurements)
    return rest, next((each for each in known if folded(each) == folded(named)), named)


def _value(
    scene: Scene, of: Entry, kind: MeasurementKind, typed: str
) -> tuple[Decimal | None, str, str] | Refused:
    """The number, the unit beside it, and what follows; a baseline may be unknown yet."""
    first, _, rest = typed.partition(" ")
    if kind is MeasurementKind.BASELINE and means(first, "unknown"):
        return None, "", rest.strip()
    found = read_number(typed, scene.language)
    if found is None:
        return Refused.because(Reason.NOT_A_VALUE, typed=typed)
    number, rest = found
    rest = rest.strip()
    unit = scene.meeting.said("unit", of.id)
    for name in (PERCENT, *_PER_CENT, *filter(None, (unit,))):
        if folded(rest) == folded(name) or folded(rest).startswith(folded(name) + " "):
            return number, PERCENT if name in _PER_CENT else name, rest[len(name) :].strip()
    word, _, after = rest.partition(" ")
    if word.isalpha() and read_date(rest, scene.moment.today, scene.language) is None:
        return number, word, after.strip()
    return number, "", rest


def _day(scene: Scene, typed: str, *, ahead: bool) -> date | Refused:
    """The day of a value: of one that was measured the last such day, of one to come the next."""
    read = read_date if ahead else read_past_date
    day = read(typed, scene.moment.today, scene.language)
    return day or Refused.because(Reason.NOT_A_DATE, typed=typed)


MEASURING = (
    Command(
        "measure",
        Group.PLAN,
        N_("Put a value of an indicator on record"),
        measure,
        (
            Arg("N", indicator),
            Arg("baseline|target|actual", one_of(MeasurementKind)),
            Arg("VALUE DATE", read.text, rest=True),
        ),
        in_scene=True,
    ),
    Command(
        "approve",
        Group.PLAN,
        N_("Somebody sets the resources of an action aside"),
        progress.approve,
        (Arg("N", action), Arg("NAME", read.signed_person, rest=True)),
    ),
)
