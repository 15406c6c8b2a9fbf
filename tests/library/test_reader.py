"""The door for YAML: what it lets in, and what it says when it does not."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.domain.fault import FaultReason
from facilitator.library.reader import MAX_BYTES, MAX_FAULTS, MAX_NODES, parse, read_sheet
from facilitator.library.tree import plain

Write = Callable[..., Path]


def reasons(text: str) -> list[tuple[int, int, str]]:
    return [(fault.line, fault.column, fault.reason.value) for fault in parse("a.yaml", text).faults]


def read(text: str) -> object:
    sheet = parse("a.yaml", text)
    assert sheet.root is not None, sheet.faults
    return plain(sheet.root)


def test_numbers_times_and_words_of_yaml_stay_texts() -> None:
    assert read("a: 10:30\nb: no\nc: 09\nd: ~\ne: 0x1F\nf:\ng: [yes, 1_000]") == {
        "a": "10:30",
        "b": "no",
        "c": "09",
        "d": "~",
        "e": "0x1F",
        "f": "",
        "g": ("yes", "1_000"),
    }


def test_windows_line_ends_and_a_byte_order_mark_are_no_fault(write: Write) -> None:
    sheet = read_sheet(write(b"\xef\xbb\xbftitle: a\r\nnext: b\r\n"))
    assert sheet.root is not None
    assert plain(sheet.root) == {"title": "a", "next": "b"}


def test_a_file_that_is_missing_a_folder_or_a_pipe_is_refused_unopened(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    assert read_sheet(tmp_path / "none.yaml").faults[0].reason is FaultReason.NO_SUCH_FILE
    assert read_sheet(tmp_path).faults[0].reason is FaultReason.NOT_A_FILE
    assert read_sheet(pipe).faults[0].reason is FaultReason.NOT_A_FILE
    assert read_sheet(Path("/dev/zero")).faults[0].reason is FaultReason.NOT_A_FILE
    assert read_sheet(tmp_path / "nul\0.yaml").faults[0].reason is FaultReason.NOT_READABLE


def test_the_size_is_looked_at_before_the_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "big.yaml"
    with path.open("wb") as file:
        file.truncate(100 * 1024**3)
    begun = time.perf_counter()
    assert read_sheet(path).faults[0].reason is FaultReason.TOO_BIG
    assert time.perf_counter() - begun < 0.1


def test_exactly_the_largest_file_is_read(write: Write) -> None:
    text = "title: a\n#"
    assert read_sheet(write(text + "x" * (MAX_BYTES - len(text)))).faults == ()
    assert read_sheet(write(text + "x" * (MAX_BYTES - len(text) + 1))).root is None


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\x9b", "\u2028", "\ufffe", "\r"])
def test_a_control_character_is_refused_raw_at_its_place(sign: str) -> None:
    assert reasons(f"title: a\nnext: b{sign}c\n") == [(2, 8, "control_character")]


@pytest.mark.parametrize("escape", [r"\0", r"\a", r"\e", r"\r", r"\N", r"\L", r"\x9b", r"\u001b"])
def test_a_control_character_made_by_an_escape_is_refused(escape: str) -> None:
    assert reasons(f'title: a\nnext: "b{escape}c"\n') == [(2, 7, "control_character")]


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\u200f", "\u061c", "\u200b", "\ufeff", "\U000e0041"])
def test_a_character_that_turns_or_hides_text_is_refused(sign: str) -> None:
    assert reasons(f"title: b{sign}c") == [(1, 9, "hidden_character")]
    escaped = f"\\U{ord(sign):08x}"
    assert reasons(f'title: "b{escaped}c"') == [(1, 8, "hidden_character")]


def test_a_joiner_holds_an_emoji_together_and_nothing_else() -> None:
    assert read("title: 👩‍🏫 og 👩🏽‍🏫") == {"title": "👩‍🏫 og 👩🏽‍🏫"}
    assert reasons("title: a\u200db") == [(1, 9, "hidden_character")]


def test_a_file_full_of_control_characters_is_soon_put_aside() -> None:
    begun = time.perf_counter()
    assert len(parse("a.yaml", "\x01" * MAX_BYTES).faults) == 10
    assert time.perf_counter() - begun < 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x b\nc: *x", [(1, 4, "alias"), (2, 4, "alias")]),
        ("a: !!str b", [(1, 4, "tag")]),
        ("a: ! b", [(1, 4, "tag")]),
        ("a: {<<: {b: c}}", [(1, 5, "merge")]),
        ("%YAML 1.1\n---\na: b", [(1, 1, "directive")]),
        ("a: b\n--- {}", [(2, 1, "second_document")]),
        ("a: {b: 1, b: 2, b: 3}", [(1, 11, "duplicate_key"), (1, 17, "duplicate_key")]),
        ("[a]: b", [(1, 1, "key_not_text")]),
        ('"": b', [(1, 1, "key_not_text")]),
        ("", [(1, 1, "empty_file")]),
        ("# only a remark\n", [(1, 1, "empty_file")]),
        ("a: @b", [(1, 4, "bad_start")]),
        ("a: 'it's'", [(1, 8, "open_quote")]),
        ("a: [b, c\nd: e\n", [(1, 4, "open_bracket")]),
        ("a:\n  - b\n c: d\n", [(3, 2, "not_yaml")]),
    ],
)
def test_what_agendas_do_without_is_refused_at_its_place(
    text: str, expected: list[tuple[int, int, str]]
) -> None:
    assert reasons(text) == expected


def test_a_quoted_merge_sign_is_a_key_like_any_other() -> None:
    assert read('"<<": a') == {"<<": "a"}


def test_all_faults_of_a_file_are_told_at_once_in_order() -> None:
    assert reasons("a: !x b\na: *c\nd: &e f\n") == [
        (1, 4, "tag"),
        (2, 1, "duplicate_key"),
        (2, 4, "alias"),
        (3, 4, "alias"),
    ]


def test_faults_and_nodes_have_an_end() -> None:
    assert len(parse("a.yaml", "a: !x b\n" * 1_000).faults) == MAX_FAULTS
    sheet = parse("a.yaml", "a: [" + "b," * (MAX_NODES + 1) + "]")
    assert [fault.reason for fault in sheet.faults] == [FaultReason.TOO_MANY_NODES]
