"""Indicators in rows of text: each on its own scale as a bar, with what it says beneath."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from facilitator.domain.comparison import Differs, compare, is_of_few, partners
from facilitator.domain.effect import Effect, Outcome
from facilitator.domain.entries import Entry
from facilitator.domain.follow_up import FollowUp
from facilitator.domain.holding import Holding
from facilitator.domain.indicators import PERCENT, Figures, change, version
from facilitator.domain.line_fields import Direction
from facilitator.domain.measurement import Measurement
from facilitator.words import figure_bar
from facilitator.words.dates import numeric_day
from facilitator.words.figure_bar import Point, Scale, scale_for
from facilitator.words.kept_private import line_text
from facilitator.words.measurements import value, whose
from facilitator.words.numbers import number, with_unit
from facilitator.words.row import Row
from facilitator.words.tongue import Words

NARROWEST = 50


def figure_rows(found: FollowUp, holding: Holding, w: Words, width: int) -> Iterator[Row]:
    """Every indicator on its own scale, schools of one indicator on the same."""
    if not found.counted:
        yield Row(w._("Nothing is counted yet: no goal has an indicator."), "○")
    for indicator, outcomes in found.counted:
        yield Row(_named(indicator, holding, w), "", _way(outcomes, w), heading=True, about=indicator.id)
        scale = scale_of(outcomes, holding)
        for outcome in outcomes:
            yield from _bar(outcome, holding, w, max(NARROWEST, width), scale)
        if len(outcomes) > 1:
            yield Row(comparison(holding, indicator, w), "▌", about=indicator.id)
            yield from _to_learn_from(holding, indicator, w)


def comparison(holding: Holding, indicator: Entry, w: Words) -> str:
    """May the schools' values be held against each other, and if not, why."""
    compared = compare(holding, indicator)
    if len(compared.values) < 2:
        return w._("Only one school has been measured: there is nothing to compare.")
    match compared.differs:
        case None:
            return w._("The same definition and the same period: what do you see side by side?")
        case Differs.UNDEFINED:
            return w._("Not to be compared: nobody has said yet what is counted.")
        case Differs.DEFINITION:
            return w._("Not to be compared: they count different things.")
        case Differs.UNIT:
            return w._("Not to be compared: they are counted in different units.")
        case Differs.PERIOD | Differs.SPAN:
            return w._("Not to be compared: they were measured in different periods.")
        case Differs.PROGRAMME:
            return w._("Not to be compared: they are of different programmes.")
        case Differs.CADENCE:
            return w._("Not to be compared: measured on different days, and nobody said how often.")


def _to_learn_from(holding: Holding, indicator: Entry, w: Words) -> Iterator[Row]:
    """Whom a school might ask; no order among schools is made of it."""
    for each in compare(holding, indicator).values:
        if others := partners(holding, indicator, each):
            said = w._("{school} may have something to ask: {others}")
            names = ", ".join(holding.name_of(other) for other in others)
            yield Row(
                said.format(school=holding.name_of(each.party_id), others=names), "?", about=indicator.id
            )


def verdict(outcome: Outcome, holding: Holding, w: Words) -> Row:
    """What a bar says, as a sentence; a figure is no verdict on anybody."""
    figures, unit = outcome.figures, holding.said("unit", outcome.indicator.id)
    moved = change(figures)
    match outcome.effect:
        case Effect.REACHED:
            return Row(w._("The target is reached."), "√")
        case Effect.ON_TRACK if any(is_of_few(holding, outcome.indicator, each) for each in _values(figures)):
            return Row(w._("It is on its way."), "→")
        case Effect.ON_TRACK if moved is not None:
            return Row(_part_of_the_way(figures, moved, unit, w), "→")
        case Effect.UNCHANGED:
            return Row(w._("It has not moved – what else can explain that?"), "○")
        case Effect.AWAY if any(is_of_few(holding, outcome.indicator, each) for each in _values(figures)):
            return Row(w._("It has moved away from the target."), "○")
        case Effect.AWAY if moved is not None:
            said = w._("It has moved {much} away from the target.")
            return Row(said.format(much=_much(abs(moved), unit, w)), "○")
        case Effect.NO_BASELINE:
            return Row(w._("Without a baseline nobody can say how far it has moved."), "?")
        case Effect.NO_TARGET:
            return Row(w._("There is no target to hold it against."), "?")
    return Row(w._("It has not been measured yet."), "?")


