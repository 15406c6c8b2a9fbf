"""Places in which another program may take the file away."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.store.whereabouts import on_network, other_copies, synced_by


@pytest.mark.parametrize(
    ("folder", "program"),
    [
        ("/home/karin/OneDrive - Ådalsskolen/møder", "OneDrive"),
        ("/Users/karin/Library/Mobile Documents/x", "iCloud"),
        ("/home/karin/Dropbox", "Dropbox"),
        ("/home/karin/.local/share/facilitator", ""),
        ("/home/karin/min onedrive-oversigt", ""),
    ],
)
def test_a_folder_that_is_kept_in_step_is_known_by_its_name(folder: str, program: str) -> None:
    assert synced_by(Path(folder) / "facilitator.db", {}) == program


def test_the_folder_that_windows_names_as_onedrive_is_one_whatever_it_is_called(tmp_path: Path) -> None:
    inside = tmp_path / "Skyen" / "facilitator.db"
    assert synced_by(inside, {"OneDriveCommercial": str(tmp_path / "Skyen")}) == "OneDrive"
    assert synced_by(inside, {"OneDrive": str(tmp_path / "another")}) == ""


def test_a_drive_of_another_machine_is_known_by_how_it_is_mounted(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/sda1 / ext4 rw 0 0\n"
        "//server/h /home/karin/H\\040drev cifs rw 0 0\n"
        "tmpfs /home/karin/H\\040drev/x tmpfs rw 0 0\n"
    )
    assert on_network(Path("/home/karin/H drev/facilitator.db"), mounts)
    assert not on_network(Path("/home/karin/H drev/x/facilitator.db"), mounts)
    assert not on_network(Path("/home/karin/facilitator.db"), mounts)
    assert not on_network(Path("/home/karin/facilitator.db"), tmp_path / "none")


def test_second_versions_beside_the_file_are_found_and_others_are_not(tmp_path: Path) -> None:
    copies = (
        "facilitator (1).db",
        "facilitator (konfliktkopi 2026-11-24).db",
        "facilitator-SKOLE-PC7.db",
    )
    for name in ("facilitator.db", "facilitator.db-wal", "visits.db", "facilitator.txt", *copies):
        (tmp_path / name).touch()
    assert other_copies(tmp_path / "facilitator.db") == tuple(sorted(copies))
    assert other_copies(tmp_path / "no such folder" / "facilitator.db") == ()
