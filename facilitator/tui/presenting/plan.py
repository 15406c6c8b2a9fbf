"""The plan: everything in a row, the fields of what is in hand, and what is missing in all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial

from facilitator.domain.action import Action
from facilitator.domain.allowed import Phase, phase
from facilitator.domain.entries import Entry
from facilitator.domain.follow_up import effect_of, looked
from facilitator.domain.modes import CARRIED_OUT, ActionStatus
from facilitator.domain.plan import (
    Planned,
    hanging_on,
    in_order,
    initiatives,
    opinion_based,
    plan_gaps,
)
from facilitator.domain.plan_check import Gap
from facilitator.domain.schedule import remaining
from facilitator.tui.cells import MARGIN
from facilitator.tui.presenting.plan_fields import ROOMY_ONES, SELDOM, fields_in, label, told_of
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.listing import ListBlank, ListHeading, ListPart, ListRow, ListView, padded
from facilitator.tui.widgets.title import TitleView
from facilitator.words.dates import days_over, short_day, week
from facilitator.words.floor import floor_sentence
from facilitator.words.follow_up import effect_said
from facilitator.words.kept_private import line_text
from facilitator.words.kinds import record_kind
from facilitator.words.line_fields import line_answer
from facilitator.words.minutes import minutes_left
from facilitator.words.plan_frame import figures_said
from facilitator.words.plan_gaps import gap_sentence
from facilitator.words.standing import ending, glance_line, place
from facilitator.words.vocabulary import action_status, mode

LABELS = 19
OWNERS, DUES = 14, 20
"""Cells of the columns of owners and deadlines, up to ``tors 31/12 vecka 53``."""
KEYED = 9
NEIGHBOURS = 3
ROOMY = 24
"""Rows from which the parts stand apart and nothing empty is left out."""


@dataclass(frozen=True)
class PlanView:
    """The plan as it is looked at: which action or line of it, by id, and which of its fields."""

    s: Standing
    kept_id: str
    field: str
    width: int
    rows: int = 0
    """How many rows there is room for."""
    picks: bool = True
    """Does a digit pick a gap? It does not while the line is for a field."""

    @cached_property
    def things(self) -> tuple[Planned, ...]:
        """All of the course's plan: initiatives with what hangs on them, then what hangs on none."""
        return in_order(self.s.meeting)

    @property
    def kept(self) -> Planned | None:
        """What is in hand."""
        return next((each for each in self.things if each.id == self.kept_id), None)

    @cached_property
    def gaps(self) -> tuple[tuple[Planned, Gap], ...]:
        """What is empty comes before what is only worth a look, each in the order it is asked for."""
        found = plan_gaps(self.s.meeting, meeting_day(self.s))
        return tuple(sorted(found, key=lambda pair: not pair[1].missing))

    @cached_property
    def numbered(self) -> tuple[tuple[Planned, Gap], ...]:
        """A gap a field, in the order they are shown: the fields of what is in hand, then the others."""
        first = {(kept.id, set_by(gap)): (kept, gap) for kept, gap in reversed(self.gaps)}
        pairs = [first.pop(key) for key in dict.fromkeys((k.id, set_by(g)) for k, g in self.gaps)]
        mine = [pair for pair in pairs if pair[0].id == self.kept_id]
        mine.sort(key=lambda pair: fields_in(pair[0]).index(set_by(pair[1])))
        return (*mine, *(pair for pair in pairs if pair[0].id != self.kept_id))

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
    """Ids: ``kept ID``, ``field NAME``, ``gap ID NAME``. Digits stand before what lacks something."""
    if not view.things:
        return ListView((ListRow(view.s.w._("No action yet. F6 makes one while the meeting runs."), rows=2),))
    between = (ListBlank(),) if view.rows >= ROOMY else ()
    parts = (*_table(view), *between, *_fields(view), *between, *_gaps(view))
    return ListView(parts, f"field {view.field}", LABELS)


