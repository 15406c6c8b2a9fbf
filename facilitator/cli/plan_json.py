"""The plan of a course for programs: every field that was filled in, as it is kept."""

from __future__ import annotations

from datetime import date

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.holding import Holding
from facilitator.domain.kinds import PLAN_LINES
from facilitator.domain.line_fields import LINE_FIELDS, Holds, fields_of
from facilitator.domain.moves.plan import DAY_FIELDS, TEXT_FIELDS

Told = dict[str, object]


def plan_json(course: Holding) -> Told:
    """Actions, and goals, indicators, initiatives and signs, by number; what was struck is left out.

    Fields go by the names they are set by, days are ISO, people and schools go by their names.
    """
    lines = [each for each in course.all_entries if each.kind in PLAN_LINES and not each.struck]
    return {
        "actions": [_action(each, course) for each in course.all_actions if not each.struck],
        "lines": [_line(each, course) for each in lines],
    }


def _action(action: Action, course: Holding) -> Told:
    return {
        **_kept(action, course),
        "owner": course.name_of(action.owner_id),
        "status": action.status.value,
        "decision": course.said("decision", action.id),
        **{name: getattr(action, name) for name in TEXT_FIELDS},
        **{name: _day(getattr(action, name)) for name in DAY_FIELDS},
        "approved_by": course.name_of(action.approved_by),
        "approved_on": _day(action.approved_on),
        "confidence": action.confidence,
        "source": action.source_id or None,
        "version_of": action.version_of or None,
        "as_it_is": course.said("as_it_is", action.id),
        "tags": list(action.tags),
    }


def _line(line: Entry, course: Holding) -> Told:
    said = {name: course.said(name, line.id) for name in fields_of(line.kind)}
    adapted = {"adaptation": line.adaptation} if line.adaptation else {}
    return {
        **_kept(line, course),
        "kind": line.kind,
        "text": line.text,
        **{name: _named(name, value, course) for name, value in said.items() if value},
        **adapted,
        "values": [
            {
                "kind": each.kind.value,
                "value": each.value,
                "day": each.day.isoformat(),
                "sample": each.sample,
                "party": course.name_of(each.party_id),
                "programme": each.programme,
            }
            for each in course.measured(line.id)
        ],
        "belongs_with": [each.number for each in course.linked(line.id)],
    }


def _kept(kept: Action | Entry, course: Holding) -> Told:
    """What every line has: where it was said, whose it is, how far it may travel."""
    return {
        "id": kept.id,
        "number": kept.number,
        "meeting": kept.meeting_id,
        "party": course.name_of(kept.party_id),
        "release": kept.release.value,
    }


def _named(field: str, value: str, course: Holding) -> str:
    named = LINE_FIELDS[field].holds in (Holds.PARTY, Holds.PERSON)
    return course.name_of(value) if named else value


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
