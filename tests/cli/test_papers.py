"""Every paper can be found: by a command, in the help of what writes it, and by the name its file has."""

from __future__ import annotations

from pathlib import Path

import pytest
from a_course import a_course
from in_process import here
from script import Home

from facilitator.words.paper_list import MEETING_EXPORT, paper_rows
from facilitator.words.tongue import speak

LINES = """start Vi begynder nu
note.practice_description Målet står på døren /Birkehave
idea Makkerpar /Birkehave
action Danne par @Anne
release gruppen
close Vi er færdige for i dag
quit
"""


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("da", ("Overblik", "Til leder og bestyrelse", "Deltagerbevis", "Godt eksempel")),
        ("sv", ("Översikt", "Till rektor och styrelse", "Intyg om deltagande", "Gott exempel")),
        ("en", ("Overview", "For the head and the board", "Proof of participation", "Good example")),
    ],
)
def test_papers_are_listed_by_a_command_and_in_the_help_of_what_writes_them(
    home: Home, language: str, said: tuple[str, ...]
) -> None:
    for asked in (("papers",), ("course", "export", "--help")):
        told = home.run(*asked, "--lang", language)
        assert told.status == 0 and all(each in told.out for each in said), told.out
    assert paper_rows(MEETING_EXPORT, speak(language))[0][0] in home.run(
        "meeting", "export", "--help", "--lang", language
    ).out  # fmt: skip


def test_what_is_listed_is_what_the_files_are_called(home: Home, tmp_path: Path) -> None:
    course = a_course(home)
    new = (
        "meeting",
        "new",
        "--course",
        course,
        "--agenda",
        "scoping_meeting",
        "--title",
        "x",
        "--lang",
        "da",
    )
    meeting = here(home, *new).out.strip()
    assert home.run("plain", meeting, "--lang", "da", typed=LINES).status == 0
    for args, listed in (
        (("course", "export", course), {"Overblik", "Godt eksempel", "Deltagere"}),
        (("meeting", "export", meeting), {"Referat", "Handlingsplan", "Kalender"}),
    ):
        done = here(home, *args, "--out", str(tmp_path / args[0]), "--lang", "da")
        assert done.status == 0, done.err
        called = {
            Path(line).name.split(" - ")[0].removesuffix(" (internt)") for line in done.out.splitlines()
        }
        names = {name for name, _ in paper_rows(" ".join(args[:2]), speak("da"))}
        assert listed <= called & names