def title(view: PlanView) -> str:
    return view.s.w._("Action plan · {meeting}").format(meeting=view.s.meeting.head.title)


def stamp(view: PlanView) -> str:
    """A draft until nothing is missing."""
    w, n = view.s.w, view.missing
    if not view.things:
        return ""
    if not n:
        return w._("√ complete")
    return w.n_("DRAFT – {n} missing", "DRAFT – {n} missing", n).format(n=n)


def set_by(gap: Gap) -> str:
    """The name a gap's field is set by."""
    return "owner" if gap.field == "owner_id" else gap.field


def question_of(view: PlanView) -> str:
    """What is asked of the field in hand, where it is a gap."""
    for kept, gap in view.gaps:
        if kept.id == view.kept_id and set_by(gap) == view.field:
            return gap_sentence(gap, view.s.w)
    return ""


def asked_of(view: PlanView) -> str:
    """What is said above the line: the question of its field, or what a digit and a letter would do."""
    if not view.picks or not view.gaps:
        return question_of(view)
    said = view.s.w._("A digit takes a gap in hand · Enter or a letter writes here: {field}")
    return said.format(field=label(view.kept, view.field, view.s.w))


def _table(view: PlanView) -> Iterator[ListPart]:
    w, things = view.s.w, view.things
    lacking = {kept.id for kept, gap in view.gaps if gap.missing}
    ready = sum(kept.id not in lacking for kept in things)
    only_actions = all(isinstance(kept, Action) for kept in things)
    title = w._("Actions") if only_actions else w._("Initiatives and actions")
    yield ListHeading(title, w._("{n} of {total} are complete · ← →").format(n=ready, total=len(things)))
    hanging = {one.id for each in initiatives(view.s.meeting) for one in hanging_on(view.s.meeting, each)}
    room = view.width - MARGIN - 1 - OWNERS - DUES
    for kept in _in_sight(view):
        whose, when = _columns(kept, view.s)
        inner = "  " if kept.id in hanging else ""
        text = (
            inner + padded(line_text(kept, w), room - len(inner)) + padded(whose, OWNERS) + padded(when, DUES)
        )
        current = kept.id == view.kept_id
        mark = "►" if current else "○" if kept.id in lacking else "√"
        yield ListRow(text, f"kept {kept.id}", mark=mark, loud=current)


def _columns(kept: Planned, s: Standing) -> tuple[str, str]:
    """Whose an action is and by when; what a line is, and the figure or the result it has."""
    w = s.w
    if isinstance(kept, Action):
        owner = s.meeting.name_of(kept.owner_id) or w._("[ who? ]")
        if kept.overdue(s.today) and kept.deadline:
            return owner, f"► {days_over((s.today - kept.deadline).days, w)}"
        if kept.status in CARRIED_OUT:
            return owner, f"√ {action_status(kept.status, w)}"
        return owner, _due(kept.deadline, s) if kept.deadline else w._("[ by when? ]")
    kind = record_kind(kept.kind, 1, w)
    match kept.kind:
        case "indicator":
            return kind, figures_said(s.meeting, kept, w)
        case "sign":
            result = looked(s.meeting, kept).result
            return kind, line_answer(result, w) if result else ""
        case "initiative":
            return kind, s.meeting.name_of(kept.party_id)
    return kind, ""


def _in_sight(view: PlanView) -> tuple[Planned, ...]:
    """Those for which there is room beside the fields: what is in hand and its neighbours."""
    if view.rows >= ROOMY or view.kept is None:
        return view.things
    place = view.things.index(view.kept)
    first = max(0, min(place - 1, len(view.things) - NEIGHBOURS))
    return view.things[first : first + NEIGHBOURS]


def _due(day: date, s: Standing) -> str:
    """The day with its week, or with its year where that is another one: the column has room for either."""
    language = s.w.language
    if day.year != s.today.year:
        return short_day(day, language, year=True)
    return f"{short_day(day, language)} {week(day, language)}"


