"""Every hint has a sentence that fits its line."""

from __future__ import annotations

import pytest

from facilitator.domain.wording import Hint, HintKind
from facilitator.words.hints import hint_sentence
from facilitator.words.tongue import speak

LONG = "uppenbarligen-och-utan-tvekan"


@pytest.mark.parametrize("language", ["en", "da", "sv"])
@pytest.mark.parametrize("kind", HintKind)
def test_a_hint_is_one_sentence_of_at_most_64_cells(kind: HintKind, language: str) -> None:
    sentence = hint_sentence(Hint(kind, {"word": LONG, "words": 123}), speak(language))
    assert 0 < len(sentence) <= 64
    assert "{" not in sentence


def test_a_hint_points_at_the_word() -> None:
    assert "“god”" in hint_sentence(Hint(HintKind.JUDGING_WORD, {"word": "god"}), speak("en"))
