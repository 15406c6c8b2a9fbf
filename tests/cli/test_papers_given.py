"""What was given to whom can be read again afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest
from in_process import here
from script import Home

TALK = """start Kun en prøve af papirerne
note.learning Målet på døren
release group
close Kun en prøve af papirerne
quit
"""


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, str, str]:
    """A course, and a meeting of it of which papers were written twice: for the group, and internal ones."""
    home = Home(tmp_path_factory.mktemp("given") / "home")
    course = here(home, "course", "new", "--kind", "benchlearning", "--title", "Trivsel").out.strip()
    meeting = home.new_meeting("--course", course)
    ran = home.run("plain", meeting, "--lang", "da", typed=TALK)
    assert ran.status == 0, ran.err
    out = home.folder.parent / "papers"
    for audience in ("group", "internal"):
        wrote = here(
            home, "meeting", "export", meeting, "--format", "md", "--audience", audience,
            "--out", str(out / audience),
        )  # fmt: skip
        assert wrote.status == 0, wrote.err
    return home, course, meeting


def test_a_course_and_a_meeting_tell_when_what_was_written_for_whom_by_name(
    given: tuple[Home, str, str],
) -> None:
    home, course, meeting = given
    for order in (("course", "show", course), ("meeting", "show", meeting)):
        told = here(home, *order, "--lang", "da")
        assert told.status == 0, told.err
        lines = [line.strip() for line in told.out.splitlines()]
        since = lines[lines.index("Papirer, der er skrevet:") :]
        heads = [line for line in since if " fil" in line]
        assert len(heads) == 2 and ": internt · " in heads[0]
        assert "gruppen (Ådalsskolen og Björkskolan)" in heads[1]
        assert any(line.startswith("Björkskolan/Referat") for line in since)
        assert since[-1] == "Et papir, der er givet videre eller skrevet ud, kan ikke kaldes tilbage."


def test_programs_read_it_too(given: tuple[Home, str, str]) -> None:
    home, course, meeting = given
    papers = here(home, "course", "show", course, "--json").objects[0]["papers"]
    assert [each["audience"] for each in papers] == ["group", "internal"]
    assert papers[0]["meeting"].endswith(meeting) and papers[0]["parties"] == ["Ådalsskolen", "Björkskolan"]
    assert papers[0]["files"] == len(papers[0]["names"])
    assert all(not Path(name).is_absolute() for each in papers for name in each["names"])


def test_of_what_nothing_was_written_nothing_is_told(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    told = here(home, "meeting", "show", home.new_meeting(), "--lang", "da")
    assert told.status == 0 and "Papirer, der er skrevet" not in told.out
