"""What goes wrong on a thread is said on the screen that wanted it, and the app goes on."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from course_screen import on_course, saved, typed
from lobby import a_hall, settled, shown
from meeting_stage import REASON, Scene, new_hall, new_meeting, on_stage, opened, play
from observation_stage import AGREED, WATCHING, a_pair
from test_course_preparing import with_a_dialogue

import facilitator.tui
from facilitator.domain.course import CourseKind
from facilitator.services.course_making import CourseSetup, make_course
from facilitator.services.hall import Hall
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.screens.course import CourseScreen
from facilitator.tui.screens.home import Home
from facilitator.tui.screens.meeting import MeetingScreen
from facilitator.tui.screens.new_course import NewCourse
from facilitator.tui.working import on_a_thread

DAMAGED = "Ikke gjort: Filen er beskadiget. Kopier er i »backups«."


@contextmanager
def damaged(hall: Hall) -> Iterator[None]:
    """An empty file lies in the place of the meetings; at the end they are back."""
    path = hall.paths.database
    whole = path.with_suffix(".whole")
    path.replace(whole)
    path.touch()
    yield
    whole.replace(path)


async def worked(scene: Scene) -> None:
    await scene.app.workers.wait_for_complete()
    await scene.settle()


async def test_papers_of_a_file_that_cannot_be_read_are_told_of_in_the_row_that_answers(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, language="da") as scene:
        with damaged(scene.hall):
            await scene.press("ctrl+p", *"skriv papir", "enter")
            await worked(scene)
            assert scene.rows()[21].startswith(f" × {DAMAGED}")
            assert not scene.app.writing.can_be_stopped
        await scene.press("ctrl+p", *"skriv papir", "enter")
        await worked(scene)
        assert DAMAGED not in scene.text() and "papirer i" in scene.rows()[21]


async def test_notes_that_cannot_be_handed_over_are_told_of(tmp_path: Path) -> None:
    hall, clock = new_hall(tmp_path)
    course_id = make_course(hall, CourseSetup(CourseKind.PEER_OBSERVATION, "Kolleger", ("Birkehave",)))
    assert isinstance(course_id, str)
    a_pair(hall, "observation_post", course_id=course_id)
    visit = a_pair(hall, "observation_visit", course_id=course_id)
    play(hall, clock, visit, *AGREED, f"start {REASON}", *WATCHING, "note.evidence Ni hænder oppe")
    async with on_stage(hall, clock, visit, "da", (80, 24)) as scene:
        with damaged(hall):
            await scene.press("ctrl+g", "o", "1")
            await worked(scene)
            assert scene.rows()[21].startswith(f" × {DAMAGED}")
            assert not list(tmp_path.rglob("Noter til*"))


async def test_whoever_leaves_and_has_no_papers_stays_and_is_told_and_may_then_leave(tmp_path: Path) -> None:
    async with opened(tmp_path, language="da") as scene:
        with damaged(scene.hall):
            scene.app.on_meeting_screen_papers_asked()
            scene.app.leave(0)
            await worked(scene)
            assert scene.app.is_running and DAMAGED in scene.rows()[21]
        scene.app.leave(0)
        await scene.pilot.pause()
        assert not scene.app.is_running


async def test_papers_that_fail_when_their_meeting_was_left_are_told_of_on_the_first_screen(
    tmp_path: Path,
) -> None:
    hall, _clock = new_hall(tmp_path)
    app = FacilitatorApp(hall, "da")
    async with app.run_test(size=(80, 24)) as pilot:
        app.open_meeting(new_meeting(hall, "da"))
        await settled(pilot)
        meeting = app.screen
        assert isinstance(meeting, MeetingScreen)
        app.on_running_left()
        await settled(pilot)
        assert isinstance(app.screen, Home)
        app.writing.not_written(meeting, DAMAGED)
        await pilot.pause()
        assert any(DAMAGED in row for row in shown(app))
    hall.close()


async def test_a_fault_of_the_program_is_said_by_its_kind_and_nothing_of_what_was_written(
    tmp_path: Path,
) -> None:
    def fail() -> None:
        raise LookupError("Karim græd")

    async with opened(tmp_path, language="da") as scene:
        on_a_thread(scene.screen, fail, scene.screen.say_not_done, scene.app.w)  # type: ignore[attr-defined]
        await worked(scene)
        assert "Programmet svigtede (LookupError)" in scene.rows()[21] and "Karim græd" not in scene.text()
        await scene.type("Mødet går videre")
        await scene.press("enter")
        assert [kept.text for kept in scene.room.meeting.captured] == ["Mødet går videre"]


async def test_nothing_is_said_of_what_was_wanted_no_more(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    said: list[str] = []
    async with FacilitatorApp(hall, "da").run_test() as pilot:
        screen = pilot.app.screen

        def fail() -> None:
            screen.workers.cancel_all()
            raise LookupError

        on_a_thread(screen, fail, said.append, screen.w)  # type: ignore[attr-defined]
        await pilot.pause()
        assert said == []
    hall.close()


async def test_a_course_that_cannot_be_made_leaves_its_title_and_can_be_made_when_the_file_is_back(
    tmp_path: Path,
) -> None:
    hall, _, _ = with_a_dialogue(tmp_path)
    async with FacilitatorApp(hall, "da").run_test(size=(80, 24)) as pilot:
        await on_course(pilot)
        await pilot.press("f7")
        await settled(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, NewCourse)
        with damaged(hall):
            await typed(pilot, " igen")
            assert any("Filen er beskadiget" in row for row in shown(pilot.app))
            assert pilot.app.screen is screen and screen.line.text == "Dagens mål igen"
        await pilot.press("enter")
        await saved(pilot)
        assert isinstance(pilot.app.screen, CourseScreen)
        assert pilot.app.screen.desk.course.head.title == "Dagens mål igen"
    hall.close()


async def test_a_course_whose_dialogues_cannot_be_read_says_so_and_shows_them_when_they_can(
    tmp_path: Path,
) -> None:
    hall, _, _ = with_a_dialogue(tmp_path)
    async with FacilitatorApp(hall, "da").run_test(size=(80, 24)) as pilot:
        screen = await on_course(pilot)
        with damaged(hall):
            screen.learn()
            await settled(pilot)
            assert any("filen er beskadiget" in row for row in shown(pilot.app))
        screen.learn()
        await settled(pilot)
        rows = shown(pilot.app)
        assert any("Dagens mål" in row for row in rows)
        assert not any("filen er beskadiget" in row for row in rows)
        assert [each.mark.title for each in screen.reading.seen.prepared] == ["Halv dag"]
    hall.close()


def test_every_thread_of_a_screen_goes_through_the_one_door() -> None:
    root = Path(facilitator.tui.__file__).parent
    found = {
        path.relative_to(root).as_posix()
        for path in root.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if _starts_a_thread(node)
    }
    assert found == {"working.py", "app.py"}, "the app loads ahead what is loaded again where it is needed"


def _starts_a_thread(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Attribute(attr="run_worker")) | ast.Call(func=ast.Name(id="Thread" | "work")):
            return True
    return False
