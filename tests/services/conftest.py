"""Lets the tests of this folder share the half-day meeting, without a disk and in a home of its own."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from house import House, opened

from facilitator.services.room import Room


@pytest.fixture
def both(tmp_path: Path) -> Iterator[tuple[House, Room]]:
    """A house and the room of its meeting, held open."""
    with opened(tmp_path / "home") as pair:
        yield pair
