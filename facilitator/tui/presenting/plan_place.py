"""Where one stands in the plan: an action or a line of it, and one of its fields."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.action import Action
from facilitator.tui.presenting.plan import PlanView, is_shown, set_by
from facilitator.tui.presenting.plan_fields import LATER, fields_in


@dataclass(frozen=True, slots=True)
class Place:
    """What is in hand, by id, and which field of it.

    ``held``: its value is in the line. ``asked``: the line is for it, so digits are text until Esc.
    """

    kept_id: str = ""
    field: str = "text"
    held: bool = False
    asked: bool = False


def first_kept(view: PlanView) -> Place:
    """The first action; where there is none, the first of all."""
    actions = (kept.id for kept in view.things if isinstance(kept, Action))
    return Place(next(actions, _next_kept(view, 0)), view.field)


def next_gap(view: PlanView) -> Place:
    """The next field that lacks something, from the one in hand on and round; that one if none does."""
    missing = [(kept.id, set_by(gap)) for kept, gap in view.numbered if gap.missing]
    names = fields_in(view.kept)
    place = names.index(view.field) if view.field in names else -1
    later = (each for each in missing if each[0] == view.kept_id and names.index(each[1]) > place)
    found = next(later, missing[0] if missing else None)
    return Place(*found) if found else Place(view.kept_id or _next_kept(view, 0), view.field)


def walked(view: PlanView, step: int, *, sideways: bool) -> Place:
    """``step`` fields away, or actions and lines; the ends hold."""
    if sideways:
        return Place(_next_kept(view, step), view.field)
    names = [name for name in fields_in(view.kept) if is_shown(view, name) or name in LATER]
    place = names.index(view.field) if view.field in names else 0
    return Place(view.kept_id, names[_within(place + step, names)], asked=True)


def place_of(row_id: str, view: PlanView) -> Place | None:
    """Where a row of the list leads to."""
    match row_id.split(" "):
        case ["kept", kept_id]:
            return Place(kept_id, view.field)
        case ["field", name]:
            return Place(view.kept_id, name)
        case ["gap", kept_id, name]:
            return Place(kept_id, name)
    return None


def _next_kept(view: PlanView, step: int) -> str:
    """The id of the action or line ``step`` rows away."""
    ids = [kept.id for kept in view.things]
    place = ids.index(view.kept_id) if view.kept_id in ids else 0
    return ids[_within(place + step, ids)] if ids else ""


def _within(place: int, rows: list[str]) -> int:
    return max(0, min(len(rows) - 1, place))
