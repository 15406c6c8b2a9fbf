"""Gives the tests of this folder a home of their own and the ways to work in it."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

from casts import CASTS, Cast
from script import MORNING, Home
from sitting import Desk, sitting
from walk import Begin, Walk, copies


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


@pytest.fixture
def begin(tmp_path: Path) -> Iterator[Begin]:
    """Makes meetings, and ends them when the test is over."""
    begun: list[Walk] = []

    def make(agenda_id: str, cast: Cast | None = None, language: str = "en") -> Walk:
        home = tmp_path / f"walk {len(begun)}"
        begun.append(Walk(home, copies()[agenda_id], cast or CASTS[agenda_id], language))
        return begun[-1]

    yield make
    for walk in begun:
        walk.close()


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, str]:
    """A home with a meeting that has begun, to be copied and not touched."""
    home = Home(tmp_path_factory.mktemp("begun") / "home")
    made = home.planned_meeting("en")
    ran = home.run("plain", made, "--clock", MORNING, typed="start\n")
    assert ran.status == 0, ran.err
    return home, made


@pytest.fixture
def meeting_id(home: Home, begun: tuple[Home, str]) -> str:
    original, made = begun
    shutil.copytree(original.folder, home.folder)
    return made


@pytest.fixture
def desk(home: Home, meeting_id: str) -> Iterator[Desk]:
    with sitting(home, meeting_id) as opened:
        yield opened
