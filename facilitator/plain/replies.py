"""What is answered to an order: sentences for people, or one JSON object for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from facilitator.clock import Clock
from facilitator.domain.action import Action
from facilitator.domain.course_run import CourseRecorded
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue, Rating
from facilitator.domain.gate_view import missing
from facilitator.domain.link import Link
from facilitator.domain.local_text import LocalText
from facilitator.domain.measurement import Measurement
from facilitator.domain.meeting import Meeting
from facilitator.domain.meeting_head import MeetingHead
from facilitator.domain.missing import Missing
from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.observation import COUNTED, counters
from facilitator.domain.people import Group, Party, Person
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.run import ItemEntered, MeetingClosed, Recorded
from facilitator.plain.measuring import advised, told_of
from facilitator.plain.observation import hinted
from facilitator.plain.showing import entry_line
from facilitator.services.course_commands import title_of
from facilitator.services.outcome import Outcome
from facilitator.words.course_happenings import course_sentence
from facilitator.words.course_notes import field_warning
from facilitator.words.dates import clock_time, day
from facilitator.words.field_values import field_value
from facilitator.words.fields import date_name
from facilitator.words.fields import field as field_name
from facilitator.words.gates import gate_phrases
from facilitator.words.happenings import happening_sentence
from facilitator.words.languages import language_name
from facilitator.words.line_fields import linked, told
from facilitator.words.measurements import measured
from facilitator.words.people import organisation_told, role
from facilitator.words.refusals import refusal_sentence
from facilitator.words.standing import glance_line
from facilitator.words.tags import tags_told
from facilitator.words.tongue import Words
from facilitator.words.undone import named, undone_thing
from facilitator.words.vocabulary import release_level

SCHEMA = 1
"""Version of the JSON answers; described in docs/plain-json.md."""


def spoken(outcome: Outcome, clock: Clock, w: Words) -> Iterator[str]:
    """The answer as lines to be read."""
    if outcome.refused is not None:
        yield "× " + refusal_sentence(outcome.refused, w)
        return
    if outcome.undone:
        message = w._("√ Undone: {what}") if outcome.command == "undo" else w._("√ Done again: {what}")
        thing = undone_thing(outcome.before, outcome.meeting, w)
        yield message.format(what=named(w._(title_of(outcome.undone) or outcome.undone), thing))
    lines = captured(outcome)
    if outcome.command.startswith("release.") and len(lines) > 1:
        yield _released(lines, w)
        return
    left = _left_over(outcome)
    if left:
        yield _left_over_said(left, w)
    visited = {each.id for each in lines} if outcome.command == "visit" else frozenset[str]()
    for record in told_of(outcome):
        if record in left or (isinstance(record, FieldValue) and record.whose in visited):
            continue
        line = _said(record, outcome, clock, w)
        if line:
            yield line
    yield from hinted(outcome, w)
    yield from advised(outcome, w)
    if any(isinstance(r.event, ItemEntered | MeetingClosed) for r in outcome.happened) or outcome.undone:
        yield glance_line(outcome.meeting, clock, w)


def _said(record: object, outcome: Outcome, clock: Clock, w: Words) -> str:
    meeting = outcome.meeting
    match record:
        case Recorded():
            return happening_sentence(record.event, meeting, clock, w)
        case CourseRecorded():
            return course_sentence(outcome.command, (record,), "", w)
        case MeetingHead() if record.id != meeting.head.id:
            on = day(clock.local(record.starts_at).date(), w.language, year=True)
            return w._("→ {title}: {day}").format(title=record.title, day=on)
        case MeetingHead() if outcome.command == "label":
            return tags_told(record.tags, w)
        case Entry() | Action() if record.struck:
            return w._("√ Taken out: {number}").format(number=record.number)
        case Entry() | Action() if outcome.command.startswith("release."):
            level = release_level(record.release, w)
            return f"√ {entry_line(record, meeting, clock, w).strip()} · {level}"
        case Entry() | Action():
            return "√ " + entry_line(record, meeting, clock, w).strip()
        case FieldValue(kind="line"):
            return "√ " + told(record, meeting, w)
        case Measurement():
            return "√ " + measured(record, meeting, w)
        case FieldValue():
            return "√ " + _set(record, meeting, w)
        case Link():
            return "√ " + linked(record, meeting, w)
        case Rating():
            counts = " · ".join(str(count) for count in record.counts)
            return w._("√ {n} of {all} answers: {counts}").format(
                n=sum(record.counts), all=len(meeting.taking_part), counts=counts
            )
        case Group():
            names = ", ".join(meeting.name_of(member) for member in record.member_ids)
            return f"√ {record.name}: {names}"
        case Person():
            roles = ", ".join(role(each, w) for each in record.roles)
            return " · ".join(filter(None, _told_of(record, roles, meeting)))
        case Party():
            return _takes_part(record, outcome, clock, w)
    return ""


def _told_of(person: Person, roles: str, meeting: Meeting) -> tuple[str, ...]:
    return f"√ {person.name}: {roles}", person.profession, meeting.name_of(person.party_id)


def captured(outcome: Outcome) -> list[Entry | Action]:
    """The lines an order captured or changed; several only where they were released at once."""
    return [record for record in outcome.records if isinstance(record, Entry | Action)]


def _left_over(outcome: Outcome) -> tuple[Entry, ...]:
    """Points parked for items that were not reached when the meeting ended."""
    if outcome.meeting.run.closed_at is None or not outcome.before.run.running or outcome.undone:
        return ()
    return tuple(record for record in outcome.records if isinstance(record, Entry))


def _left_over_said(left: tuple[Entry, ...], w: Words) -> str:
    numbers = ", ".join(str(entry.number) for entry in left)
    return w.n_(
        "→ {n} item was not reached. It is parked for the next meeting ({numbers}).",
        "→ {n} items were not reached. They are parked for the next meeting ({numbers}).",
        len(left),
    ).format(n=len(left), numbers=numbers)


def _released(lines: list[Entry | Action], w: Words) -> str:
    said = w.n_("√ {n} line may go as far as: {level}.", "√ {n} lines may go as far as: {level}.", len(lines))
    return said.format(n=len(lines), level=release_level(lines[0].release, w))


def _takes_part(party: Party, outcome: Outcome, clock: Clock, w: Words) -> str:
    """One more school, with a warning where it takes time that the agenda has not; or one's language."""
    if not party.is_school:
        return organisation_told(party, w)
    if any(known.id == party.id for known in outcome.before.parties):
        return w._("√ Papers for {school} are written in {language}.").format(
            school=party.name, language=language_name(party.language or outcome.meeting.head.language, w)
        )
    more, total = _minutes_more(outcome), _minutes(outcome.meeting)
    if more <= 0:
        return w._("√ {name} takes part.").format(name=party.name)
    return w._(
        "► {name} takes part. That needs {more} min more: {n} min in all, until {time}. "
        "Take an agenda for a whole day, or let one school listen as guests, if that is too long."
    ).format(name=party.name, more=more, n=total, time=_clock(outcome.meeting.ends_at, clock, w))