def _bar(outcome: Outcome, holding: Holding, w: Words, width: int, scale: Scale) -> Iterator[Row]:
    figures, indicator = outcome.figures, outcome.indicator
    school = whose(figures.party_id, figures.programme, holding)
    people = _people(figures, holding, indicator, w)
    if school or people:
        yield Row(school or w._("All together"), "", people, about=indicator.id)
    found = tuple(points(figures, holding, indicator, w))
    if found:
        yield Row(figure_bar.bar(found, scale, width), about=indicator.id)
        below = figure_bar.labels(found, scale, width, ends(scale, figures, holding, indicator, w))
        for line in filter(None, below):
            yield Row(line, about=indicator.id)
    if figures.baseline is not None and figures.baseline.number is None:
        day = numeric_day(figures.baseline.day, w.language)
        yield Row(w._("Measured on {day}; until then the baseline is not known.").format(day=day), "?")
    said = verdict(outcome, holding, w)
    yield Row(said.text, said.mark, about=indicator.id)


def points(figures: Figures, holding: Holding, indicator: Entry, w: Words) -> Iterator[Point]:
    """Baseline, today and target as far as they are numbers, each with its day."""
    unit = holding.said("unit", indicator.id)
    moved = change(figures)
    today = figure_bar.STILL if not moved else figure_bar.UP if moved > 0 else figure_bar.DOWN
    named = (
        (figures.baseline, figure_bar.BASELINE, w.p_("figure", "baseline")),
        (figures.actual, today, w.p_("figure", "today")),
        (figures.target, figure_bar.TARGET, w.p_("figure", "target")),
    )
    for each, sign, name in named:
        if each is not None and each.number is not None:
            told = f"{value(each, unit, w)}  {numeric_day(each.day, w.language)}"
            yield Point(each.number, sign, name, told)


def scale_of(outcomes: Sequence[Outcome], holding: Holding) -> Scale:
    """One scale for all schools, so that equal lengths are equal amounts."""
    values = [
        value.number for each in outcomes for value in _values(each.figures) if value.number is not None
    ]
    first = outcomes[0].indicator
    share = holding.said("unit", first.id) == PERCENT
    few = any(is_of_few(holding, first, value) for each in outcomes for value in _values(each.figures))
    return scale_for(values, share=share, whole=few and all(0 <= each <= 100 for each in values))


def ends(scale: Scale, figures: Figures, holding: Holding, indicator: Entry, w: Words) -> tuple[str, str]:
    """What stands at the ends: numbers, or none and all where people are counted."""
    if any(is_of_few(holding, indicator, each) for each in _values(figures)):
        return w.p_("end of a scale", "none"), w.p_("end of a scale", "all")
    return number(scale.low, w.language), number(scale.high, w.language)


def _values(figures: Figures) -> Iterator[Measurement]:
    return (each for each in (figures.baseline, figures.actual, figures.target) if each is not None)


def _people(figures: Figures, holding: Holding, indicator: Entry, w: Words) -> str:
    """How many the values rest on; a share of nobody knows how many says so."""
    samples = [each.sample for each in (figures.baseline, figures.actual) if each is not None]
    if holding.said("unit", indicator.id) != PERCENT and not any(samples):
        return ""
    if not samples:
        return ""
    told = ["?" if each is None else str(each) for each in samples]
    return "n = " + (told[0] if len(set(told)) == 1 else " → ".join(told))


def _named(indicator: Entry, holding: Holding, w: Words) -> str:
    """The indicator by number and words; a later version says so."""
    text = f"{indicator.number} {line_text(indicator, w)}"
    n = version(holding, indicator)
    return w._("{text} (version {n})").format(text=text, n=n) if n > 1 else text


def _way(outcomes: Sequence[Outcome], w: Words) -> str:
    match outcomes[0].direction:
        case Direction.UP:
            return w._("is to go up")
        case Direction.DOWN:
            return w._("is to go down")
        case Direction.KEEP:
            return w._("is to stay")
    return ""


def _part_of_the_way(figures: Figures, moved: Decimal, unit: str, w: Words) -> str:
    began = figures.baseline.number if figures.baseline else None
    wanted = figures.target.number if figures.target else None
    all_of_it = abs(wanted - began) if began is not None and wanted is not None else Decimal(0)
    if unit == PERCENT:
        said = w._("{n} of {total} percentage points of the way.")
    else:
        said = w._("{n} of {total} of the way.")
    return said.format(
        n=number(abs(moved), w.language), total=_much(all_of_it, "" if unit == PERCENT else unit, w)
    )


def _much(amount: Decimal, unit: str, w: Words) -> str:
    if unit == PERCENT:
        return w._("{n} percentage points").format(n=number(amount, w.language))
    return with_unit(amount, unit, w.language)
