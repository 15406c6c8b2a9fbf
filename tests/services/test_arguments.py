"""Arguments of commands: what each word stands for in this meeting."""

from __future__ import annotations

from datetime import date

import pytest
from half_day_meeting import BIRK, Table, running

from facilitator.domain.agenda import Item
from facilitator.domain.moment import Moment
from facilitator.domain.refusal import Reason, Refused
from facilitator.services import arguments
from facilitator.services.arguments import LONGEST_TEXT, Scene


def scene(table: Table | None = None) -> Scene:
    table = table or Table()
    return Scene(table.meeting, Moment(table.now, table.clock.today(), lambda: "id"), "da")


@pytest.mark.parametrize(
    ("typed", "item_id"),
    [
        ("1", "d_arrive"),
        ("18", "d_check"),
        ("d_own", "d_own"),
        ("d_expl.2", "d_expl.2"),
        ("d_com", "d_commit"),
        ("forpligtelser", "d_commit"),
        ("Hver skole", "d_own"),
    ],
)
def test_an_item_is_found_by_number_id_or_title(typed: str, item_id: str) -> None:
    found = arguments.item(typed, scene())
    assert isinstance(found, Item) and found.id == item_id


@pytest.mark.parametrize(("typed", "reason"), [
    ("0", Reason.NO_SUCH_ITEM), ("19", Reason.NO_SUCH_ITEM), ("d_expl", Reason.AMBIGUOUS),
    ("afklarende", Reason.AMBIGUOUS), ("frokost", Reason.NO_SUCH_ITEM),
])  # fmt: skip
def test_an_item_that_is_none_or_several(typed: str, reason: Reason) -> None:
    refused = arguments.item(typed, scene())
    assert isinstance(refused, Refused) and refused.reason is reason


def test_a_number_is_written_in_the_digits_people_see() -> None:
    assert arguments.number("12", scene()) == 12
    assert arguments.minutes("5min", scene()) == 5
    for typed in ("١٢", "-3", "1.5", "1" * 10, "", "tolv"):
        refused = arguments.number(typed, scene())
        assert isinstance(refused, Refused) and refused.reason is Reason.NOT_A_NUMBER


def test_text_is_cleaned_at_the_door_and_refused_with_its_count_where_it_is_too_long() -> None:
    assert arguments.text(" a\x1b[31m\u202eb\r\nc ", scene()) == "ab\nc"
    refused = arguments.text("x" * (LONGEST_TEXT + 1), scene())
    assert isinstance(refused, Refused)
    assert refused.facts == {"have": LONGEST_TEXT + 1, "most": LONGEST_TEXT}
    assert arguments.text("x" * LONGEST_TEXT, scene()) == "x" * LONGEST_TEXT


def test_names_may_stand_in_quotation_marks() -> None:
    found = arguments.party(f'"{BIRK}"', scene())
    assert not isinstance(found, Refused) and found.name == BIRK
    assert arguments.word(' "a  b" ', scene()) == "a b"


def test_people_are_several_by_name_or_all() -> None:
    table = Table()
    assert arguments.people("all", scene(table)) == table.meeting.people
    several = arguments.people("Anne, karim", scene(table))
    assert not isinstance(several, Refused)
    assert [person.name for person in several] == ["Anne Dahl", "Karim Aziz"]
    assert arguments.who("all", scene(table)) == "all"


def test_a_day_is_iso_or_as_people_write_one() -> None:
    assert arguments.day("2026-12-04", scene()) == arguments.day("4/12", scene()) == date(2026, 12, 4)


def test_numbers_of_lines_may_carry_their_sign_and_must_be_of_the_kind_asked_for() -> None:
    table = running()
    table.do("note", "Noget")
    table.do("action", "Prøve det")
    assert arguments.kept("#1", scene(table)) == table.meeting.entries[0]
    entry = arguments.entry("2", scene(table))
    assert isinstance(entry, Refused) and entry.facts["kind"] == "action"
