"""The papers of the demonstration in Danish and in Swedish: none of the program's English is left in them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from office import OFFICE, as_pdf, needs_office, pages_of
from papers_on_disk import kind_of
from test_languages import catalogue, forms_of
from unpacked import text_of

WORD = re.compile(r"[^\W\d_]+")
HOLE = re.compile(r"\{[^}]*\}")
LONE = 4
"""Letters from which a word by itself is looked for: shorter ones are words of every language."""


LARGEST = 300_000
"""Bytes of all pictures together."""
SHOWN = {".docx": ("-r", "55"), ".xlsx": ("-r", "110", "-y", "70", "-W", "1290", "-H", "230")}
"""How large the page is drawn, and what of it: a sheet is wide and has few rows."""
SAMPLES = Path(__file__).parents[2] / "docs" / "papers"


@pytest.fixture(scope="module", params=["da", "sv"])
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """A language, and the folder of the papers of its demonstration."""
    language, folder = request.param, tmp_path_factory.mktemp("demo")
    world = {**os.environ, "FACILITATOR_HOME": str(folder / "home"), "TZ": "UTC", "PYTHONHASHSEED": "0"}
    out = folder / "papers"
    ran = subprocess.run(
        [sys.executable, "-m", "facilitator", "demo", "--play", "--lang", language, "--out", str(out),
         "--clock", "2026-11-24T08:30"],
        capture_output=True, env=world, text=True, timeout=120,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    return language, out


@pytest.fixture(scope="module")
def told(written: tuple[str, Path]) -> tuple[str, str]:
    """A language, and all that stands in the papers of its demonstration."""
    language, out = written
    files = [path for path in out.rglob("*") if path.suffix in (".md", ".html", ".csv")]
    assert len(files) > 6
    return language, "\n".join(_visible(text_of(path)) for path in files)


def test_the_samples_of_the_documentation_are_the_papers_of_the_demonstration(
    written: tuple[str, Path], pytestconfig: pytest.Config
) -> None:
    language, out = written
    sample = SAMPLES / language
    papers = {path.name: path.read_text("utf-8") for path in out.iterdir() if path.suffix in (".md", ".html")}
    if pytestconfig.getoption("--pictures"):
        sample.mkdir(parents=True, exist_ok=True)
        for old in sample.iterdir():
            old.unlink()
        for name, text in papers.items():
            (sample / name).write_text(text, encoding="utf-8")
        for ending in (".docx", ".xlsx") if OFFICE else ():
            _pictured(next(path for path in sorted(out.iterdir()) if _is_pictured(path, ending)), sample)
    kept = [path for path in sample.iterdir() if path.suffix != ".png"]
    assert {path.name: path.read_text("utf-8") for path in kept} == papers


def test_there_is_a_picture_of_the_minutes_in_word_and_of_the_plan_in_excel_and_they_are_small() -> None:
    pictures = sorted(SAMPLES.rglob("*.png"))
    assert [path.stem for path in pictures if path.parent.name == "da"] == [
        "Handlingsplan (xlsx)",
        "Referat (docx)",
    ]
    assert sum(path.stat().st_size for path in pictures) < LARGEST


@needs_office
def test_the_page_for_a_head_is_one_page_for_all_and_for_each_school(written: tuple[str, Path]) -> None:
    _, out = written
    short = [path for path in out.rglob("*.docx") if kind_of(path) in ("På én side.docx", "På en sida.docx")]
    assert len(short) == 3
    for path in short:
        assert pages_of(as_pdf(path, path.parent)) == 1, path.parent.name


def _is_pictured(path: Path, ending: str) -> bool:
    """The minutes in Word and the plan in Excel."""
    minutes = kind_of(path).startswith(("Referat", "Minnesanteckningar"))
    return path.suffix == ending and minutes == (ending == ".docx")


def _pictured(path: Path, sample: Path) -> None:
    """The first page as LibreOffice prints it."""
    pdf = as_pdf(path, path.parent)
    picture = sample / f"{kind_of(path).removesuffix(path.suffix)} ({path.suffix[1:]})"
    shown = ["pdftoppm", *SHOWN[path.suffix], "-png", "-gray", "-singlefile", str(pdf), str(picture)]
    subprocess.run(shown, check=True, timeout=60)


def _visible(written: str) -> str:
    bare = re.sub(r"<style>.*?</style>|<[^>]+>", " ", written, flags=re.S)
    return " ".join(bare.replace("\\", "").split())


def _native(language: str) -> frozenset[str]:
    """Every word that stands in a translation: loan words, and words that look alike."""
    said = (form for entry in catalogue(language) if entry.id for form in forms_of(entry))
    return frozenset(word.casefold() for text in said for word in WORD.findall(text))


def _english(language: str) -> Iterator[str]:
    """The program's English in pieces between what is filled in, where it is another in the language."""
    native = _native(language)
    for entry in catalogue(language):
        for source in _sources(entry):
            if source in forms_of(entry):
                continue
            for piece in HOLE.split(source):
                words = WORD.findall(piece)
                strange = [word for word in words if word.casefold() not in native]
                if strange and (len(words) > 1 or len(words[0]) >= LONE):
                    yield piece.strip()


def _sources(entry: Message) -> tuple[str, ...]:
    if not entry.id:
        return ()
    return (entry.id,) if isinstance(entry.id, str) else tuple(entry.id)


def test_no_sentence_and_no_word_of_the_programs_english_is_left(told: tuple[str, str]) -> None:
    language, paper = told
    pieces = set(_english(language))
    assert len(pieces) > 500
    left = [piece for piece in pieces if re.search(rf"(?<!\w){re.escape(piece)}(?!\w)", paper)]
    assert left == []


def test_numbers_have_a_comma_and_days_stand_as_in_the_language(told: tuple[str, str]) -> None:
    language, paper = told
    assert re.search(r"\b\d+,\d\b", paper)
    assert re.findall(r"(?<![\d.,/–-])\d+\.\d(?![\d.:–-])", paper) == []
    long_day = r"dag den \d+\. \w+ 20\d\d" if language == "da" else r"dag \d+ \w+ 20\d\d"
    assert re.search(long_day, paper)
    assert re.findall(r"\b\d+(?:st|nd|rd|th)\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", paper) == []


def test_the_quotes_are_those_of_the_language(told: tuple[str, str]) -> None:
    language, paper = told
    assert not set("“„" if language == "sv" else "“”„") & set(paper)
