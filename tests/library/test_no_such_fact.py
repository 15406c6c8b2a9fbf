"""What the sources contradict each other about is told nowhere: the day of a conference, in May or April."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

HERE = Path(__file__).parents[2]
SHIPPED = ("agendas", "question_banks", "processes", "method", "facilitator", "README.md")
TEXTS = {".yaml", ".md", ".txt", ".json", ".po", ".j2", ".py"}
MONTH = "(?:may|april|maj|apr)"
DAY = re.compile(
    rf"\b26(?:\.|th|st|:e)?(?: of)? ?{MONTH}\b|\b{MONTH} 26\b|\b26[./]\s?0?[45]\b|-0[45]-26\b", re.IGNORECASE
)


@pytest.mark.seed("SR-176")
def test_no_shipped_text_names_the_day_that_is_not_known() -> None:
    files = [
        path
        for name in SHIPPED
        for path in ([HERE / name] if (HERE / name).is_file() else sorted((HERE / name).rglob("*")))
        if path.suffix in TEXTS
    ]
    assert len(files) > 100
    found = [path for path in files if DAY.search(path.read_text(encoding="utf-8"))]
    assert not found


@pytest.mark.parametrize(
    "said",
    [
        "26 May",
        "the 26th of April",
        "den 26. maj",
        "den 26:e april",
        "May 26",
        "26.5.",
        "26/04",
        "2009-05-26",
    ],
)
def test_the_day_would_be_found_however_it_is_written(said: str) -> None:
    assert DAY.search(f"The conference is held on {said} in the hall")
