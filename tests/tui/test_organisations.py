"""Client, provider and partners of a course on its screen, and what a consultant was trained in."""

from __future__ import annotations

from pathlib import Path

import pytest
from course_screen import a_course, on_course, read, saved, typed, walked_to
from lobby import SIZES, a_hall, settled, shown

from facilitator.tui.app import FacilitatorApp
from facilitator.words.field_values import choices_line
from facilitator.words.tongue import speak


async def test_an_organisation_joins_in_the_line_and_a_consultant_belongs_to_it(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    course_id = a_course(hall)
    async with FacilitatorApp(hall, "da").run_test(size=(80, 24)) as pilot:
        screen = await on_course(pilot)
        await walked_to(pilot, screen, "add organisation")
        await pilot.press("enter")
        await typed(pilot, "Videncentret, udbyder")
        assert any("Videncentret" in row and "udbyder" in row for row in shown(pilot.app))
        await walked_to(pilot, screen, "add person")
        await pilot.press("enter")
        await typed(pilot, "Inge Krogh, proceskonsulent, Videncentret")
        course = read(hall, course_id)
        inge = next(person for person in course.people if person.name == "Inge Krogh")
        assert course.name_of(inge.party_id) == "Videncentret" and len(course.parties) == 2
        await walked_to(pilot, screen, f"field training {inge.id}")
        await pilot.press("enter")
        await typed(pilot, "Systemisk procesledelse")
        assert read(hall, course_id).said("training", inge.id) == "Systemisk procesledelse"
        await pilot.press("ctrl+z")
        await saved(pilot)
        assert not read(hall, course_id).said("training", inge.id)
    hall.close()


async def test_what_is_no_kind_of_organisation_is_refused_and_can_be_mended(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    course_id = a_course(hall)
    async with FacilitatorApp(hall, "da").run_test(size=(80, 24)) as pilot:
        screen = await on_course(pilot)
        await walked_to(pilot, screen, "add organisation")
        await pilot.press("enter")
        await typed(pilot, "Videncentret")
        assert read(hall, course_id).organisations == ()
        assert any("Videncentret" in row for row in shown(pilot.app)), "what was typed is still there"
    hall.close()


@pytest.mark.parametrize("language", ["da", "sv", "en"])
@pytest.mark.parametrize("size", SIZES)
async def test_every_type_of_organisation_can_be_read_above_the_line(
    tmp_path: Path, size: tuple[int, int], language: str
) -> None:
    hall = a_hall(tmp_path)
    course_id = a_course(hall)
    async with FacilitatorApp(hall, language).run_test(size=size) as pilot:
        screen = await on_course(pilot)
        school = read(hall, course_id).parties[0]
        before = len(shown(pilot.app))
        await walked_to(pilot, screen, f"field organisation_type {school.id}")
        await pilot.press("enter")
        await settled(pilot)
        text = " ".join(" ".join(shown(pilot.app)).split())
        assert choices_line("organisation_type", speak(language)) in text
        assert len(shown(pilot.app)) == before and "F2" in shown(pilot.app)[-1]
        await typed(pilot, "Produktionsskole")
        text = " ".join(" ".join(shown(pilot.app)).split())
        assert choices_line("organisation_type", speak(language)) in text, "nor is what is answered cut"
    hall.close()
