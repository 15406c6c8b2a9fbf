"""The lines of a plan on their frame: each initiative with its goals, indicators, signs and actions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.domain.action import Action
from facilitator.domain.effect import outcomes
from facilitator.domain.entries import Entry
from facilitator.domain.plan import hanging_on
from facilitator.domain.visits import day_of
from facilitator.exports.action_row import responsible
from facilitator.exports.dates import long_day, short_day
from facilitator.exports.extract import Extract
from facilitator.exports.figures import told_value
from facilitator.exports.line_facts import line_facts
from facilitator.exports.plain_text import capital, name, party_name, text
from facilitator.exports.running_plan import planned_actions, planned_lines
from facilitator.words.kinds import record_kind
from facilitator.words.line_fields import line_field
from facilitator.words.measurements import whose
from facilitator.words.plan_gaps import plan_field


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A goal, an indicator, an initiative or a sign in words; ``facts`` are its filled fields by name."""

    number: int
    kind: str
    party: str
    text: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """One initiative, or what belongs to none at a school: ``rows`` have a name and what is said."""

    title: str
    party: str
    rows: tuple[tuple[str, str], ...]


def plan_lines(extract: Extract) -> tuple[PlanLine, ...]:
    """Every line of the plan that these readers get."""
    return tuple(_line(extract, each) for each in planned_lines(extract))


def frames(extract: Extract) -> tuple[Frame, ...]:
    """Each initiative with what hangs on it, then, school by school, what hangs on none."""
    return tuple(_frames(extract))


def _frames(extract: Extract) -> Iterator[Frame]:
    lines, meeting, w = planned_lines(extract), extract.meeting, extract.w
    known = {*(each.id for each in lines), *(each.id for each in planned_actions(extract))}
    placed: set[str] = set()
    for initiative in (each for each in lines if each.kind == "initiative"):
        near = [each for each in hanging_on(meeting, initiative) if each.id in known]
        placed |= {initiative.id, *(each.id for each in near)}
        told = _line(extract, initiative)
        rows = (*told.facts, *(_hung(extract, each) for each in near))
        yield Frame(f"{told.kind} {told.number}: {told.text}", told.party, rows)
    for party, loose in extract.by_party(each for each in lines if each.id not in placed):
        if loose:
            rows = tuple(_hung(extract, each) for each in loose)
            yield Frame(w._("Not part of an initiative"), party_name(party), rows)


def _hung(extract: Extract, kept: Entry | Action) -> tuple[str, str]:
    """A line with its facts below it, or an action with who does it by when."""
    w = extract.w
    if isinstance(kept, Action):
        owner = responsible(extract, extract.meeting.find_person(kept.owner_id))
        day = short_day(kept.deadline, w) if kept.deadline else ""
        who = " · ".join(filter(None, (owner, day)))
        label = f"{capital(record_kind('action', 1, w))} {kept.number}"
        return label, "\n".join(filter(None, (text(kept.text), who)))
    told = _line(extract, kept)
    facts = (f"{label}: {said}" for label, said in told.facts)
    return f"{told.kind} {told.number}", "\n".join((told.text, *facts))


def _line(extract: Extract, line: Entry) -> PlanLine:
    return PlanLine(
        number=line.number,
        kind=capital(record_kind(line.kind, 1, extract.w)),
        party=party_name(extract.meeting.find_party(line.party_id)),
        text=text(line.text),
        facts=tuple(_facts(extract, line)),
    )


def _facts(extract: Extract, line: Entry) -> Iterator[tuple[str, str]]:
    w, meeting = extract.w, extract.meeting
    if line.kind == "school_visit" and (day := day_of(line, meeting)):
        yield capital(line_field("date", w)), long_day(day, w)
    if how := text(line.adaptation):
        yield capital(plan_field("adaptation", w)), how
    yield from line_facts(meeting, line, extract.audience, w)
    if line.kind == "indicator":
        yield from _figures(extract, line)


def _figures(extract: Extract, indicator: Entry) -> Iterator[tuple[str, str]]:
    """Where it began, is to go and stands, for each school that has values of its own."""
    w, meeting = extract.w, extract.meeting
    for outcome in (each for each in outcomes(meeting) if each.indicator == indicator):
        figures = outcome.figures
        school = name(whose(figures.party_id, figures.programme, meeting))
        for label, value in (
            (w.p_("figures column", "Baseline"), figures.baseline),
            (w.p_("figures column", "Target"), figures.target),
            (w.p_("figures column", "Today"), figures.actual),
        ):
            if value is not None:
                yield f"{label}, {school}" if school else label, told_value(value, outcome, extract)
