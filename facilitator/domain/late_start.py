"""A fairer plan when time is short: a proportional cut that spares what must not be cut."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction

from facilitator.domain.meeting import Meeting
from facilitator.domain.schedule import allotted, remaining


@dataclass(frozen=True, slots=True)
class Stretch:
    """An item that may be cut: its minutes now and the least it may be left with."""

    item_id: str
    minutes: int
    least: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """New minutes by item, and by how many minutes the end is missed all the same."""

    minutes: Mapping[str, int]
    short_by: int = 0


def propose(meeting: Meeting, now: datetime) -> Proposal:
    """Minutes with which the meeting ends when it was to end; protected items stay as they are."""
    run, item = meeting.run, meeting.item
    room = meeting.ends_at - now
    stretches = []
    if item is not None and remaining(meeting, now) > timedelta() and not item.protected:
        spent = run.spent(item.id, now)
        room += spent
        least = max(item.min_minutes, -(-int(spent.total_seconds()) // 60))
        given = allotted(run, item)
        stretches.append(Stretch(item.id, given, min(least, given)))
    elif item is not None:
        room -= max(timedelta(), remaining(meeting, now))
    for later in meeting.later_items:
        if later.protected:
            room -= timedelta(minutes=allotted(run, later))
        else:
            given = allotted(run, later)
            stretches.append(Stretch(later.id, given, min(later.min_minutes, given)))
    return cut(stretches, int(room.total_seconds() // 60))


def cut(stretches: Sequence[Stretch], room: int) -> Proposal:
    """Shorten all alike so that together they fit in ``room`` minutes.

    Nothing falls below its least and nothing grows; what had the same minutes still has the same,
    but for what is held up by its least.
    """
    if sum(s.minutes for s in stretches) <= room:
        return Proposal({})
    short_by = sum(s.least for s in stretches) - room
    if short_by >= 0:
        return _changed(stretches, dict.fromkeys((s.minutes for s in stretches), 0), short_by)
    lengths = _scaled(stretches, _largest_share(stretches, room))
    return _changed(stretches, _spread(stretches, lengths, room), 0)


_Lengths = Mapping[int, int]
"""Minutes that items of so many minutes are to have, their least apart."""


def _length(stretch: Stretch, lengths: _Lengths) -> int:
    return max(stretch.least, lengths[stretch.minutes])


def _together(stretches: Sequence[Stretch], lengths: _Lengths) -> int:
    return sum(_length(stretch, lengths) for stretch in stretches)


def _scaled(stretches: Sequence[Stretch], share: Fraction) -> dict[int, int]:
    return {s.minutes: int(s.minutes * share + Fraction(1, 2)) for s in stretches}


def _largest_share(stretches: Sequence[Stretch], room: int) -> Fraction:
    """The largest share of their minutes that still fits; lengths change only at half minutes."""
    steps = {Fraction(2 * k + 1, 2 * s.minutes) for s in stretches for k in range(s.minutes)}
    fitting = [share for share in sorted(steps) if _together(stretches, _scaled(stretches, share)) <= room]
    return fitting[-1] if fitting else Fraction(0)


def _spread(stretches: Sequence[Stretch], lengths: dict[int, int], room: int) -> dict[int, int]:
    """Give minutes left over back, hardest cut first, to all of a kind or to none."""
    while takers := [m for m in lengths if lengths[m] < m and _fits(stretches, lengths, m, room)]:
        hardest = min(takers, key=lambda m: (Fraction(lengths[m], m), m))
        lengths[hardest] += 1
    return lengths


def _fits(stretches: Sequence[Stretch], lengths: _Lengths, longer: int, room: int) -> bool:
    return _together(stretches, {**lengths, longer: lengths[longer] + 1}) <= room


def _changed(stretches: Sequence[Stretch], lengths: _Lengths, short_by: int) -> Proposal:
    cut_short = {s.item_id: _length(s, lengths) for s in stretches if _length(s, lengths) != s.minutes}
    return Proposal(cut_short, short_by)
