"""Gives the tests of this folder a home of their own and the ways to work in it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from casts import CASTS, Cast
from script import Home
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
