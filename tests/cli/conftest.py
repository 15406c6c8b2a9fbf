"""Gives the command line a home of its own, empty or with one planned meeting in it."""

import shutil
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parents[1] / "journeys"))
sys.path.insert(0, str(Path(__file__).parent))

from script import Home


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


@pytest.fixture(scope="session")
def planned(tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, str]:
    """A home with one meeting, to be copied and not touched."""
    home = Home(tmp_path_factory.mktemp("planned") / "home")
    return home, home.new_meeting(lang="en")


@pytest.fixture
def meeting_id(home: Home, planned: tuple[Home, str]) -> str:
    """The id of a planned meeting in ``home``."""
    original, made = planned
    shutil.copytree(original.folder, home.folder)
    return made
