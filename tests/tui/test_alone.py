"""A leader alone in the app: spoken to as one, and every item is theirs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from course_screen import saved, typed, walked_to
from lobby import MORNING, SIZES, a_hall, settled, shown

from facilitator.domain.course import CourseKind
from facilitator.domain.refusal import Refused
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.course_making import CourseSetup, make_course
from facilitator.services.papers import PapersWanted, export_meeting
from facilitator.services.setup import PersonLine, Setup
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.presenting.threshold import Filed, ended_view
from facilitator.tui.screens.course import CourseScreen
from facilitator.tui.standing import standing_of
from facilitator.words.to_one import ToOne
from facilitator.words.tongue import speak

HANNE = PersonLine("Hanne Lund", ("member", "focus_person"))


@pytest.mark.parametrize("size", SIZES)
async def test_a_leader_alone_starts_and_is_told_that_she_works_by_herself(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    hall = a_hall(tmp_path)
    shelf = Bookshelf(tmp_path)
    agenda = shelf.agendas.find("leader_al_start")
    assert agenda is not None
    made = hall.make(Setup("Min ledelse", (), (HANNE,), MORNING, "da"), shelf.copy_of(agenda))
    assert isinstance(made, str)
    async with FacilitatorApp(hall, "da", meeting_id=made).run_test(size=size) as pilot:
        await settled(pilot)
        before = "\n".join(shown(pilot.app))
        assert not re.search(r"\b(vi|I|jer)\b", before), before
        await pilot.press("f2")
        await saved(pilot)
        rows = "\n".join(shown(pilot.app))
        assert "Du arbejder for dig selv" in rows and "Aftale med dig selv" in rows
        assert not re.search(r"\b(vi|I|jer)\b", rows), rows
    hall.close()


async def test_the_log_is_written_down_for_its_author_from_the_course(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    setup = CourseSetup(CourseKind.LEADER_ACTION_LEARNING, "Min ledelse", (), people=(HANNE,))
    assert isinstance(make_course(hall, setup), str)
    async with FacilitatorApp(hall, "da").run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("1")
        await settled(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, CourseScreen)
        await pilot.press("enter")
        await typed(pilot, "To begyndte samtidig")
        await pilot.press("escape")
        await walked_to(pilot, screen, "own-log")
        await pilot.press("enter")
        await saved(pilot)
        assert any("Kun til Hanne Lund: 3 filer" in row for row in shown(pilot.app))
        (paper,) = hall.paths.exports.rglob("*Hanne Lund*.docx")
        assert paper.parent.name == "own"
    hall.close()


def test_a_leader_alone_has_internal_papers_that_are_so_called_and_no_notes_to_hand_over(
    tmp_path: Path,
) -> None:
    hall = a_hall(tmp_path)
    shelf = Bookshelf(tmp_path)
    agenda = shelf.agendas.find("leader_al_start")
    assert agenda is not None
    made = hall.make(Setup("Min ledelse", (), (HANNE,), MORNING, "da"), shelf.copy_of(agenda))
    assert isinstance(made, str)
    room = hall.open(made)
    assert room is not None
    for order in (("start",), ("note.evidence", "@Hanne Jeg tav"), ("close", "Det, der skulle nås, er nået")):
        outcome = room.do(*order).result(20)
        assert outcome.ok, outcome.refused
    rows = [
        f"{row.mark} {row.text}"
        for row in ended_view(
            standing_of(room, speak("da")), Filed("/her", ("a.md", "b.md"), internal=True)
        ).rows
    ]
    assert "■ 2 interne papirer:" in rows and not any("√" in row for row in rows)
    assert not any("Noterne" in row for row in rows), rows
    written = export_meeting(
        room.meeting, PapersWanted(tmp_path / "papers", "da", "internal", ("md",)), room.clock
    )
    assert not isinstance(written, Refused)
    paper = "\n".join(path.read_text(encoding="utf-8") for path in written)
    assert "Internt: kun til mig selv" in paper and "én person alene" in paper
    assert not re.search("anden deltager|proceskonsulenterne|Tak til alle", paper), paper
    room.close()
    hall.close()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("da", ("Læs det igennem", "dine egne papirer", "Internt: kun til mig selv")),
        ("sv", ("Läs igenom", "dina egna dokument", "Internt: bara för mig själv")),
    ],
)
def test_one_alone_is_told_to_read_it_through_and_whose_the_papers_are(
    language: str, words: tuple[str, ...]
) -> None:
    w = speak(language)
    one = ToOne(w.language, w.catalogue)
    said = (
        one._("Read aloud"),
        one._("At least {n} characters. The reason stays in your own papers."),
        one._("Internal: for the process consultants only"),
    )
    assert all(word in sentence for word, sentence in zip(words, said, strict=True)), said
