"""Lines kept to a smaller circle than papers are for: what opens them, and that no empty paper is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from in_process import here
from script import Home

LINES = """start Vi begynder nu
note.wish Mere ro
idea Makkerpar
action Danne par @Anna
release skolerne
quit
"""


@pytest.fixture
def agreed(home: Home) -> tuple[Home, str]:
    """A meeting that agreed on papers for the schools, all of whose lines are the group's."""
    meeting = home.planned_meeting("da")
    assert home.run("plain", meeting, "--lang", "da", typed=LINES).status == 0
    return home, meeting


def exported(
    home: Home, meeting: str, out: Path, *more: str, audience: str = "schools"
) -> tuple[int, str, str]:
    asked = ("meeting", "export", meeting, "--audience", audience, "--out", str(out), "--lang", "da", *more)
    ran = here(home, *asked)
    return ran.status, ran.out, ran.err


def test_papers_that_would_hold_nothing_are_not_written_and_it_is_said_what_opens_them(
    agreed: tuple[Home, str], tmp_path: Path
) -> None:
    home, meeting = agreed
    status, told, why = exported(home, meeting, tmp_path / "out")
    assert (status, told) == (1, "") and not (tmp_path / "out").exists()
    assert "Papirerne til »skolerne« ville være tomme, så der er ikke skrevet nogen." in why
    assert "3 linjer er kun for en mindre kreds" in why
    assert f"»release.all skolerne« i »facilitator plain {meeting[-12:]}«" in why


def test_the_preview_says_what_opens_the_lines_it_holds_back(
    agreed: tuple[Home, str], tmp_path: Path
) -> None:
    home, meeting = agreed
    status, told, _ = exported(home, meeting, tmp_path, "--preview")
    assert status == 0 and "»release.all skolerne«" in told, told
    for audience in ("group", "internal"):
        assert "release.all" not in exported(home, meeting, tmp_path, "--preview", audience=audience)[1]


def test_what_is_said_opens_the_lines_and_a_part_is_told_after_the_papers(
    agreed: tuple[Home, str], tmp_path: Path
) -> None:
    home, meeting = agreed
    assert home.run("plain", meeting, "--lang", "da", typed="release.1 skolerne\nquit\n").status == 0
    status, told, beside = exported(home, meeting, tmp_path / "one")
    assert status == 0 and "■ 2 linjer er kun for en mindre kreds" in beside
    assert "Referat" in told and "Handlingsplan" not in told.replace("(internt)", "").split("internal/")[0]
    assert home.run("plain", meeting, "--lang", "da", typed="release.all skolerne\nquit\n").status == 0
    status, told, beside = exported(home, meeting, tmp_path / "all")
    assert status == 0 and "mindre kreds" not in beside and "Handlingsplan" in told


def test_by_text_the_same_is_said_beside_the_answer(agreed: tuple[Home, str], tmp_path: Path) -> None:
    home, meeting = agreed
    ran = home.run("plain", meeting, "--lang", "da", typed=f"export schools {tmp_path / 'out'}\nquit\n")
    assert "ville være tomme" in ran.out and "»release.all skolerne«" in ran.err
