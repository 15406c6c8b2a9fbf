"""What an item asks for, as one reads it before the meeting."""

from __future__ import annotations

import pytest

from facilitator.domain.requirements import (
    Confirmed,
    DateSet,
    Each,
    Either,
    FieldFilled,
    Rated,
    Record,
    Requirement,
    Turns,
)
from facilitator.library.agendas import find_agendas
from facilitator.words.requirements import requirement, requirements
from facilitator.words.tongue import speak


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (Record("question", at_least=6, types=2), "at least 6 questions of 2 types or more"),
        (Record("action", per="party", having=("owner", "deadline")),
         "each school: at least 1 action with owner and deadline"),
        (Record("question", per="party", by=("other_parties",)),
         "each of the other schools: at least 1 question"),
        (Record("idea", at_least=2, scope="meeting"), "at least 2 ideas, in the whole meeting"),
        (Record("theme", at_least=1, at_most=3), "1 to 3 themes"),
        (Record("area_of_excellence", at_least=0, at_most=1, scope="course"),
         "at most 1 area of excellence, in the whole course"),
        (Record("sign", exactly=1), "exactly 1 sign"),
        (Record("learning", by=("focus_person",)), "at least 1 learning point from the focus person"),
        (Each("idea", ("adaptation",)), "adaptation for all ideas"),
        (Each("action", ("status_today",), where=("open",)), "status today for all actions still open"),
        (Each("person", ("triad",)), "triad for all people"),
        (Each("point", ("validation",), at_least=3, at_most=6),
         "answer from those concerned for all summary points (3 to 6 summary points)"),
        (FieldFilled("release_level", scope="item"), "sharing level – confirm or change"),
        (FieldFilled("we_show", per="party"), "each school: “we show”"),
        (DateSet("draft_report", within="4 weeks"), "date for the draft report, within 4 weeks"),
        (DateSet("follow_up", within="1 day"), "date for the follow-up meeting, within 1 day"),
        (Confirmed("contract"), "a yes from everyone to the conversation contract"),
        (Confirmed("consent", by=("interviewees",), per="person"),
         "each of the interviewees: a yes to taking part on the agreed terms"),
        (Confirmed("dates", per="triad"), "each triad: a yes from everyone to the dates"),
        (Turns("other_parties"), "a word, or a pass, from the other schools"),
        (Rated("roti"), "an answer from each participant: return on time invested (ROTI)"),
        (Either((DateSet("follow_up"), FieldFilled("course_result"))),
         "date for the follow-up meeting or result of the course"),
    ],
)  # fmt: skip
def test_a_requirement_is_said_before_anything_is_there(asked: Requirement, said: str) -> None:
    assert requirement(asked, speak("en")) == said


@pytest.mark.parametrize("language", ["da", "sv"])
def test_every_shipped_gate_is_said_without_an_english_word(language: str) -> None:
    foreign = {" the ", " each ", " from ", " with ", "at least"}
    for agenda in find_agendas():
        for item in agenda.written_items():
            phrases = requirements(item.gate, speak(language))
            assert len(phrases) == len(item.gate)
            for phrase in phrases:
                assert phrase
                assert not any(word in f" {phrase} " for word in foreign), phrase
