"""The figures on paper: one table for each indicator, school by school."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facilitator.domain.effect import Outcome, outcomes
from facilitator.domain.entries import Entry
from facilitator.domain.indicators import PERCENT, change, version
from facilitator.domain.measurement import Measurement
from facilitator.exports.extract import Extract
from facilitator.exports.plain_text import name, text
from facilitator.exports.section import EMPTY, Drawing, Line, Lines, Mark, Part, Section, Table, equally_wide
from facilitator.words.dates import numeric_day
from facilitator.words.figures import comparison, ends, points, scale_of
from facilitator.words.follow_up import effect_said
from facilitator.words.measurements import sample, value, whose
from facilitator.words.numbers import with_unit


def figures_section(extract: Extract) -> Section:
    """Baseline, target, today and the change between them, of every indicator these readers may know."""
    return Section("figures", extract.w._("The figures"), equally_wide(_parts(extract)))


def _parts(extract: Extract) -> Iterator[Part]:
    meeting, w = extract.meeting, extract.w
    columns = (
        w.p_("figures column", "School"), w.p_("figures column", "Baseline"),
        w.p_("figures column", "Target"), w.p_("figures column", "Today"),
        w.p_("figures column", "Change"), w.p_("figures column", "Effect"),
    )  # fmt: skip
    found = tuple(outcomes(meeting))
    for indicator in extract.indicators:
        mine = [each for each in found if each.indicator == indicator]
        if any(meeting.measured(indicator.id)):
            rows = tuple(_row(each, extract) for each in mine)
            yield Table(columns, rows, _title(indicator, extract), drawn=tuple(_drawn(mine, extract)))
            if len(rows) > 1:
                yield Lines((Line(comparison(meeting, indicator, w)),), prose=True)


def _drawn(mine: Sequence[Outcome], extract: Extract) -> Iterator[Drawing]:
    """Each row on one scale, so that equal lengths are equal amounts; a single value shows no way."""
    meeting, w, scale = extract.meeting, extract.w, scale_of(mine, extract.meeting)
    for each in mine:
        found = tuple(points(each.figures, meeting, each.indicator, w))
        if len(found) > 1:
            marks = (Mark(scale.share(p.value), p.sign, f"{p.name} {text(p.told)}") for p in found)
            school = name(whose(each.figures.party_id, each.figures.programme, meeting))
            yield Drawing(
                school or w._("All together"),
                tuple(marks),
                ends(scale, each.figures, meeting, each.indicator, w),
            )


def _title(indicator: Entry, extract: Extract) -> str:
    n = version(extract.meeting, indicator)
    said = text(indicator.text)
    return extract.w._("{text} (version {n})").format(text=said, n=n) if n > 1 else said


def _row(outcome: Outcome, extract: Extract) -> tuple[str, ...]:
    figures, w = outcome.figures, extract.w
    school = whose(figures.party_id, figures.programme, extract.meeting)
    values = (figures.baseline, figures.target, figures.actual)
    return (
        name(school) or w._("All together"),
        *(told_value(each, outcome, extract) for each in values),
        _change(outcome, extract),
        effect_said(outcome.effect, w),
    )


def told_value(each: Measurement | None, outcome: Outcome, extract: Extract) -> str:
    """A value with the people it rests on and its day; where it is to be measured, only that day."""
    if each is None:
        return EMPTY
    w = extract.w
    unit = text(extract.meeting.said("unit", outcome.indicator.id))
    day = numeric_day(each.day, w.language, year=True)
    rests_on = sample(each, unit, w) if each is not outcome.figures.target and each.number is not None else ""
    return f"{value(each, unit, w)}{rests_on}, {day}"


def _change(outcome: Outcome, extract: Extract) -> str:
    moved, w = change(outcome.figures), extract.w
    if moved is None:
        return EMPTY
    unit = text(extract.meeting.said("unit", outcome.indicator.id))
    sign = "+" if moved > 0 else ""
    told = with_unit(moved, "" if unit == PERCENT else unit, w.language)
    return f"{sign}{told}"
