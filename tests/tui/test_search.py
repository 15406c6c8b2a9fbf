"""Searching in everything said and agreed, from the first screen and in a running meeting."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC
from pathlib import Path

import pytest
from lobby import MORNING, SIZES, settled
from meeting_stage import PEOPLE, Scene, new_hall, new_meeting, opened, painted, play
from textual.pilot import Pilot

from facilitator.clock import FastClock
from facilitator.domain.course import CourseKind
from facilitator.domain.sought import sought
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.course_making import CourseSetup, make_course
from facilitator.services.hall import Hall
from facilitator.services.searching import Answer, Searcher
from facilitator.services.setup import Setup
from facilitator.store.search_hit import Found, Hit, Sort
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.presenting.searching import Searching
from facilitator.tui.screens.home import Home
from facilitator.tui.screens.meeting import MeetingScreen
from facilitator.tui.screens.searching import SearchScreen
from facilitator.tui.widgets.capture_line import CaptureLine
from facilitator.tui.widgets.listing import Listing
from facilitator.words.dates import short_day
from facilitator.words.kinds import _KINDS, record_kind
from facilitator.words.tongue import speak

SAID = (
    "start",
    "idea En trivselsmåling i november [bold]nu[/]",
    "note.own_question Hvem taler mest om måling",
    "note Ro på gangen",
)


@asynccontextmanager
async def at_home(
    home: Path, *said: str, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[FacilitatorApp, Pilot[int]]]:
    hall, clock = new_hall(home)
    play(hall, clock, new_meeting(hall), *said)
    app = FacilitatorApp(hall, "da")
    try:
        async with app.run_test(size=size) as pilot:
            await settled(pilot)
            await pilot.press("s")
            await answered(pilot)
            yield app, pilot
    finally:
        hall.close()


async def answered(pilot: Pilot[int]) -> None:
    """Until what was typed last has been answered and is shown."""
    await pilot.pause()
    screen = pilot.app.screen
    searcher = screen._searcher if isinstance(screen, SearchScreen) else screen.panels._searcher  # type: ignore[attr-defined]
    assert isinstance(searcher, Searcher)
    assert await asyncio.to_thread(searcher.flush, 20)
    await pilot.pause()


def text(app: FacilitatorApp) -> str:
    return "\n".join(painted(app))


@pytest.mark.parametrize("size", SIZES)
async def test_hits_stand_there_as_one_types_and_enter_opens_where_it_was_said(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with at_home(tmp_path, *SAID, size=size) as (app, pilot):
        assert "#ord" in text(app)
        await pilot.press(*"MÅLING")
        await answered(pilot)
        assert "En trivselsmåling" in text(app) and "[bold]nu[/]" in text(app)
        assert "Ro på gangen" not in text(app)
        await pilot.press("down", "enter")
        await settled(pilot)
        assert isinstance(app.screen, MeetingScreen)
        await pilot.press("ctrl+q", "1")
        await settled(pilot)
        assert isinstance(app.screen, SearchScreen)
        await pilot.press("escape")
        await settled(pilot)
        assert isinstance(app.screen, Home)


async def test_what_matches_is_underlined_and_not_only_coloured(tmp_path: Path) -> None:
    async with at_home(tmp_path, *SAID) as (app, pilot):
        await pilot.press(*"gangen")
        await answered(pilot)
        content = app.screen.query_one(Listing).render()
        marked = [
            content.plain[span.start : span.end] for span in content.spans if "underline" in str(span.style)
        ]
        assert marked == ["gangen"]


async def test_private_lines_come_up_marked_and_hidden_until_f9_shows_them(tmp_path: Path) -> None:
    async with at_home(tmp_path, *SAID) as (app, pilot):
        await pilot.press(*"måling")
        await answered(pilot)
        assert "Hvem taler mest" not in text(app) and "trivselsmåling" in text(app)
        (row,) = (row for row in painted(app) if "F9 viser det" in row)
        assert "■" in row
        assert "F9 vis " in painted(app)[-1]
        await pilot.press("f9")
        await pilot.pause()
        (row,) = (row for row in painted(app) if "Hvem taler mest" in row)
        assert "■" in row
        assert "F9 skjul" in painted(app)[-1]
        await pilot.press("f9")
        await pilot.pause()
        assert "Hvem taler mest" not in text(app)


async def test_nothing_found_is_said_and_what_is_typed_is_never_a_query(tmp_path: Path) -> None:
    async with at_home(tmp_path, *SAID) as (app, pilot):
        app.screen.query_one(CaptureLine).set_text('" OR ( NEAR(a b, 9) * -')
        await answered(pilot)
        assert "ikke fundet noget" in text(app)
        app.screen.query_one(CaptureLine).set_text("")
        await answered(pilot)
        assert "#ord" in text(app)


async def test_something_of_a_course_opens_the_course(tmp_path: Path) -> None:
    hall, _ = new_hall(tmp_path)
    made = make_course(hall, CourseSetup(CourseKind.BENCHLEARNING, "Trivsel i dansk"))
    assert isinstance(made, str)
    app = FacilitatorApp(hall, "da")
    try:
        async with app.run_test(size=(80, 24)) as pilot:
            await settled(pilot)
            await pilot.press("s", *"trivsel")
            await answered(pilot)
            await pilot.press("enter")
            await settled(pilot)
            assert type(app.screen).__name__ == "CourseScreen"
    finally:
        hall.close()


async def test_in_a_meeting_the_line_searches_and_comes_back_as_it_was(tmp_path: Path) -> None:
    async with opened(tmp_path, language="da") as scene:
        await scene.type("* trivselsmåling")
        await scene.press("enter")
        await scene.type("halv linje")
        await scene.press("ctrl+g", "s")
        assert scene.screen.line.text == ""
        await scene.type("sels")
        await answered(scene.pilot)
        assert "trivselsmåling" in scene.text() and "Alt, hvad der er sagt og aftalt" in scene.text()
        await scene.press("enter")
        await scene.settle()
        assert scene.screen.line.text == "halv linje"
        assert any(row.startswith(" ►") and "trivselsmåling" in row for row in scene.rows()[5:21])
        await scene.press("escape")
        assert scene.screen.line.text == "halv linje" and "Alt, hvad der er" not in scene.text()
        assert len(scene.room.meeting.entries) == 1


async def test_the_palette_leads_to_the_search(tmp_path: Path) -> None:
    async with opened(tmp_path, language="da") as scene:
        await scene.press("ctrl+p")
        await scene.type("søg i alt")
        await scene.press("enter")
        assert "Alt, hvad der er sagt og aftalt" in scene.text()
        await scene.press("f9")
        assert "Alt, hvad der er sagt og aftalt" not in scene.text()


def test_only_the_question_asked_last_is_answered(tmp_path: Path) -> None:
    hall, clock = new_hall(tmp_path)
    play(hall, clock, new_meeting(hall), *SAID)
    heard: list[str] = []
    searcher = Searcher(hall.paths.database, lambda answer: heard.append(answer.asked))
    for n in range(30):
        searcher.ask(f"måling{n}")
    searcher.ask("måling")
    assert searcher.flush(20)
    assert heard[-1] == "måling" and len(heard) < 31
    searcher.close()
    hall.close()


@pytest.mark.seed("SR-056")
async def test_while_an_idea_is_written_earlier_ones_are_offered_in_one_line_and_shown_by_one_key(
    tmp_path: Path,
) -> None:
    hall, clock = new_hall(tmp_path)
    play(
        hall, clock, new_meeting(hall), "start", "idea Eleverne skriver spørgsmål til hinanden",
        "action @Ida Eleverne skriver spørgsmål i 5. b >1/12", "set 2 party Birkehave",
        "set 2 status in_progress", "set 2 evaluation De spurgte dobbelt så meget",
    )  # fmt: skip
    hall.close()
    async with opened(tmp_path, language="da") as scene:
        await scene.type("* lad eleverne skrive spørgsmål")
        await until(scene, "2 lignende fra tidligere, afprøvet på 1 skole")
        await scene.press("ctrl+g", "b")
        assert "De spurgte dobbelt så meget" in scene.text()
        assert scene.screen.line.text == "* lad eleverne skrive spørgsmål"
        await scene.press("escape", "enter")
        assert [kept.text for kept in scene.room.meeting.captured] == ["lad eleverne skrive spørgsmål"]


def index_of_version(hall: Hall, version: int) -> None:
    """SQLite reads the index only where the file says that it is of its own version, 4."""
    db = sqlite3.connect(hall.paths.database)
    with db:
        db.execute("UPDATE search_config SET v = ? WHERE k = 'version'", (version,))
    db.close()


async def test_a_search_that_fails_says_so_and_the_next_key_searches_again(tmp_path: Path) -> None:
    async with at_home(tmp_path, *SAID) as (app, pilot):
        index_of_version(app.hall, 99)
        await pilot.press(*"gang")
        await answered(pilot)
        assert "Programmet svigtede (OperationalError)" in text(app)
        index_of_version(app.hall, 4)
        await pilot.press("e")
        await answered(pilot)
        assert "Ro på gangen" in text(app) and "svigtede" not in text(app)


def test_whoever_cannot_show_an_answer_is_given_the_next_one(tmp_path: Path) -> None:
    hall, clock = new_hall(tmp_path)
    play(hall, clock, new_meeting(hall), *SAID)
    heard: list[str] = []

    def hear(answer: Answer) -> None:
        heard.append(answer.asked)
        if answer.asked == "ro":
            raise LookupError

    searcher = Searcher(hall.paths.database, hear)
    for asked in ("ro", "gangen"):
        searcher.ask(asked)
        assert searcher.flush(20)
    assert heard == ["ro", "gangen"]
    searcher.close()
    hall.close()


async def test_earlier_lines_that_cannot_be_looked_up_are_told_of_once_and_offered_when_they_can(
    tmp_path: Path,
) -> None:
    hall, clock = new_hall(tmp_path)
    play(hall, clock, new_meeting(hall), "start", "idea Eleverne skriver spørgsmål til hinanden")
    hall.close()
    async with opened(tmp_path, language="da") as scene:
        index_of_version(scene.hall, 99)
        await scene.type("* lad eleverne skrive")
        await until(scene, "× Lignende linjer fra før kunne ikke slås op.")
        index_of_version(scene.hall, 4)
        await scene.type(" spørgsmål")
        await until(scene, "1 lignende fra tidligere")
        assert "kunne ikke slås op" not in scene.text()


async def until(scene: Scene, words: str) -> None:
    """Until words stand on the screen that a thread looked up; the typing has to pause first."""
    for _ in range(400):
        await scene.pilot.pause(0.01)
        if words in scene.text():
            return
    raise AssertionError(scene.text())


async def test_what_was_found_has_more_room_than_a_long_title_of_its_meeting(tmp_path: Path) -> None:
    hall, clock = new_hall(tmp_path)
    title = "Dialogmøde om trivsel, fællesskab og ro i undervisningen på alle skoler"
    shelf = Bookshelf(tmp_path)
    agenda = shelf.agendas.find("dialogue_half_day")
    assert agenda is not None
    setup = Setup(title, ("Birkehave", "Søndergård"), PEOPLE, clock.now(), "da")
    made = hall.make(setup, shelf.copy_of(agenda))
    assert isinstance(made, str)
    play(hall, clock, made, "start", "idea Vi fortæller eleverne om målet")
    app = FacilitatorApp(hall, "da")
    try:
        async with app.run_test(size=(80, 24)) as pilot:
            await settled(pilot)
            await pilot.press("s")
            await pilot.press(*"målet")
            await answered(pilot)
            (row,) = (row for row in painted(app) if "Vi fortæller" in row)
            assert "Vi fortæller eleverne om målet" in row and "Dialogmøde" in row and "…" in row
            assert row.rstrip().endswith(short_day(clock.local(clock.now()).date(), "da"))
    finally:
        hall.close()


async def test_enter_on_a_hit_of_a_closed_meeting_shows_the_line_among_those_of_its_item(
    tmp_path: Path,
) -> None:
    reason = "Dagen er gået, og alt er sagt."
    said = (*SAID, "idea En anden idé om tavlen", *[f"next {reason}"] * 18)
    async with at_home(tmp_path, *said) as (app, pilot):
        await pilot.press(*"trivselsm")
        await answered(pilot)
        await pilot.press("enter")
        await settled(pilot)
        screen = app.screen
        assert isinstance(screen, MeetingScreen) and screen.room.meeting.run.closed_at is not None
        (row,) = (row for row in painted(app) if "En trivselsmåling i november" in row)
        assert row.startswith(" ►") and "En anden idé om tavlen" in text(app)
        assert "Hvem taler mest" not in text(app)
        await pilot.press("escape")
        await settled(pilot)
        assert "En trivselsmåling i november" not in text(app)


async def test_a_private_hit_is_opened_with_its_words_hidden_as_they_were(tmp_path: Path) -> None:
    async with at_home(tmp_path, *SAID) as (app, pilot):
        await pilot.press(*"taler")
        await answered(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(app.screen, MeetingScreen) and app.screen.sheet.is_open
        assert "Hvem taler mest" not in "\n".join(painted(app)[5:21])
        assert "dens ord vises i søgningen med F9" in text(app)


@pytest.mark.parametrize("language", ["en", "da", "sv"])
def test_no_kind_of_line_is_broken_within_a_word_beside_a_hit(language: str) -> None:
    w = speak(language)
    for kind in _KINDS:
        said = record_kind(kind, 1, w)
        hit = Hit(Sort.ENTRY, "id", MORNING, "x", "", "", kind=kind, number=128, meeting_id="m")
        found = Searching(FastClock(MORNING, UTC), w).told(Answer("x", sought("x"), Found((hit,))))
        listing = Listing()
        listing.show(found.view())
        rows = "\n".join(line.plain for line in listing.lines(found.view(), 80))
        assert all(word in rows for word in said.split()), said
