"""Small file systems in memory, for whoever may mount one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def can_mount() -> bool:
    if sys.platform != "linux" or os.geteuid() != 0:
        return False
    tried = subprocess.run(
        ["unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], capture_output=True
    )
    return tried.returncode == 0


def mount(folder: Path, options: str) -> None:
    """Make ``folder`` and mount a file system there."""
    folder.mkdir()
    subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], check=True, capture_output=True
    )


def lock(folder: Path) -> None:
    """From now on nothing can be written there, as on a memory stick with its switch set."""
    subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True, capture_output=True)


def unmount(folder: Path) -> None:
    subprocess.run(["umount", "--lazy", str(folder)], check=True)