def _minutes(meeting: Meeting) -> int:
    return sum(item.minutes for item in meeting.items)


def _minutes_more(outcome: Outcome) -> int:
    """Minutes the agenda grew by."""
    return _minutes(outcome.meeting) - _minutes(outcome.before)


def _number(kept_id: str, meeting: Meeting) -> int:
    return next(kept.number for kept in meeting.all_captured if kept.id == kept_id)


def _set(record: FieldValue, meeting: Meeting, w: Words) -> str:
    value = record.value
    whose = f"{name}: " if (name := meeting.name_of(record.whose)) else ""
    if record.kind == "date":
        on = day(date.fromisoformat(value), w.language, year=True)
        return f"{whose}{date_name(record.name, w)}: {on}"
    if record.name == COUNTED:
        value = ", ".join(counter.name for counter in counters(meeting))
    if record.name == "release_level":
        value = release_level(ReleaseLevel(value), w)
    value = field_value(record.name, value, w)
    warning = f"  ? {noted}" if (noted := field_warning(record.name, value, w)) else ""
    return f"{whose}{field_name(record.name, w)}: {value}{warning}"


def _clock(instant: datetime, clock: Clock, w: Words) -> str:
    return clock_time(clock.local(instant), w.language)


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
    made: dict[str, Any] = {}
    for record in outcome.records:
        match record:
            case Entry():
                made |= {"entry": record.id, "number": record.number, "kind": record.kind}
            case Action():
                made |= {"action": record.id, "number": record.number, "kind": "action"}
            case FieldValue(kind="line"):
                made |= {"number": _number(record.whose, outcome.meeting), "set": record.name}
                made |= {"value": record.value}
            case Measurement():
                made |= {"number": _number(record.indicator_id, outcome.meeting), "measured": record.kind}
                made |= {"value": record.value, "day": record.day.isoformat()}
            case Link():
                ends = (_number(end, outcome.meeting) for end in (record.from_id, record.to_id))
                made |= {"link": record.id, "numbers": list(ends)}
            case FieldValue():
                made |= {record.kind: record.name, "value": record.value}
            case Rating():
                made |= {"rating": record.scale, "counts": list(record.counts)}
            case Person():
                made |= {"person": record.id, "roles": list(record.roles), "party": record.party_id}
            case Party():
                made |= {
                    "party": record.id,
                    "language": record.language or outcome.meeting.head.language,
                    "minutes": _minutes(outcome.meeting),
                    "more": _minutes_more(outcome),
                }
            case Group():
                made |= {"group": record.id}
    lines = captured(outcome)
    if outcome.command.startswith("release.") and len(lines) > 1:
        return {"numbers": [line.number for line in lines], "value": lines[0].release.value}
    if outcome.meeting.run.closed_at is not None and outcome.before.run.running:
        return {"left": [line.number for line in lines]}
    return made


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
