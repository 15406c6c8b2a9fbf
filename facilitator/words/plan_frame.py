"""An initiative on its frame: context, goal, signs, what is done, evaluation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.domain.entries import Entry
from facilitator.domain.follow_up import looked
from facilitator.domain.holding import Holding
from facilitator.domain.indicators import all_figures
from facilitator.domain.plan import hanging_on
from facilitator.domain.told_values import day_in
from facilitator.words.dates import short_day
from facilitator.words.kept_private import line_text
from facilitator.words.line_fields import line_answer
from facilitator.words.measurements import value
from facilitator.words.plan_gaps import plan_field
from facilitator.words.tongue import Words

FRAME = ("context", "goal", "indicator", "sign", "description", "evaluation")
"""The five points in their order, the figure beside the goal it follows."""


@dataclass(frozen=True, slots=True)
class FrameRow:
    """One point of the frame: ``name`` is the field it is filled in by, ``of`` the line that says it."""

    name: str
    label: str
    text: str
    of: str


def frame_rows(holding: Holding, initiative: Entry, w: Words) -> Iterator[FrameRow]:
    """Every point of an initiative, several where several lines say it, an empty text where none does."""
    near = hanging_on(holding, initiative)
    for name in FRAME:
        label = plan_field(name, w)
        if name in ("goal", "indicator", "sign"):
            lines = [each for each in near if isinstance(each, Entry) and each.kind == name]
            for each in lines:
                yield FrameRow(name, label, line_said(holding, each, w), each.id)
            if not lines and name != "indicator":
                yield FrameRow(name, label, "", initiative.id)
        else:
            yield FrameRow(name, label, _said(holding, initiative, name, w), initiative.id)
        if name == "description" and initiative.adaptation:
            yield FrameRow("adaptation", plan_field("adaptation", w), initiative.adaptation, initiative.id)


def line_said(holding: Holding, line: Entry, w: Words) -> str:
    """A line of the plan in its words with what matters of it: its figures, who sees it, its result."""
    text = line_text(line, w)
    match line.kind:
        case "indicator":
            return " · ".join((text, figures_said(holding, line, w)))
        case "sign":
            result = looked(holding, line).result
            found = (holding.said("seen_by", line.id), line_answer(result, w) if result else "")
            return " · ".join(filter(None, (text, *found)))
    return text


def figures_said(holding: Holding, indicator: Entry, w: Words) -> str:
    """``31 % → 80 %``, and today's value where there is one; of the first school where they differ."""
    unit = holding.said("unit", indicator.id)
    first = all_figures(holding, indicator)[0]
    said = f"{value(first.baseline, unit, w)} → {value(first.target, unit, w)}"
    if first.actual is None:
        return said
    return w._("{figures} · today {value}").format(figures=said, value=value(first.actual, unit, w))


def _said(holding: Holding, initiative: Entry, name: str, w: Words) -> str:
    said = holding.said(name, initiative.id)
    if name == "description":
        return " – ".join(filter(None, (initiative.text, said))) if said else ""
    if name == "evaluation" and said:
        day = day_in(holding.said("evaluated_on", initiative.id))
        when = short_day(day, w.language, year=True) if day else ""
        return " · ".join(filter(None, (said, when, holding.said("evaluated_by", initiative.id))))
    return said
