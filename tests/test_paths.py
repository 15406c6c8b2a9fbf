"""Where things are kept."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.paths import Paths, find_paths, private_folder


def test_the_named_home_holds_everything(tmp_path: Path) -> None:
    paths = find_paths({"FACILITATOR_HOME": str(tmp_path)})
    kept = [paths.database, paths.config, paths.backups, paths.drafts, paths.locks, paths.agendas,
            paths.question_banks, paths.exports]  # fmt: skip
    assert [path.name for path in kept] == [
        "facilitator.db", "config.toml", "backups", "drafts", "locks", "agendas", "question_banks", "exports",
    ]  # fmt: skip
    assert {path.parent for path in kept} == {tmp_path}


def test_files_that_lie_together_have_their_copies_apart(tmp_path: Path) -> None:
    one, other = (Paths(tmp_path, tmp_path / name).backups for name in ("a.db", "b.db"))
    assert one != other and one.parent == other.parent == tmp_path


def test_a_relative_home_is_fixed_to_where_the_program_was_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_paths({"FACILITATOR_HOME": "stick"}) == Paths(tmp_path / "stick")


def test_without_a_named_home_the_system_says_where_and_nothing_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    home = find_paths({"FACILITATOR_HOME": " "}).home
    assert home.name == "facilitator" and home.is_absolute()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a user's folders private by inheritance")
def test_a_folder_we_make_is_for_its_owner_only(tmp_path: Path) -> None:
    folder = private_folder(tmp_path / "deep" / "home")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert private_folder(folder) == folder


def test_a_named_home_costs_no_import_of_platformdirs() -> None:
    code = (
        "import sys; from facilitator.paths import find_paths; find_paths({'FACILITATOR_HOME': 'x'});"
        "raise SystemExit('platformdirs' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
