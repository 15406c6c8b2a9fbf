"""A dispute about questionnaires takes no time from the talk about practice."""

from __future__ import annotations

import pytest
from walk import WHY, Begin, Walk

from facilitator.store.glance import read_meeting

RULES = {
    "en": "We talk about the practice behind the figures, not about the questionnaire.",
    "da": "Vi taler om praksis bag tallene, ikke om spørgeskemaet.",
    "sv": "Vi talar om praktiken bakom siffrorna, inte om enkäten.",
}


def rules(walk: Walk) -> list[str]:
    return [line.removeprefix("▌ ") for line in walk.type("status") if line.startswith("▌")]


@pytest.mark.seed("SR-076")
@pytest.mark.parametrize("language", RULES)
def test_a_dispute_is_parked_and_the_rule_is_said_in_any_agenda(begin: Begin, language: str) -> None:
    walk = begin("triad_kickoff", language=language)
    assert all("R18" not in item.rules for item in walk.meeting.items), "an agenda that does not name it"
    walk.do("start")
    said = "\n".join(walk.type("instrument Hvis skema er bedst?"))
    assert RULES[language] in said
    assert rules(walk)[0] == RULES[language]
    parked = walk.meeting.entries[-1]
    assert (parked.kind, parked.text) == ("parked", "Hvis skema er bedst?")
    assert read_meeting(walk.paths.database, walk.meeting.head.id) == walk.meeting
    walk.do(f"next {WHY}")
    assert RULES[language] not in rules(walk), "the next item has rules of its own"
    walk.do("undo", "undo")
    assert walk.meeting.entries == () and walk.meeting.run.interventions == ()
