"""An action of the plan as its readers get it."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.action import Action
from facilitator.domain.line_fields import ActionDecision
from facilitator.domain.people import Person
from facilitator.domain.plan import AS_IT_IS
from facilitator.domain.told_values import choice_in
from facilitator.exports.audience import Audience
from facilitator.exports.dates import short_day
from facilitator.exports.extract import Extract
from facilitator.exports.line_facts import tells
from facilitator.exports.plain_text import capital, name, text
from facilitator.exports.plan_rows import PlanRow
from facilitator.exports.running_plan import of_before
from facilitator.words.line_fields import line_answer
from facilitator.words.people import role
from facilitator.words.plan_gaps import plan_field
from facilitator.words.vocabulary import action_status


def action_row(extract: Extract, action: Action) -> PlanRow:
    """Every field of the action that these readers may know, in words."""
    named = extract.audience is not Audience.PUBLIC
    return PlanRow(
        goal=text(action.goal),
        sign=_sign(extract, action),
        action=_action(extract, action),
        owner=responsible(extract, extract.meeting.find_person(action.owner_id)),
        deadline=action.deadline,
        deadline_text=short_day(action.deadline, extract.w) if action.deadline else "",
        resources=_resources(extract, action),
        criterion=text(action.criterion),
        status=action_status(action.status, extract.w),
        id=action.id,
        number=action.number,
        text=text(action.text),
        sign_text=text(action.sign),
        seen_by=text(action.observer) if named else "",
        evaluation=text(action.evaluation),
        follow_up=action.follow_up,
        confidence=action.confidence,
        note=text(action.note),
        adaptation=text(action.adaptation),
        contributors=text(action.contributors) if named else "",
        starts_on=action.starts_on,
        resumes_on=action.resumes_on,
        decision=decision_of(extract, action),
        source=_source(extract, action),
        tags=_tags(extract, action),
        as_it_is=_as_it_is(extract, action),
        more=tuple(_more(extract, action)),
    )


def responsible(extract: Extract, person: Person | None) -> str:
    """Who answers for an action: by name, in public papers by role and school."""
    if person is None:
        return ""
    if extract.audience is not Audience.PUBLIC:
        return name(extract.meeting.called(person))
    known = next((r for r in person.roles if r not in ("member", "visitor")), "")
    party = name(extract.meeting.name_of(person.party_id))
    return ", ".join(part for part in (capital(role(known, extract.w)) if known else "", party) if part)


def decision_of(extract: Extract, action: Action) -> str:
    """What was decided on it last; empty where nobody has looked at it again."""
    chosen = choice_in(ActionDecision, extract.meeting.said("decision", action.id))
    return line_answer(chosen, extract.w) if chosen else ""


def _more(extract: Extract, action: Action) -> Iterator[str]:
    """What has no column of its own, each with its name."""
    w, named = extract.w, extract.audience is not Audience.PUBLIC
    confidence = f"{action.confidence}/10" if action.confidence is not None else ""
    told = (
        ("contributors", text(action.contributors) if named else ""),
        ("starts_on", short_day(action.starts_on, w) if action.starts_on else ""),
        ("resumes_on", short_day(action.resumes_on, w) if action.resumes_on else ""),
        ("decision", decision_of(extract, action)),
        ("confidence", confidence),
        ("source", _source(extract, action)),
        ("tags", _tags(extract, action)),
        ("as_it_is", _as_it_is(extract, action)),
    )
    return (f"{capital(plan_field(field, w))}: {said}" for field, said in told if said)


def _source(extract: Extract, action: Action) -> str:
    """The words of the line it grew from, where these readers get that line."""
    if not action.source_id:
        return ""
    known = (*extract.entries, *of_before(extract, extract.meeting.elsewhere.entries))
    said = (text(each.text) for each in known if each.id == action.source_id and extract.may_tell(each))
    return next(said, "")


def _tags(extract: Extract, action: Action) -> str:
    return text(", ".join(action.tags)) if tells("tags", extract.audience) else ""


def _as_it_is(extract: Extract, action: Action) -> str:
    """Why it stays as it is though something of it was asked about."""
    return text(extract.meeting.said(AS_IT_IS, action.id))


def _action(extract: Extract, action: Action) -> str:
    if not action.adaptation.strip():
        return text(action.text)
    how = extract.w._("To fit, it must change: {how}").format(how=text(action.adaptation))
    return f"{text(action.text)}\n{how}"


def _resources(extract: Extract, action: Action) -> str:
    """What is set aside, and by whom and when that was approved."""
    approver = responsible(extract, extract.meeting.find_person(action.approved_by))
    if not approver:
        return text(action.resources)
    said = extract.w._("Approved by: {who}").format(who=approver)
    if action.approved_on:
        said = f"{said}, {short_day(action.approved_on, extract.w)}"
    return f"{text(action.resources)}\n{said}".strip()


def _sign(extract: Extract, action: Action) -> str:
    if not action.observer.strip() or extract.audience is Audience.PUBLIC:
        return text(action.sign)
    seen_by = extract.w._("Seen by: {who}").format(who=text(action.observer))
    return f"{text(action.sign)}\n{seen_by}".strip()
