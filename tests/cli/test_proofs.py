"""A consultant hands everybody who took part a page to show: where they were, when, and for how long."""

from __future__ import annotations

from pathlib import Path

import pytest
from in_process import here
from papers_on_disk import kind_of
from script import Home
from unpacked import text_of

LINES = ("release group", "absent Eva", "close Kun en prøve af papirerne", "quit", "")


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, str, str]:
    """A home, a course and its one meeting, from which Eva was away."""
    home = Home(tmp_path_factory.mktemp("proofs") / "home")
    made = here(
        home, "course", "new", "--kind", "benchlearning", "--title", "Trivsel", "--party", "Birkehave",
        "--party", "Björkskolan;sv", "--person", "Karin Holm;process_consultant",
        "--person", "Bo Lind;member;Birkehave", "--person", "Åsa Ek;member;Björkskolan",
        "--person", "Eva Ny;member;Björkskolan",
    )  # fmt: skip
    assert made.status == 0, made.err
    meeting = home.new_meeting("--course", made.out.strip(), schools=(), people=())
    typed = "\n".join(("start Kun en prøve af papirerne", *LINES))
    ran = home.run("plain", meeting, "--lang", "da", typed=typed)
    assert ran.status == 0 and "×" not in ran.out + ran.err, ran.out + ran.err
    return home, made.out.strip(), meeting


def pages(folder: Path) -> dict[str, str]:
    """The proofs of a folder by whose they are."""
    kinds = ("Deltagerbevis.md", "Intyg om deltagande.md")
    found = [path for path in folder.rglob("*.md") if kind_of(path) in kinds]
    assert {path.parent.name for path in found} <= {"internal"}
    return {path.stem.split(" - ")[1]: text_of(path) for path in found}


@pytest.mark.parametrize("of", ["course", "meeting"])
def test_each_who_took_part_has_a_page_in_the_language_of_the_school(
    course: tuple[Home, str, str], tmp_path: Path, of: str
) -> None:
    home, course_id, meeting = course
    order = (of, "export", course_id if of == "course" else meeting)
    ran = here(home, *order, "--proofs", "--format", "md", "--lang", "da", "--out", str(tmp_path))
    assert ran.status == 0, ran.err
    told = pages(tmp_path)
    assert set(told) == {"Bo Lind", "Åsa Ek"}, "nobody who was away, and no consultant"
    danish, swedish = told["Bo Lind"], told["Åsa Ek"]
    for said in ("# Deltagerbevis", "Til Bo Lind", "Birkehave", "Halv dag", "Timer", "Karin Holm", "....."):
        assert said in danish, said
    assert "# Intyg om deltagande" in swedish and "Timmar" in swedish and "Björkskolan" in swedish
    assert ("Trivsel" in danish) == (of == "course")
    assert "Åsa" not in danish


def test_without_the_option_there_are_none_and_without_names_there_can_be_none(
    course: tuple[Home, str, str], tmp_path: Path
) -> None:
    home, course_id, _ = course
    order = ("course", "export", course_id, "--format", "md", "--lang", "da", "--out", str(tmp_path))
    assert here(home, *order).status == 0
    assert not pages(tmp_path)
    ran = here(home, *order, "--proofs", "--without-names")
    assert ran.status == 3 and "--without-names" in ran.err


def test_they_are_word_files_where_no_format_to_read_is_asked_for(
    course: tuple[Home, str, str], tmp_path: Path
) -> None:
    home, _, meeting = course
    ran = here(home, "meeting", "export", meeting, "--proofs", "--format", "ics", "--lang", "da",
               "--audience", "internal", "--out", str(tmp_path))  # fmt: skip
    assert ran.status == 0, ran.err
    assert len([line for line in ran.out.splitlines() if "Bo Lind" in line and line.endswith(".docx")]) == 1


def test_the_help_and_the_list_of_papers_name_them(home: Home) -> None:
    assert "--proofs" in here(home, "course", "export", "--help").out
    assert "Deltagerbevis" in here(home, "papers", "--lang", "da").out
