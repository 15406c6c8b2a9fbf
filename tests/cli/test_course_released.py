"""A course's own papers go as far as its meetings agreed, each for what was said in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from in_process import here
from papers_on_disk import paper
from script import Home, Ran

from facilitator.store.glance import read_course

WHY = "Kun en prøve af papirerne"


@dataclass(frozen=True)
class Course:
    """A course with a first meeting that agreed on papers for everyone, and a second for the group alone."""

    home: Home
    id: str
    inside: str
    """The id of the meeting of the group alone."""

    def export(self, folder: Path, audience: str, *more: str) -> Ran:
        return here(
            self.home, "course", "export", self.id, "--out", str(folder), "--lang", "da", "--format", "md",
            "--audience", audience, *more,
        )  # fmt: skip

    @property
    def handed_to(self) -> list[str]:
        """The readers of the papers of the course that stand on its record."""
        kept = read_course(self.home.database, self.id)
        assert kept is not None
        return [papers.audience for papers, _ in kept.run.papers if not papers.meeting_id]


def talk(home: Home, meeting: str, *lines: str) -> None:
    typed = "\n".join((f"start {WHY}", *lines, f"close {WHY}", "quit", ""))
    ran = home.run("plain", meeting, "--lang", "da", typed=typed)
    assert ran.status == 0 and "×" not in ran.out + ran.err, ran.out + ran.err


def held(folder: Path, *levels: str) -> Course:
    """A course of a meeting for each level; every line says by its first word which one it is of."""
    home = Home(folder / "home")
    made = here(
        home, "course", "new", "--kind", "benchlearning", "--title", "Trivsel", "--party", "Birkehave",
        "--party", "Skovlund", "--person", "Karin;process_consultant", "--person", "Bo;member;Birkehave",
        "--person", "Eva;member;Skovlund",
    )  # fmt: skip
    course, meeting = made.out.strip(), ""
    for n, level in enumerate(levels, start=1):
        meeting = home.new_meeting("--course", course, schools=(), people=())
        talk(
            home, meeting, f"release {level}", f"field problem_statement Problem{n} vi har",
            f"field ambition Ambition{n} for alle", f"field out_of_scope Grænse{n} hertil",
            f"note.learning Læring{n} om os selv", f"action Handling{n} en", f"action Handling{n} to",
            "release.all public",
        )  # fmt: skip
    return Course(home, course, meeting)


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Course:
    return held(tmp_path_factory.mktemp("two"), "public", "group")


@pytest.fixture(scope="module")
def inside_alone(tmp_path_factory: pytest.TempPathFactory) -> Course:
    return held(tmp_path_factory.mktemp("one"), "group")


@pytest.mark.parametrize("audience", ["schools", "public"])
def test_a_meeting_that_agreed_on_the_group_is_in_no_byte_of_a_course_paper_for_others(
    two: Course, tmp_path: Path, audience: str
) -> None:
    ran = two.export(tmp_path, audience)
    assert ran.status == 0, ran.err
    outside = [path for path in tmp_path.rglob("*.md") if "internal" not in path.parts]
    told = "\n".join(path.read_text(encoding="utf-8") for path in outside)
    for word in ("Problem", "Ambition", "Grænse", "Læring", "Handling"):
        assert f"{word}1" in told and f"{word}2" not in told, word


def test_what_is_held_back_is_counted_and_never_said_not_to_exist(two: Course, tmp_path: Path) -> None:
    assert two.export(tmp_path, "public").status == 0
    told = paper(tmp_path, "Overblik.md").read_text(encoding="utf-8")
    assert "2 handlinger er holdt tilbage." in told
    assert "I alt er 6 notater holdt tilbage." in told
    assert "endnu ikke aftalt nogen handling" not in told


def test_the_group_reads_all_of_it(two: Course, tmp_path: Path) -> None:
    assert two.export(tmp_path, "group").status == 0
    told = paper(tmp_path, "Overblik.md").read_text(encoding="utf-8")
    assert "Problem2" in told and "Handling1" in told and "Handling2" in told and "holdt tilbage" not in told


@pytest.mark.parametrize("audience", ["schools", "public"])
def test_where_no_meeting_agreed_nothing_is_written_and_the_way_to_agree_is_said(
    inside_alone: Course, tmp_path: Path, audience: str
) -> None:
    before = inside_alone.handed_to
    ran = inside_alone.export(tmp_path / "ud", audience)
    assert ran.status == 1 and ran.out == ""
    assert f"release {audience}" in ran.err and inside_alone.inside in ran.err
    assert "--audience internal" in ran.err
    assert not (tmp_path / "ud").exists()
    assert inside_alone.handed_to == before


def test_a_preview_says_so_too_and_the_consultants_own_papers_need_no_leave(
    inside_alone: Course, tmp_path: Path
) -> None:
    said = inside_alone.export(tmp_path, "public", "--preview").out
    assert "release public" in said and "Overblik" not in said
    assert inside_alone.export(tmp_path, "internal").status == 0
    told = paper(tmp_path / "internal", "Overblik.md").read_text(encoding="utf-8")
    assert "Problem1" in told and "Handling1" in told
    assert here(inside_alone.home, "course", "export", inside_alone.id, "--format", "json",
                "--audience", "public", "--out", str(tmp_path / "json")).status == 0  # fmt: skip


def test_what_was_noted_between_meetings_goes_no_further_than_a_meeting_agreed(tmp_path: Path) -> None:
    course = held(tmp_path, "group")
    assert here(course.home, "course", "do", course.id, "field", "ambition", "Imellem møderne").status == 0
    assert course.export(tmp_path / "alle", "public").status == 1
    assert course.export(tmp_path / "gruppen", "group").status == 0
    assert "Imellem møderne" in paper(tmp_path / "gruppen", "Overblik.md").read_text(encoding="utf-8")


def test_a_public_paper_of_a_course_names_no_consultant_and_no_field_of_the_group(tmp_path: Path) -> None:
    course = held(tmp_path, "public")
    for order in (
        ("person", "Mia Holt;process_consultant"),
        ("field", "client", "Ringsby"),
        ("field", "strategy", "Stra"),
    ):
        assert here(course.home, "course", "do", course.id, *order).status == 0
    assert course.export(tmp_path / "alle", "public").status == 0
    assert course.export(tmp_path / "gruppen", "group").status == 0
    told = {name: paper(tmp_path / name, "Overblik.md").read_text("utf-8") for name in ("alle", "gruppen")}
    for said in ("Mia Holt", "Ringsby", "Stra"):
        assert said in told["gruppen"] and said not in told["alle"], said
