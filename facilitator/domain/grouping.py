"""Groups of three for a round of visits, nobody with a colleague of the own school."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from facilitator.domain.registration import same

SIZE = 3
"""Persons in a group, normally (SR-109)."""
_ROUNDS = 20
"""Times the groups are gone through for better exchanges; each time what is found only grows better."""
_NOT = frozenset(
    {"not", "never", "without", "except", "ikke", "aldrig", "uden", "undtagen", "inte", "ej", "utan", "utom"}
)
"""Words that turn a wish round: what it names is left to whoever reads it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Somebody to be put in a group, in the order of their registration."""

    id: str
    name: str
    school: str
    target_group: str = ""
    wishes: str = ""


@dataclass(frozen=True, slots=True)
class TooMany:
    """A school with more people than there are groups, so that two of them meet in one."""

    school: str
    people: int
    groups: int


@dataclass(frozen=True, slots=True)
class Grouping:
    """A proposal: everybody in one group, and the schools that could not be kept apart."""

    groups: tuple[tuple[Seat, ...], ...]
    too_many: tuple[TooMany, ...] = ()

    @property
    def sizes(self) -> tuple[int, ...]:
        return tuple(len(group) for group in self.groups)

    @property
    def odd(self) -> tuple[int, ...]:
        """Sizes other than the usual one."""
        return tuple(size for size in self.sizes if size != SIZE)


def usual_groups(people: int) -> int:
    """How many groups are proposed: as many threes as there are, and rather fours than pairs.

    Five make a group of three and a pair; nobody is left alone where there is somebody else.
    """
    if people == 0:
        return 0
    return 2 if people == SIZE + 2 else max(1, people // SIZE)


def propose(seats: Sequence[Seat], groups: int | None = None) -> Grouping:
    """Everybody in one of ``groups`` groups of nearly the same size.

    Nobody is with another of the same school where no school has more people than there are groups (SR-110):
    people sorted by school are dealt out one by one, so that two of a school are never nearer to each other
    than there are groups. Then people change places where that brings more of the same target group, or
    somebody who is wished for, together and sets no two of a school in one group.
    """
    number = usual_groups(len(seats)) if groups is None else max(1, min(groups, len(seats)))
    if not seats:
        return Grouping(())
    dealt: list[list[Seat]] = [[] for _ in range(number)]
    for place, seat in enumerate(_by_school(seats)):
        dealt[place % number].append(seat)
    order = {seat.id: place for place, seat in enumerate(seats)}
    better = [sorted(group, key=lambda seat: order[seat.id]) for group in _exchanged(dealt, _Suiting(seats))]
    better.sort(key=lambda group: order[group[0].id])
    counts = Counter(same(seat.school) for seat in seats)
    written = {same(seat.school): seat.school for seat in reversed(seats)}
    most = tuple(TooMany(written[key], n, number) for key, n in counts.items() if n > number)
    return Grouping(tuple(map(tuple, better)), most)


def _by_school(seats: Sequence[Seat]) -> list[Seat]:
    """Schools one after the other, those with most people first; of a school those who registered first."""
    of_school: dict[str, list[Seat]] = defaultdict(list)
    for seat in seats:
        of_school[same(seat.school)].append(seat)
    return [seat for people in sorted(of_school.values(), key=len, reverse=True) for seat in people]


class _Suiting:
    """What two people are worth in one group: one for the same target group, two for each wish it meets."""

    def __init__(self, seats: Sequence[Seat]) -> None:
        named = {seat.id: tuple(filter(None, (_bare(seat.name), _bare(seat.school)))) for seat in seats}
        wish = {seat.id: _wish(seat) for seat in seats}
        self._worth: dict[tuple[str, str], int] = {}
        for a, b in combinations(seats, 2):
            alike = bool(a.target_group.strip()) and same(a.target_group) == same(b.target_group)
            met = sum(
                any(f" {name} " in wish[wishing.id] for name in named[other.id])
                for wishing, other in ((a, b), (b, a))
            )
            if alike or met:
                self._worth[a.id, b.id] = self._worth[b.id, a.id] = alike + 2 * met

    def of(self, group: Sequence[Seat]) -> int:
        return sum(self._worth.get((a.id, b.id), 0) for a, b in combinations(group, 2))


def _exchanged(groups: list[list[Seat]], suiting: _Suiting) -> list[list[Seat]]:
    """The groups after every exchange of two people that suits them better and doubles no school."""
    for _ in range(_ROUNDS):
        exchanged = [_exchange(one, other, suiting) for one, other in combinations(groups, 2)]
        if not any(exchanged):
            break
    return groups


def _exchange(one: list[Seat], other: list[Seat], suiting: _Suiting) -> bool:
    """Let the first two that suit both groups better change places; False where there are none."""
    before = suiting.of(one) + suiting.of(other)
    doubled = _doubled(one) + _doubled(other)
    for i, mine in enumerate(one):
        for j, theirs in enumerate(other):
            here, there = [*one[:i], theirs, *one[i + 1 :]], [*other[:j], mine, *other[j + 1 :]]
            better = suiting.of(here) + suiting.of(there) > before
            if better and _doubled(here) + _doubled(there) <= doubled:
                one[i], other[j] = theirs, mine
                return True
    return False


def _doubled(group: Sequence[Seat]) -> Counter[str]:
    """How many of each school are too many in a group; a counter is no more than another school by school."""
    return Counter({school: n - 1 for school, n in Counter(same(seat.school) for seat in group).items()})


def _wish(seat: Seat) -> str:
    """The words of a wish between blanks; none of one that is turned round."""
    words = _bare(seat.wishes)
    return f" {words} " if words and _NOT.isdisjoint(words.split()) else ""


def _bare(text: str) -> str:
    return same("".join(sign if sign.isalnum() else " " for sign in text))
