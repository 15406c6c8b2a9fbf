"""Differences between two agendas, said to somebody who wrote one of them."""

from __future__ import annotations

import pytest

from facilitator.domain.agenda import Item
from facilitator.domain.difference import OF_AGENDA, OF_BLOCK, OF_ITEM, Change, ChangeKind
from facilitator.domain.local_text import LocalText
from facilitator.domain.modes import MeetingClass, Mode
from facilitator.domain.requirements import Record
from facilitator.words.differences import change_sentences
from facilitator.words.tongue import speak

TELL = Item("tell", LocalText.of(en="They tell", da="De fortæller"), 10, Mode.PRESENT, "host_school")


def changed(what: str, before: object, after: object, item: str = "tell") -> Change:
    return Change(ChangeKind.CHANGED, item, what, before, after)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Change(ChangeKind.ADDED, "tell", after=TELL), ["+ tell: added, “They tell”, 10 min"]),
        (Change(ChangeKind.REMOVED, "tell", before=TELL), ["− tell: removed, “They tell”, 10 min"]),
        (Change(ChangeKind.MOVED, "tell", "", 1, 4), ["tell: moved from place 1 to place 4"]),
        (changed("minutes", 10, 15), ["tell: minutes: 10 → 15"]),
        (changed("minutes", 60, 70, item=""), ["minutes: 60 → 70"]),
        (changed("mode", Mode.PRESENT, Mode.EXPLORE), ["tell: mode: Presentation → Inquiry"]),
        (changed("floor", "host_school", "go_round"), ["tell: floor: the host school → go-round"]),
        (changed("protected", False, True), ["tell: protected: no → yes"]),
        (changed("block", "schools", ""), ["tell: block: schools → –"]),
        (changed("meeting_class", MeetingClass.MEETING, MeetingClass.INTERVIEW, ""),
         ["class: meeting → interview"]),
        (changed("rules", ("R01", "R02"), ("R02", "R03")), ["tell: rules: − R01; + R03"]),
        (changed("prompts", ("C01", "C02"), ("C02", "C01")), ["tell: questions: in another order"]),
        (changed("gate", (Record("idea"),), (Record("idea", at_least=2),)),
         ["tell: what must exist: − at least 1 idea; + at least 2 ideas"]),
        (changed("title", LocalText.of(en="a", da="b", sv="c"), LocalText.of(en="a", da="B", sv="C")),
         ["tell: title (da): “b” → “B”", "tell: title (sv): “c” → “C”"]),
        (changed("title", LocalText.everywhere("a"), LocalText.of(en="b", da="c")),
         ["tell: title: “a” → “b”"]),
    ],
)  # fmt: skip
def test_a_difference_is_a_sentence(change: Change, said: list[str]) -> None:
    assert list(change_sentences(change, speak("en"))) == said


@pytest.mark.parametrize("what", [*OF_AGENDA, *OF_BLOCK, *OF_ITEM, "block"])
def test_everything_that_can_differ_has_a_word(what: str) -> None:
    value = {"floor": "plenary", "mode": Mode.BREAK, "meeting_class": MeetingClass.INTERVIEW}.get(what, "x")
    (said,) = change_sentences(changed(what, value, value), speak("da"))
    assert said.startswith("tell: ")
