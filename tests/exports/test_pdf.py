"""The PDF says what the other papers say, in its language, and takes no text for markup."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from paper_sample import DAY, held, in_utc
from test_hostile import ALL, LEFT, said_everywhere

from facilitator.domain.meeting import Meeting
from facilitator.exports.audience import Audience
from facilitator.exports.pdf import can_draw, plan_pdf, summary_pdf
from facilitator.exports.plain_text import text
from facilitator.exports.view import MeetingView, view

pytestmark = pytest.mark.skipif(not can_draw() or not shutil.which("pdftotext"), reason="no PDF tools here")
SCRIPTS = re.compile(r"[^\u0000-\u024f\u0370-\u04ff\u2010-\u203a\u20ac]")
"""Signs that fonts of this place may not have: they are drawn as boxes."""


def seen(meeting: Meeting, language: str = "da", audience: Audience = Audience.GROUP) -> MeetingView:
    return view(meeting, audience, language, DAY, local=in_utc)


def read_back(drawn: bytes, folder: Path) -> str:
    """The signs of a PDF without spaces and breaks, as a program of its own kind reads them."""
    path = folder / "paper.pdf"
    path.write_bytes(drawn)
    read = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True, text=True)
    return bare(read.stdout)


def bare(written: str) -> str:
    return re.sub(r"[\s\u200b\u00ad\f]", "", written)


@pytest.mark.parametrize("language", ["da", "sv", "en"])
def test_it_says_what_the_view_says(language: str, tmp_path: Path) -> None:
    shown = seen(held(language), language, Audience.INTERNAL)
    read = read_back(summary_pdf(shown), tmp_path)
    for section in (*shown.sections, *shown.appendix):
        assert bare(section.title) in read
    for said in (shown.title, shown.audience_note, shown.written_on, "Målet står på tavlen", "Ida Krag"):
        assert bare(said) in read
    assert bare(shown.plan_title) in read_back(plan_pdf(shown), tmp_path)


@pytest.mark.parametrize("name", LEFT)
def test_a_text_is_in_it_to_the_sign_whatever_it_looks_like(name: str, tmp_path: Path) -> None:
    said = text(ALL[name])
    if len(said) > 3000 or SCRIPTS.search(said):
        pytest.skip("its signs or its length are for other tests")
    read = read_back(plan_pdf(seen(said_everywhere(said), "en", Audience.INTERNAL)), tmp_path)
    # a footer may come between the lines of a text
    assert all(bare(line) in read for line in said.split("\n"))


@pytest.mark.parametrize("name", LEFT)
def test_no_text_keeps_it_from_being_drawn(name: str) -> None:
    assert plan_pdf(seen(said_everywhere(ALL[name][:3000]), "sv")).startswith(b"%PDF-")


@pytest.mark.parametrize("language", ["da", "sv", "en"])
def test_it_is_tagged_and_knows_its_language_and_its_title(language: str, tmp_path: Path) -> None:
    drawn = summary_pdf(seen(held(language), language))
    assert b"/StructTreeRoot" in drawn or b"/MarkInfo" in drawn
    path = tmp_path / "paper.pdf"
    path.write_bytes(drawn)
    told = subprocess.run(["pdfinfo", str(path)], capture_output=True, check=True, text=True).stdout
    assert re.search(r"Tagged:\s+yes", told) and "Dagens mål i matematik" in told
    assert f"/Lang({language})".encode() in drawn.replace(b"/Lang (", b"/Lang(")


def test_the_same_view_is_the_same_file() -> None:
    assert summary_pdf(seen(held())) == summary_pdf(seen(held()))
