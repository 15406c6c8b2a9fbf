"""The follow-up in rows of text: figures as bars, signs, and *done* beside *effect*."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime

from facilitator.domain.effect import Effect
from facilitator.domain.follow_up import Criterion, Doing, FollowUp, Looked
from facilitator.domain.holding import Holding
from facilitator.domain.line_fields import SignResult
from facilitator.domain.modes import ActionStatus
from facilitator.words.dates import days_over, numeric_day
from facilitator.words.figures import figure_rows
from facilitator.words.kept_private import line_text, marked
from facilitator.words.line_fields import line_answer
from facilitator.words.row import Row
from facilitator.words.terms import Term
from facilitator.words.tongue import Words
from facilitator.words.vocabulary import action_status

DONE_WIDTH, EFFECT_WIDTH = 22, 16
"""Cells of the two columns that stand beside each other and are never one."""

_EFFECTS: Mapping[Effect, Term] = {
    Effect.REACHED: Term("effect", "√ reached"),
    Effect.ON_TRACK: Term("effect", "→ on its way"),
    Effect.UNCHANGED: Term("effect", "○ not yet"),
    Effect.AWAY: Term("effect", "○ not yet"),
    Effect.NO_BASELINE: Term("effect", "? no baseline"),
    Effect.NO_TARGET: Term("effect", "? no target"),
    Effect.NOT_MEASURED: Term("effect", "? not measured"),
}


Local = Callable[[datetime], date]
"""The day an instant falls on in the room."""


def follow_up_rows(found: FollowUp, holding: Holding, w: Words, width: int, local: Local) -> Iterator[Row]:
    """Everything, top down: what was wanted, the figures, the signs, the actions."""
    for criterion in found.criteria:
        yield from criterion_rows(criterion, w, local)
    yield from figure_rows(found, holding, w, width)
    yield from sign_rows(found.signs, holding, w, local)
    yield from action_rows(found.actions, holding, w, width, local)


def criterion_rows(each: Criterion, w: Words, local: Local) -> Iterator[Row]:
    """The criterion word for word as it was set, and what it says now where that is something else."""
    day = numeric_day(local(each.since), w.language, year=True)
    since = w._("word for word from {day}").format(day=day)
    yield Row(marked(w._("“{text}”").format(text=each.text), each.goal, w), "▌", about=each.goal.id)
    yield Row("", "", since)
    if each.now:
        yield Row(w._("since changed to: “{text}”").format(text=each.now), "", about=each.goal.id)


def sign_rows(signs: Sequence[Looked], holding: Holding, w: Words, local: Local) -> Iterator[Row]:
    """What was to be seen or heard, and whether it has been."""
    if not signs:
        return
    seen = sum(each.result is SignResult.SEEN for each in signs)
    count = w._("{n} of {total} seen").format(n=seen, total=len(signs))
    yield Row(w._("Signs"), "", count, heading=True)
    for each in signs:
        mark = {SignResult.SEEN: "√", SignResult.PARTLY: "→"}.get(each.result or SignResult.NOT_YET, "○")
        said = line_answer(each.result, w) if each.result else w._("not looked for yet")
        day = f" {numeric_day(local(each.at), w.language)}" if each.at else ""
        where = (holding.said("seen_by", each.sign.id), holding.said("where", each.sign.id))
        text = " · ".join(filter(None, (line_text(each.sign, w), *where)))
        yield Row(text, mark, said + day, about=each.sign.id)


def action_rows(
    actions: Sequence[Doing], holding: Holding, w: Words, width: int, local: Local
) -> Iterator[Row]:
    """The actions with two columns: whether it was done, and whether it works."""
    if not actions:
        return
    columns = w.p_("column of a follow-up", "Done").ljust(DONE_WIDTH)
    columns += w.p_("column of a follow-up", "Effect").ljust(EFFECT_WIDTH)
    yield Row(w._("Action"), "", columns, heading=True)
    for each in actions:
        owner = holding.name_of(each.action.owner_id)
        text = " · ".join(filter(None, (f"{each.action.number} {line_text(each.action, w)}", owner)))
        aside = _done(each, w, local).ljust(DONE_WIDTH) + effect_said(each.effect, w).ljust(EFFECT_WIDTH)
        yield Row(text, "", aside, about=each.action.id)


def effect_said(effect: Effect | None, w: Words) -> str:
    """Whether something works, in two words and a mark."""
    return w.p_("effect", "? not counted") if effect is None else _EFFECTS[effect].said(w)


def _done(each: Doing, w: Words, local: Local) -> str:
    """``√ done 4.12.``, ``► 27 days over``, else as it stands."""
    if each.late:
        return f"► {days_over(each.late, w)}"
    status = action_status(each.action.status, w)
    if each.action.status in (ActionStatus.DONE, ActionStatus.ANCHORED):
        day = f" {numeric_day(local(each.since), w.language)}" if each.since else ""
        return f"√ {status}{day}"
    return f"○ {status}"
