"""What a follow-up goes through: figures as bars, signs, where each action stands, what becomes of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from facilitator.domain.action import Action
from facilitator.domain.follow_up import follow_up
from facilitator.domain.gate_told import told_here
from facilitator.domain.gate_view import is_asked_for
from facilitator.domain.requirements import Each, Requirement
from facilitator.tui.cells import MARGIN
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.listing import ListBlank, ListHeading, ListPart, ListRow, ListView
from facilitator.words.dates import days_over, near_day
from facilitator.words.figures import figure_rows
from facilitator.words.follow_up import action_rows, criterion_rows, effect_said, sign_rows
from facilitator.words.kept_private import line_text
from facilitator.words.line_fields import line_answer
from facilitator.words.row import Row
from facilitator.words.sides import side_rows
from facilitator.words.vocabulary import action_status

FOLLOWED = {
    "new_actual": "figure",
    "status_today": "told",
    "decision_today": "decided",
    "result_today": "seen",
}
"""What the ids of the rows begin with that give a line a quality today."""
WIDEST = 100


def followed(requirement: Requirement) -> str:
    """The kind of row that answers a requirement of a follow-up; empty for all others."""
    if not isinstance(requirement, Each):
        return ""
    return next((FOLLOWED[each] for each in requirement.having if each in FOLLOWED), "")


def figures_view(s: Standing, width: int) -> ListView:
    """All of the follow-up, to be read."""
    found, w = follow_up(s.meeting, s.today), s.w
    room = _room(width)
    parts: list[ListPart] = [ListHeading(w._("What we wanted"), w._("PgDn · Esc: back"))]
    for criterion in found.criteria:
        parts += _read(criterion_rows(criterion, w, s.day))
    for rows in (
        figure_rows(found, s.meeting, w, room),
        sign_rows(found.signs, s.meeting, w, s.day),
        action_rows(found.actions, s.meeting, w, room, s.day),
    ):
        parts += [*([ListBlank()] if parts else []), *_read(rows)]
    return ListView(tuple(parts))


def sides_view(s: Standing, width: int) -> ListView:
    """Strengths and weaknesses, to be read."""
    parts = list(_read(side_rows(s.meeting, s.w, _room(width))))
    return ListView((*parts, ListBlank(), ListRow(s.w._("PgDn · Esc: back"), quiet=True)))


def figure_parts(s: Standing, width: int) -> Iterator[ListPart]:
    """The figures with a row to fill in for each that lacks a value of today, then signs and actions."""
    found, w = follow_up(s.meeting, s.today), s.w
    for criterion in found.criteria:
        yield from _read(criterion_rows(criterion, w, s.day))
    yield from _pickable(figure_rows(found, s.meeting, w, _room(width)), "figure")
    yield from _pickable(sign_rows(found.signs, s.meeting, w, s.day), "seen")
    yield from _pickable(action_rows(found.actions, s.meeting, w, _room(width), s.day), "")


def sign_parts(s: Standing) -> Iterator[ListPart]:
    """The signs, each to be picked."""
    found = follow_up(s.meeting, s.today)
    yield from _pickable(sign_rows(found.signs, s.meeting, s.w, s.day), "seen")


def following_groups(s: Standing, kinds: Set[str], width: int) -> Iterator[Iterator[ListPart]]:
    """The groups that an item asks for whose rows are of these kinds."""
    if "figure" in kinds:
        yield figure_parts(s, width)
    elif "seen" in kinds:
        yield sign_parts(s)
    for quality in ("status_today", "decision_today"):
        if FOLLOWED[quality] in kinds:
            yield status_parts(s, quality)


def status_parts(s: Standing, quality: str) -> Iterator[ListPart]:
    """Every action that is asked for, with what was promised, and what has been said of it today."""
    w, actions = s.w, asked_for(s)
    name = "status" if quality == "status_today" else "decision"
    told = [each for each in actions if told_here(each, name, s.meeting)]
    title = w._("Where each action stands today") if name == "status" else w._("What becomes of each action")
    yield ListHeading(title, w._("{n} of {total}").format(n=len(told), total=len(actions)))
    if not actions:
        yield ListRow(w._("No action is open."), mark="√")
    effects = {each.action.id: each for each in follow_up(s.meeting, s.today).actions}
    for action in actions:
        value = told_here(action, name, s.meeting)
        aside = action_status(action.status, w) if name == "status" else ""
        if value is not None and name == "decision":
            aside = line_answer(value.value, w)
        elif value is None and action.id in effects:
            doing = effects[action.id]
            late = days_over(doing.late, w) if doing.late else action_status(action.status, w)
            aside = late if name == "status" else f"{late} · {effect_said(doing.effect, w)}"
        yield ListRow(
            promised(action, s, due=name == "status"),
            f"{FOLLOWED[quality]} {action.id}",
            mark="√" if value else "○",
            aside=aside,
            rows=2,
        )


def promised(action: Action, s: Standing, *, due: bool = True) -> str:
    """An action in the words it was agreed in, with whose it is and by when."""
    owner = s.meeting.name_of(action.owner_id)
    day = near_day(action.deadline, s.w.language, s.today) if action.deadline and due else ""
    return " · ".join(filter(None, (line_text(action, s.w), owner, day)))


def asked_for(s: Standing) -> tuple[Action, ...]:
    """The actions a gate looks at that asks each for this."""
    return tuple(action for action in s.meeting.all_actions if is_asked_for(action, s.meeting))


def _pickable(rows: Iterable[Row], kind: str) -> Iterator[ListPart]:
    """Headings and pictures to read; the last row about each line is the one that is picked."""
    held = list(rows)
    last = {row.about: n for n, row in enumerate(held) if row.about and not row.heading and row.mark != "▌"}
    for n, row in enumerate(held):
        part = _part(row)
        if kind and isinstance(part, ListRow) and last.get(row.about) == n:
            yield ListRow(part.text, f"{kind} {row.about}", mark=part.mark, aside=part.aside, rows=2)
        else:
            yield part


def _read(rows: Iterable[Row]) -> Iterator[ListPart]:
    return map(_part, rows)


def _part(row: Row) -> ListPart:
    if row.heading:
        return ListHeading(row.text, row.aside.rstrip() if row.about else row.aside)
    return ListRow(row.text, mark=row.mark, aside=row.aside, rows=3 if not row.aside else 1)


def _room(width: int) -> int:
    return min(WIDEST, width - 2 * MARGIN)
