"""Hours of a course before, during and after its dialogues."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from facilitator.domain.hours import Hours, HoursWarning, Shares
from facilitator.words.numbers import number
from facilitator.words.tongue import N_, Words

_WARNINGS: Mapping[HoursWarning, str] = {
    HoursWarning.DURING_MOST: N_("The dialogue takes the most time. Preparing and following up should."),
    HoursWarning.ANALYSIS_SHORT: N_("Knowing one's own practice has less time than the dialogue."),
}


def hours_rows(found: Hours, w: Words) -> Iterator[tuple[str, str]]:
    """``planned`` and ``used``, each with its hours; without the second where no meeting was closed."""
    yield w.p_("hours", "planned"), _line(found.planned, w)
    if found.used is not None:
        yield w.p_("hours", "used"), _line(found.used, w)


def _line(shares: Shares, w: Words) -> str:
    """``before 12 h · during 4 h · after 6,5 h``."""
    before, during, after = (_said(each, w) for each in (shares.before, shares.during, shares.after))
    return w._("before {before} h · during {during} h · after {after} h").format(
        before=before, during=during, after=after
    )


def hours_warnings(found: Hours, w: Words) -> Iterator[str]:
    return (w._(_WARNINGS[each]) for each in found.warnings)


def _said(hours: Decimal, w: Words) -> str:
    return number(hours.quantize(Decimal("0.1")).normalize() + 0, w.language)
