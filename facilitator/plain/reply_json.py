"""What is answered to an order as one JSON object, for programs; described in docs/plain-json.md."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from facilitator.clock import Clock
from facilitator.domain.action import Action
from facilitator.domain.agenda import minutes_of
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue, Rating
from facilitator.domain.gate_view import missing
from facilitator.domain.link import Link
from facilitator.domain.local_text import LocalText
from facilitator.domain.measurement import Measurement
from facilitator.domain.meeting import Meeting
from facilitator.domain.missing import Missing
from facilitator.domain.people import Group, Party, Person
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.run import Recorded
from facilitator.services.outcome import Outcome
from facilitator.services.unread import unread
from facilitator.words.gates import gate_phrases
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import Words

SCHEMA = 1
"""Version of the JSON answers."""


def as_json(outcome: Outcome, n: int, clock: Clock, w: Words, shown: list[str] | None = None) -> str:
    """The answer as one JSON object; ``n`` is the number of the command in this session."""
    answer: dict[str, Any] = {
        "schema": SCHEMA,
        "n": n,
        "command": outcome.command,
        "ok": outcome.ok,
        "at": _instant(outcome.at),
    }
    if outcome.refused is not None:
        answer |= refusal(outcome.refused, w)
    else:
        answer["events"] = [_event(record) for record in outcome.happened]
        answer["created"] = _created(outcome)
        if found := unread(outcome, clock.today()):
            answer["not_understood"] = [
                {"sign": each.sign, "why": each.why.value, "meant": list(each.meant)} for each in found
            ]
        if outcome.undone:
            answer["undone"] = outcome.undone
        if shown is not None:
            answer["lines"] = shown
    answer["item"] = outcome.meeting.run.item_id
    lacking = missing(outcome.meeting, clock.today())
    answer["missing"] = [_lacking(each, w) for each in lacking]
    return dump(answer)


def refusal(refused: Refused, w: Words) -> dict[str, Any]:
    """A refusal as JSON values: reason, facts, and the sentence."""
    facts = dict(refused.facts)
    if refused.reason is Reason.GATE_UNMET:
        facts["missing"] = [_lacking(each, w) for each in facts["missing"]]
    return {
        "reason": refused.reason.value,
        "facts": _plain(facts, w),
        "message": refusal_sentence(refused, w),
    }


def dump(answer: Mapping[str, Any]) -> str:
    """One line of JSON that any terminal can show and any parser take."""
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":"))


def _number(kept_id: str, meeting: Meeting) -> int:
    return next(kept.number for kept in meeting.all_captured if kept.id == kept_id)


def _lacking(missing: Missing, w: Words) -> dict[str, Any]:
    return {
        "key": missing.key,
        "unit": missing.unit.name if missing.unit else "",
        "n": missing.facts.get("n", 1),
        "text": " · ".join(gate_phrases([missing], w)),
    }


def _event(record: Recorded) -> dict[str, Any]:
    told = {each.name: _plain(getattr(record.event, each.name)) for each in fields(record.event)}
    if "kind" in told:
        told["move"] = told.pop("kind")
    return {"kind": record.kind, **told}


def _created(outcome: Outcome) -> dict[str, Any]:
    """Ids and numbers of what the order captured or changed."""
    lines = outcome.captured
    if outcome.command.startswith("release.") and len(lines) > 1:
        return {"numbers": [line.number for line in lines], "value": lines[0].release.value}
    if outcome.command == "unpark" and len(lines) > 1:
        return {"numbers": [line.number for line in lines]}
    if outcome.meeting.run.closed_at is not None and outcome.before.run.running:
        return {"left": [line.number for line in lines]}
    made: dict[str, Any] = {}
    for record in outcome.records:
        made |= _of_record(record, outcome)
    return made


def _of_record(record: object, outcome: Outcome) -> dict[str, Any]:
    match record:
        case Entry():
            return {"entry": record.id, "number": record.number, "kind": record.kind}
        case Action():
            return {"action": record.id, "number": record.number, "kind": "action"}
        case FieldValue(kind="line"):
            number = _number(record.whose, outcome.meeting)
            return {"number": number, "set": record.name, "value": record.value}
        case Measurement():
            number, day = _number(record.indicator_id, outcome.meeting), record.day.isoformat()
            return {"number": number, "measured": record.kind, "value": record.value, "day": day}
        case Link():
            ends = (_number(end, outcome.meeting) for end in (record.from_id, record.to_id))
            return {"link": record.id, "numbers": list(ends)}
        case FieldValue():
            return {record.kind: record.name, "value": record.value}
        case Rating():
            return {"rating": record.scale, "counts": list(record.counts)}
        case Person():
            return {"person": record.id, "roles": list(record.roles), "party": record.party_id}
        case Party():
            return {
                "party": record.id,
                "language": record.language or outcome.meeting.head.language,
                "minutes": minutes_of(outcome.meeting.items),
                "more": outcome.minutes_more,
            }
        case Group():
            return {"group": record.id}
    return {}


def _plain(value: Any, w: Words | None = None) -> Any:
    match value:
        case LocalText():
            return value.said_in(w.language if w else "en")
        case StrEnum():
            return value.value
        case datetime():
            return _instant(value)
        case date():
            return value.isoformat()
        case Mapping():
            return {str(key): _plain(each, w) for key, each in value.items()}
        case tuple() | list() | frozenset():
            return [_plain(each, w) for each in value]
        case str() | int() | float() | None:
            return value
    return str(value)


def _instant(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"
