"""Filling in the fields of lines: each is read as what it holds."""

from __future__ import annotations

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.indicators import FIXED
from facilitator.domain.line_fields import LINE_FIELDS, ActionDecision, Holds, LineField, fields_of
from facilitator.domain.measurement import MeasurementKind
from facilitator.domain.modes import ActionStatus
from facilitator.domain.moves import capture, lines, measuring, plan
from facilitator.domain.moves.made import Answer
from facilitator.domain.refusal import Reason, Refused
from facilitator.services import arguments
from facilitator.services.arguments import Scene
from facilitator.services.closed_lists import one_of
from facilitator.services.measuring import measure


def set_on(scene: Scene, kept: Entry | Action, name: str, value: str) -> Answer:
    """``set N FIELD VALUE``: each field of a line read as what it is."""
    name = name.casefold().replace("-", "_")
    if isinstance(kept, Action):
        return _set_on_action(scene, kept, name, value)
    if kept.kind in capture.ADAPTABLE and name == "adaptation":
        return capture.adapt(scene.meeting, scene.moment, kept, value)
    if kept.kind == "indicator" and name in tuple(MeasurementKind):
        return measure(scene, kept, MeasurementKind(name), value)
    field = LINE_FIELDS.get(name)
    if field is None or kept.kind not in field.kinds:
        return _no_such_field(kept, name)
    held = _held(scene, field, value)
    if isinstance(held, Refused):
        return held
    tell = measuring.redefine if name in FIXED else lines.tell
    return tell(scene.meeting, scene.moment, kept, name, held)


def _no_such_field(entry: Entry, name: str) -> Refused:
    if candidates := fields_of(entry.kind):
        return Refused.because(Reason.NO_SUCH_FIELD, typed=name, candidates=candidates)
    return Refused.because(Reason.WRONG_KIND, number=entry.number, kind=entry.kind, wanted=("action",))


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
        case Holds.PERSON:
            person = arguments.person(value, scene)
            return person if isinstance(person, Refused) else person.id
        case choices:
            return one_of(choices)(value, scene)


def _set_on_action(scene: Scene, action: Action, name: str, value: str) -> Answer:
    meeting, moment = scene.meeting, scene.moment
    match name:
        case "owner":
            owner = arguments.person(value, scene)
            return owner if isinstance(owner, Refused) else plan.set_owner(meeting, moment, action, owner)
        case "deadline" | "follow_up" as which:
            day = arguments.day(value, scene)
            move = plan.set_deadline if which == "deadline" else plan.set_follow_up
            return day if isinstance(day, Refused) else move(meeting, moment, action, day)
        case "confidence":
            score = arguments.number(value, scene)
            return (
                score if isinstance(score, Refused) else plan.set_confidence(meeting, moment, action, score)
            )
        case "party":
            party = arguments.party(value, scene)
            return party if isinstance(party, Refused) else plan.set_party(meeting, moment, action, party)
        case "status":
            status = one_of(ActionStatus)(value, scene)
            return (
                status if isinstance(status, Refused) else lines.set_status(meeting, moment, action, status)
            )
        case "decision":
            chosen = one_of(ActionDecision)(value, scene)
            return chosen if isinstance(chosen, Refused) else lines.decide_on(meeting, moment, action, chosen)
        case text_field:
            return plan.set_text(meeting, moment, action, text_field, value)
