"""The fields of an action or of a line of the plan: what each holds, says, and is filled in by."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from facilitator.domain.action import Action
from facilitator.domain.agreed_day import day_in
from facilitator.domain.entries import Entry
from facilitator.domain.indicators import figures
from facilitator.domain.line_fields import LINE_FIELDS, Holds, InitiativeStatus
from facilitator.domain.measurement import MeasurementKind
from facilitator.domain.modes import ActionStatus
from facilitator.domain.naming import find
from facilitator.domain.plan import Planned
from facilitator.domain.refusal import Reason
from facilitator.tui.standing import Standing
from facilitator.words.dates import in_days, near_day, short_day, week
from facilitator.words.kept_private import line_text
from facilitator.words.kinds import record_kind
from facilitator.words.line_fields import line_answer, line_field
from facilitator.words.measurements import sample, value, whose
from facilitator.words.plan_frame import line_said
from facilitator.words.plan_gaps import plan_field
from facilitator.words.tongue import Words
from facilitator.words.vocabulary import action_status

FIELDS = (
    "text", "owner", "deadline", "resources", "goal", "sign", "criterion", "evaluation", "follow_up",
    "adaptation", "status", "approved_by", "confidence", "source", "contributors", "starts_on", "resumes_on",
    "note", "tags", "as_it_is",
)  # fmt: skip
_LINES = {
    "initiative": (
        "context", "goal", "sign", "text", "description", "adaptation", "evaluation", "follow_up", "status",
        "evaluated_on", "evaluated_by", "risk", "if_then", "stop_doing", "inspired_by", "as_it_is",
    ),
    "goal": ("text", "indicator", "criterion", "level", "benefit", "agreed_between", "agreed_on", "as_it_is"),
    "indicator": (
        "text", "definition", "baseline", "target", "actual", "direction", "unit", "source", "period",
        "cadence", "owner", "counted_over", "survey", "questionnaire", "output_data", "analysis", "as_it_is",
    ),
    "sign": ("text", "seen_by", "where", "result", "as_it_is"),
}  # fmt: skip
SELDOM = frozenset(
    (
        "adaptation", "approved_by", "confidence", "contributors", "starts_on", "resumes_on",
        "note", "tags", "evaluated_on", "evaluated_by", "risk", "if_then", "stop_doing", "inspired_by",
        "agreed_between", "agreed_on", "unit", "source", "period", "cadence", "counted_over", "survey",
        "questionnaire", "output_data", "analysis", "as_it_is",
    )
)  # fmt: skip
"""Fields that are shown where they hold something, are asked for, or are walked to."""
LATER = frozenset(SELDOM - {"adaptation"})
"""Those of them that one comes to by walking on."""
ROOMY_ONES = ("confidence", "approved_by", "note")
"""Those of an action that are shown where there is room for all."""
LINKS = ("goal", "indicator", "sign")
DAYS = ("deadline", "follow_up", "starts_on", "resumes_on")


def fields_in(kept: Planned | None) -> tuple[str, ...]:
    """The names of its fields, in the order they are shown."""
    return _LINES.get(kept.kind, ("text",)) if isinstance(kept, Entry) else FIELDS


def is_link(kept: Planned, name: str) -> bool:
    """Is the field filled by lines that belong to it?"""
    return isinstance(kept, Entry) and name in LINKS


def label(kept: Planned | None, name: str, w: Words) -> str:
    """What a field is called."""
    if isinstance(kept, Action) or kept is None:
        return plan_field(name, w)
    if name == "text":
        return record_kind(kept.kind, 1, w)
    if name in LINKS:
        return record_kind(name, 1, w)
    if name in tuple(MeasurementKind):
        return line_answer(name, w)
    return plan_field(name, w) if name in ("adaptation", "context") else line_field(name, w)


def value_of(kept: Planned, name: str, s: Standing) -> str:
    """A field as it would be typed."""
    if isinstance(kept, Entry):
        return _value_of_line(kept, name, s)
    match name:
        case "owner":
            return s.meeting.name_of(kept.owner_id)
        case "approved_by":
            return s.meeting.name_of(kept.approved_by)
        case name if name in DAYS:
            day = getattr(kept, name)
            return day.isoformat() if day else ""
        case "confidence":
            return str(kept.confidence or "")
        case "tags":
            return ", ".join(kept.tags)
        case "source":
            source = _source(kept, s)
            return str(source.number) if source else ""
        case "status":
            return action_status(kept.status, s.w)
        case "as_it_is":
            return s.meeting.said(name, kept.id)
    return str(getattr(kept, name))


def told_of(kept: Planned, name: str, s: Standing) -> str:
    """A field as it is read."""
    if isinstance(kept, Entry):
        return _told_of_line(kept, name, s)
    w = s.w
    match name:
        case "approved_by" if kept.approved_on:
            return (
                f"{s.meeting.name_of(kept.approved_by)} · {near_day(kept.approved_on, w.language, s.today)}"
            )
        case name if name in DAYS:
            day = getattr(kept, name)
            agreed = s.meeting.value("follow_up") if name == "follow_up" else None
            day = day or (day_in(agreed.value) if agreed and agreed.value else None)
            return due(day, s) if day else ""
        case "source" if source := _source(kept, s):
            return f"{source.number} {record_kind(source.kind, 1, w)}: {line_text(source, w)}"
        case "confidence" if kept.confidence:
            return w._("{n} of 10").format(n=kept.confidence)
        case "sign" if kept.sign and kept.observer:
            return w._("{sign} · seen by {observer}").format(sign=kept.sign, observer=kept.observer)
    return value_of(kept, name, s)


def _source(action: Action, s: Standing) -> Entry | None:
    """The line an action grew from."""
    return next((each for each in s.meeting.all_entries if each.id == action.source_id), None)


def due(day: date, s: Standing) -> str:
    """``fr 4.12. uge 49 · om 10 dage``."""
    language = s.w.language
    return f"{near_day(day, language, s.today)} {week(day, language)} · {in_days((day - s.today).days, s.w)}"


def order_for(kept: Planned, name: str, text: str, s: Standing) -> tuple[str, ...]:
    """The command that fills a field with what was typed, and its arguments."""
    number = str(kept.number)
    if isinstance(kept, Action):
        return ("set", number, name, _status(text, ActionStatus, s) if name == "status" else text)
    if name == "text":
        return ("edit", number, text)
    if is_link(kept, name):
        return ("link", number, text) if text.lstrip("#").isdecimal() else (f"note.{name}", text)
    if name in tuple(MeasurementKind):
        return ("measure", number, name, text)
    return ("set", number, name, _status(text, InitiativeStatus, s) if name == "status" else text)


def _status(text: str, choices: type[StrEnum], s: Standing) -> str:
    """A status is typed as it is called on the screen."""

    def called(each: StrEnum) -> str:
        return action_status(each, s.w) if isinstance(each, ActionStatus) else line_answer(each, s.w)

    found = find(text, tuple(choices), called, Reason.NO_SUCH_CHOICE)
    return found.value if isinstance(found, StrEnum) else text


def _value_of_line(line: Entry, name: str, s: Standing) -> str:
    if name in ("text", "adaptation"):
        return str(getattr(line, name))
    if name in LINKS or name in tuple(MeasurementKind):
        return ""  # another one is added to those there are
    said = s.meeting.said(name, line.id)
    field = LINE_FIELDS.get(name)
    match field.holds if field and said else None:
        case None | Holds.TEXT | Holds.DAY | Holds.SCORE:
            return said
        case Holds.PARTY | Holds.PERSON:
            return s.meeting.name_of(said)
    return line_answer(said, s.w)


def _told_of_line(line: Entry, name: str, s: Standing) -> str:
    if name in LINKS:
        near = (one for one in s.meeting.linked(line.id) if isinstance(one, Entry) and one.kind == name)
        return " · ".join(f"{one.number} {line_said(s.meeting, one, s.w)}" for one in near)
    if name in tuple(MeasurementKind):
        return _figure(line, MeasurementKind(name), s)
    said = _value_of_line(line, name, s)
    field = LINE_FIELDS.get(name)
    return due(date.fromisoformat(said), s) if said and field and field.holds is Holds.DAY else said


def _figure(indicator: Entry, kind: MeasurementKind, s: Standing) -> str:
    """The last value of a kind, of all together, else of the school that was measured last."""
    known = getattr(figures(s.meeting, indicator), kind.value)
    of_any = [each for each in s.meeting.measured(indicator.id) if each.kind is kind]
    found = known or (of_any[-1] if of_any else None)
    if found is None:
        return ""
    unit = s.meeting.said("unit", indicator.id)
    day = short_day(found.day, s.w.language, year=True)
    told = value(found, unit, s.w) + (sample(found, unit, s.w) if kind is not MeasurementKind.TARGET else "")
    return " · ".join(filter(None, (told, day, whose(found.party_id, found.programme, s.meeting))))
