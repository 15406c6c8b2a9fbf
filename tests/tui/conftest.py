"""Lets the tests of this folder share the sample screen, and wait for an app no longer than it works."""

import sys
from pathlib import Path

import pytest

sys.path[:0] = (str(Path(__file__).parent), str(Path(__file__).parents[1]))

import idle  # noqa: E402 - it lies in the folder just added


@pytest.fixture(autouse=True)
def _own_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    for place in ("textual.app", "textual.pilot"):
        monkeypatch.setattr(f"{place}.wait_for_idle", idle.wait_for_idle)
