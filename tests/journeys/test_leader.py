"""Leaders who try something out in their own leadership: one alone through two rounds, and a set of four."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from in_course import BETWEEN, InCourse, Underway

from facilitator.clock import FastClock
from facilitator.domain.action_log import logs
from facilitator.domain.course import CourseKind
from facilitator.domain.floor import expected_to_speak, not_heard
from facilitator.domain.refusal import Reason, Refused
from facilitator.services.course_making import CourseSetup
from facilitator.services.setup import PersonLine, Setting
from facilitator.tui.presenting.course import course_view
from facilitator.tui.presenting.course_desk import CourseDesk
from facilitator.words.tongue import speak

HANNE = "Hanne Lund"
FRAME = (Setting("frame_conditions", "En formiddag om måneden"),)
ALONE = CourseSetup(
    CourseKind.LEADER_ACTION_LEARNING,
    "Min ledelse",
    (),
    (PersonLine(HANNE, ("member", "focus_person")), PersonLine("Inge Krogh", ("process_consultant",))),
    FRAME,
)
NAMES = ("Hanne Lund", "Per Dam", "Eva Holm", "Lone Ravn")
SET = CourseSetup(
    CourseKind.LEADER_ACTION_LEARNING,
    "Fire ledere",
    (),
    (
        PersonLine("Inge Krogh", ("process_consultant",)),
        *(
            PersonLine(name, ("member", "focus_person") if n < 2 else ("member",))
            for n, name in enumerate(NAMES)
        ),
    ),
    FRAME,
)
FIRST, SECOND = "Hvordan får jeg teamet til at tale?", "Hvornår tier jeg selv?"
TRIED, LEARNED = "Lade teamet sætte dagsordenen", "De taler, når jeg venter"


@pytest.fixture
def alone(tmp_path: Path) -> Iterator[Underway]:
    made = Underway(tmp_path / "home", ALONE, "da")
    yield made
    made.close()


@pytest.fixture
def four(tmp_path: Path) -> Iterator[Underway]:
    made = Underway(tmp_path / "home", SET, "da")
    yield made
    made.close()


BY_HERSELF = CourseSetup(
    CourseKind.LEADER_ACTION_LEARNING,
    "Min ledelse",
    (),
    people=(PersonLine(HANNE, ("member", "focus_person")),),
    fields=FRAME,
)
PLURAL = {"da": r"\b(I|jer|jeres|vi|os|alle)\b", "sv": r"\b([Nn]i|er|era|ert|vi|oss|alla)\b"}
"""Words that speak to or of several people."""
SHOWN = ("agenda", "status", "missing", "suggest", "list", "plan", "inbox")


@pytest.mark.parametrize("language", ["da", "sv"])
def test_a_leader_with_nobody_beside_her_goes_through_two_rounds_spoken_to_as_one(
    tmp_path: Path, language: str
) -> None:
    course = Underway(tmp_path / "home", BY_HERSELF, language)
    told: list[str] = []

    def look(walk: InCourse, item_id: str) -> None:
        told.extend(line for each in SHOWN for line in walk.type(each))
        assert walk.meeting.held_alone
        item = walk.meeting.item
        assert item is not None and walk.meeting.name_of(walk.meeting.run.floor) in (HANNE, "")

    for _ in range(2):
        course.hold("leader_al_start", look)
        for line in ("Jeg tav", "To begyndte", "Ingen så på mig"):
            course.done("log", line)
        course.hold("leader_al_dialogue", look)
        course.hold("leader_al_process", look)
    assert [mark.agenda_id for mark in course.course.meetings if mark.closed_at] == [
        "leader_al_start", "leader_al_dialogue", "leader_al_process",
    ] * 2  # fmt: skip
    spoken = [line for line in told if re.search(PLURAL[language], line)]
    assert not spoken, spoken
    course.close()


def test_a_leader_alone_asks_herself_and_writes_down_the_answers(tmp_path: Path) -> None:
    course = Underway(tmp_path / "home", BY_HERSELF, "da")
    walk = begun(course, "leader_al_start")
    assert walk.type("status")[0].endswith("Aftale med dig selv: Hvad skal tiden bruges til?")
    walk.until("l1_ask.1")
    assert walk.missing() == ["4 spørgsmål"]
    for question in ("lineal Hvem taler først?", "circular Hvad siger den stille?"):
        walk.do(
            f"question.{question}", f"question.{question.replace('?', ' igen?')}", "answer Jeg ved det ikke"
        )
    assert walk.missing() == ["√ Intet mangler."]
    walk.leave()
    course.close()


def test_two_leaders_or_a_leader_with_a_guest_are_no_leader_alone(tmp_path: Path) -> None:
    for n, other in enumerate((PersonLine("Per Dam", ("member",)), PersonLine("Per Dam", ("guest",)))):
        setup = replace(BY_HERSELF, people=(*BY_HERSELF.people, other))
        course = Underway(tmp_path / str(n), setup, "da")
        walk = course.enter("leader_al_start")
        assert walk.room.do("start").result(20).refused == Refused.because(Reason.NO_CONSULTANT)
        walk.leave()
        course.close()


def begun(course: Underway, agenda_id: str) -> InCourse:
    walk = course.enter(agenda_id)
    walk.do("start")
    return walk


def a_first_round(course: Underway) -> None:
    """Question, action, log and learning of a leader alone."""
    walk = begun(course, "leader_al_start")
    walk.do(f"field leadership_question @{HANNE} {FIRST}")
    walk.until("l1_design")
    walk.do(f"field leadership_question @{HANNE} {SECOND}", f"action {TRIED} @{HANNE} >2026-09-01")
    walk.do("close Vi har nået det, vi ville")
    walk.leave()
    course.clock.wait(BETWEEN)
    for order in (("log.did", "Jeg tav"), ("log", "To begyndte"), ("log", "Ingen så på mig")):
        course.done(*order)
    course.done("log.surprise", "Den stille talte først")


def test_a_leader_alone_shows_the_log_by_number_and_learns_from_it(alone: Underway) -> None:
    a_first_round(alone)
    (log,) = logs(alone.course)
    assert log.enough
    walk = begun(alone, "leader_al_dialogue")
    walk.until(next(item.id for item in walk.meeting.items if item.id.startswith("l2_tell")))
    told = walk.type("observation")
    numbers = [line.number for line in log.lines if line.kind == "evidence"]
    assert all(any(f" {n}  " in line for line in told) for n in numbers)
    assert walk.missing() == ["2 iagttagelser, der er vist frem"]
    walk.do(f"show {numbers[2]}", f"set {numbers[0]} shown yes")
    assert walk.missing() == ["√ Intet mangler."]
    walk.leave()


def test_the_second_round_begins_with_what_was_tried_and_learned_in_the_first(alone: Underway) -> None:
    a_first_round(alone)
    walk = begun(alone, "leader_al_dialogue")
    walk.do(f"note.learning @{HANNE} {LEARNED}", "close Vi har nået det, vi ville")
    walk.leave()
    alone.clock.wait(BETWEEN)
    second = alone.enter("leader_al_start")
    told = "\n".join(second.type("start"))
    for said in (f"{HANNE}: forrige runde", FIRST, SECOND, TRIED, LEARNED, "Hvad har ændret sig siden da?"):
        assert said in told
    second.do(f"field what_changed @{HANNE} Jeg venter længere")
    second.leave()
    shown = seen_on_screen(alone)
    assert f"spurgte: {SECOND}" in shown and f"lærte: {LEARNED}" in shown and "Jeg venter længere" in shown


def test_every_wording_of_the_question_is_kept_in_sight(alone: Underway) -> None:
    for text in (FIRST, SECOND, "Hvem taler først?"):
        alone.done("field", "leadership_question", f"@{HANNE} {text}")
    shown = seen_on_screen(alone)
    assert [shown.index(text) > 0 for text in ("Hvem taler først?", FIRST, SECOND)] == [True] * 3


def seen_on_screen(course: Underway) -> list[str]:
    """The texts of the rows of the course screen."""
    clock = course.clock
    assert isinstance(clock, FastClock)
    view = course_view(CourseDesk(course.course, course.desk.process, clock, speak("da")))
    return [getattr(part, "text", "") for part in view.parts]


def test_in_a_set_of_four_the_rules_of_speaking_hold_and_every_gate_is_met(four: Underway) -> None:
    four.hold("leader_al_start", in_turn)
    four.hold("leader_al_dialogue", in_turn)
    four.hold("leader_al_process")
    course = four.course
    assert all(mark.closed_at for mark in course.meetings)


def in_turn(walk: InCourse, item_id: str) -> None:
    """Whoever is in focus has the floor to tell and to answer, and is not among those who ask."""
    meeting, item = walk.meeting, walk.meeting.item
    assert item is not None
    focus = meeting.name_of(item.focus)
    spoken_for = [person.name for person in expected_to_speak(meeting)]
    match item_id.partition(".")[0]:
        case "l1_tell" | "l1_reform" | "l2_tell" | "l2_next":
            assert meeting.name_of(meeting.run.floor) == focus
            assert spoken_for == [focus]
        case "l1_ask" | "l2_clar" | "l2_inq":
            assert set(spoken_for) == set(NAMES) - {focus}
            lacking = walk.missing()
            walk.do("note.experience Sådan gør jeg")
            assert walk.missing() == lacking, "a statement is no question"
        case "l2_resp":
            walk.do(f"note.learning @{next(name for name in NAMES if name != focus)} Jeg ville spørge")
            assert walk.missing(), "only the one in focus says what was learned"
        case "l2_open":
            assert set(spoken_for) == set(NAMES)
            walk.do(f"turn {NAMES[0]}")
            assert NAMES[0] not in [person.name for person in not_heard(walk.meeting)]
