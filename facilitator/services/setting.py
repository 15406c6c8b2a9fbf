"""Filling in the fields of lines: each is read as what it holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from functools import partial
from typing import Any, TypeVar

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.focus_areas import FULL_SCORE
from facilitator.domain.indicators import FIXED
from facilitator.domain.kinds import line_kind
from facilitator.domain.line_fields import (
    LINE_FIELDS,
    ActionDecision,
    Holds,
    InitiativeStatus,
    LineField,
    fields_of,
)
from facilitator.domain.measurement import MeasurementKind
from facilitator.domain.modes import ActionStatus
from facilitator.domain.moves import capture, initiatives, lines, measuring, plan, progress, tagging
from facilitator.domain.moves.made import Answer, Records
from facilitator.domain.refusal import Reason, Refused
from facilitator.services import arguments
from facilitator.services.arguments import Reader, Scene
from facilitator.services.because import part_reason
from facilitator.services.closed_lists import led_by_name, one_of
from facilitator.services.measuring import measure

_E = TypeVar("_E", bound=StrEnum)

_READ_AND_SET: Mapping[str, tuple[Reader, Callable[..., Answer]]] = {
    **{name: (arguments.day, partial(plan.set_day, name=name)) for name in plan.DAY_FIELDS},
    "owner": (arguments.signed_person, plan.set_owner),
    "approved_by": (arguments.signed_person, progress.approve),
    "confidence": (arguments.number, plan.set_confidence),
    "party": (arguments.party, plan.set_party),
    "source": (arguments.entry, plan.set_source),
}
"""How a field of an action is read, and the move that is handed what was read."""


def set_on(scene: Scene, kept: Entry | Action, name: str, value: str) -> Answer:
    """``set N FIELD VALUE``: each field of a line read as what it is."""
    of = "field of an action" if isinstance(kept, Action) else "field of a line"
    typed = name.casefold().replace("-", "_")
    led = led_by_name(typed, value, _settable(kept), of, Reason.NO_SUCH_FIELD, scene)
    if isinstance(led, Refused):
        return led if _settable(kept) else _nothing_to_set(kept)
    name, value = led
    if isinstance(kept, Action):
        return _set_on_action(scene, kept, name, value)
    if kept.kind in capture.ADAPTABLE and name == "adaptation":
        return capture.adapt(scene.meeting, scene.moment, kept, value)
    if kept.kind == "indicator" and name in tuple(MeasurementKind):
        return measure(scene, kept, MeasurementKind(name), value)
    if name == "tags":
        return tagging.put_tags(scene.meeting, scene.moment, kept, value.replace("#", " ").split())
    if kept.kind == "initiative" and name == "status":
        return _stand(scene, kept, value)
    held = _held(scene, LINE_FIELDS[name], value)
    if isinstance(held, Refused):
        return held
    tell = measuring.redefine if kept.kind == "indicator" and name in FIXED else lines.tell
    return tell(scene.meeting, scene.moment, kept, name, held)


def amend(scene: Scene, *words: str) -> Answer:
    """``amend N FIELD VALUE …``: several fields of the plan in one step, all of them or none."""
    if not words or len(words) % 3:
        return Refused.because(Reason.ARGUMENT_MISSING, argument="N FIELD VALUE")
    records: Records = ()
    for number, name, value in zip(words[::3], words[1::3], words[2::3], strict=True):
        kept = arguments.kept(number, scene)
        answer = kept if isinstance(kept, Refused) else set_on(scene, kept, name, value)
        if isinstance(answer, Refused):
            return answer
        records = (*records, *answer)
        scene = replace(scene, meeting=scene.meeting.with_(answer))
    return records


def _settable(kept: Entry | Action) -> tuple[str, ...]:
    """The names of what can be set on a line."""
    if isinstance(kept, Action):
        return plan.SETTABLE
    measured = tuple(MeasurementKind) if kept.kind == "indicator" else ()
    adapted = ("adaptation",) if kept.kind in capture.ADAPTABLE else ()
    return (*fields_of(kept.kind), *measured, *adapted)


def _nothing_to_set(kept: Entry | Action) -> Refused:
    return Refused.because(Reason.WRONG_KIND, number=kept.number, kind=line_kind(kept), wanted=("action",))


def _stand(scene: Scene, initiative: Entry, typed: str) -> Answer:
    """``STATUS``, and behind *because* why it begins though a point is empty."""
    told, reason = part_reason(typed)
    status = one_of(InitiativeStatus)(told, scene)
    if isinstance(status, Refused):
        return status
    return initiatives.stand(scene.meeting, scene.moment, initiative, status, reason=reason)


def _held(scene: Scene, field: LineField, value: str) -> str | Refused:
    """What is typed for a field of a line, as it is kept."""
    match field.holds:
        case Holds.TEXT:
            return value
        case Holds.DAY:
            day = arguments.day(value, scene)
            return day if isinstance(day, Refused) else day.isoformat()
        case Holds.PARTY:
            party = arguments.party(value, scene)
            return party if isinstance(party, Refused) else party.id
        case Holds.SCORE:
            score = arguments.number(value, scene)
            if isinstance(score, int) and score > FULL_SCORE:
                return Refused.because(Reason.OUT_OF_RANGE, least=0, most=FULL_SCORE, value=score)
            return score if isinstance(score, Refused) else str(score)
        case Holds.PERSON:
            person = arguments.person(value, scene)
            return person if isinstance(person, Refused) else person.id
        case choices:
            return one_of(choices)(value, scene)


def _set_on_action(scene: Scene, action: Action, name: str, value: str) -> Answer:
    meeting, moment = scene.meeting, scene.moment
    if name in _READ_AND_SET:
        read, move = _READ_AND_SET[name]
        held = read(value, scene)
        return held if isinstance(held, Refused) else move(meeting, moment, action, held)
    match name:
        case "tags":
            return plan.set_tags(meeting, moment, action, value.replace("#", " ").split(","))
        case "status":
            return _set_status(scene, action, value)
        case "as_it_is":
            return lines.tell(meeting, moment, action, name, value)
        case "decision":
            found = _chosen(ActionDecision, value, scene)
            if isinstance(found, Refused):
                return found
            return progress.decide_on(meeting, moment, action, *found)
        case text_field:
            return plan.set_text(meeting, moment, action, text_field, value)


def _set_status(scene: Scene, action: Action, typed: str) -> Answer:
    """``STATUS``, then for one agreed who approves, for one paused the day it goes on, else why."""
    told, reason = part_reason(typed)
    found = _chosen(ActionStatus, told, scene)
    if isinstance(found, Refused):
        return found
    status, rest = found
    more: dict[str, Any] = {"note": rest}
    if rest and status is ActionStatus.PAUSED:
        more = {"resumes_on": arguments.day(rest, scene)}
    elif rest and status is ActionStatus.AGREED:
        more = {"approved_by": arguments.signed_person(rest, scene)}
    elif reason and status is not ActionStatus.AGREED:
        more = {"note": " ".join(filter(None, (rest, reason)))}
    for value in more.values():
        if isinstance(value, Refused):
            return value
    return progress.set_status(scene.meeting, scene.moment, action, status, reason=reason, **more)


def _chosen(choices: type[_E], typed: str, scene: Scene) -> tuple[_E, str] | Refused:
    """The choice that the most words at the beginning name, and what follows them."""
    words = typed.split()
    unknown = one_of(choices)(typed, scene)
    for n in range(len(words), 0, -1):
        found = one_of(choices)(" ".join(words[:n]), scene)
        if not isinstance(found, Refused):
            return found, " ".join(words[n:])
    return unknown if isinstance(unknown, Refused) else (unknown, "")
