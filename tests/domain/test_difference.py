"""Two agendas held against each other."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.agenda import Agenda, Block, Item, Part, Repeat
from facilitator.domain.difference import Change, ChangeKind, differences
from facilitator.domain.local_text import LocalText
from facilitator.domain.modes import MeetingClass, Mode
from facilitator.domain.requirements import Record

NOTHING = LocalText()


def item(name: str, minutes: int = 10, mode: Mode = Mode.FRAME, floor: str = "plenary") -> Item:
    return Item(name, LocalText.everywhere(name), minutes, mode, floor)


def agenda(*parts: Part) -> Agenda:
    title = LocalText.of(en="Day", da="Dag", sv="Dag")
    return Agenda("a", "1", title, MeetingClass.MEETING, 60, NOTHING, NOTHING, NOTHING, NOTHING, tuple(parts))


def told(before: Agenda, after: Agenda) -> list[tuple[str, str, str]]:
    return [(change.kind.value, change.item, change.what) for change in differences(before, after)]


A, B, C, D = (item(name) for name in "abcd")


def test_an_agenda_differs_in_nothing_from_itself() -> None:
    whole = agenda(A, Block("x", Repeat.PER_PARTY, "everyone", 2, (B, C)), D)
    assert differences(whole, whole) == ()


def test_what_was_added_and_removed_is_named() -> None:
    assert told(agenda(A, B), agenda(A, C)) == [("removed", "b", ""), ("added", "c", "")]


def test_one_item_that_moved_is_one_move_and_not_three() -> None:
    changes = differences(agenda(A, B, C, D), agenda(B, C, D, A))
    assert changes == (Change(ChangeKind.MOVED, "a", "", 1, 4),)


def test_an_item_behind_one_that_is_gone_has_not_moved() -> None:
    assert told(agenda(A, B, C), agenda(B, C)) == [("removed", "a", "")]


def test_what_changed_of_an_item_is_told_value_by_value() -> None:
    new = replace(
        B, minutes=15, mode=Mode.EXPLORE, floor="go_round", rules=("R01",), prompts=("A01",),
        gate=(Record("idea"),), title=LocalText.everywhere("other"),
    )  # fmt: skip
    changes = differences(agenda(A, B), agenda(A, new))
    assert [(change.what, change.before, change.after) for change in changes] == [
        ("title", B.title, new.title),
        ("minutes", 10, 15),
        ("mode", Mode.FRAME, Mode.EXPLORE),
        ("floor", "plenary", "go_round"),
        ("gate", (), (Record("idea"),)),
        ("rules", (), ("R01",)),
        ("prompts", (), ("A01",)),
    ]
    assert {change.item for change in changes} == {"b"}


def test_what_changed_of_the_whole_agenda_and_of_a_block_is_told() -> None:
    before = agenda(A, Block("x", Repeat.PER_PARTY, "everyone", 2, (B,)))
    after = replace(agenda(A, Block("x", Repeat.PER_PARTY, "everyone", 3, (B,))), version="2", minutes=70)
    assert told(before, after) == [
        ("changed", "", "version"), ("changed", "", "minutes"), ("changed", "x", "times"),
    ]  # fmt: skip


def test_an_item_that_left_its_block_is_told() -> None:
    block = Block("x", Repeat.PER_PARTY, "everyone", 2, (A,))
    changes = differences(agenda(replace(block, items=(A, B))), agenda(block, B))
    assert changes == (Change(ChangeKind.CHANGED, "b", "block", "x", ""),)
