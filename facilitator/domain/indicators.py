"""What a number says of a goal: its definition, its versions, and its values school by school."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from facilitator.domain.entries import Entry
from facilitator.domain.holding import Holding
from facilitator.domain.measurement import Measurement, MeasurementKind

PERCENT = "%"
FEWEST_FOR_SHARES = 10
"""Answers below which a share is told as a count: it protects people, and says no more than it knows."""
FIXED = ("definition", "unit", "period")
"""Fields that hold for all values of an indicator; changed after an actual value, they make a version."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Where an indicator began, is to go, and what it came to; of one school and programme, or of all."""

    party_id: str = ""
    baseline: Measurement | None = None
    target: Measurement | None = None
    actual: Measurement | None = None
    programme: str = ""


def figures(holding: Holding, indicator: Entry, party_id: str = "", programme: str = "") -> Figures:
    """The last value of each kind, by day."""
    last = {each.kind: each for each in holding.measured(indicator.id, party_id, programme)}
    kinds = MeasurementKind
    return Figures(
        party_id, last.get(kinds.BASELINE), last.get(kinds.TARGET), last.get(kinds.ACTUAL), programme
    )


def all_figures(holding: Holding, indicator: Entry) -> tuple[Figures, ...]:
    """The figures of all together, then of each school that has any; one empty row where there are none.

    A school's programmes stand behind it, each by itself. A target for all holds for a school that has
    none of its own, and that of a school for its programmes.
    """
    found = {(each.party_id, each.programme): None for each in holding.measured(indicator.id)}
    if not found:
        return (Figures(),)
    common = figures(holding, indicator)
    whole = ("", "") in found and (common.baseline or common.actual or len(found) == 1)
    rows = [common] if whole else []
    for party_id in ("", *(party.id for party in holding.parties)):
        school = figures(holding, indicator, party_id)
        target = school.target or common.target
        if party_id and (party_id, "") in found and (_began(school) or not _has_programmes(found, party_id)):
            rows.append(replace(school, target=target))
        for programme in (name for id_, name in found if id_ == party_id and name):
            own = figures(holding, indicator, party_id, programme)
            rows.append(replace(own, target=own.target or target))
    return tuple(rows) or (common,)


def _began(found: Figures) -> bool:
    return bool(found.baseline or found.actual)


def _has_programmes(found: Iterable[tuple[str, str]], party_id: str) -> bool:
    return any(id_ == party_id and programme for id_, programme in found)


def has_actual(holding: Holding, indicator: Entry, party_id: str | None = None) -> bool:
    kept = holding.measured(indicator.id, party_id)
    return any(each.kind is MeasurementKind.ACTUAL for each in kept)


def counted(value: Measurement) -> int | None:
    """How many a share stands for where it rests on too few to be told as one; else None."""
    if value.sample is None or value.sample >= FEWEST_FOR_SHARES or value.number is None:
        return None
    return int((value.number * value.sample / 100).to_integral_value())


def version_of(holding: Holding, indicator: Entry) -> Entry | None:
    """The indicator it took the place of."""
    before = holding.said("version_of", indicator.id)
    return next((entry for entry in holding.all_entries if entry.id == before), None) if before else None


def is_replaced(holding: Holding, entry: Entry) -> bool:
    """Has another version taken its place?"""
    if entry.kind != "indicator":
        return False
    heirs = (kept.whose for kept in holding.all_fields if (kept.name, kept.value) == ("version_of", entry.id))
    standing = {each.id for each in holding.all_entries if not each.struck}
    return any(heir in standing for heir in heirs)


def version(holding: Holding, indicator: Entry) -> int:
    """Which version of the indicator this is, from 1."""
    before = version_of(holding, indicator)
    return 1 + version(holding, before) if before else 1


def indicators(holding: Holding) -> tuple[Entry, ...]:
    """Those that stand, by number; of several versions the last."""
    kept = (each for each in holding.all_entries if each.kind == "indicator" and not each.struck)
    return tuple(each for each in kept if not is_replaced(holding, each))


def change(figures: Figures) -> Decimal | None:
    """From the baseline to today, in the indicator's unit."""
    if figures.baseline is None or figures.actual is None:
        return None
    began, now = figures.baseline.number, figures.actual.number
    return None if began is None or now is None else now - began
