"""The action plan: every action in a row, the fields of one of them, and what is missing in all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from facilitator.domain.action import Action
from facilitator.domain.allowed import Phase, phase
from facilitator.domain.modes import NO_LONGER, ActionStatus
from facilitator.domain.plan import plan_gaps
from facilitator.domain.plan_check import Gap
from facilitator.domain.schedule import remaining
from facilitator.tui.cells import MARGIN
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.listing import ListBlank, ListHeading, ListPart, ListRow, ListView, padded
from facilitator.tui.widgets.title import TitleView
from facilitator.words.dates import in_days, short_day, week
from facilitator.words.floor import floor_sentence
from facilitator.words.minutes import minutes_left
from facilitator.words.plan_gaps import gap_field, gap_sentence, plan_field
from facilitator.words.standing import ending, glance_line, place
from facilitator.words.tongue import Words
from facilitator.words.vocabulary import action_status, mode

FIELDS = (
    "text", "owner", "contributors", "starts_on", "deadline", "resources", "approved_by", "goal", "sign",
    "criterion", "evaluation", "follow_up", "adaptation", "confidence", "status", "resumes_on", "note",
    "tags",
)  # fmt: skip
SELDOM = (
    "contributors",
    "starts_on",
    "approved_by",
    "adaptation",
    "confidence",
    "resumes_on",
    "note",
    "tags",
)
"""Fields that are shown where they hold something, are asked for, or there is room for all."""
DAYS = ("deadline", "follow_up", "starts_on", "resumes_on")
LABELS = 19
OWNERS, DUES = 14, 18
"""Cells of the columns of owners and deadlines."""
_KEPT_AS = {"owner": "owner_id"}
KEYED = 9
NEIGHBOURS = 3
ROOMY = 24
"""Rows from which the parts stand apart and nothing empty is left out."""


@dataclass(frozen=True, slots=True)
class PlanView:
    """The plan as it is looked at: which action, by id, and which of its fields."""

    s: Standing
    action_id: str
    field: str
    width: int
    rows: int = 0
    """How many rows there is room for."""

    @property
    def actions(self) -> tuple[Action, ...]:
        """Those that stand."""
        return tuple(a for a in self.s.meeting.actions if not a.struck and a.status not in NO_LONGER)

    @property
    def action(self) -> Action | None:
        return next((a for a in self.actions if a.id == self.action_id), None)

    @property
    def gaps(self) -> tuple[tuple[Action, Gap], ...]:
        """What is empty comes before what is only worth a look, each in the order it is asked for."""
        found = plan_gaps(self.s.meeting, meeting_day(self.s))
        return tuple(sorted(found, key=lambda pair: not pair[1].missing))

    @property
    def numbered(self) -> tuple[tuple[Action, Gap], ...]:
        """A gap a field, in the order they are shown: the fields of the action in hand, then the others."""
        first = {(action.id, set_by(gap)): (action, gap) for action, gap in reversed(self.gaps)}
        pairs = [first.pop(key) for key in dict.fromkeys((a.id, set_by(g)) for a, g in self.gaps)]
        mine = [pair for pair in pairs if pair[0].id == self.action_id]
        mine.sort(key=lambda pair: FIELDS.index(set_by(pair[1])))
        return (*mine, *(pair for pair in pairs if pair[0].id != self.action_id))

    @property
    def missing(self) -> int:
        return sum(gap.missing for _, gap in self.gaps)


def meeting_day(s: Standing) -> date:
    return s.clock.local(s.meeting.run.started_at or s.meeting.head.starts_at).date()


def glance(s: Standing) -> TitleView:
    """Where the meeting stands meanwhile; minutes and end stand at the edge and are never cut."""
    meeting, item, w = s.meeting, s.meeting.item, s.w
    if item is None or phase(meeting) is not Phase.RUNNING:
        mark, _, told = glance_line(meeting, s.clock, w).partition(" ")
        return TitleView(told, quiet=True, mark=mark)
    told = " · ".join((floor_sentence(meeting, w), mode(item.mode, w), place(meeting)))
    left = minutes_left(remaining(meeting, s.now), w)
    end = w._("ends {ending}").format(ending=ending(meeting, s.clock, w))
    return TitleView(told, f"{left} · {end}", quiet=True, mark="►")


def listing(view: PlanView) -> ListView:
    """Ids: ``action ID``, ``field NAME``, ``gap ID NAME``. Digits stand before what lacks something."""
    if not view.actions:
        return ListView((ListRow(view.s.w._("No action yet. F6 makes one while the meeting runs."), rows=2),))
    between = (ListBlank(),) if view.rows >= ROOMY else ()
    parts = (*_table(view), *between, *_fields(view), *between, *_gaps(view))
    return ListView(parts, f"field {view.field}", LABELS)


def title(view: PlanView) -> str:
    return view.s.w._("Action plan · {meeting}").format(meeting=view.s.meeting.head.title)


def stamp(view: PlanView) -> str:
    """A draft until nothing is missing."""
    w, n = view.s.w, view.missing
    if not view.actions:
        return ""
    if not n:
        return w._("√ complete")
    return w.n_("DRAFT – {n} missing", "DRAFT – {n} missing", n).format(n=n)


def beside(view: PlanView, step: int) -> str:
    """The field ``step`` rows away; the ends hold."""
    names = [name for name in FIELDS if _is_shown(view, name)]
    place = names.index(view.field) if view.field in names else 0
    return names[max(0, min(len(names) - 1, place + step))]


def next_missing(view: PlanView) -> tuple[str, str] | None:
    """Action and field of what is missing next, from the field in hand on and round; None: nothing is."""
    missing = [(action.id, set_by(gap)) for action, gap in view.numbered if gap.missing]
    place = FIELDS.index(view.field)
    later = (each for each in missing if each[0] == view.action_id and FIELDS.index(each[1]) > place)
    return next(later, missing[0] if missing else None)


def next_action(view: PlanView, step: int) -> str:
    """The id of the action ``step`` rows away."""
    ids = [action.id for action in view.actions]
    place = ids.index(view.action_id) if view.action_id in ids else 0
    return ids[max(0, min(len(ids) - 1, place + step))] if ids else ""


def value_of(action: Action, name: str, s: Standing) -> str:
    """A field as it would be typed."""
    match name:
        case "owner":
            return s.meeting.name_of(action.owner_id)
        case "approved_by":
            return s.meeting.name_of(action.approved_by)
        case name if name in DAYS:
            day = getattr(action, name)
            return day.isoformat() if day else ""
        case "confidence":
            return str(action.confidence or "")
        case "tags":
            return ", ".join(action.tags)
        case "status":
            return action_status(action.status, s.w)
    return str(getattr(action, name))


def statuses(w: Words) -> str:
    return " · ".join(action_status(status, w) for status in ActionStatus)


def set_by(gap: Gap) -> str:
    """The name a gap's field is set by."""
    return "owner" if gap.field == "owner_id" else gap.field


