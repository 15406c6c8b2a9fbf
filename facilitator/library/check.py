"""Content rules of agendas: what makes one fit to be run with people."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from pathlib import Path

from facilitator.domain.agenda import Agenda, Block, Item, expand
from facilitator.domain.fault import Fault, FaultReason, in_order
from facilitator.domain.modes import MeetingClass, Mode
from facilitator.domain.reckoned import reckoned_parties, reckoned_people
from facilitator.library.agendas import open_agenda
from facilitator.library.languages import missing_languages
from facilitator.library.reader import Sheet
from facilitator.library.tree import Path as Steps
from facilitator.library.tree import Scalar, nodes
from facilitator.library.validate import fault_at

LONGEST_STRETCH = 120
LONG_STRETCH = 90
"""Minutes without a break: the most, and from where on it is worth a word."""
LONGEST_ITEM = 60
EVEN_WITHIN = 5
"""Minutes by which the time in focus of two parties may differ."""

RESTING = frozenset({Mode.BREAK, Mode.HOSPITALITY, Mode.OBSERVE})
IN_FOCUS_ONLY = frozenset({"focus_party", "other_parties", "others"})
"""Names that mean somebody only where an item is run for one party or person after another."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Minutes on end without a break, and the item with which they became too many."""

    item_id: str
    minutes: int
    too_long: bool
    """More than a meeting may ask of people; otherwise only worth a word."""


def check_agenda(
    path: Path, rules: Collection[str], questions: Collection[str], others: Iterable[Agenda] = ()
) -> tuple[Agenda | None, tuple[Fault, ...]]:
    """The agenda of a file and everything wrong with it: form first, content once the form is right.

    ``rules`` and ``questions`` hold the ids that items may name; among ``others`` are the other days
    of a visit.
    """
    agenda, sheet = open_agenda(path)
    if agenda is None:
        return None, sheet.faults
    found = [
        *_length(agenda, sheet),
        *_stretches(agenda, sheet),
        *_items(agenda, sheet, rules, questions),
        *_modes(agenda, sheet, others),
        *_evenness(agenda, sheet),
        *missing_languages(sheet),
    ]
    return agenda, in_order(found)


def stretches(items: Iterable[Item]) -> tuple[Stretch, ...]:
    """Stretches of at least ``LONG_STRETCH`` minutes without a break, in an expanded list of items."""
    on_end = (tuple(run) for resting, run in groupby(items, lambda item: item.mode in RESTING) if not resting)
    return tuple(stretch for run in on_end if (stretch := _stretch(run)))


def _stretch(run: Sequence[Item]) -> Stretch | None:
    ends = tuple(accumulate(item.minutes for item in run))
    if ends[-1] < LONG_STRETCH:
        return None
    too_long = ends[-1] > LONGEST_STRETCH
    nth = next(
        n for n, end in enumerate(ends) if (end > LONGEST_STRETCH if too_long else end >= LONG_STRETCH)
    )
    return Stretch(run[nth].id, ends[-1], too_long)


def as_reckoned(agenda: Agenda) -> tuple[Item, ...]:
    """The flat list of items with every block run as often as the length was reckoned with."""
    return expand(agenda, reckoned_parties(agenda), reckoned_people(agenda))


def _length(agenda: Agenda, sheet: Sheet) -> Iterator[Fault]:
    counted = sum(item.minutes for item in as_reckoned(agenda))
    if counted != agenda.minutes:
        facts = {"counted": counted, "stated": agenda.minutes}
        yield fault_at(sheet, ("minutes",), FaultReason.MINUTES_DIFFER, **facts)


def _stretches(agenda: Agenda, sheet: Sheet) -> Iterator[Fault]:
    written = _written(agenda)
    for stretch in stretches(as_reckoned(agenda)):
        path = written[stretch.item_id.partition(".")[0]]
        reason = FaultReason.NO_BREAK if stretch.too_long else FaultReason.BREAK_DUE
        limit = LONGEST_STRETCH if stretch.too_long else LONG_STRETCH
        yield fault_at(sheet, path, reason, minutes=stretch.minutes, limit=limit)


