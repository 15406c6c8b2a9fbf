"""Lets the tests of this folder share the sample meeting, a file and a writer."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from meeting_sample import NOON

from facilitator.store.writer import Writer


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "meetings.db"


@pytest.fixture
def writer(path: Path) -> Iterator[Writer]:
    writer = Writer(path, lambda: NOON, busy_seconds=0.2)
    yield writer
    writer.close()