def question_of(view: PlanView) -> str:
    """What is asked of the field in hand, where it is a gap."""
    for action, gap in view.gaps:
        if action.id == view.action_id and set_by(gap) == view.field:
            return gap_sentence(gap, view.s.w)
    return ""


def _table(view: PlanView) -> Iterator[ListPart]:
    w, actions = view.s.w, view.actions
    lacking = {action.id for action, gap in view.gaps if gap.missing}
    ready = sum(action.id not in lacking for action in actions)
    yield ListHeading(
        w._("Actions"), w._("{n} of {total} are complete · ← →").format(n=ready, total=len(actions))
    )
    room = view.width - MARGIN - 1 - OWNERS - DUES
    for action in _in_sight(view):
        owner = view.s.meeting.name_of(action.owner_id) or w._("[ who? ]")
        due = _due(action.deadline, w) if action.deadline else w._("[ by when? ]")
        text = padded(action.text, room) + padded(owner, OWNERS) + padded(due, DUES)
        current = action.id == view.action_id
        mark = "►" if current else "○" if action.id in lacking else "√"
        yield ListRow(text, f"action {action.id}", mark=mark, loud=current)


def _in_sight(view: PlanView) -> tuple[Action, ...]:
    """Those of the actions for which there is room beside the fields: the one in hand and its neighbours."""
    if view.rows >= ROOMY or view.action is None:
        return view.actions
    place = view.actions.index(view.action)
    first = max(0, min(place - 1, len(view.actions) - NEIGHBOURS))
    return view.actions[first : first + NEIGHBOURS]


