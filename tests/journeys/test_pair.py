"""Two colleagues observe each other: a whole cycle, the change of roles, and the same the other way."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from in_course import InCourse, Underway
from script import MORNING, PROGRAM, Home
from terminal import Window
from wiped import found_in

from facilitator.domain.course import CourseKind
from facilitator.domain.cycles import doors_opened
from facilitator.domain.evaluation import evaluated_by
from facilitator.domain.observation import agreed
from facilitator.services.course_making import CourseSetup
from facilitator.services.handing_over import hand_over
from facilitator.services.setup import PersonLine, Setting
from facilitator.tui.presenting.course import course_view
from facilitator.tui.presenting.course_desk import CourseDesk
from facilitator.words.tongue import speak

IDA, JONAS = "Ida Krag", "Jonas Lind"
PAIR = CourseSetup(
    CourseKind.PEER_OBSERVATION,
    "Makkere",
    ("Birkehave",),
    (PersonLine(IDA, ("focus_person",), "Birkehave"), PersonLine(JONAS, ("observer",), "Birkehave")),
    (Setting("frame_conditions", "To timer om måneden og vikar i den time, der ses"),),
)
CYCLE = ("observation_pre", "observation_visit", "observation_post", "observation_next")


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Underway]:
    made = Underway(tmp_path / "home", PAIR, "da")
    yield made
    made.close()


@pytest.mark.seed("SR-132", "SR-145")
def test_a_pair_observes_in_both_directions_and_opens_two_doors(pair: Underway, tmp_path: Path) -> None:
    for turn, observed in enumerate((IDA, JONAS), start=1):
        for agenda_id in CYCLE:
            pair.hold(agenda_id, partial(belongs_to, observed=observed))
        assert doors_opened(pair.course) == turn
        if turn == 1:
            pair.done("swap")
            coming = [mark for mark in pair.course.meetings if mark.started_at is None]
            assert [mark.title for mark in coming] == [f"Kollegaobservation 1 – førsamtale · {JONAS}"]
            wiped(pair, tmp_path / "notes")
    assert [person.roles for person in pair.course.people] == [("observer",), ("focus_person",)]
    pair.done("next")
    pair.done("next")
    pair.done("next")
    assert [event.missing for event, _ in pair.course.run.steps] == [0, 0, 0], "every gate was met"


@pytest.mark.seed("SR-144", "SR-146", "SR-147")
def test_a_pair_evaluates_by_level_and_observing_apart_from_reflecting(pair: Underway) -> None:
    asked = evaluated_by(CourseKind.PEER_OBSERVATION)
    for name in asked:
        pair.done("field", name, f"Vi kan sige {name}")
    view = course_view(CourseDesk(pair.course, pair.desk.process, pair.clock, speak("da")))
    labels = [getattr(part, "label", "") for part in view.parts]
    assert [label for label in labels if label.startswith("udbytte for")] == [
        "udbytte for deltagerne", "udbytte for lærerne", "udbytte for teamene", "udbytte for lederne",
        "udbytte for elever og skole",
    ]  # fmt: skip
    assert {"det, der er lært om at observere", "det, der er lært om at reflektere sammen"} <= set(labels)
    pair.done("close", "reached")
    closed = pair.course.run.closed
    assert closed is not None and closed.missing == 0


def belongs_to(walk: InCourse, item_id: str, observed: str) -> None:
    """Whoever is observed is asked, has the floor and owns what was seen; the other notes and lays it out."""
    meeting = walk.meeting
    person = next(each for each in meeting.people if each.name == observed)
    match item_id:
        case "op_contract":
            assert [each.name for each in meeting.people if "focus_person" in each.roles] == [observed]
            assert walk.missing() == ["et ja fra fokuspersonen til at deltage på de aftalte vilkår"]
            walk.do(f"consent {observed}")
        case "op_focus":
            assert meeting.name_of(meeting.run.floor) == observed
            walk.do(f"field focus_question Hvem svarer på {observed}s spørgsmål?")
        case "ob_settle":
            told = agreed(meeting)
            assert (told.question, bool(told.not_observed)) == (
                f"Hvem svarer på {observed}s spørgsmål?",
                True,
            )
            walk.do("note.evidence 22 elever ved bordene")
        case "ob_watch":
            walk.do(*(f"note.evidence {n} af 22 rækker hånden op" for n in range(4, 10)))
        case "ob_quiet":
            assert {entry.person_id for entry in meeting.entries} == {person.id}
            walk.do(*(f"flag {entry.number}" for entry in meeting.entries[-2:]))
        case "or_data":
            walk.do("show", "show")
        case "on_done":
            assert meeting.whole_course.all_actions


def wiped(pair: Underway, out: Path) -> None:
    """The notes are handed over to the one who was observed, and wiped here; the door stays open."""
    talk = InCourse(pair.hall, pair.clock, pair.course.meetings[2].id, "da")
    seen = [entry.text for entry in pair.course.entries_of("evidence")]
    assert len(seen) == 7
    person = next(each for each in talk.meeting.people if each.name == IDA)
    written = hand_over(talk.meeting, talk.paths.database, person, out, "da", pair.clock, thoughts=False)
    assert isinstance(written, list)
    assert all(text in written[0].read_text(encoding="utf-8") for text in seen)
    talk.do(f"wipe.yes {IDA}")
    talk.leave()
    assert pair.course.entries_of("evidence") == ()
    assert list(found_in(pair.hall.paths.home, seen[0])) == []
    assert doors_opened(pair.course) == 1


START, CAPTURED = "\x1bOQ", "22 i ringen"
SCREENS = {
    "da": {
        "Kontrakt: formål, fortrolighed og ingen bedømmelse": "Et ja til at deltage på de aftalte vilkår",
        "Kom ind, sæt dig, og notér udgangssituationen": "Set eller hørt",
        "ser ikke på: uro": "Mine tanker",
    },
    "sv": {
        "Kontrakt: syfte, vad som stannar mellan oss, ingen bedömning": "Ett ja till att delta",
        "Sätt dig till rätta, anteckna utgångsläget": "Sett eller hört",
        "tittar inte på: uro": "Mina tankar",
    },
}
"""The heads of what is seen, with what stands below each: one person alone is spoken to as one."""
AGREED = "consent Ida\nfield focus_question @Ida Vem? Hvem?\nfield not_observed uro\nquit\n"


@pytest.mark.parametrize("language", ["da", "sv"])
def test_the_two_see_their_agreement_and_the_lesson_at_a_terminal(home: Home, language: str) -> None:
    (contract, asked), (settle, lane), (unseen, thoughts) = SCREENS[language].items()
    course = home.run(
        "course", "new", "--kind", "peer_observation", "--title", "Pair", "--party", "Birkehave",
        "--set", "frame_conditions=Vikar", "--person", f"{IDA};focus_person;Birkehave",
        "--person", f"{JONAS};observer;Birkehave",
    )  # fmt: skip
    pre, visit = (meeting_of(home, course.out.strip(), agenda_id, language) for agenda_id in CYCLE[:2])
    with seated(home, pre, language) as window:
        window.until("F2")
        window.type(START)
        window.until(asked)
        assert contract in window.text
    assert home.run("plain", pre, "--lang", language, typed=AGREED).status == 0
    with seated(home, visit, language) as window:
        window.until("F2")
        window.type(START)
        window.until(lane)
        assert settle in window.text and unseen in window.text and thoughts in window.text
        window.type(f"{CAPTURED}\r")
        window.until(lambda: any(CAPTURED in row and "│" in row for row in window.rows))
    assert [(entry.kind, entry.text) for entry in home.read(visit).entries] == [("evidence", CAPTURED)]


def meeting_of(home: Home, course: str, agenda_id: str, language: str) -> str:
    made = home.run(
        "meeting", "new", "--course", course, "--agenda", agenda_id, "--title", "x", "--lang", language,
        "--start", MORNING,
    )  # fmt: skip
    assert made.status == 0, made.err
    return made.out.strip()


def seated(home: Home, meeting_id: str, language: str) -> Window:
    command = (*PROGRAM, "meeting", "run", meeting_id, "--lang", language, "--clock", MORNING)
    return Window(command, home.world)
