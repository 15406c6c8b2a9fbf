"""What holds for every test: no home of the developer's, and a budget of time for each folder."""

from __future__ import annotations

import os
import sys
from collections import defaultdict
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "corpus"))
BUDGETS = {
    ".": 15,
    "domain": 40,
    "exports": 190,
    "journeys": 400,
    "library": 32,
    "cli": 450,
    "plain": 40,
    "services": 50,
    "store": 32,
    "tui": 480,
    "words": 22,
}
"""Seconds a folder may take on two cores, busy ones too; together they stay below half an hour."""

FAR = 2.0
"""How many times its budget a folder may take before CI fails."""

_spent: dict[str, float] = defaultdict(float)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--pictures", action="store_true", help="draw the pictures of docs/pictures again")


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACILITATOR_HOME", str(tmp_path / "home"))
    for name in ("FACILITATOR_LANG", "NO_COLOR", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    parts = Path(report.nodeid.partition("::")[0]).parts
    folder = parts[1] if len(parts) > 2 else "."
    _spent[folder] += report.duration


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    spent = ", ".join(f"{folder} {seconds:.0f}" for folder, seconds in sorted(_spent.items()))
    terminalreporter.write_line(f"seconds by folder: {spent}")
    for folder in _over():
        terminalreporter.write_line(f"over budget: tests/{folder} may take {BUDGETS[folder]} s")


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    # machines differ and may be busy; a folder far beyond its budget stops the line on CI
    if exitstatus == 0 and os.environ.get("CI") and _over(FAR):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _over(times: float = 1.0) -> list[str]:
    return [folder for folder, seconds in _spent.items() if seconds > times * BUDGETS.get(folder, 60)]
