"""Danish and Swedish papers are Danish and Swedish throughout."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po
from paper_sample import DAY, held, in_utc, intervened

import facilitator.exports
from facilitator.exports.audience import Audience
from facilitator.exports.html import page
from facilitator.exports.markdown import summary
from facilitator.exports.view import view
from facilitator.words.tongue import LOCALE

FOLDER = Path(facilitator.exports.__file__).parent
KEYWORDS = {"_": None, "n_": (1, 2), "p_": ((1, "c"), 2), "np_": ((1, "c"), 2, 3)}
ENGLISH = frozenset(("the", "and", "what", "with", "from", "how", "who", "were", "was", "minutes", "people"))


def messages() -> Iterator[tuple[str | None, str]]:
    """Context and message of every sentence the papers say, the singular where there are two."""
    found = extract_from_dir(FOLDER, [("**.py", "python")], keywords=KEYWORDS)
    for _file, _line, message, _comments, context in found:
        yield context, message if isinstance(message, str) else message[0]


def catalogue(language: str) -> Catalog:
    with (LOCALE / language / "LC_MESSAGES" / "facilitator.po").open("rb") as file:
        return read_po(file, language)


def forms_of(entry: Message) -> tuple[str, ...]:
    return (entry.string,) if isinstance(entry.string, str) else tuple(entry.string)


@pytest.mark.parametrize("language", ["da", "sv"])
def test_every_sentence_of_the_papers_is_translated(language: str) -> None:
    known = catalogue(language)
    said = set(messages())
    assert len(said) > 50
    missing = []
    for context, message in said:
        entry = known.get(message, context)
        if entry is None or entry.fuzzy or not all(forms_of(entry)):
            missing.append(message)
    assert sorted(missing) == []


@pytest.mark.parametrize("language", ["da", "sv"])
@pytest.mark.parametrize("form", [summary, page])
def test_no_english_is_left_in_a_danish_or_swedish_paper(language: str, form: object) -> None:
    meeting = intervened(held(language), "stop_advice")
    shown = view(meeting, Audience.INTERNAL, language, DAY, local=in_utc)
    written = re.sub(r"<style>.*</style>", "", form(shown), flags=re.S)  # type: ignore[operator]
    words = set(re.findall(r"[^\W\d_]+", re.sub(r"<[^>]+>", " ", written).casefold()))
    assert sorted(words & ENGLISH) == []


def test_dates_and_numbers_are_written_as_in_the_language() -> None:
    shown = {
        language: summary(view(held(), Audience.INTERNAL, language, DAY, local=in_utc))
        for language in ("da", "sv")
    }
    assert "tirsdag den 24. november 2026, uge 48, 08.01–08.37" in shown["da"]
    assert "tisdag 24 november 2026, vecka 48, 08:01–08:37" in shown["sv"]
    assert all("3,0" in written for written in shown.values())
