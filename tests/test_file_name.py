"""What people call a thing becomes the name of a file that every system takes."""

from __future__ import annotations

import base64
import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from oracles import file_name as problems

from facilitator.file_name import LONGEST, LONGEST_ENDING, LONGEST_FOLDER, LONGEST_KIND, file_name, version_of

CASES = json.loads((Path(__file__).parent / "corpus" / "names.json").read_text(encoding="utf-8"))
HOSTILE = {case["id"]: base64.b64decode(case["b64"]).decode("utf-8") for case in CASES}
DAY = "2026-11-24"


def test_a_paper_is_called_by_what_it_is_what_it_is_about_and_its_day() -> None:
    made = file_name("Referat", "Dagens mål", DAY, ending=".docx")
    assert made == "Referat - Dagens mål - 2026-11-24.docx"
    assert version_of(made.removesuffix(".docx"), 1) == "Referat - Dagens mål - 2026-11-24"
    assert version_of(made.removesuffix(".docx"), 2) == "Referat - Dagens mål - 2026-11-24 (2)"


@pytest.mark.parametrize("name", HOSTILE)
def test_no_hostile_title_leaves_the_folder_or_names_a_device(name: str) -> None:
    said = HOSTILE[name]
    for made in (
        file_name("Referat", said, DAY, ending=".docx"),
        file_name(said),
        file_name(said, ending=".md"),
    ):
        assert problems(made) == []


@given(st.text(st.characters(exclude_categories=())), st.sampled_from(["", ".docx"]))
def test_whatever_the_title_the_name_is_safe_short_and_keeps_what_tells_it_apart(
    said: str, ending: str
) -> None:
    made = file_name("Referat", said, DAY, ending=ending)
    assert problems(made) == [] and len(made.encode()) <= LONGEST
    assert made.startswith("Referat - ") and made.endswith(f"{DAY}{ending}")
    alone = file_name(said, ending=ending)
    assert problems(alone) == [] and len(alone.encode()) <= LONGEST


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Dialogmøde: Ærø og Århus", "Dialogmøde - Ærø og Århus"),
        ("Möte på Näs?", "Möte på Näs"),
        (unicodedata.normalize("NFD", "Møde på Åsen"), "Møde på Åsen"),
        ("Køge/Greve", "Køge-Greve"),
        ("»Dagens mål«", "»Dagens mål«"),
        ("  .hidden. ", "hidden"),
        ("nul", "_nul"),
        ("COM1.tekst", "_COM1.tekst"),
        ("\u202e", "_"),
    ],
)
def test_letters_stay_and_signs_that_no_system_takes_go(title: str, name: str) -> None:
    assert file_name(title) == name


DEVICES = (
    *("con", "prn", "aux", "nul", "CONIN$", "conout$", "clock$"),
    *(f"{port}{n}" for port in ("COM", "lpt") for n in "0123456789¹²³"),
)


@pytest.mark.parametrize("device", DEVICES)
def test_what_windows_takes_for_a_device_is_no_name_of_a_file(device: str) -> None:
    for said in (device, f"{device}.x", f"{device} .x", f"{device}  . x", f"{device}.tar.gz", f" {device} "):
        assert file_name(said).startswith(f"_{device}"), said
    for ending in (".docx", " .docx"):
        assert file_name(device, ending=ending) == f"_{device}{ending}"
    for part_of_it in (f"{device}a", f"x{device}", f"{device} og mere", f"{device}-2"):
        assert file_name(part_of_it) == part_of_it, "no device"


def test_of_a_long_name_what_it_is_about_is_cut_and_no_letter_in_two() -> None:
    made = file_name("Referat", "å" * 200, DAY, ending=".md")
    assert made.startswith("Referat - ååå") and made.endswith("å - 2026-11-24.md")
    spared = LONGEST_KIND - len("Referat") + LONGEST_ENDING - len(".md")
    assert LONGEST - spared - 1 <= len(made.encode()) <= LONGEST


def test_a_long_title_ends_with_a_whole_word_and_alike_in_every_paper_of_an_export() -> None:
    title = (
        "Benchmarking i triader Birkehave – Søndergård – Ådalsskolen – Vesterbro – Østre Skole – 26/11 8.30"
    )
    kinds = [("Referat", ".docx"), ("Handlingsplan", ".xlsx"), ("Handlingsplan", ".md"), ("Forløb", ".md")]
    made = {
        file_name(kind, title, DAY, ending=ending)
        .removeprefix(f"{kind} - ")
        .removesuffix(f" - {DAY}{ending}")
        for kind, ending in kinds
    }
    assert made == {"Benchmarking i triader Birkehave"}


def test_a_folder_keeps_its_day_and_a_kind_that_is_too_long_is_cut_itself() -> None:
    title = "Benchmarking i triader Birkehave og Søndergård"
    assert file_name(DAY, title, most=LONGEST_FOLDER) == "2026-11-24 - Benchmarking i triader"
    made = file_name("Log for " + "Wolfeschlegelsteinhausen " * 5, title, DAY, ending=".docx")
    assert made.endswith(f" - {DAY}.docx") and len(made.encode()) <= LONGEST
