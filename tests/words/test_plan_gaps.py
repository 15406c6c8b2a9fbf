"""Every gap names its field and asks its question."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.plan_check import Gap, GapReason
from facilitator.words.plan_gaps import gap_field, gap_sentence
from facilitator.words.tongue import speak

FACTS: dict[str, str | int | date] = {
    "word": "styrke",
    "day": date(2026, 12, 8),
    "days": 130,
    "confidence": 4,
}


@pytest.mark.parametrize("language", ["en", "da", "sv"])
def test_every_gap_has_a_sentence_of_its_own(language: str) -> None:
    sentences = [gap_sentence(Gap("text", reason, FACTS), speak(language)) for reason in GapReason]
    assert len(set(sentences)) == len(GapReason)
    assert not any("{" in sentence for sentence in sentences)


def test_a_sentence_tells_the_day_in_the_readers_way() -> None:
    gap = Gap("deadline", GapReason.FIRST_STEP_TOO_LATE, FACTS)
    assert "Tu 8 Dec" in gap_sentence(gap, speak("en"))
    assert "ti 8.12." in gap_sentence(gap, speak("da"))


def test_every_field_is_called_by_a_name_of_its_own() -> None:
    fields = ("owner_id", "deadline", "resources", "goal", "sign", "criterion", "evaluation", "follow_up",
              "adaptation", "text", "confidence")  # fmt: skip
    names = [gap_field(Gap(name, GapReason.NO_OWNER), speak("en")) for name in fields]
    assert len(set(names)) == len(fields)
