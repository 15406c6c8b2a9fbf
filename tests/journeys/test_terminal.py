"""The app in a real terminal: hostile text, terminals of every kind, windows of every size."""

from __future__ import annotations

import base64
import json
import random
import re
from pathlib import Path

import pytest
from script import PROGRAM, Home
from sitting import CAPTURE, ECHO, NOTED, Desk, program, sitting
from terminal import PASTE_END, Window

from facilitator.text import LIMIT, clean

CORPUS = Path(__file__).parents[1] / "corpus"
SEQUENCE = re.compile(
    rb"\x1b\[[<=>?]?[0-9;:]*[ -/]*[@-~]"  # CSI
    rb"|\x1b[P\]X^_][^\x07\x1b]*(?:\x07|\x1b\\)?"  # strings: OSC, DCS, SOS, PM, APC
    rb"|\x1b.?|[\x00-\x1a\x1c-\x1f\x7f]|\xc2[\x80-\x9f]"
)
PAINTING = re.compile(rb"\x1b\[[0-9;]*m|\x1b\[\d+;\d+H|\r|\n")
"""All that Textual sends while it paints: colours, places, ends of rows."""

PLACES = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def corpus(name: str) -> list[tuple[str, bytes]]:
    cases = json.loads((CORPUS / name).read_text(encoding="utf-8"))
    return [(case["id"], base64.b64decode(case["b64"])) for case in cases]


def not_painting(sent: bytes) -> set[bytes]:
    """Control sequences and characters that paint nothing; one cut off at the end is still to come."""
    whole = re.sub(rb"\x1b(\[[0-9;]*)?$", b"", sent)
    return {found for found in SEQUENCE.findall(whole) if not PAINTING.fullmatch(found)}


def styles(window: Window) -> set[tuple[str, str, bool, bool, bool]]:
    """How what has been captured is drawn."""
    return {style for row in range(NOTED, ECHO) for style in window.styled(row)}


# what people write is text


def test_hostile_text_that_is_pasted_is_text_and_nothing_else(desk: Desk) -> None:
    window = desk.window
    desk.capture("a line like any other " * 5)
    desk.capture("another")
    window.until(lambda: window.rows[CAPTURE].endswith("note") and "another" in window.text)
    plain_styles = styles(window)
    begun = len(window.raw)
    for number, (name, data) in enumerate(corpus("notes.json")):
        text = clean(data.decode(errors="replace"), 10 * LIMIT).text
        window.type(f"n{number} ")
        window.paste(data)
        desk.capture(" .")
        kept = f"n{number} {text} ." if len(text) < LIMIT else f"n{number}  ."
        assert desk.texts[-1] == kept, name
        window.until(f"n{number} ")
        assert styles(window) <= plain_styles, name
    sent = bytes(window.raw[begun:])
    assert not_painting(sent) == set()
    assert not PLACES.search(sent.decode())
    assert "[red]RED[/red]" in sent.decode() and "[link=file:///etc/passwd]x[/link]" in sent.decode()


def test_hostile_text_that_is_typed_ends_nothing_and_reaches_no_terminal(desk: Desk) -> None:
    window = desk.window
    desk.capture("earlier")
    begun = len(window.raw)
    for number, (name, data) in enumerate(corpus("notes.json")):
        text = data.decode(errors="replace")
        window.type(f"n{number} ")
        window.until(lambda number=number: f"n{number} ".rstrip() in window.rows[CAPTURE])  # type: ignore[misc]
        window.type(data)
        desk.capture(" .")
        if text.isprintable() and len(text) < LIMIT and "\u200d" not in text:
            assert desk.texts[-1] == f"n{number} {clean(text).text} .", name
    sent = bytes(window.raw[begun:])
    assert not_painting(sent) == set()
    assert not PLACES.search(sent.decode())
    assert desk.texts[0] == "earlier"
    desk.answers()


def test_no_bytes_from_a_terminal_end_the_app_or_take_what_was_written(desk: Desk) -> None:
    window = desk.window
    for number, (name, data) in enumerate(corpus("pty.json")):
        before = desk.texts
        window.type(f"n{number} written")
        window.until(f"n{number} written")
        window.type(data + PASTE_END)
        desk.capture(" .")
        assert desk.texts[: len(before)] == before, name
        if name != "ctrl_all":  # among them are keys that delete
            assert any(text.startswith(f"n{number} written") for text in desk.texts[len(before) :]), name
    desk.answers()


def test_a_paste_with_an_order_inside_is_a_note_and_no_order(desk: Desk) -> None:
    desk.window.paste(b"before\x11\x1bOQ1\rafter \x1b[17~ end")
    desk.capture(" .")
    assert "before" in desk.texts[-1] and "after" in desk.texts[-1] and "end" in desk.texts[-1]
    assert desk.home.read(desk.meeting_id).run.item_id == desk.home.read(desk.meeting_id).items[0].id


