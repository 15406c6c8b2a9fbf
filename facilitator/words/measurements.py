"""Values of indicators in words."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from facilitator.domain.entries import Entry
from facilitator.domain.holding import Holding
from facilitator.domain.indicators import PERCENT, counted, figures
from facilitator.domain.measurement import Measurement, MeasurementKind
from facilitator.domain.meeting import Meeting
from facilitator.words.dates import short_day
from facilitator.words.line_fields import line_answer
from facilitator.words.numbers import with_unit
from facilitator.words.tongue import Words


def value(each: Measurement | None, unit: str, w: Words) -> str:
    """``12,5 %``; of few people the count, ``1 of 8``; a question mark where it is not known."""
    if each is None or each.number is None:
        return "?"
    few = counted(each) if unit == PERCENT else None
    if few is not None:
        return w._("{n} of {all}").format(n=few, all=each.sample)
    return with_unit(each.number, unit, w.language)


def measured(each: Measurement, meeting: Meeting, w: Words) -> str:
    """``4 baseline: 12 % (n = 84) · ti 1.9.2026 · Skovly``."""
    indicator = next(entry for entry in meeting.all_entries if entry.id == each.indicator_id)
    day = short_day(each.day, w.language, year=True)
    kind = line_answer(each.kind, w)
    if each.struck:
        said = w._("{number} {kind} taken back: {value} · {day}")
        told = value(each, meeting.said("unit", indicator.id), w)
        return _of_whom(said.format(number=indicator.number, kind=kind, value=told, day=day), each, meeting)
    if each.number is None:
        said = w._("{number} {kind}: not known yet, will be measured {day}")
        return _of_whom(said.format(number=indicator.number, kind=kind, day=day), each, meeting)
    unit = meeting.said("unit", indicator.id)
    told = value(each, unit, w) + sample(each, unit, w)
    return _of_whom(f"{indicator.number} {kind}: {told} · {day}", each, meeting)


def sample(each: Measurement, unit: str, w: Words) -> str:
    """`` (n = 84)``; a share of unknown many says so in words. Nothing where the count is said already."""
    if unit != PERCENT or counted(each) is not None:
        return f" (n = {each.sample})" if each.sample is not None and unit != PERCENT else ""
    return w._(" (of how many is not known)") if each.sample is None else f" (n = {each.sample})"


def before_its_baseline(each: Measurement, meeting: Meeting, w: Words) -> str:
    """Asks for the day of a value that is older than what it is held against; empty for any other."""
    if each.kind is not MeasurementKind.ACTUAL or each.struck:
        return ""
    indicator = next(entry for entry in meeting.all_entries if entry.id == each.indicator_id)
    began = figures(meeting, indicator, each.party_id, each.programme).baseline
    began = began or figures(meeting, indicator).baseline
    if began is None or began.number is None or each.day >= began.day:
        return ""
    said = w._(
        "This value is of {day}, before the baseline of {since}. Is the day right? "
        "If not, undo it, and write the day with its year."
    )
    day, since = (short_day(on, w.language, year=True) for on in (each.day, began.day))
    return said.format(day=day, since=since)


def advice(each: Measurement, indicator: Entry, meeting: Meeting, w: Words) -> str:
    """What a value needs to be understood; empty where it has it."""
    if early := before_its_baseline(each, meeting, w):
        return early
    if meeting.said("unit", indicator.id) != PERCENT or each.number is None:
        return ""
    if each.sample is None:
        return w._("Of how many? A percentage needs its n: add n=84.")
    if counted(each) is not None:
        return w._("Fewer than 10: it is told as a count, and not as a percentage.")
    return ""


def measured_already(facts: Mapping[str, Any], w: Words) -> str:
    """That a period has its value, and how it is corrected."""
    said = w._(
        "Number {number} has a value of this period already: {value}, {day}. "
        "If it was wrong, say why behind the new one (because …)."
    )
    known = with_unit(Decimal(facts["value"]), facts["unit"], w.language)
    day = short_day(facts["day"], w.language, year=True)
    return said.format(number=facts["number"], value=known, day=day)


def whose(party_id: str, programme: str, holding: Holding) -> str:
    """``Skovly, hhx``: a school, and where one was named its programme; empty for all together."""
    return ", ".join(filter(None, (holding.name_of(party_id), programme)))


def _of_whom(said: str, each: Measurement, meeting: Meeting) -> str:
    names = (whose(each.party_id, each.programme, meeting), meeting.name_of(each.person_id))
    return " · ".join(filter(None, (said, *names)))
