"""What we do now: the actions of each party, and what they still lack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from facilitator.domain.action import Action
from facilitator.domain.plan import Planned, plan_gaps
from facilitator.domain.plan_check import Gap
from facilitator.domain.resources import resources_in, total
from facilitator.domain.visits import language_of
from facilitator.exports.action_row import action_row
from facilitator.exports.audience import Audience
from facilitator.exports.extract import Extract
from facilitator.exports.kept_back import actions_kept_back
from facilitator.exports.plain_text import capital, party_name, text
from facilitator.exports.plan_rows import PlanRow
from facilitator.exports.plan_table import upright_tables, wide_tables
from facilitator.exports.running_plan import planned_actions, planned_lines
from facilitator.exports.section import Line, Lines, Part, Section, equally_wide
from facilitator.words.lists import join
from facilitator.words.plan_gaps import gap_field, gap_sentence
from facilitator.words.resources import resources_said

IN_STAMP = 4
"""Names of fields that a stamp has room for; more are counted. What an action lacks stands below the plan."""


@dataclass(frozen=True, slots=True)
class PartyPlan:
    """The actions of one party; an empty name: of all together."""

    party: str
    rows: tuple[PlanRow, ...]


def party_plans(extract: Extract) -> tuple[PartyPlan, ...]:
    """The actions by party, parties without any left out."""
    found = (
        PartyPlan(party_name(party), tuple(action_row(extract, action) for action in actions))
        for party, actions in extract.by_party(planned_actions(extract))
    )
    return tuple(plan for plan in found if plan.rows)


def plan_section(extract: Extract, plans: tuple[PartyPlan, ...], *, wide: bool = False) -> Section:
    """School by school who does what by when, then its goals; ``wide`` is for a page that lies across."""
    w, drawn = extract.w, wide_tables if wide else upright_tables
    together = w.p_("plan of", "Together")
    tables = iter(drawn([(plan.party or together, plan.rows) for plan in plans], w))
    aims = dict(extract.by_party(planned_lines(extract)))
    parts: list[Part] = []
    for party, actions in extract.by_party(planned_actions(extract)):
        title = party_name(party) or together
        if actions:
            parts.append(next(tables))
            parts.extend(_set_aside(extract, actions))
        if aims[party]:
            parts.append(Lines(extract.lines(aims[party]), "" if actions else title))
    kept = actions_kept_back(extract)
    more = (Lines((Line(kept),), prose=True),) if kept and plans else ()
    earlier = any(not each.struck for each in extract.meeting.elsewhere.actions)
    none_yet = w._("No new action was agreed in this meeting.") if earlier else ""
    none_yet = kept or none_yet or w._("No action has been agreed yet.")
    return Section("plan", w._("What we do now"), equally_wide((*parts, *more)), none_yet)


def _set_aside(extract: Extract, actions: Iterable[Action]) -> Iterator[Part]:
    """The hours and the money of several actions together, as far as they can be added up."""
    meeting, w = extract.meeting, extract.w
    each = [resources_in(action.resources, language_of(action.party_id, meeting)) for action in actions]
    if sum(map(bool, each)) > 1:
        said = w._("Set aside in all: {resources}").format(resources=resources_said(total(each), w))
        yield Lines((Line(said),), prose=True)


def missing_section(extract: Extract) -> Section:
    """What the plan still lacks and what deserves a second look, action by action; empty when it is clean.

    Internal papers ask the full questions, others name the fields.
    """
    w = extract.w
    lines = []
    for kept, gaps in _gaps(extract):
        lacking = [gap for gap in gaps if gap.missing]
        if extract.audience is Audience.INTERNAL:
            below = tuple(f"{capital(gap_field(gap, w))}: {gap_sentence(gap, w)}" for gap in gaps)
            lines.append(Line(text(kept.text), "", below))
        else:
            fields = (capital(join([gap_field(gap, w) for gap in lacking], w)),) if lacking else ()
            again = tuple(gap_sentence(gap, w) for gap in gaps if not gap.missing)
            lines.append(Line(text(kept.text), "", (*fields, *again)))
    return Section("missing", w._("What is still missing"), (Lines(tuple(lines)),))


def draft_stamp(extract: Extract) -> str:
    """That the plan is a draft, and what it waits for; empty where the plan check is clean (AP-19)."""
    w, found = extract.w, [gap for _, gaps in _gaps(extract) for gap in gaps]
    lacking = [gap for gap in found if gap.missing]
    if not lacking:
        said = w.n_(
            "DRAFT: {n} point of the action plan is to be looked at again",
            "DRAFT: {n} points of the action plan are to be looked at again",
            len(found),
        )
        return said.format(n=len(found)) if found else ""
    fields = tuple(dict.fromkeys(gap_field(gap, w) for gap in lacking))
    said = w.n_(
        "DRAFT: {n} field is missing in the action plan",
        "DRAFT: {n} fields are missing in the action plan",
        len(lacking),
    ).format(n=len(lacking))
    return f"{said} ({', '.join(fields)})" if len(fields) <= IN_STAMP else said


def draft_in_short(extract: Extract) -> str:
    """The stamp of a paper that only tells of the plan; empty where the plan is complete."""
    return extract.w._("DRAFT: the action plan is not finished") if draft_stamp(extract) else ""


def _gaps(extract: Extract) -> Iterator[tuple[Planned, tuple[Gap, ...]]]:
    """What the lines and the actions of this paper lack, first the lines, by number."""
    meeting = extract.meeting
    day = extract.local(meeting.run.started_at or meeting.head.starts_at).date()
    found = plan_gaps(extract.unabridged, day)
    kept_here: tuple[Planned, ...] = (*planned_lines(extract), *planned_actions(extract))
    for kept in kept_here:
        gaps = tuple(gap for of, gap in found if of.id == kept.id)
        if gaps:
            yield kept, gaps
