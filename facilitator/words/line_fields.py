"""What is said of captured lines: the fields, and the answers of closed lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue
from facilitator.domain.line_fields import BY_THE_PROGRAM, LINE_FIELDS, Holds
from facilitator.domain.link import Link
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ActionStatus
from facilitator.words.dates import day
from facilitator.words.terms import Term
from facilitator.words.tongue import Words
from facilitator.words.visits import visit_day
from facilitator.words.vocabulary import action_status

_FIELDS: Mapping[str, Term] = {
    "criterion": Term("field of a line", "success criterion"),
    "level": Term("field of a line", "level"),
    "benefit": Term("field of a line", "benefit for the pupils"),
    "agreed_between": Term("field of a line", "agreed between"),
    "agreed_on": Term("field of a line", "agreed on"),
    "to_define": Term("field of a line", "to be settled in the definition"),
    "definition": Term("field of a line", "definition"),
    "unit": Term("field of a line", "unit"),
    "source": Term("field of a line", "source"),
    "direction": Term("field of a line", "direction"),
    "period": Term("field of a line", "period"),
    "cadence": Term("field of a line", "how often"),
    "owner": Term("field of a line", "kept by"),
    "by": Term("field of a line", "to be answered by"),
    "counted_over": Term("field of a line", "counted over"),
    "survey": Term("field of a line", "survey among"),
    "questionnaire": Term("field of a line", "questionnaire"),
    "output_data": Term("field of a line", "data it gives"),
    "analysis": Term("field of a line", "analysis"),
    "version_of": Term("field of a line", "takes the place of"),
    "departure": Term("field of a line", "set aside because"),
    "seen_by": Term("field of a line", "seen by"),
    "as_it_is": Term("field of a line", "stands as it is, because"),
    "where": Term("field of a line", "where"),
    "result": Term("field of a line", "result"),
    "status": Term("field of a line", "status"),
    "decision": Term("field of a line", "decision"),
    "context": Term("field of a line", "context"),
    "description": Term("field of a line", "what we do"),
    "evaluation": Term("field of a line", "evaluation"),
    "evaluated_on": Term("field of a line", "evaluated on"),
    "evaluated_by": Term("field of a line", "evaluated by"),
    "risk": Term("field of a line", "obstacle"),
    "if_then": Term("field of a line", "if it happens, then"),
    "stop_doing": Term("field of a line", "what we stop doing"),
    "inspired_by": Term("field of a line", "inspired by"),
    "follow_up": Term("field of a line", "follow-up date"),
    "difference": Term("field of a line", "what is different"),
    "better": Term("field of a line", "better or just different"),
    "how_they_do_it": Term("field of a line", "how they do it"),
    "what_it_cost": Term("field of a line", "what it cost them"),
    "against": Term("field of a line", "what speaks against it here"),
    "principle": Term("field of a line", "principle"),
    "how_we_work": Term("field of a line", "how we work"),
    "success_factors": Term("field of a line", "success factors"),
    "stumbling_blocks": Term("field of a line", "stumbling blocks"),
    "shown_by": Term("field of a line", "what shows that it works"),
    "found_via": Term("field of a line", "found through"),
    "found_how": Term("field of a line", "found how"),
    "basis": Term("field of a line", "data or assumption"),
    "score": Term("field of a line", "score"),
    "importance": Term("field of a line", "importance"),
    "date": Term("field of a line", "date"),
    "validation": Term("field of a line", "answer from those concerned"),
    "chosen": Term("field of a line", "chosen to work on"),
    "test": Term("field of a line", "test result"),
    "shown": Term("field of a line", "shown here"),
    "agreement": Term("field of a line", "agreement in the pair"),
    "about": Term("field of a line", "about"),
    "tags": Term("field of a line", "tags"),
}

_ANSWERS: Mapping[str, Term] = {
    "active": Term("told of a line", "under way"),
    "paused": Term("told of a line", "paused"),
    "finished": Term("told of a line", "finished"),
    "dropped": Term("told of a line", "dropped"),
    "seen": Term("told of a line", "seen"),
    "partly": Term("told of a line", "partly seen"),
    "not_yet": Term("told of a line", "not yet"),
    "continue": Term("told of a line", "continue"),
    "adjust": Term("told of a line", "adjust"),
    "close": Term("told of a line", "close"),
    "drop": Term("told of a line", "drop"),
    "confirmed": Term("told of a line", "confirmed"),
    "corrected": Term("told of a line", "corrected"),
    "contested": Term("told of a line", "contested"),
    "pupil": Term("told of a line", "the pupil"),
    "class": Term("told of a line", "the class"),
    "team": Term("told of a line", "the team"),
    "school": Term("told of a line", "the school"),
    "municipality": Term("told of a line", "the municipality"),
    "pupil_aggregate": Term("told of a line", "pupils together"),
    "up": Term("told of a line", "up"),
    "down": Term("told of a line", "down"),
    "keep": Term("told of a line", "kept as it is"),
    "once": Term("told of a line", "once"),
    "yearly": Term("told of a line", "once a year"),
    "half_yearly": Term("told of a line", "every half year"),
    "quarterly": Term("told of a line", "every quarter"),
    "monthly": Term("told of a line", "every month"),
    "weekly": Term("told of a line", "every week"),
    "users": Term("told of a line", "pupils and users"),
    "staff": Term("told of a line", "the staff"),
    "companies": Term("told of a line", "companies"),
    "method": Term("told of a line", "a method"),
    "process": Term("told of a line", "a way of working"),
    "product": Term("told of a line", "a product"),
    "service": Term("told of a line", "a service"),
    "data": Term("told of a line", "data"),
    "assumption": Term("told of a line", "an assumption"),
    "network": Term("told of a line", "the network"),
    "other": Term("told of a line", "another way"),
    "better": Term("told of a line", "better"),
    "different": Term("told of a line", "just different"),
    "baseline": Term("told of a line", "baseline"),
    "target": Term("told of a line", "target"),
    "actual": Term("told of a line", "actual value"),
    "yes": Term("told of a line", "yes"),
    "no": Term("told of a line", "no"),
}


_OF_QUESTIONS: Mapping[str, Term] = {"owner": Term("field of a line", "who answers")}


def line_field(name: str, w: Words, kind: str = "") -> str:
    """``kind`` is that of the line where it gives the field another name."""
    return ((_OF_QUESTIONS.get(name) if kind == "question" else None) or _FIELDS[name]).said(w)


def line_answer(answer: str, w: Words) -> str:
    """An answer of a closed list."""
    return _ANSWERS[answer].said(w)


def told(value: FieldValue, meeting: Meeting, w: Words) -> str:
    """``12 result: partly seen``; of an action ``action 12: under way``."""
    kept = _line(value.whose, meeting)
    if isinstance(kept, Action) and value.name == "status":
        status = action_status(ActionStatus(value.value), w)
        return w._("action {number}: {status}").format(number=kept.number, status=status)
    return f"{kept.number} {_field_and_answer(value, kept, meeting, w)}"


def all_told(kept: Entry | Action, meeting: Meeting, w: Words) -> Iterator[str]:
    """What stands of a line besides its words: ``result: partly seen``, ``belongs with 3``.

    An action holds its own status: what was told of it last may be older, where a decision or an earlier
    clock came after it.
    """
    for name in _FIELDS:
        value = meeting.value(name, kept.id)
        if value is not None and name == "status" and isinstance(kept, Action):
            yield f"{line_field(name, w)}: {action_status(kept.status, w)}"
        elif value is not None:
            yield _field_and_answer(value, kept, meeting, w)
    if numbers := [str(one.number) for one in meeting.linked(kept.id)]:
        yield w._("belongs with {numbers}").format(numbers=", ".join(numbers))


def _field_and_answer(value: FieldValue, kept: Entry | Action, meeting: Meeting, w: Words) -> str:
    kind = kept.kind if isinstance(kept, Entry) else ""
    return f"{line_field(value.name, w, kind)}: {_answer(value, kept, meeting, w)}"


def linked(link: Link, meeting: Meeting, w: Words) -> str:
    """``12 and 9 belong together``."""
    one, other = (_line(end, meeting).number for end in (link.from_id, link.to_id))
    if link.struck:
        return w._("{number} and {other} no longer belong together").format(number=one, other=other)
    return w._("{number} and {other} belong together").format(number=one, other=other)


def _line(kept_id: str, meeting: Meeting) -> Entry | Action:
    return next(kept for kept in meeting.all_captured if kept.id == kept_id)


def _answer(value: FieldValue, kept: Entry | Action, meeting: Meeting, w: Words) -> str:
    if isinstance(kept, Action) and value.name == "status":
        return action_status(ActionStatus(value.value), w)
    if value.name in BY_THE_PROGRAM:
        return value.value if value.name == "departure" else str(_line(value.value, meeting).number)
    field = LINE_FIELDS.get(value.name)
    match field.holds if field and isinstance(kept, Entry) else None:
        case Holds.TEXT | Holds.SCORE:
            return value.value
        case Holds.DAY if isinstance(kept, Entry) and kept.kind == "school_visit":
            return visit_day(date.fromisoformat(value.value), meeting, w)
        case Holds.DAY:
            return day(date.fromisoformat(value.value), w.language, year=True)
        case Holds.PARTY | Holds.PERSON:
            return meeting.name_of(value.value)
    return line_answer(value.value, w)
