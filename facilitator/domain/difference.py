"""What is different between two agendas, item by item."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any

from facilitator.domain.agenda import Agenda, Block, Item

OF_AGENDA = (
    "version", "title", "meeting_class", "minutes", "author", "pilot", "visit", "purpose", "rationale",
    "participants", "carries", "asymmetric", "start",
)  # fmt: skip
OF_BLOCK = ("repeat", "over", "times")
OF_ITEM = (
    "title", "minutes", "min_minutes", "mode", "floor", "gate", "rules", "prompts", "protected", "lendable",
    "capture", "after",
)  # fmt: skip


class ChangeKind(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. ``item`` is empty where it is about the agenda as a whole.

    ``before`` and ``after`` hold the item where one was added or removed, places counted from 1 where
    one was moved, else the two values of what is called ``what``.
    """

    kind: ChangeKind
    item: str = ""
    what: str = ""
    before: Any = None
    after: Any = None


def differences(before: Agenda, after: Agenda) -> tuple[Change, ...]:
    """Everything that is different, in the order of the later agenda; removed items at their place."""
    old, new = _items(before), _items(after)
    changes = [*_fields("", before, after, OF_AGENDA), *_blocks(before, after)]
    for name in _together(list(old), list(new)):
        changes.extend(_of_item(name, old.get(name), new.get(name)))
    moved = _moved(list(old), list(new))
    return (*changes, *moved)


def _of_item(name: str, old: Item | None, new: Item | None) -> Iterator[Change]:
    if old is None:
        yield Change(ChangeKind.ADDED, name, after=new)
    elif new is None:
        yield Change(ChangeKind.REMOVED, name, before=old)
    else:
        yield from _fields(name, old, new, OF_ITEM)


def _fields(name: str, old: object, new: object, names: tuple[str, ...]) -> Iterator[Change]:
    for what in names:
        before, after = getattr(old, what), getattr(new, what)
        if before != after:
            yield Change(ChangeKind.CHANGED, name, what, before, after)


def _blocks(before: Agenda, after: Agenda) -> Iterator[Change]:
    old = {part.id: part for part in before.parts if isinstance(part, Block)}
    for part in after.parts:
        if isinstance(part, Block) and part.id in old:
            yield from _fields(part.id, old[part.id], part, OF_BLOCK)
    homes, now = _homes(before), _homes(after)
    for name in now:
        if name in homes and homes[name] != now[name]:
            yield Change(ChangeKind.CHANGED, name, "block", homes[name], now[name])


def _items(agenda: Agenda) -> dict[str, Item]:
    return {item.id: item for item in agenda.written_items()}


def _homes(agenda: Agenda) -> dict[str, str]:
    """The block each item stands in; an empty id where it stands in none."""
    homes: dict[str, str] = {}
    for part in agenda.parts:
        if isinstance(part, Block):
            homes |= {item.id: part.id for item in part.items}
        else:
            homes[part.id] = ""
    return homes


def _together(old: list[str], new: list[str]) -> Iterator[str]:
    """All ids once: those of the later list in its order, those that are gone where they stood."""
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from (name for name in old[i1:i2] if name not in new)
        yield from new[j1:j2]


def _moved(old: list[str], new: list[str]) -> Iterator[Change]:
    """Items of both lists that do not stand in the longest run of those that kept their order."""
    was, now = [name for name in old if name in new], [name for name in new if name in old]
    matches = SequenceMatcher(None, was, now, autojunk=False).get_matching_blocks()
    kept = {name for match in matches for name in now[match.b : match.b + match.size]}
    for name in now:
        if name not in kept:
            yield Change(ChangeKind.MOVED, name, "", old.index(name) + 1, new.index(name) + 1)
