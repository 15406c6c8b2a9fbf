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

    Nothing falls below its least and nothing grows; what had the same minutes and the same least
    still has the same.
    """
    if sum(s.minutes for s in stretches) <= room:
        return Proposal({})
    least = sum(s.least for s in stretches)
    if least >= room:
        return _changed(stretches, {_like(s): s.least for s in stretches}, least - room)
    lengths = _scaled(stretches, _largest_share(stretches, room))
    return _changed(stretches, _spread(stretches, lengths, room), 0)


_Like = tuple[int, int]


def _like(stretch: Stretch) -> _Like:
    return (stretch.minutes, stretch.least)


def _scaled(stretches: Sequence[Stretch], share: Fraction) -> dict[_Like, int]:
    return {_like(s): max(s.least, int(s.minutes * share + Fraction(1, 2))) for s in stretches}


def _together(stretches: Sequence[Stretch], lengths: Mapping[_Like, int]) -> int:
    return sum(lengths[_like(s)] for s in stretches)


def _largest_share(stretches: Sequence[Stretch], room: int) -> Fraction:
    """The largest share of their minutes that still fits; lengths change only at half minutes."""
    steps = {Fraction(2 * k + 1, 2 * s.minutes) for s in stretches for k in range(s.minutes)}
    fitting = [share for share in sorted(steps) if _together(stretches, _scaled(stretches, share)) <= room]
    return fitting[-1] if fitting else Fraction(0)


def _spread(stretches: Sequence[Stretch], lengths: dict[_Like, int], room: int) -> dict[_Like, int]:
    """Give minutes left over back, hardest cut first, to all of a kind or to none."""
    left = room - _together(stretches, lengths)
    many = {like: sum(_like(s) == like for s in stretches) for like in lengths}
    while takers := [k for k, n in many.items() if n <= left and lengths[k] < k[0]]:
        hardest = min(takers, key=lambda like: (Fraction(lengths[like], like[0]), like))
        lengths[hardest] += 1
        left -= many[hardest]
    return lengths


def _changed(stretches: Sequence[Stretch], lengths: Mapping[_Like, int], short_by: int) -> Proposal:
    cut_short = {s.item_id: lengths[_like(s)] for s in stretches if lengths[_like(s)] != s.minutes}
    return Proposal(cut_short, short_by)