def _items(
    agenda: Agenda, sheet: Sheet, rules: Collection[str], questions: Collection[str]
) -> Iterator[Fault]:
    blocks = {item.id: part for part in agenda.parts if isinstance(part, Block) for item in part.items}
    paths = _written(agenda)
    for item in agenda.written_items():
        path, block = paths[item.id], blocks.get(item.id)
        if item.minutes > LONGEST_ITEM and item.mode not in (Mode.OBSERVE, Mode.BREAK):
            facts = {"minutes": item.minutes, "limit": LONGEST_ITEM}
            yield fault_at(sheet, (*path, "minutes"), FaultReason.ITEM_TOO_LONG, **facts)
        for nth, rule in enumerate(item.rules):
            if rule not in rules:
                yield fault_at(sheet, (*path, "rules", nth), FaultReason.NO_SUCH_RULE, value=rule)
        for nth, rule in enumerate(item.rules_alone):
            if rule not in rules:
                yield fault_at(sheet, (*path, "alone", "rules", nth), FaultReason.NO_SUCH_RULE, value=rule)
        for nth, prompt in enumerate(item.prompts):
            if prompt not in questions:
                yield fault_at(sheet, (*path, "prompts", nth), FaultReason.NO_SUCH_QUESTION, value=prompt)
        if block is None:
            yield from _focus_names(sheet, path)
        elif item.after is not None and item.after >= block.times > 1:
            facts = {"after": item.after, "times": block.times}
            yield fault_at(sheet, (*path, "after"), FaultReason.NEVER_RUN, **facts)


def _focus_names(sheet: Sheet, path: Steps) -> Iterator[Fault]:
    """Names of whose turn it is, in an item that is nobody's turn."""
    for steps, text in _texts(sheet, path):
        named = steps[-1] == "floor" or "gate" in steps
        if named and text in IN_FOCUS_ONLY:
            yield fault_at(sheet, steps, FaultReason.FOCUS_OUTSIDE_BLOCK, value=text)
        elif "title" in steps and "{focus}" in text:
            yield fault_at(sheet, steps, FaultReason.FOCUS_OUTSIDE_BLOCK, value="{focus}")


def _modes(agenda: Agenda, sheet: Sheet, others: Iterable[Agenda]) -> Iterator[Fault]:
    """What a meeting has to hold; the days of one visit hold it together."""
    if agenda.meeting_class is not MeetingClass.MEETING:
        return
    days = (other for other in others if agenda.visit and other.visit == agenda.visit)
    used = {item.mode for day in (agenda, *days) for item in day.written_items()}
    if not used & {Mode.EXPLORE, Mode.RESPOND}:
        yield fault_at(sheet, ("items",), FaultReason.NO_INQUIRY)
    for mode in (Mode.REFLECT, Mode.DECIDE, Mode.CHECK):
        if mode not in used:
            yield fault_at(sheet, ("items",), FaultReason.NO_SUCH_MODE, mode=mode.value)


def _evenness(agenda: Agenda, sheet: Sheet) -> Iterator[Fault]:
    minutes = list(_minutes_in_focus(agenda).values())
    if len(minutes) > 1 and max(minutes) - min(minutes) > EVEN_WITHIN and not agenda.asymmetric:
        facts = {"most": max(minutes), "least": min(minutes), "limit": EVEN_WITHIN}
        yield fault_at(sheet, ("items",), FaultReason.UNEVEN, **facts)


def _minutes_in_focus(agenda: Agenda) -> dict[str, int]:
    """Minutes that each party's practice is looked at; the first party is the host."""
    flat = as_reckoned(agenda)
    minutes: dict[str, int] = {}
    for item in flat:
        telling = item.mode in (Mode.PRESENT, Mode.RESPOND)
        match item.focus, item.floor:
            case str(focus), _ if focus.startswith("party "):
                whose = focus
            case "", "host_school" if telling:
                whose = "party 1"
            case "", "visiting_school" if telling:
                whose = "party 2"
            case _:
                continue
        minutes[whose] = minutes.get(whose, 0) + item.minutes
    if minutes:
        minutes = {"party 1": 0, "party 2": 0} | minutes
    return minutes


def _written(agenda: Agenda) -> dict[str, Steps]:
    """Where in the file each item stands, by the id it is written with."""
    places: dict[str, Steps] = {}
    for nth, part in enumerate(agenda.parts):
        if isinstance(part, Block):
            places |= {item.id: ("items", nth, "items", n) for n, item in enumerate(part.items)}
        else:
            places[part.id] = ("items", nth)
    return places


def _texts(sheet: Sheet, under: Steps) -> Iterator[tuple[Steps, str]]:
    for steps, node in nodes(sheet.root):
        if isinstance(node, Scalar) and tuple(steps[: len(under)]) == tuple(under):
            yield steps, node.text
