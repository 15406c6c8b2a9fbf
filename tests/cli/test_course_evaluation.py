"""A course summed up: what was wanted and reached, what came of it, what was learned, what is for later."""

from __future__ import annotations

from pathlib import Path

import pytest
from a_course import a_course
from in_process import here
from script import Home

WHY = "we try the papers only"


def out(home: Home, *args: str) -> str:
    done = here(home, *args)
    assert done.status == 0, done.err
    return done.out


def evaluations(home: Home, course: str, folder: Path) -> list[str]:
    """The papers of the evaluation as text: those of the group and those inside."""
    out(home, "course", "export", course, "--out", str(folder), "--lang", "da")
    found = sorted(folder.rglob("*valuering*.md"))
    return [path.read_text(encoding="utf-8") for path in found]


@pytest.mark.seed("SR-131")
def test_the_experiences_of_a_course_are_summed_up_in_a_paper_of_its_own(home: Home, tmp_path: Path) -> None:
    course = a_course(home)
    assert evaluations(home, course, tmp_path / "before") == [], "nothing was evaluated yet"
    new = ("meeting", "new", "--course", course, "--agenda", "analysis_workshop", "--title", "x")
    meeting = out(home, *new).strip()
    lines = (
        f"start {WHY}", "start", "note.indicator Frafald", "set 1 definition Stoppet inden maj",
        "measure 1 baseline 12", "measure 1 target 8", "measure 1 actual 9",
        "note.learning /Birk De stille siger mest bagefter", "note.attention_point Begynd med lærerne",
        "release group", "quit", "",
    )  # fmt: skip
    assert home.run("plain", meeting, "--lang", "en", typed="\n".join(lines)).status == 0
    for order in (
        ("field", "ambition", "Alle når maj"),
        ("field", "course_evaluation", "Vi nåede det meste"),
        ("field", "outcome_recipients", "Færre stopper"),
    ):
        out(home, "course", "do", course, *order)
    out(home, "course", "close", course, "partly", "Den sidste måling mangler")
    papers = evaluations(home, course, tmp_path / "after")
    assert len(papers) == 4, "for all, the consultants and each of the two schools"
    for paper in papers:
        told = (
            "Blev målene nået?", "Delvist nået", "Den sidste måling mangler", "Alle når maj", "Frafald",
            "Vi nåede det meste", "Færre stopper", "De stille siger mest bagefter", "Begynd med lærerne",
        )  # fmt: skip
        if "*Til Søndergård*" in paper:  # what Birkehave learned is in its own papers and in those for all
            told = tuple(each for each in told if each != "De stille siger mest bagefter")
        summed_up = paper[paper.index(told[0]) :]
        places = [summed_up.find(each) for each in told]
        assert -1 not in places, told[places.index(-1)]
        assert places == sorted(places), "from what was wanted to what is for next time"


@pytest.mark.seed("SR-139")
def test_a_strategy_a_course_belongs_to_is_found_by_its_name(home: Home) -> None:
    course = a_course(home, "--set", "strategy=Sammen om læring")
    a_course(home)
    hits = here(home, "search", "sammen", "læring", "--json").objects[0]["hits"]  # type: ignore[index]
    assert [(hit["what"], hit["kind"], hit["course"]) for hit in hits] == [("field", "strategy", course)]
    out(home, "course", "do", course, "field", "strategy", "Alle med")
    assert not here(home, "search", "sammen", "læring", "--json").objects[0]["hits"]  # type: ignore[index]