def _fields(view: PlanView) -> Iterator[ListPart]:
    kept, w = view.kept, view.s.w
    if kept is None:
        return
    yield _named(kept, view.s)
    numbers = {set_by(gap): n for n, (each, gap) in enumerate(view.numbered, 1) if each.id == kept.id}
    for name in filter(partial(is_shown, view), fields_in(kept)):
        said, n = told_of(kept, name, view.s), numbers.get(name, 0)
        called = label(kept, name, w)
        if not n:
            yield ListRow(said, f"field {name}", mark="√" if said else "", label=called, rows=2)
            continue
        _, gap = view.numbered[n - 1]
        said = f"[ {gap_sentence(gap, w)} ]" if gap.missing else said
        key = _key(n, view)
        mark = "" if key else "○"
        yield ListRow(said, f"field {name}", key=key, mark=mark, label=called, rows=1 if gap.missing else 2)


def _key(n: int, view: PlanView) -> str:
    """The digit of a gap, while it picks."""
    return str(n) if view.picks and n <= KEYED else ""


def _named(kept: Planned, s: Standing) -> ListHeading:
    """What is in hand, by its number and its school, and where it stands."""
    w, party = s.w, s.meeting.name_of(kept.party_id)
    if isinstance(kept, Action):
        number = w._("Action {n}").format(n=kept.number)
        aside = action_status(kept.status, w)
        effect = effect_of(s.meeting, kept)
        if effect is not None and effect.measured:
            aside = f"{aside} · {effect_said(effect, w)}"
    else:
        kind = record_kind(kept.kind, 1, w)
        number = f"{kind[:1].upper()}{kind[1:]} {kept.number}"
        known = initiatives(s.meeting)
        place = known.index(kept) + 1 if kept in known else 0
        aside = w._("initiative {n} of {total}").format(n=place, total=len(known)) if place else ""
    return ListHeading(f"{number} · {party}" if party else number, aside)


def is_shown(view: PlanView, name: str) -> bool:
    """An adaptation is only asked of what grew from others' ideas; the seldom ones where they are wanted."""
    kept = view.kept
    if name not in SELDOM or kept is None or view.field == name or told_of(kept, name, view.s):
        return True
    if name == "resumes_on" and isinstance(kept, Action):
        return kept.status is ActionStatus.PAUSED
    roomy = view.rows >= ROOMY and (isinstance(kept, Entry) or name in ROOMY_ONES)
    return roomy or any(set_by(gap) == name and each.id == kept.id for each, gap in view.gaps)


def _gaps(view: PlanView) -> Iterator[ListPart]:
    """What is missing elsewhere: the gaps of what is in hand have their digits where they are."""
    w = view.s.w
    gaps = [(n, *pair) for n, pair in enumerate(view.numbered, 1) if pair[0].id != view.kept_id]
    if not view.gaps:
        yield ListRow(w._("Nothing is missing."), mark="√")
    if gaps:
        only_actions = all(isinstance(kept, Action) for kept in view.things)
        title = w._("Missing in other actions") if only_actions else w._("Missing elsewhere")
        yield ListHeading(title, w._("in the order they are taken"))
    for n, kept, gap in gaps:
        text = f"{label(kept, set_by(gap), w)} · {line_text(kept, w)}"
        if not gap.missing:
            text = gap_sentence(gap, w)
        row_id = f"gap {kept.id} {set_by(gap)}"
        key = _key(n, view)
        mark = "" if key and gap.missing else "○" if gap.missing else "?"
        yield ListRow(text, row_id, key=key, mark=mark)
    if unfounded := opinion_based(view.s.meeting):
        numbers = ", ".join(str(each.number) for each in unfounded)
        said = w._("Opinion-based, no evidence is linked: {numbers}").format(numbers=numbers)
        yield ListRow(said, mark="?", quiet=True, rows=2)
