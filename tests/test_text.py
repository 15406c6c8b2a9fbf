"""Text from people is harmless once it is through the door, and reads as it was meant."""

from __future__ import annotations

import base64
import json
import re
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.text import clean, clean_line

CORPUS = Path(__file__).parent / "corpus"


def texts(name: str) -> dict[str, str]:
    cases = json.loads((CORPUS / name).read_text(encoding="utf-8"))
    return {case["id"]: base64.b64decode(case["b64"]).decode("utf-8", "surrogatepass") for case in cases}


NOTES, NAMES = texts("notes.json"), texts("names.json")
CONTROL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2028\u2029\u2060-\u206f\ufeff"
    "\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)
ANYTHING = st.text(st.characters(exclude_categories=()))
NASTY = st.text(
    st.sampled_from("\x1b[]PX^_\\m;0\x07\x18\x9b\x9c\x9d\x90\r\n\t \x00\x7f\x85\u2028\u200d\u200b\ufe0f\ufe0e"
                    "\u0338\u0301\u0316e\u2764\u2194\u2329\U0001f525\U0001f3f4\U000e0067\U000e007f\ud83d\ude00\u202e\xadA")
)  # fmt: skip


@pytest.mark.parametrize("name", NOTES)
def test_every_hostile_note_comes_out_without_a_control_character(name: str) -> None:
    cleaned = clean(NOTES[name])
    assert not CONTROL.search(cleaned.text)
    assert unicodedata.is_normalized("NFC", cleaned.text)
    assert len(cleaned.text) <= 20_000


@pytest.mark.parametrize("name", NAMES)
def test_every_hostile_name_becomes_one_visible_line(name: str) -> None:
    line = clean_line(NAMES[name]).text
    assert not CONTROL.search(line)
    assert "\n" not in line and line == line.strip()


HARMLESS = ("markup", "h_", "m_", "i_", "pdf", "fmt", "x_", "f_eq", "f_at", "f_semi", "flag", "skin", "vs16",
            "zwj", "arabic", "private", "wide", "zalgo", "dotless", "sharp")  # fmt: skip


@pytest.mark.parametrize("name", [name for name in NOTES if name.startswith(HARMLESS)])
def test_what_people_may_write_is_kept_to_the_letter(name: str) -> None:
    cleaned = clean(NOTES[name])
    assert cleaned.text == unicodedata.normalize("NFC", NOTES[name])
    assert (cleaned.dropped, cleaned.cut) == (0, 0)


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("A\x1b]52;c;cHduZWQ=\x07B", "AB"),
        ("A\x1b]0;PWN\x1b\\B", "AB"),
        ("\x1b[2J\x1b[H", ""),
        ("\x1b[6n", ""),
        ("a\x1b_Gi=1;AAAA\x1b\\b", "ab"),
        ("a\x1bPq#0\x1b\\b", "ab"),
        ("\x9d0;PWN\x9ca", "a"),
        ("\x9b31mrød\x9b0m", "rød"),
        ("a\x1b(0b", "ab"),
        ("a\x1bcb", "ab"),
        ("først\x1b]0;uden ende\nså", "først\nså"),
        ("ende\x1b[38;5", "ende"),
        ("alene\x1b", "alene␛"),
        ("\x1b\x1b[31mx", "␛x"),
    ],
)
def test_an_escape_sequence_goes_whole(raw: str, kept: str) -> None:
    cleaned = clean(raw)
    assert cleaned.text == kept
    assert cleaned.dropped > 0


@pytest.mark.parametrize(
    ("raw", "kept", "dropped"),
    [
        ("A\x00B", "A␀B", 1),
        ("a\x7fb", "a␡b", 1),
        ("a\x0bb\x0cc", "a␋b␌c", 2),
        ("a\x84b", "a\ufffdb", 1),
        ("a\ud800b", "a\ufffdb", 1),
        ("a\ufdd0\U0001ffffb", "a\ufffd\ufffdb", 2),
        ("Met\u200bte", "Mette", 1),
        ("invoice\u202egnp.exe", "invoicegnp.exe", 1),
        ("A\u200b\u030a", "Å", 1),
        ("Mu\u0308ller", "Müller", 0),
        ("a\r\nb\rc\x85d\u2028e", "a\nb\nc\nd\ne", 0),
        ("a\tb", "a b", 0),
    ],
)
def test_what_cannot_be_seen_is_shown_or_dropped_and_counted(raw: str, kept: str, dropped: int) -> None:
    cleaned = clean(raw)
    assert (cleaned.text, cleaned.dropped) == (kept, dropped)


def test_a_joiner_stays_only_where_it_holds_an_emoji_together() -> None:
    assert clean("\U0001f469\u200d\U0001f3eb og ❤\ufe0f\u200d\U0001f525").dropped == 0
    assert clean("Met\u200dte").text == "Mette"
    assert clean("\U0001f469\u200d").text == "\U0001f469"
    wales = "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"
    assert clean(wales).text == wales
    assert clean("skjult\U000e0041\U000e0042").text == "skjult"


def test_text_beyond_the_limit_is_cut_and_the_count_told() -> None:
    assert clean("x" * 20_003).cut == 3
    assert clean("x" * 20_000).cut == 0
    assert len(clean("x" * 1_000_000).text) == 20_000
    assert clean("x" * 1_000_000).cut == 980_000
    assert clean("abcdef", limit=4).text == "abcd"


def test_a_line_holds_no_breaks_and_single_blanks() -> None:
    assert clean_line("  Birkehave\r\n\tskole \u00a0 nord ").text == "Birkehave skole nord"
    assert clean_line("æ" * 205).cut == 5


@given(ANYTHING | NASTY, st.sampled_from([1, 5, 9, 20_000]))
def test_cleaning_twice_is_cleaning_once(text: str, limit: int) -> None:
    once = clean(text, limit).text
    again = clean(once, limit)
    assert (again.text, again.dropped, again.cut) == (once, 0, 0)
    line = clean_line(text, limit).text
    assert clean_line(line, limit).text == line


@given(ANYTHING | NASTY)
def test_nothing_unseen_passes(text: str) -> None:
    cleaned = clean(text).text
    assert not CONTROL.search(cleaned)
    cleaned.encode("utf-8")


@pytest.mark.parametrize(
    "unit",
    [
        "Ida lader 5. b skrive målet med egne ord.\n",
        "\x1b]",
        "\x9d",
        "\x1b[",
        "\u200d",
        "\U0001f3f4\U000e0067",
        "é",
    ],
)
def test_ten_thousand_characters_take_milliseconds(unit: str) -> None:
    text = (unit * 10_000)[:10_000]
    times = []
    for _ in range(5):
        since = time.perf_counter()
        clean(text)
        times.append(time.perf_counter() - since)
    assert min(times) < 0.02
