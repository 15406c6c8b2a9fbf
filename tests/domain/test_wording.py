"""Hints find what a consultant would raise an eyebrow at, and leave the rest alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.modes import Mode
from facilitator.domain.wording import HintKind, copying, hints

ADVICE, CLOSED, INTRO = HintKind.ADVICE_IN_DISGUISE, HintKind.CLOSED_QUESTION, HintKind.INTRODUCTION
DOUBLE, JUDGING = HintKind.DOUBLE_BARRELLED, HintKind.JUDGING_WORD


def kinds(text: str, language: str, kind: str = "question", mode: Mode = Mode.EXPLORE) -> set[HintKind]:
    return {hint.kind for hint in hints(text, kind=kind, mode=mode, language=language)}


@pytest.mark.parametrize(
    ("language", "bad", "fault"),
    [
        ("en", "Have you considered smaller groups?", ADVICE),
        ("da", "Har I overvejet at lave mindre grupper?", ADVICE),
        ("sv", "Har ni övervägt att göra mindre grupper?", ADVICE),
        ("da", "Hvorfor gør I ikke bare som os?", ADVICE),
        ("da", "Men synes I ikke, at grupperne er store?", ADVICE),
        ("en", "Why don’t you make smaller groups?", ADVICE),
        ("sv", "Är eleverna nöjda?", CLOSED),
        ("da", "Er det ikke ledelsens skyld?", CLOSED),
        ("en", "Did it work?", CLOSED),
        ("en", "We had the same problem, and what helped us was more co-teaching, so how do you see that?",
         INTRO),
        ("sv", "Vad gjorde ni och varför och vem bestämde det?", DOUBLE),
        ("da", "Hvem var med? Hvad skete der?", DOUBLE),
    ],
)  # fmt: skip
def test_a_bad_question_gets_its_hint(language: str, bad: str, fault: HintKind) -> None:
    assert kinds(bad, language) == {fault}


@pytest.mark.parametrize(
    ("language", "good"),
    [
        ("en", "What happens when the groups get smaller?"),
        ("da", "Hvad sker der, når grupperne bliver mindre?"),
        ("sv", "Vad händer när grupperna blir mindre?"),
        ("da", "I hvilken form skriver eleverne målet?"),
        ("sv", "Var sitter eleverna när de skriver målet?"),
        ("da", "Hvordan ved I, hvem det berører mest?"),
        ("da", "Når lærerne gør sådan, hvordan reagerer eleverne så?"),
        ("da", "Og hvis det lykkes, hvad ser vi så?"),
        ("sv", "Om ett år, vad är ni glada att ni började med?"),
        ("en", "Karim, what did you see?"),
        ("da", "Hvad sagde De til forældrene?"),
    ],
)
def test_a_good_question_gets_none(language: str, good: str) -> None:
    assert hints(good, kind="question", mode=Mode.EXPLORE, language=language) == ()


@pytest.mark.parametrize(
    ("language", "note", "word"),
    [
        ("en", "The pupils were bored.", "bored"),
        ("da", "God stemning i klassen.", "god"),
        ("sv", "Läraren var otydlig.", "otydlig"),
        ("da", "Der er for meget uro", "for meget"),
    ],
)
def test_a_judging_word_in_an_observation_is_pointed_at(language: str, note: str, word: str) -> None:
    (hint,) = hints(note, kind="evidence", mode=Mode.OBSERVE, language=language)
    assert (hint.kind, hint.facts["word"]) == (JUDGING, word)
    assert JUDGING not in kinds(note, language, kind="note", mode=Mode.EXPLORE)


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("en", "7 of 22 look out of the window; 3 draw."),
        ("da", "Fire elever griner; lærer siger: »Den var god, den tager vi igen.«"),
        ("sv", "Sex elever frågar: ”Är det bra så? Vad ska vi göra?”"),
        ("en", "A pupil says 'this is boring' and doesn't write."),
        ("da", "Godmorgen, siger læreren"),
    ],
)
def test_what_was_seen_or_said_in_quotation_marks_gets_none(language: str, note: str) -> None:
    assert hints(note, kind="evidence", mode=Mode.OBSERVE, language=language) == ()


def test_why_is_for_later_than_the_clarifying_questions() -> None:
    why = HintKind.WHY_IN_CLARIFY
    for language, asked in [("en", "Why on Tuesdays?"), ("da", "Hvorfor tirsdag?"), ("sv", "Varför tisdag?")]:
        assert why in kinds(asked, language, mode=Mode.CLARIFY)
        assert why not in kinds(asked, language, mode=Mode.EXPLORE)


def test_more_than_twenty_words_are_counted() -> None:
    (hint,) = hints("hvad " + "ord " * 20, kind="question", mode=Mode.EXPLORE, language="da")
    assert (hint.kind, hint.facts["words"]) == (HintKind.TOO_LONG, 21)
    assert kinds("hvad " + "ord " * 19, "da") == set()


@pytest.mark.parametrize(
    ("language", "note", "name"),
    [
        ("da", "Vi så, at Mette rakte hånden op", "Mette"),
        ("sv", "Vi såg att Åsa räckte upp handen", "Åsa"),
        ("en", "We saw that Mette put her hand up", "Mette"),
        ("da", "I 5. b går Anne-Lise ud", "Anne-Lise"),
        ("da", "Emil rakte hånden op", "Emil"),
        ("sv", "Tre räckte upp handen. Elsas penna låg kvar", "Elsas"),
        ("en", "Freya asked her neighbour", "Freya"),
    ],
)
def test_a_capital_inside_a_sentence_is_likely_a_name(language: str, note: str, name: str) -> None:
    (hint,) = hints(note, kind="note", mode=Mode.PRESENT, language=language)
    assert (hint.kind, hint.facts["word"]) == (HintKind.LIKELY_NAME, name)
    assert hints(note, kind="note", mode=Mode.PRESENT, language=language, known_names=[f"{name} Holm"]) == ()


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Nu skriver I selv. De andre ser på, og Deres lærer lytter"),
        ("da", "Storm om skolen. Roman læst. Finn siger intet. Tage noter"),
        ("da", "Vi besøgte Birkehaves klasser sammen med PPR"),
        ("sv", "Hur gör Ni? Eleverna läser i 5. A"),
        ("en", "On Tuesday I asked what I'd see"),
    ],
)
def test_other_capitals_are_no_names(language: str, note: str) -> None:
    found = hints(note, kind="note", mode=Mode.PRESENT, language=language, known_names=["Birkehave"])
    assert found == ()


@pytest.mark.parametrize(
    ("language", "action", "word"),
    [
        ("en", "Improve feedback", "improve"),
        ("da", "Vi arbejder med feedback", "arbejder med"),
        ("sv", "Fokusera på återkoppling", "fokusera på"),
    ],
)
def test_an_action_nobody_could_see_is_vague(language: str, action: str, word: str) -> None:
    (hint,) = hints(action, kind="action", mode=Mode.DECIDE, language=language)
    assert (hint.kind, hint.facts["word"]) == (HintKind.VAGUE_ACTION, word)
    assert hints(action, kind="note", mode=Mode.DECIDE, language=language) == ()


def test_an_action_somebody_can_see_is_not() -> None:
    text = "Lade 5. b skrive målet med egne ord"
    assert hints(text, kind="action", mode=Mode.DECIDE, language="da") == ()


def test_a_yes_or_no_is_what_one_asks_for_when_deciding() -> None:
    assert kinds("Er vi enige?", "da", mode=Mode.DECIDE) == set()


def test_a_thought_that_advises_is_heard_as_advice_an_answer_is_not() -> None:
    thought = "Jeg ville prøve mindre grupper"
    assert kinds(thought, "da", kind="reflection", mode=Mode.REFLECT) == {ADVICE}
    assert kinds(thought, "da", kind="answer", mode=Mode.EXPLORE) == set()


def test_an_adaptation_in_the_words_of_the_idea_is_copying() -> None:
    idea = "Eleverne skriver målet selv med egne ord, før timen begynder"
    same = "eleverne skriver MÅLET selv med egne ord før timen begynder."
    own = "Kun i matematik, og makkerpar fortæller hinanden målet i stedet for at skrive det"
    assert copying(idea, same) is not None
    assert copying(idea, own) is None
    assert copying(idea, "") is None


@given(
    st.text(max_size=200),
    st.sampled_from(["question", "evidence", "note", "action", "reflection"]),
    st.sampled_from(Mode),
    st.sampled_from(["en", "da", "sv"]),
)
def test_any_text_can_be_looked_at_and_quoting_it_takes_every_hint_away(
    text: str, kind: str, mode: Mode, language: str
) -> None:
    hints(text, kind=kind, mode=mode, language=language)
    quoted = "»" + text.replace("»", "").replace("«", "") + "«"
    assert hints(quoted, kind=kind, mode=mode, language=language) == ()
