"""An indicator drawn as a bar of text on its own scale: ``○`` baseline, ``═`` the way gone, ``■`` target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal

BASELINE, WAY, TARGET = "○", "═", "■"
UP, DOWN, STILL = "►", "◄", "●"
"""Today, pointing the way the value has moved."""
GAP = 2
"""Cells between two labels."""
FULL = Decimal(100)
NEAR = Decimal("0.8")
"""Values of which the lowest is so near the highest do not start their scale at 0."""


@dataclass(frozen=True, slots=True)
class Scale:
    """From where to where a bar runs."""

    low: Decimal
    high: Decimal

    def share(self, value: Decimal) -> float:
        """Where a value lies, 0.0 at the low end to 1.0 at the high one."""
        return float(max(Decimal(0), min(Decimal(1), self._part(value))))

    def cell(self, value: Decimal, width: int) -> int:
        """The cell of a value in a bar of ``width`` cells, ends included."""
        return max(0, min(width - 1, int((self._part(value) * (width - 1)).to_integral_value())))

    def _part(self, value: Decimal) -> Decimal:
        return (value - self.low) / (self.high - self.low)


@dataclass(frozen=True, slots=True)
class Point:
    """A value on the bar with what stands beneath it: what it is, and how much."""

    value: Decimal
    sign: str
    name: str = ""
    told: str = ""


def scale_for(values: Sequence[Decimal], *, share: bool = False, whole: bool = False) -> Scale:
    """A scale with round ends that holds all values; a ``share`` ends at 100, a ``whole`` one begins at 0."""
    if whole or not values:
        return Scale(Decimal(0), FULL)
    top, bottom = max(values), min(values)
    high = _round_above(top) if top > 0 else Decimal(0)
    low = -_round_above(-bottom) if bottom < 0 else Decimal(0)
    if bottom > 0 and bottom != top and bottom / top > NEAR:
        step = _round_above((top - bottom) * 2) / 2
        low = (bottom / step).to_integral_value(ROUND_FLOOR) * step - step
        high = (top / step).to_integral_value(ROUND_FLOOR) * step + step * 2
    if share and top <= FULL:
        high = min(high, FULL)
    return Scale(low, high if high > low else low + 1)


def bar(points: Sequence[Point], scale: Scale, width: int) -> str:
    """``├─────○════►────■────┤``: the way between the baseline and today is drawn double."""
    line = ["├", *"─" * (width - 2), "┤"]
    places = _apart(points, scale, width)
    began = next((places[n] for n, each in enumerate(points) if each.sign == BASELINE), None)
    now = next((places[n] for n, each in enumerate(points) if each.sign in (UP, DOWN, STILL)), None)
    if began is not None and now is not None:
        for cell in range(min(began, now) + 1, max(began, now)):
            line[cell] = WAY
    for n, each in enumerate(points):
        line[places[n]] = each.sign
    return "".join(line)


def labels(points: Sequence[Point], scale: Scale, width: int, ends: tuple[str, str]) -> tuple[str, str]:
    """The two rows beneath a bar: what each value is, and how much it is; the ends where there is room."""
    places = _apart(points, scale, width)
    order = sorted(range(len(points)), key=lambda n: places[n])
    room = [max(len(points[n].name), len(points[n].told)) for n in order]
    starts = _laid_out([places[n] for n in order], room, width)
    names, told = [" "] * width, [" "] * width
    for n, start, size in zip(order, starts, room, strict=True):
        _write(names, start, points[n].name.center(size))
        _write(told, start, points[n].told.center(size))
    first, last = ends
    if all(start >= len(first) + 1 for start in starts):
        _write(names, 0, first)
    if all(start + size <= width - len(last) - 1 for start, size in zip(starts, room, strict=True)):
        _write(names, width - len(last), last)
    return "".join(names).rstrip(), "".join(told).rstrip()


def _apart(points: Sequence[Point], scale: Scale, width: int) -> list[int]:
    """A cell for each point, none twice: of two on one cell the later one moves on."""
    taken: list[int] = []
    for each in points:
        cell = scale.cell(each.value, width)
        while cell in taken and cell < width - 1:
            cell += 1
        while cell in taken and cell > 0:
            cell -= 1
        taken.append(cell)
    return taken


def _laid_out(middles: Sequence[int], sizes: Sequence[int], width: int) -> list[int]:
    """Where labels begin, each as near beneath its point as the others let it."""
    starts: list[int] = []
    for middle, size in zip(middles, sizes, strict=True):
        least = starts[-1] + sizes[len(starts) - 1] + GAP if starts else 0
        starts.append(max(least, middle - size // 2))
    end = width
    for n in reversed(range(len(starts))):
        starts[n] = max(0, min(starts[n], end - sizes[n]))
        end = starts[n] - GAP
    return starts


def _write(line: list[str], start: int, text: str) -> None:
    for n, sign in enumerate(text):
        if 0 <= start + n < len(line) and sign != " ":
            line[start + n] = sign


def _round_above(value: Decimal) -> Decimal:
    """The next of 1, 2, 5, 10, 20, 50, 100 … that is above a value."""
    power = Decimal(10) ** (value.adjusted())
    return next(step * power for step in map(Decimal, (1, 2, 5, 10, 20)) if step * power > value)
