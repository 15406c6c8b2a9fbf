"""Help, networks and groups of a course: put, taken back, told, printed and carried along in its file."""

from __future__ import annotations

from pathlib import Path

from a_course import a_course
from in_process import here
from script import Home

ORDERS = (
    ("helps", "Birkehave;Søndergård;læsning"),
    ("helps", "Søndergård;Birkehave;læsning"),
    ("network", "Nord;Birkehave;Søndergård"),
    ("level", "lærere;Anne, Bo"),
)


def out(home: Home, *args: str) -> str:
    done = here(home, *args, "--lang", "da")
    assert done.status == 0, done.err
    return done.out


def test_they_are_told_in_the_course_in_its_paper_and_travel_in_its_file(home: Home, tmp_path: Path) -> None:
    course = a_course(home)
    answers = [out(home, "course", "do", course, *order).strip() for order in ORDERS]
    assert answers[0] == "√ Birkehave → Søndergård: læsning"
    shown = out(home, "course", "show", course)
    told = [answer.removeprefix("√ ") for answer in answers]
    assert all(each in shown for each in told)
    json = here(home, "course", "show", course, "--json").objects[0]
    assert json["networks"] == [  # type: ignore[index]
        {"name": "Nord", "hub_school": "Birkehave", "schools": ["Søndergård"]}
    ]
    assert json["levels"] == [{"name": "lærere", "people": ["Anne", "Bo"]}]  # type: ignore[index]
    out(home, "course", "export", course, "--out", str(tmp_path / "papers"))
    papers = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "papers").glob("*.md"))
    assert all(each in papers for each in told)
    there = Home(tmp_path / "there")
    out(there, "course", "import", str(tmp_path / "papers" / "internal" / "course.json"))
    assert out(there, "course", "show", course) == shown


def test_undo_takes_one_back_and_a_school_in_a_network_stays(home: Home) -> None:
    course = a_course(home)
    out(home, "course", "do", course, *ORDERS[2])
    assert here(home, "course", "do", course, "remove", "Søndergård").status == 1
    out(home, "course", "do", course, "undo")
    assert "Nord" not in out(home, "course", "show", course)
    out(home, "course", "do", course, "redo")
    assert "Taget ud" not in out(home, "course", "show", course)
    assert "Nord" in out(home, "course", "show", course)
    out(home, "course", "do", course, "network", "Nord;-")
    assert "Nord" not in out(home, "course", "show", course)