def test_a_line_typed_faster_than_it_is_drawn_is_one_line_and_the_next_is_another(desk: Desk) -> None:
    lines = [f"line {n} å" for n in range(30)]
    desk.window.type("".join(f"{line}\r" for line in lines) + "rest")
    desk.window.until(lambda: desk.texts == lines)
    desk.window.until(lambda: desk.window.rows[CAPTURE].endswith("rest"))
    assert desk.home.draft(desk.meeting_id) == "rest"


def test_corrections_typed_faster_than_they_are_drawn_correct_what_was_typed(desk: Desk) -> None:
    left, home, word, rubout = "\x1b[D", "\x1b[H", "\x17", "\x7f"
    typed = (f"abc{rubout}{rubout}de", f"one{left}{left}X", f"tail{home}Y", f"a word{word}line")
    desk.window.type("".join(f"{line}\r" for line in typed) + f"rest{rubout}")
    desk.window.until(lambda: desk.texts == ["ade", "oXne", "Ytail", "a line"])
    desk.window.until(lambda: desk.home.draft(desk.meeting_id) == "res")


# odd terminals


@pytest.mark.parametrize("term", ["dumb", "unknown", ""])
def test_a_terminal_that_can_place_no_text_is_told_so_in_one_line(
    home: Home, meeting_id: str, term: str
) -> None:
    with Window(program(meeting_id), {**home.world, "TERM": term}) as window:
        assert window.ended() == 2
        said = bytes(window.raw).decode()
        assert said.count("\n") == 1 and "facilitator plain" in said and "\x1b" not in said


def test_without_a_terminal_it_says_so_in_one_line_and_ends(home: Home, meeting_id: str) -> None:
    ran = home.run(*program(meeting_id)[len(PROGRAM) :])
    assert ran.status == 2
    assert ran.err.count("\n") == 1 and "facilitator plain" in ran.err and "Traceback" not in ran.err
    assert ran.out == ""


@pytest.mark.parametrize(
    "environ",
    [
        {"LANG": "C", "LC_ALL": "C"},
        {"LANG": "da_DK.ISO-8859-1"},
        {"NO_COLOR": "1"},
        {"TEXTUAL_COLOR_SYSTEM": "256"},
        {"TERM": "vt100"},
        {"TERM": "linux"},
    ],
    ids=lambda environ: next(iter(environ.values())),
)
def test_whatever_the_terminal_is_called_letters_and_marks_are_there(
    home: Home, meeting_id: str, environ: dict[str, str]
) -> None:
    with sitting(home, meeting_id, environ) as desk:
        desk.capture("blåbærgrød på öl")
        desk.window.until("blåbærgrød på öl")
        assert desk.texts == ["blåbærgrød på öl"]
        assert desk.window.rows[1].startswith(" ► ")
        sent = bytes(desk.window.raw)
        if "TEXTUAL_COLOR_SYSTEM" in environ:
            assert set(re.findall(rb"[34]8;(\d);", sent)) == {b"5"}
        if "NO_COLOR" in environ:
            hues = set(re.findall(rb"[34]8;2;(\d+);(\d+);(\d+)", sent))
            assert hues and all(red == green == blue for red, green, blue in hues)


# sizes


def test_a_storm_of_sizes_loses_no_letter(desk: Desk) -> None:
    chance = random.Random(7)
    window, typed = desk.window, ""
    sizes = [(20, 5), (1, 1), (300, 100), (80, 24), (2, 60), (200, 1)]
    sizes += [(chance.randint(1, 200), chance.randint(1, 60)) for _ in range(60)]
    for columns, rows in sizes:
        window.resize(columns, rows)
        window.type("ab ")
        typed += "ab "
        window.read(0.01)
    window.resize(80, 24)
    window.until(lambda: desk.home.draft(desk.meeting_id) == typed)
    desk.capture(".")
    assert desk.texts == [typed + "."]
    window.until(" 1/18")


def test_a_window_that_is_too_small_says_so_and_takes_lines(desk: Desk) -> None:
    window = desk.window
    window.type("before")
    window.resize(52, 14)
    window.until("The window is 52×14. It takes at least 80×24.")
    desk.capture(" and after")
    window.resize(20, 5)
    desk.capture("at twenty by five")
    window.resize(1, 1)
    desk.capture("at one by one")
    assert desk.texts == ["before and after", "at twenty by five", "at one by one"]
    window.resize(80, 24)
    window.until("at one by one")
    assert "at least 80×24" not in window.text
