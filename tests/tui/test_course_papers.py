"""Papers of a course from its screen: first what leaves, then the papers, and afterwards what was written."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from course_screen import a_course, on_course, read
from lobby import MORNING, SIZES, a_hall, half_day, settled, shown
from textual.pilot import Pilot

from facilitator.services.hall import Hall
from facilitator.services.papers_record import remember_course_papers
from facilitator.services.setup import Setup
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.screens import papers
from facilitator.tui.screens.course import CourseScreen


@pytest.fixture(autouse=True)
def _told_of_each(monkeypatch: pytest.MonkeyPatch) -> None:
    """The few papers of these tests are drawn within a second."""
    monkeypatch.setattr(papers, "TOLD_EVERY", 0.0)


def held(hall: Hall, course_id: str, *titles: str, level: str = "group") -> None:
    """Meetings of the course that were held and agreed on papers."""
    for n, title in enumerate(titles):
        setup = Setup(title, (), (), MORNING + timedelta(days=n), "da")
        made = hall.make(setup, half_day(hall.paths.home), course_id)
        assert isinstance(made, str), made
        room = hall.open(made)
        assert room is not None
        for order in (
            ("start", "vi prøver det"),
            ("note.idea", "Målet på døren /Birkehave"),
            ("release", level),
            ("close", "vi prøver det"),
        ):
            assert room.do(*order).result().ok, order
        room.close()


async def at_papers(pilot: Pilot[int], readers: str = "group") -> CourseScreen:
    """The row of the papers picked, and what leaves read."""
    screen = await on_course(pilot)
    await pilot.press("end")
    await settled(pilot)
    for _ in range(9):
        if screen._chosen == f"papers {readers}":
            break
        await pilot.press("up")
    await pilot.press("enter")
    await pilot.app.workers.wait_for_complete()
    await settled(pilot)
    return screen


def text(pilot: Pilot[int]) -> str:
    return " ".join("\n".join(shown(pilot.app)).split())


def files(hall: Hall) -> list[Path]:
    return [path for path in hall.paths.exports.rglob("*") if path.is_file()]


@pytest.mark.parametrize("size", SIZES)
async def test_the_course_says_what_was_written_for_whom_and_that_it_cannot_be_recalled(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    hall = a_hall(tmp_path)
    course = read(hall, a_course(hall))
    remember_course_papers(hall, course, [tmp_path / "Birkehave" / "Plan.xlsx", tmp_path / "Plan.xlsx"])
    async with FacilitatorApp(hall, "da").run_test(size=size) as pilot:
        await on_course(pilot)
        await pilot.press("end")
        await settled(pilot)
        assert "Papirer, der er skrevet" in text(pilot)
        assert "Dagens mål: gruppen (Birkehave og Søndergård) · 2 filer" in text(pilot)
        assert "kan ikke kaldes tilbage" in text(pilot)
    hall.close()


@pytest.mark.parametrize("size", SIZES)
async def test_what_leaves_is_shown_first_and_esc_writes_nothing(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    hall = a_hall(tmp_path)
    course_id = a_course(hall)
    held(hall, course_id, "Første møde")
    async with FacilitatorApp(hall, "da").run_test(size=size) as pilot:
        screen = await at_papers(pilot)
        seen = text(pilot)
        assert "Første møde" in seen and "Til alle: " in seen and "1 idé" in seen
        assert "Til Birkehave" in seen or size == SIZES[0]
        assert "Skal papirerne skrives? Enter: ja" in seen
        await pilot.press("f2", "f6", "x", "escape")
        await settled(pilot)
        assert "Der blev ikke skrevet papirer." in text(pilot) and "Skriv forløbets papirer" in text(pilot)
        assert screen.line.text == "" and not files(hall)
        assert read(hall, course_id).run.papers == ()
    hall.close()


async def test_enter_writes_them_says_where_they_are_and_puts_them_on_record(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    course_id = a_course(hall)
    held(hall, course_id, "Første møde", "Andet møde")
    async with FacilitatorApp(hall, "da").run_test(size=(120, 36)) as pilot:
        await at_papers(pilot)
        await pilot.press("enter")
        await pilot.app.workers.wait_for_complete()
        await settled(pilot)
        written = files(hall)
        assert {path.parents[1].name for path in written} >= {"Dagens mål"}
        assert f"{len(written)} papirer i " in text(pilot) and "kan ikke kaldes tilbage" in text(pilot)
        assert str(hall.paths.exports / "Dagens mål") in "".join(shown(pilot.app)).replace(" ", "").replace(
            "Dagensmål", "Dagens mål"
        )
        kept = [each for each, _ in read(hall, course_id).run.papers]
        assert [each.audience for each in kept] == ["group"] * 3
        assert sum(each.files for each in kept) == len(written)
        await pilot.press("escape", "end")
        await settled(pilot)
        assert "Papirer, der er skrevet" in text(pilot), "the record stands where the course does"
    hall.close()


async def test_esc_amid_the_second_meeting_keeps_the_first_whole_and_says_so(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    course_id = a_course(hall)
    held(hall, course_id, "Første møde", "Andet møde")
    async with FacilitatorApp(hall, "da").run_test(size=(120, 36)) as pilot:
        screen = await at_papers(pilot)
        told: list[str] = []

        def hear(view: object) -> None:
            told.append(str(view))
            if "Andet møde" in told[-1]:
                screen.app.writing.stop()  # type: ignore[attr-defined]

        screen.told_how_far = hear  # type: ignore[assignment]
        await pilot.press("enter")
        await pilot.app.workers.wait_for_complete()
        await settled(pilot)
        assert any("papir 2 af" in each and "Første møde" in each for each in told)
        written = files(hall)
        assert written and not [path for path in written if "Andet møde" in str(path)]
        assert f"Stoppet: {len(written)} papirer ligger i " in text(pilot)
        assert [each.files for each, _ in read(hall, course_id).run.papers] == [len(written)]
    hall.close()


async def test_only_readers_somebody_agreed_on_are_offered_and_oneself(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    course_id = a_course(hall)
    held(hall, course_id, "Første møde", level="schools")
    async with FacilitatorApp(hall, "da").run_test(size=(120, 36)) as pilot:
        screen = await on_course(pilot)
        rows = [part.id for part in screen.listed.rows if part.id.startswith("papers")]
        assert rows == ["papers group", "papers schools", "papers internal"]
    hall.close()
