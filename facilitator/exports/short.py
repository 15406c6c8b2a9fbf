"""A meeting or a course on one page, for a head or a board that reads one page.

What we wanted, what we learned, what we do now, how we follow up, and thanks; what there is no room for is
counted and stands in the other papers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from facilitator.domain.action import Action
from facilitator.domain.effect import Outcome, outcomes
from facilitator.domain.entries import Entry
from facilitator.domain.heard import listening_to
from facilitator.domain.indicators import is_replaced
from facilitator.domain.modes import NO_LONGER
from facilitator.exports.action_row import action_row
from facilitator.exports.column_widths import BESIDE, shares
from facilitator.exports.extract import Extract
from facilitator.exports.facts import Fact
from facilitator.exports.follow_up import how_we_follow_up, thanks
from facilitator.exports.learned import OURSELVES, SHARED
from facilitator.exports.letter_widths import ems
from facilitator.exports.plain_text import capital, name, party_name, text
from facilitator.exports.plan import draft_in_short
from facilitator.exports.running_plan import planned_actions, planned_lines
from facilitator.exports.section import EMPTY, Line, Lines, Section, Table
from facilitator.exports.wanted import WISHES
from facilitator.words.fields import field as field_name
from facilitator.words.kinds import record_kind
from facilitator.words.measurements import value

if TYPE_CHECKING:
    from facilitator.exports.view import MeetingView

FRAME = ("ambition", "problem_statement", "out_of_scope")
LONGEST, LONGEST_CELL = 134, 60
"""Signs of a line and of a cell: the rest is in the papers this page is made of."""
OF_EACH = 3
"""Lines of what we wanted, of what we learned of ourselves and of each other, and of how we follow up."""
LEADING = ("learning", *OURSELVES, *SHARED)
"""What we learned of ourselves, conclusions first."""

PLAIN = 0.87
"""Ems of a plain letter beside what is reckoned where a line may not be broken at all."""
ROOM_ACROSS = 88.0
"""Ems of small letters that stand beside each other on a page of A4 that lies across."""
ROOM_DOWN = 508.0
"""Points from the title to the foot of the page."""
HEAD, HEADING, LINE, CELL_LINE, CELL_EDGE = 58.0, 21.0, 12.5, 10.4, 3.0
"""Points of the head with its facts, a heading, a line, a line in a table, and what a row has besides."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """The table as far as there is room, and how many actions it leaves out."""

    table: Table
    left_out: int


def short_view(view: MeetingView, extract: Extract) -> MeetingView | None:
    """The page; None where nothing was wanted, learned or agreed that these readers may have."""
    said, learned_ = _wanted(extract), _learned(extract)
    actions = [each for each in planned_actions(extract) if each.status not in NO_LONGER]
    if not (said or learned_ or actions):
        return None
    w = extract.w
    again = _follow_up(extract)
    figures = _figures_beside(extract, actions)
    lines = len(said) + len(learned_) + len(figures) + len(again.lines) + 3
    plan = _plan(extract, actions, ROOM_DOWN - HEAD - 5 * HEADING - lines * LINE)
    more = w.n_("and {n} more in the plan", "and {n} more in the plan", plan.left_out)
    beside = (Line(more.format(n=plan.left_out)),) if plan.left_out else ()
    sections = (
        Section("wanted", w._("What we wanted"), (Lines(said),)),
        Section("learned", w._("What we learned"), (Lines(learned_),)),
        Section(
            "plan",
            w._("What we do now"),
            (plan.table, Lines(beside, prose=True), Lines(figures)),
            _of(view, "plan").none_yet,
        ),
        Section("follow_up", w._("How we follow up"), (again,), how_we_follow_up(extract).none_yet),
        *(() if extract.meeting.held_alone else (thanks(extract),)),
    )
    return replace(
        view,
        draft=draft_in_short(extract),
        facts=tuple(Fact(fact.label, _cut(fact.value)) for fact in view.facts[:2]),
        sections=tuple(section for section in sections if section),
        appendix_title="",
        appendix=(),
        plan=(),
        wide_plan=None,
        plan_lines=(),
        frames=(),
        entries=(),
        appointments=(),
    )


def _of(view: MeetingView, key: str) -> Section:
    return next((section for section in view.sections if section.key == key), Section(key, ""))


def _cut(said: str, longest: int = LONGEST) -> str:
    """A text on one line, to its last whole word where it is too long."""
    flat = " ".join(said.split())
    if len(flat) <= longest:
        return flat
    return flat[: longest - 1].rsplit(" ", 1)[0].rstrip(",;:.–- ")[: longest - 1] + "…"


def _line(said: str, label: str) -> Line:
    """A line that has one row on the page, its label in it."""
    return Line(_cut(said, LONGEST - len(label)), label)


def _wanted(extract: Extract) -> tuple[Line, ...]:
    """Ambition, problem and limits; the wishes where nobody set them."""
    frame = tuple(
        _line(said, capital(field_name(each, extract.w).strip("“”»«")))
        for each in FRAME
        if (said := extract.field(each))
    )
    wishes = (_line(text(each.text), _whose(extract, each)) for each in extract.of_kind(*WISHES))
    return frame or tuple(wishes)[:OF_EACH]


def _learned(extract: Extract) -> tuple[Line, ...]:
    """About ourselves first, then from each other; what was observed and quoted stays in other papers."""
    meeting = extract.meeting
    own = dict.fromkeys(each for each in extract.of_kind(*LEADING) if not listening_to(each, meeting))
    heard = [each for each in extract.of_kind("reflection") if listening_to(each, meeting)]
    kept = (*[*own][:OF_EACH], *[*extract.of_kind("idea"), *heard][:OF_EACH])
    return tuple(_line(text(each.text), _whose(extract, each)) for each in kept)


def _whose(extract: Extract, entry: Entry) -> str:
    """Which school it is of, and what it is: ``Birkehave, idea``."""
    school = party_name(extract.meeting.find_party(entry.party_id))
    kind = record_kind(entry.kind, 1, extract.w)
    return f"{school}, {kind}" if school else capital(kind)


def _follow_up(extract: Extract) -> Lines:
    """When we meet again and who sees to it, then how we will know."""
    section = how_we_follow_up(extract)
    told = [line for part in section.filled if isinstance(part, Lines) for line in part.lines]
    lines = (
        _line(" – ".join((line.text, *line.below)), line.label)
        for line in sorted(told, key=lambda line: bool(line.below))
    )
    return Lines(tuple(lines)[:OF_EACH])


def _plan(extract: Extract, actions: Sequence[Action], room: float) -> _Plan:
    """As many actions as there is room for, at least one."""
    for n in range(len(actions), 0, -1):
        table = _table(extract, actions[:n])
        if n == 1 or _height(table) <= room - (LINE if n < len(actions) else 0):
            return _Plan(table, len(actions) - n)
    return _Plan(Table((), ()), 0)


def _table(extract: Extract, actions: Sequence[Action]) -> Table:
    """Goal – sign – initiative – action – responsible – deadline – resources – baseline → target → today."""
    w = extract.w
    columns = (
        w.p_("plan column", "Goal"), w.p_("plan column", "Sign"), w.p_("plan column", "Initiative"),
        w.p_("plan column", "Action"), w.p_("plan column", "Responsible"), w.p_("plan column", "Deadline"),
        w.p_("plan column", "Resources"), w.p_("plan column", "Baseline → target → today"),
    )  # fmt: skip
    rows = [_row(extract, each) for each in actions]
    told = [n for n in range(len(columns)) if any(row[n] for row in rows)]
    return Table(tuple(columns[n] for n in told), tuple(tuple(row[n] or EMPTY for n in told) for row in rows))


def _row(extract: Extract, action: Action) -> tuple[str, ...]:
    row, near = action_row(extract, action), _near(extract, action)

    def of_kind(kind: str) -> str:
        return "; ".join(text(each.text) for each in near if each.kind == kind)

    told = (
        row.goal or of_kind("goal"), row.sign_text or of_kind("sign"), of_kind("initiative"),
        row.text, row.owner, row.deadline_text, text(action.resources), _target(extract, action, near),
    )  # fmt: skip
    return tuple(_cut(each, LONGEST_CELL) for each in told)


def _near(extract: Extract, action: Action) -> tuple[Entry, ...]:
    """Lines of the plan it belongs to: linked with it, with its initiative or with their goals."""
    meeting = extract.meeting
    known = {each.id: each for each in (*planned_lines(extract), *extract.indicators)}
    found: dict[str, Entry] = {}
    reached = [action.id]
    for _ in range(3):
        near = [each for id_ in reached for each in meeting.linked(id_) if each.id in known]
        fresh = {each.id: known[each.id] for each in near if each.id not in found}
        found |= fresh
        reached = [id_ for id_, each in fresh.items() if each.kind in ("initiative", "goal")]
    return tuple(found.values())


def _target(extract: Extract, action: Action, near: Sequence[Entry]) -> str:
    """The figures of its first indicator, of its own school where it has some."""
    wanted = {each.id for each in near if each.kind == "indicator"}
    mine = [each for each in outcomes(extract.meeting) if each.indicator.id in wanted]
    own = [each for each in mine if each.figures.party_id == action.party_id]
    return next((_numbers(extract, each) for each in (*own, *mine)), "")


def _numbers(extract: Extract, outcome: Outcome) -> str:
    figures, unit = outcome.figures, text(extract.meeting.said("unit", outcome.indicator.id))
    told = (figures.baseline, figures.target, figures.actual)
    return " → ".join(value(each, unit, extract.w) if each else EMPTY for each in told)


def _figures_beside(extract: Extract, actions: Sequence[Action]) -> tuple[Line, ...]:
    """Indicators with figures that belong to no action of the plan."""
    shown = {each.id for action in actions for each in _near(extract, action)}
    loose = [
        each
        for each in outcomes(extract.meeting)
        if each.indicator in extract.indicators
        and each.indicator.id not in shown
        and not is_replaced(extract.meeting, each.indicator)
        and any((each.figures.baseline, each.figures.target, each.figures.actual))
    ]
    return tuple(
        Line(_numbers(extract, each), _cut(_indicator(extract, each), LONGEST_CELL))
        for each in loose[:OF_EACH]
    )


def _indicator(extract: Extract, outcome: Outcome) -> str:
    school = name(extract.meeting.name_of(outcome.figures.party_id)) if outcome.figures.party_id else ""
    return ", ".join(filter(None, (text(outcome.indicator.text), school)))


def _height(table: Table) -> float:
    """Points of a table on the page, reckoned high rather than low."""
    widths = [share * ROOM_ACROSS - BESIDE for share in shares(table, ROOM_ACROSS)]
    rows = (
        max(
            _lines(cell, width, bold=cells is table.columns)
            for cell, width in zip(cells, widths, strict=True)
        )
        for cells in (table.columns, *table.rows)
    )
    return sum(lines * CELL_LINE + CELL_EDGE for lines in rows)


def _lines(said: str, width: float, *, bold: bool) -> int:
    """How many lines a text has in a column of so many ems, its words put one after the other."""
    lines, used = 1, 0.0
    for word in said.split(" "):
        long = ems(word, bold=bold) * (1 if bold else PLAIN)
        if used and used + long > width:
            lines, used = lines + 1, 0.0
        lines += int(long // width) if long > width else 0
        used += long + ems(" ") * PLAIN
    return lines
