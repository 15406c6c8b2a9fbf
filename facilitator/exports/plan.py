"""What we do now: the actions of each party, and what they still lack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.domain.action import Action
from facilitator.domain.kinds import PLAN_LINES
from facilitator.domain.people import Person
from facilitator.domain.plan import Planned, plan_gaps
from facilitator.domain.plan_check import Gap
from facilitator.exports.audience import Audience
from facilitator.exports.dates import short_day
from facilitator.exports.extract import Extract
from facilitator.exports.kept_back import actions_kept_back
from facilitator.exports.plain_text import capital, name, party_name, text
from facilitator.exports.plan_rows import PlanRow
from facilitator.exports.plan_table import upright_tables, wide_tables
from facilitator.exports.section import Line, Lines, Part, Section
from facilitator.words.lists import join
from facilitator.words.people import role
from facilitator.words.plan_gaps import gap_field, gap_sentence
from facilitator.words.vocabulary import action_status

IN_STAMP = 4
"""Names of fields that a stamp has room for; which action lacks what stands at the end of the plan."""


@dataclass(frozen=True, slots=True)
class PartyPlan:
    """The actions of one party; an empty name: of all together."""

    party: str
    rows: tuple[PlanRow, ...]


def party_plans(extract: Extract) -> tuple[PartyPlan, ...]:
    """The actions by party, parties without any left out."""
    found = (
        PartyPlan(party_name(party), tuple(_row(extract, action) for action in actions))
        for party, actions in extract.by_party(extract.actions)
    )
    return tuple(plan for plan in found if plan.rows)


def plan_section(extract: Extract, plans: tuple[PartyPlan, ...], *, wide: bool = False) -> Section:
    """School by school who does what by when, then its goals; ``wide`` is for a page that lies across."""
    w, drawn = extract.w, wide_tables if wide else upright_tables
    together = w.p_("plan of", "Together")
    tables = iter(drawn([(plan.party or together, plan.rows) for plan in plans], w))
    aims = dict(extract.by_party(extract.of_kind(*PLAN_LINES)))
    parts: list[Part] = []
    for party, actions in extract.by_party(extract.actions):
        title = party_name(party) or together
        if actions:
            parts.append(next(tables))
        if aims[party]:
            parts.append(Lines(extract.lines(aims[party]), "" if actions else title))
    kept = actions_kept_back(extract)
    more = (Lines((Line(kept),), prose=True),) if kept and plans else ()
    earlier = any(not each.struck for each in extract.meeting.elsewhere.actions)
    none_yet = w._("No new action was agreed in this meeting.") if earlier else ""
    none_yet = kept or none_yet or w._("No action has been agreed yet.")
    return Section("plan", w._("What we do now"), (*parts, *more), none_yet)


def missing_section(extract: Extract) -> Section:
    """What the plan still lacks, action by action; empty when the plan is complete.

    Internal papers ask the full questions, and also name what is there but deserves a second look.
    """
    w = extract.w
    lines = []
    for kept, gaps in _gaps(extract):
        lacking = [gap for gap in gaps if gap.missing]
        if extract.audience is Audience.INTERNAL:
            below = tuple(f"{capital(gap_field(gap, w))}: {gap_sentence(gap, w)}" for gap in gaps)
            lines.append(Line(text(kept.text), "", below))
        elif lacking:
            fields = join([gap_field(gap, w) for gap in lacking], w)
            lines.append(Line(text(kept.text), "", (capital(fields),)))
    return Section("missing", w._("What is still missing"), (Lines(tuple(lines)),))


def draft_stamp(extract: Extract) -> str:
    """That the plan is a draft, and what it waits for; empty where no line or action lacks a field."""
    w, lacking = extract.w, [gap for _, gaps in _gaps(extract) for gap in gaps if gap.missing]
    if not lacking:
        return ""
    fields = tuple(dict.fromkeys(gap_field(gap, w) for gap in lacking))
    said = w.n_(
        "DRAFT: {n} field is missing in the action plan ({fields})",
        "DRAFT: {n} fields are missing in the action plan ({fields})",
        len(lacking),
    )
    more = ", …" if len(fields) > IN_STAMP else ""
    return said.format(n=len(lacking), fields=", ".join(fields[:IN_STAMP]) + more)


def responsible(extract: Extract, person: Person | None) -> str:
    """Who answers for an action: by name, in public papers by role and school."""
    if person is None:
        return ""
    if extract.audience is not Audience.PUBLIC:
        return name(extract.meeting.called(person))
    known = next((r for r in person.roles if r not in ("member", "visitor")), "")
    party = name(extract.meeting.name_of(person.party_id))
    return ", ".join(part for part in (capital(role(known, extract.w)) if known else "", party) if part)


def _gaps(extract: Extract) -> Iterator[tuple[Planned, tuple[Gap, ...]]]:
    """What the lines and the actions of this paper lack, first the lines, by number."""
    meeting = extract.meeting
    day = extract.local(meeting.run.started_at or meeting.head.starts_at).date()
    found = plan_gaps(meeting, day)
    kept_here: tuple[Planned, ...] = (*extract.of_kind(*PLAN_LINES), *extract.actions)
    for kept in kept_here:
        gaps = tuple(gap for of, gap in found if of.id == kept.id)
        if gaps:
            yield kept, gaps


def _row(extract: Extract, action: Action) -> PlanRow:
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
        seen_by=text(action.observer),
        evaluation=text(action.evaluation),
        follow_up=action.follow_up,
        confidence=action.confidence,
        note=text(action.note),
    )


def _action(extract: Extract, action: Action) -> str:
    if not action.adaptation.strip():
        return text(action.text)
    how = extract.w._("To fit, it must change: {how}").format(how=text(action.adaptation))
    return f"{text(action.text)}\n{how}"


def _resources(extract: Extract, action: Action) -> str:
    """What is set aside, and by whom."""
    approver = responsible(extract, extract.meeting.find_person(action.approved_by))
    if not approver:
        return text(action.resources)
    said = extract.w._("Approved by: {who}").format(who=approver)
    return f"{text(action.resources)}\n{said}".strip()


def _sign(extract: Extract, action: Action) -> str:
    if not action.observer.strip():
        return text(action.sign)
    seen_by = extract.w._("Seen by: {who}").format(who=text(action.observer))
    return f"{text(action.sign)}\n{seen_by}".strip()
