"""How a typed line is cut into a command word and its arguments."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from facilitator.domain.refusal import Reason, Refused
from facilitator.plain.lexer import read_order
from facilitator.services.capture import Order
from facilitator.services.commands import COMMANDS


def order(line: str) -> Order:
    read = read_order(line)
    assert isinstance(read, Order), read
    return read


def refusal(line: str) -> Reason:
    read = read_order(line)
    assert isinstance(read, Refused), read
    return read.reason


@pytest.mark.parametrize("line", ["", "   ", "\t", "// a remark", "  //note this is none"])
def test_empty_lines_and_remarks_ask_for_nothing(line: str) -> None:
    assert read_order(line) is None


@pytest.mark.parametrize(
    "raw",
    [
        "it's", 'she said "no" twice', 'a "b', "C:\\temp\\new", "\\", '"', '"no" and "yes"', "a  b   c",
        "// no remark here", "'", '""', "$(x) `y`", "[/] [red]",
    ],
)  # fmt: skip
def test_the_last_argument_is_the_rest_of_the_line_raw(raw: str) -> None:
    assert order(f"note {raw}") == Order("note", (raw,))
    assert order(f"skip d_own {raw}") == Order("skip", ("d_own", raw))
    assert order(f'skip "two words" {raw}') == Order("skip", ("two words", raw))


@pytest.mark.parametrize("line", ["note", "field ambition", "set 3 goal", "person", "answer.2"])
def test_marks_around_the_whole_of_the_last_argument_are_taken_off_as_around_any_other(line: str) -> None:
    typed = order(f'{line} "Alle elever kan sige målet"').args
    assert typed == (*order(line).args, "Alle elever kan sige målet")


def test_what_somebody_said_keeps_its_marks() -> None:
    assert order('note.quote "Pigerne retter os"') == Order("note.quote", ('"Pigerne retter os"',))


@given(st.text(st.characters(exclude_categories=["Z", "C"]), min_size=1, max_size=60))
def test_any_word_survives_as_the_last_argument(raw: str) -> None:
    assume(raw.count('"') != 2)
    assert order(f"edit 3 {raw}") == Order("edit", ("3", raw))


def test_all_but_the_last_argument_are_one_word_or_one_in_quotation_marks() -> None:
    assert order('borrow 5 "Each school" we need it') == Order("borrow", ("5", "Each school", "we need it"))
    assert order("borrow 5 d_own we need it") == Order("borrow", ("5", "d_own", "we need it"))
    assert order('late "Each school" 12 d_refl.1 8') == Order("late", ("Each school", "12", "d_refl.1", "8"))


def test_a_quotation_mark_left_open_before_the_last_argument_is_refused() -> None:
    assert refusal('skip "two words because') is Reason.UNCLOSED_QUOTE
    assert refusal('late "Each school 12') is Reason.UNCLOSED_QUOTE


def test_a_dot_qualifies_the_command_word() -> None:
    assert order("note.wish x") == Order("note.wish", ("x",))
    assert order("answer.3 because") == Order("answer.3", ("because",))
    assert order("NOTE.wish x") == Order("note.wish", ("x",))


def test_blanks_around_and_between_do_not_matter() -> None:
    assert order("   next   ") == Order("next", ())
    assert order("  turn    Mette Lund  ") == Order("turn", ("Mette Lund",))


@pytest.mark.parametrize("line", ["wibble", "nextt", "?", "next?", ".wish x", '"next"'])
def test_a_word_that_is_no_command_is_refused_by_name(line: str) -> None:
    assert refusal(line) is Reason.UNKNOWN_COMMAND


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_can_be_given_without_arguments_to_the_lexer(name: str) -> None:
    assert order(name) == Order(name, ())