def _due(day: date, w: Words) -> str:
    return f"{short_day(day, w.language)} {week(day, w.language)}"


def _fields(view: PlanView) -> Iterator[ListPart]:
    action, w = view.action, view.s.w
    if action is None:
        return
    party = view.s.meeting.name_of(action.party_id)
    number = w._("Action {n}").format(n=action.number)
    yield ListHeading(f"{number} · {party}" if party else number, action_status(action.status, w))
    numbers = {set_by(gap): n for n, (each, gap) in enumerate(view.numbered, 1) if each.id == action.id}
    for name in filter(partial(_is_shown, view), FIELDS):
        said, n = _said(action, name, view.s), numbers.get(name, 0)
        label = plan_field(name, w)
        if not n:
            yield ListRow(said, f"field {name}", mark="√" if said else "", label=label, rows=2)
            continue
        _, gap = view.numbered[n - 1]
        said = f"[ {gap_sentence(gap, w)} ]" if gap.missing else said
        key, mark = (str(n), "") if n <= KEYED else ("", "○")
        yield ListRow(said, f"field {name}", key=key, mark=mark, label=label, rows=1 if gap.missing else 2)


def _is_shown(view: PlanView, name: str) -> bool:
    """An adaptation is only asked of what grew from others' ideas; a confidence only where there is room."""
    action = view.action
    if name not in SELDOM or action is None or view.field == name or getattr(action, name):
        return True
    if name == "resumes_on":
        return action.status is ActionStatus.PAUSED
    roomy = view.rows >= ROOMY and name in ("confidence", "approved_by", "note")
    return roomy or any(gap.field == name and each.id == action.id for each, gap in view.gaps)


def _said(action: Action, name: str, s: Standing) -> str:
    w = s.w
    match name:
        case "approved_by" if action.approved_on:
            return f"{s.meeting.name_of(action.approved_by)} · {short_day(action.approved_on, w.language)}"
        case name if name in DAYS:
            day = getattr(action, name)
            agreed = s.meeting.value("follow_up") if name == "follow_up" else None
            day = day or (date.fromisoformat(agreed.value) if agreed else None)
            if day is None:
                return ""
            return f"{_due(day, w)} · {in_days((day - s.today).days, w)}"
        case "confidence" if action.confidence:
            return w._("{n} of 10").format(n=action.confidence)
        case "sign" if action.sign and action.observer:
            return w._("{sign} · seen by {observer}").format(sign=action.sign, observer=action.observer)
    return value_of(action, name, s)


def _gaps(view: PlanView) -> Iterator[ListPart]:
    """What is missing elsewhere: the gaps of the action in hand have their digits where they are."""
    w = view.s.w
    gaps = [(n, *pair) for n, pair in enumerate(view.numbered, 1) if pair[0].id != view.action_id]
    if not view.gaps:
        yield ListRow(w._("Nothing is missing."), mark="√")
    if not gaps:
        return
    yield ListHeading(w._("Missing in other actions"), w._("in the order they are taken"))
    for n, action, gap in gaps:
        text = f"{gap_field(gap, w)} · {action.text}"
        if not gap.missing:
            text = gap_sentence(gap, w)
        row_id = f"gap {action.id} {set_by(gap)}"
        yield ListRow(text, row_id, key=str(n) if n <= KEYED else "", mark="" if gap.missing else "?")
