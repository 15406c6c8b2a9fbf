"""The one command that checks everything touches nothing of whoever runs it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
STOPS = "python3 -m venv --without-pip .venv && cat said.txt && pwd && false && pytest"
"""A test command that ends the run before anything is installed."""
COMMIT = ("git", "-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "as it is")

needs_git = pytest.mark.skipif(
    not (shutil.which("git") and shutil.which("bash")), reason="git and bash are not here"
)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A repository with the command in it, one file, and the environment its owner works in."""
    folder = tmp_path / "my checkout"
    for name in (".ci/run", "scripts/readme_command.py"):
        (folder / name).parent.mkdir(parents=True)
        shutil.copy(ROOT / name, folder / name)
    (folder / "README.md").write_text(f"```sh\n{STOPS}\n```\n")
    (folder / ".gitignore").write_text(".venv/\n")
    (folder / "said.txt").write_text("committed\n")
    for args in (("git", "init", "-q"), ("git", "add", "."), COMMIT):
        subprocess.run(args, cwd=folder, check=True)
    (folder / ".venv").mkdir()
    (folder / ".venv" / "mine").touch()
    return folder


def ran(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([folder / ".ci" / "run"], capture_output=True, text=True, check=False)


@needs_git
def test_what_is_committed_is_checked_elsewhere_and_what_is_not_is_named(checkout: Path) -> None:
    (checkout / "said.txt").write_text("edited\n")
    (checkout / "another.txt").touch()
    done = ran(checkout)
    assert done.returncode == 1, done.stderr
    *said, folder = done.stdout.splitlines()
    assert said[-1] == "committed"
    told = said.index("not committed, and so not checked:") + 1
    assert said[told : told + 2] == [" M said.txt", "?? another.txt"]
    assert not Path(folder).exists() and Path(folder) != checkout
    assert [each.name for each in (checkout / ".venv").iterdir()] == ["mine"]


@needs_git
def test_a_shallow_checkout_on_no_branch_is_checked_as_well(checkout: Path, tmp_path: Path) -> None:
    shallow = tmp_path / "shallow"
    subprocess.run(["git", "clone", "-q", "--depth", "1", checkout.as_uri(), shallow], check=True)
    subprocess.run(["git", "checkout", "-q", "--detach"], cwd=shallow, check=True)
    done = ran(shallow)
    assert "committed" in done.stdout.splitlines(), done.stderr
    assert "not checked" not in done.stdout
    assert not (shallow / ".venv").exists()


@needs_git
def test_a_folder_without_git_is_checked_as_it_lies(checkout: Path) -> None:
    shutil.rmtree(checkout / ".git")
    (checkout / "said.txt").write_text("unpacked\n")
    done = ran(checkout)
    assert "unpacked" in done.stdout.splitlines(), done.stderr
    assert (checkout / ".venv" / "mine").exists()
