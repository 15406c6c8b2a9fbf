"""What is typed outside a meeting comes back where the disk does not take it, and goes in once it does."""

from __future__ import annotations

import pytest
from script import MORNING, PROGRAM, Home
from sitting import CAPTURE
from terminal import Window

DOWN = "\x1b[B"
COURSE = ("--kind", "benchlearning", "--title", "Mål", "--party", "Åskolen", "--lang", "en")


@pytest.fixture
def course(home: Home) -> Home:
    made = home.run("course", "new", *COURSE)
    assert made.status == 0, made.err
    return home


def test_a_field_of_a_course_is_back_in_its_line_when_the_disk_is_full(course: Home) -> None:
    with Window((*PROGRAM, "--lang", "en", "--clock", MORNING), course.world) as window:
        window.until("Mål")
        window.type("1")
        window.until("▌► 1 Choose")
        window.type(5 * DOWN)
        window.until("▌○ “we show”")
        window.type("\r")
        window.until("► Åskolen: “we show”")
        window.limit_files(1)
        window.type("pupils who say the aim\r")
        window.until("the text is held here")
        window.until("pupils who say the aim")
        window.limit_files(None)
        window.type("\r")
        window.until("► Åskolen: “we show”  pupils who say the aim")
        window.type("\r")
        window.until(lambda: not window.rows[CAPTURE].endswith("aim"))
        window.until("√ Åskolen: “we show”: pupils who say the aim")


def test_a_meeting_that_cannot_be_made_is_still_there_to_be_made(home: Home) -> None:
    with Window((*PROGRAM, "--lang", "en", "--clock", MORNING), home.world) as window:
        window.until("N new meeting")
        window.type("n")
        window.until("Dialogue meeting – half day")
        for line, then in (
            ("half day", "√ Template"),
            ("24/11 8:30", "√ When"),
            ("Birkehave", "Birkehave"),
            ("Søndergård", "Søndergård"),
            ("", "► Consultant"),
            ("Inge Krogh", "Inge Krogh leads"),
        ):
            window.type(f"{line}\r")
            window.until(then)
        window.limit_files(1)
        window.type("\x1bOQ")
        window.until("the text is held here")
        window.limit_files(None)
        window.type("\x1bOQ")
        window.until("F2 starts the meeting")
