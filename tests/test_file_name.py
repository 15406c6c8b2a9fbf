"""A title becomes a file name that every system takes."""

from __future__ import annotations

import base64
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.file_name import file_name

CASES = json.loads((Path(__file__).parent / "corpus" / "names.json").read_text(encoding="utf-8"))
HOSTILE = {case["id"]: base64.b64decode(case["b64"]).decode("utf-8") for case in CASES}
SAFE = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.docx")
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)\.")


@pytest.mark.parametrize("name", HOSTILE)
def test_no_hostile_title_leaves_the_folder_or_names_a_device(name: str) -> None:
    for tail in (".docx", "2026-11-24-summary.docx"):
        made = file_name(HOSTILE[name], tail)
        assert SAFE.fullmatch(made) and not RESERVED.match(made)


@given(
    st.text(st.characters(exclude_categories=())), st.sampled_from([".docx", "2026-11-24-action-plan.docx"])
)
def test_whatever_the_title_the_name_is_safe_short_and_keeps_its_tail(title: str, tail: str) -> None:
    made = file_name(title, tail)
    assert SAFE.fullmatch(made) and not RESERVED.match(made)
    assert made.endswith(tail) and len(made.encode()) <= 120


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Dialogmøde: Ærø og Århus", "dialogmoede-aeroe-og-aarhus"),
        ("Möte på Näs", "mote-paa-nas"),
        ("MU\u0308LLER", "muller"),
        ("Køge/Greve", "koege-greve"),
        ("\U0001f600", "untitled"),
        ("NUL", "nul-untitled"),
    ],
)
def test_nordic_letters_stay_readable(title: str, slug: str) -> None:
    assert file_name(title, ".docx") == f"{slug}.docx"
    assert file_name(title, "plan.docx") == f"{slug}-plan.docx"
