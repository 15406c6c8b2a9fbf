"""Values of indicators: the baseline, the target, and what it came to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from facilitator.domain.comparison import period_of
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue
from facilitator.domain.indicators import FIXED, figures, has_actual, is_replaced
from facilitator.domain.line_fields import fields_of
from facilitator.domain.measurement import Measurement, MeasurementKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.moment import Moment
from facilitator.domain.moves.lines import linking, said_of, set_aside
from facilitator.domain.moves.made import Answer, Records, reason_lacks
from facilitator.domain.naming import folded
from facilitator.domain.people import Party, Person
from facilitator.domain.plan_rules import PlanRule
from facilitator.domain.refusal import Reason, Refused

_Whose: TypeAlias = tuple[str, str]
"""The id of a party, and a programme of it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A value as it was told: ``number`` is None where it is not known yet, ``day`` then when it will be."""

    kind: MeasurementKind
    number: Decimal | None = None
    unit: str = ""
    day: date | None = None
    sample: int | None = None
    party: Party | None = None
    person: Person | None = None
    programme: str = ""


def measure(meeting: Meeting, moment: Moment, indicator: Entry, reading: Reading, reason: str = "") -> Answer:
    """Put a value on record; a new baseline after an actual value makes a new version of the indicator.

    A first value before the definition takes a ``reason``; so does another value in place of one that was
    measured in the same period: the first is struck and kept (SR-089).
    """
    if refused := _not_now(meeting, indicator) or _impossible(meeting, moment, indicator, reading):
        return refused
    undefined = not meeting.said("definition", indicator.id) and not meeting.measured(indicator.id)
    if undefined and not reason.strip():
        return Refused.because(Reason.UNDEFINED_INDICATOR, number=indicator.number)
    if undefined and (refused := reason_lacks(reason)):
        return refused
    records: Records = ()
    party_id = reading.party.id if reading.party else ""
    of = indicator
    if _moves_the_baseline(meeting, indicator, reading, party_id):
        of, records = _next_version(meeting, moment, indicator, but=(party_id, reading.programme))
    elif known := _of_the_period(meeting, moment, indicator, reading):
        corrected = _corrected(meeting, moment, indicator, known, reading, reason)
        if isinstance(corrected, Refused):
            return corrected
        records = corrected
    if reading.unit and not meeting.said("unit", indicator.id):
        records = (*records, said_of(meeting, moment, of, "unit", reading.unit))
    if undefined:
        records = (*records, *set_aside(meeting, moment, PlanRule.DEFINED_FIRST, indicator, reason))
    return (*records, _measurement(meeting, moment, of, reading))


def take_back(
    meeting: Meeting,
    indicator: Entry,
    kind: MeasurementKind,
    party_id: str = "",
    day: date | None = None,
    programme: str = "",
) -> Answer:
    """Strike the value of a kind that counts, or that of a day; what was there before counts again."""
    if refused := _not_now(meeting, indicator):
        return refused
    of_kind = [each for each in meeting.measured(indicator.id, party_id, programme) if each.kind is kind]
    found = [each for each in of_kind if day in (None, each.day)]
    if not found:
        return Refused.because(Reason.NOTHING_MEASURED, number=indicator.number)
    return (replace(found[-1], struck=True),)


def redefine(meeting: Meeting, moment: Moment, indicator: Entry, name: str, value: str) -> Answer:
    """Say what is counted; once there is an actual value, that makes a new version without values."""
    if refused := _not_now(meeting, indicator):
        return refused
    if not value.strip():
        return Refused.because(Reason.EMPTY_TEXT)
    unchanged = folded(value) == folded(meeting.said(name, indicator.id))
    if name not in FIXED or unchanged or not has_actual(meeting, indicator):
        return (said_of(meeting, moment, indicator, name, value.strip()),)
    heir, records = _next_version(meeting, moment, indicator, changed=name)
    return (*records, said_of(meeting, moment, heir, name, value.strip()))


def _not_now(meeting: Meeting, indicator: Entry) -> Refused | None:
    if indicator.kind != "indicator":
        facts = {"number": indicator.number, "kind": indicator.kind, "wanted": ("indicator",)}
        return Refused(Reason.WRONG_KIND, facts)
    if indicator.struck:
        return Refused.because(Reason.ALREADY_STRUCK, number=indicator.number)
    if is_replaced(meeting, indicator):
        heir = next(
            entry.number
            for entry in meeting.all_entries
            if meeting.said("version_of", entry.id) == indicator.id and not entry.struck
        )
        return Refused.because(Reason.VERSION_REPLACED, number=indicator.number, heir=heir)
    return None


def _moves_the_baseline(meeting: Meeting, indicator: Entry, reading: Reading, party_id: str) -> bool:
    """Is it another baseline than the one an actual value has been held against?"""
    known = figures(meeting, indicator, party_id, reading.programme)
    if reading.kind is not MeasurementKind.BASELINE or known.actual is None or known.baseline is None:
        return False
    return known.baseline.number not in (None, reading.number)


def _of_the_period(
    meeting: Meeting, moment: Moment, indicator: Entry, reading: Reading
) -> Measurement | None:
    """The value that was measured on the same programme of the same school in the same period, if any."""
    if reading.kind is MeasurementKind.TARGET or reading.number is None:
        return None
    asked = period_of(meeting, indicator, reading.day or moment.today)
    party_id = reading.party.id if reading.party else ""
    for known in meeting.measured(indicator.id, party_id, reading.programme):
        same = known.kind is reading.kind and known.number is not None
        if same and period_of(meeting, indicator, known.day) == asked:
            return known
    return None


def _corrected(
    meeting: Meeting, moment: Moment, indicator: Entry, known: Measurement, reading: Reading, reason: str
) -> Answer:
    """The known value struck, with why.

    None is needed for one told again as it is, nor for a baseline nothing has been held against yet.
    """
    struck = replace(known, struck=True)
    mended = reading.kind is MeasurementKind.BASELINE and not has_actual(meeting, indicator)
    if mended or known.number == reading.number:
        return (struck,)
    if not reason.strip():
        return Refused.because(
            Reason.MEASURED_ALREADY,
            number=indicator.number,
            value=known.value,
            unit=meeting.said("unit", indicator.id),
            day=known.day,
        )
    if refused := reason_lacks(reason):
        return refused
    return (struck, *set_aside(meeting, moment, PlanRule.ONE_A_PERIOD, indicator, reason))


def _impossible(meeting: Meeting, moment: Moment, indicator: Entry, reading: Reading) -> Refused | None:
    """Why the value cannot be of this indicator at this day."""
    day = reading.day or moment.today
    known = meeting.said("unit", indicator.id)
    if reading.unit and known and folded(reading.unit) != folded(known):
        return Refused.because(Reason.OTHER_UNIT, typed=reading.unit, unit=known)
    party_id = reading.party.id if reading.party else ""
    if reading.kind is MeasurementKind.BASELINE:
        wanted = figures(meeting, indicator, party_id, reading.programme).target
        if wanted is not None and wanted.day < day:
            return Refused.because(Reason.TARGET_TOO_EARLY, day=wanted.day, since=day)
    if reading.number is None:
        needs_day = reading.kind is MeasurementKind.BASELINE and reading.day is None
        return Refused.because(Reason.ARGUMENT_MISSING, argument="DATE") if needs_day else None
    if reading.kind is MeasurementKind.TARGET:
        if reading.day is None:
            return Refused.because(Reason.ARGUMENT_MISSING, argument="DATE")
        own = figures(meeting, indicator, party_id, reading.programme)
        began = own.baseline or figures(meeting, indicator).baseline
        if began is not None and day < began.day:
            return Refused.because(Reason.TARGET_TOO_EARLY, day=day, since=began.day)
    elif day > moment.today:
        return Refused.because(Reason.DATE_AHEAD, day=day)
    return None


def _measurement(meeting: Meeting, moment: Moment, indicator: Entry, reading: Reading) -> Measurement:
    return Measurement(
        id=moment.new_id(),
        stream_id=meeting.head.stream_id,
        course_id=meeting.head.course_id,
        meeting_id=meeting.head.id,
        item_id=meeting.run.item_id,
        at=moment.at,
        indicator_id=indicator.id,
        kind=reading.kind,
        value="" if reading.number is None else f"{reading.number:f}",
        day=reading.day or moment.today,
        sample=reading.sample,
        party_id=reading.party.id if reading.party else "",
        person_id=reading.person.id if reading.person else "",
        programme=reading.programme,
    )


def _next_version(
    meeting: Meeting,
    moment: Moment,
    indicator: Entry,
    *,
    but: _Whose | None = None,
    changed: str = "",
) -> tuple[Entry, Records]:
    """A new version of an indicator with what is said of it and what belongs to it; the old one is kept.

    Where only the baseline of ``but`` changes, all others and the targets hold on.
    """
    heir = replace(
        indicator,
        id=moment.new_id(),
        meeting_id=meeting.head.id,
        item_id=meeting.run.item_id,
        number=meeting.next_number,
        at=moment.at,
    )
    told: list[FieldValue] = [said_of(meeting, moment, heir, "version_of", indicator.id)]
    for name in fields_of("indicator"):
        if name != changed and (said := meeting.said(name, indicator.id)):
            told.append(said_of(meeting, moment, heir, name, said))
    links = tuple(linking(meeting, moment, heir.id, other.id) for other in meeting.linked(indicator.id))
    values = () if but is None else _carried(meeting, moment, indicator, heir, but)
    return heir, (heir, *told, *links, *values)


def _carried(
    meeting: Meeting, moment: Moment, indicator: Entry, heir: Entry, but: _Whose
) -> tuple[Measurement, ...]:
    kinds = (MeasurementKind.BASELINE, MeasurementKind.TARGET)
    last = {(each.kind, each.party_id, each.programme): each for each in meeting.measured(indicator.id)}
    return tuple(
        replace(each, id=moment.new_id(), meeting_id=meeting.head.id, indicator_id=heir.id)
        for (kind, *whose), each in last.items()
        if kind in kinds and (kind, *whose) != (MeasurementKind.BASELINE, *but)
    )
