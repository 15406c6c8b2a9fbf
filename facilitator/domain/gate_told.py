"""Qualities that were told of a captured line, or that its links show."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.field_names import PRACTICE_FIELDS
from facilitator.domain.field_value import FieldValue
from facilitator.domain.kinds import ENTRY_KINDS, FAMILIES, OBSERVATION_KINDS, line_kind
from facilitator.domain.line_fields import InitiativeStatus, SignResult, YesNo
from facilitator.domain.measurement import MeasurementKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.visits import has_own_date, is_in_window

Holds = Callable[[Entry, Meeting], bool]

SOURCES = ("evidence", "quote", "indicator")
"""What a finding may point to: what was seen, said or counted."""


def told_here(kept: Entry | Action, name: str, meeting: Meeting) -> FieldValue | None:
    """What was said of a line in this meeting; saying again what is known confirms it."""
    value = meeting.value(name, kept.id)
    return value if value is not None and value.meeting_id == meeting.head.id else None


def is_told(name: str) -> Holds:
    """Something stands there."""
    return lambda entry, meeting: _value(entry, name, meeting) != ""


def is_yes(name: str) -> Holds:
    return lambda entry, meeting: _value(entry, name, meeting) == YesNo.YES


def is_told_today(name: str) -> Holds:
    return lambda entry, meeting: told_here(entry, name, meeting) is not None


def is_linked(*kinds: str) -> Holds:
    """At least one line of a kind belongs to it."""
    return lambda entry, meeting: any(line_kind(one) in kinds for one in meeting.linked(entry.id))


def is_active(entry: Entry, meeting: Meeting) -> bool:
    return _value(entry, "status", meeting) in ("", InitiativeStatus.ACTIVE)


def is_dropped(entry: Entry, meeting: Meeting) -> bool:
    return entry.kind == "initiative" and _value(entry, "status", meeting) == InitiativeStatus.DROPPED


def has_new_actual(entry: Entry, meeting: Meeting) -> bool:
    """What it came to was measured, or said again, in this meeting."""
    here = meeting.head.id
    measured = meeting.measured(entry.id)
    return any(each.kind is MeasurementKind.ACTUAL and each.meeting_id == here for each in measured)


def was_not_seen(entry: Entry, meeting: Meeting) -> bool:
    """A sign not seen when this meeting began."""
    value = meeting.value("result", entry.id)
    return value is None or value.value != SignResult.SEEN or value.meeting_id == meeting.head.id


def has_two_sources(entry: Entry, meeting: Meeting) -> bool:
    """It points to two that differ in pair, person, paper or figure."""
    pointed_to = (one for one in meeting.linked(entry.id) if isinstance(one, Entry) and one.kind in SOURCES)
    return len({_whence(one, meeting) for one in pointed_to} - {""}) > 1


def is_about_own_school(entry: Entry, meeting: Meeting) -> bool:
    return bool(entry.party_id) and _value(entry, "about", meeting) == entry.party_id


def is_shown(entry: Entry, meeting: Meeting, item_id: str) -> bool:
    """Put forward in the item that is looked from."""
    value = meeting.value("shown", entry.id)
    return value is not None and value.value == YesNo.YES and value.item_id == item_id


def _value(entry: Entry, name: str, meeting: Meeting) -> str:
    value = meeting.value(name, entry.id)
    return value.value.strip() if value else ""


def _whence(entry: Entry, meeting: Meeting) -> str:
    """Where something comes from: a figure or a paper is by itself, a person stands for the whole pair."""
    if entry.kind == "indicator" or entry.paper:
        return entry.id
    pairs = (g for g in meeting.all_groups if g.kind == "pair" and entry.person_id in g.member_ids)
    pair = next(pairs, None)
    return pair.id if pair else entry.person_id or entry.party_id


TOLD: Mapping[str, tuple[tuple[str, ...], Holds]] = {
    "agreement": (("evidence",), is_yes("agreement")),
    "source": (("theme", "pattern", "factor", "explanation", *FAMILIES["finding"]), is_linked(*SOURCES)),
    "two_sources": (FAMILIES["finding"], has_two_sources),
    "chosen": (FAMILIES["finding"], is_yes("chosen")),
    "validation": ((*FAMILIES["finding"], "point"), is_told("validation")),
    "basis": (("explanation", "factor"), is_told("basis")),
    **{name: (("practice_description",), is_told(name)) for name in PRACTICE_FIELDS},
    "test_result": (("area_of_excellence",), is_told("test")),
    "about_own_school": ((*ENTRY_KINDS, *OBSERVATION_KINDS), is_about_own_school),
    "date": (("occasion",), is_told("date")),
    "own_date": (("school_visit",), has_own_date),
    "in_window": (("school_visit",), is_in_window),
    "period": (("data_source",), is_told("period")),
    "owner": (("data_source",), is_told("owner")),
    "result_today": (("sign",), is_told_today("result")),
    "open": (("sign",), was_not_seen),
    "success_criterion": (("goal",), is_told("criterion")),
    "indicator": (("goal",), is_linked("indicator")),
    "new_actual": (("indicator",), has_new_actual),
    "active": (("initiative",), is_active),
    "context": (("initiative",), is_told("context")),
    "goal": (("initiative",), is_linked("goal")),
    "sign": (("initiative",), is_linked("sign")),
    "description": (("initiative",), is_told("description")),
    "evaluation": (("initiative",), is_told("evaluation")),
    "risk": (("initiative",), is_told("risk")),
    "action": (("initiative", *FAMILIES["finding"]), is_linked("action")),
}
"""Which kinds each is a quality of, and when one has it; ``shown`` depends on the item besides."""
