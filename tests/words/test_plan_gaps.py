"""Every gap names its field and asks its question."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.plan_check import Gap, GapReason
from facilitator.words.plan_gaps import action_standing, gap_field, gap_sentence
from facilitator.words.tongue import speak

FACTS: dict[str, str | int | date] = {
    "word": "styrke",
    "day": date(2026, 12, 8),
    "days": 130,
    "confidence": 4,
    "most": 3,
    "have": 141,
    "week": 42,
}


@pytest.mark.parametrize("language", ["en", "da", "sv"])
def test_every_gap_has_a_sentence_of_its_own(language: str) -> None:
    sentences = [gap_sentence(Gap("text", reason, FACTS), speak(language)) for reason in GapReason]
    assert len(set(sentences)) == len(GapReason)
    assert not any("{" in sentence for sentence in sentences)


def test_a_sentence_tells_the_day_in_the_readers_way() -> None:
    gap = Gap("deadline", GapReason.FIRST_STEP_TOO_LATE, FACTS)
    said = {language: gap_sentence(gap, speak(language)) for language in ("en", "da", "sv")}
    assert said == {
        "en": "The first step is after Tuesday 8 December. What can be done before then?",
        "da": "Det første skridt ligger efter tirsdag den 8. december. Hvad kan gøres inden da?",
        "sv": "Det första steget ligger efter tisdag 8 december. Vad kan göras innan dess?",
    }


def test_every_field_is_called_by_a_name_of_its_own() -> None:
    fields = ("owner_id", "deadline", "resources", "goal", "sign", "criterion", "evaluation", "follow_up",
              "adaptation", "text", "confidence")  # fmt: skip
    names = [gap_field(Gap(name, GapReason.NO_OWNER), speak("en")) for name in fields]
    assert len(set(names)) == len(fields)


def standing(*reasons: GapReason, language: str = "en") -> str:
    return action_standing([Gap(r.removeprefix("no_"), r, FACTS) for r in reasons], speak(language))


def test_an_action_without_owner_or_sign_cannot_be_agreed_yet() -> None:
    said = standing(GapReason.NO_OWNER, GapReason.NO_SIGN, GapReason.NO_GOAL)
    assert said == "Before it can be agreed it lacks: owner and sign."


def test_an_action_that_can_be_agreed_says_what_the_plan_still_lacks() -> None:
    said = standing(GapReason.NO_GOAL, GapReason.NO_CRITERION, GapReason.VAGUE_VERB)
    assert said == "Enough for a yes. The plan still lacks: goal and success criterion."


def test_only_an_action_that_lacks_nothing_has_all_it_needs() -> None:
    assert standing() == standing(GapReason.LOW_CONFIDENCE) == "The action has all it needs."
