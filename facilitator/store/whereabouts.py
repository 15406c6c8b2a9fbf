"""Where the file lies, and what lies beside it: places in which another program may take it away.

SQLite is no match for a program that copies files behind its back, nor for a drive that is elsewhere
(sqlite.org/howtocorrupt.html, sections 1.2 and 2.1).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

SYNCED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "nextcloud": "Nextcloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
}
"""Sync programs by how their folders begin to be called, as in ``OneDrive - Skolen``."""

_ROOTS = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
"""Variables in which Windows keeps where OneDrive is."""

_NETWORK = frozenset(("nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "davfs", "fuse.sshfs"))
_REMOTE = 4
"""What ``GetDriveTypeW`` calls a drive of another machine."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """``synced`` is the program that keeps its folder in step; ``copies`` are names of files beside it."""

    synced: str = ""
    network: bool = False
    copies: tuple[str, ...] = ()


SAFE = Whereabouts()


def whereabouts(path: Path) -> Whereabouts:
    """Where the file lies, as far as that is a danger to it."""
    return Whereabouts(synced_by(path), on_network(path), other_copies(path))


def synced_by(path: Path, environ: Mapping[str, str] = os.environ) -> str:
    """The program that keeps the folder of ``path`` in step with a server, as its name tells; or nothing."""
    for root in filter(None, (environ.get(name, "") for name in _ROOTS)):
        if Path(root) in path.parents:
            return "OneDrive"
    parts = [part.casefold() for part in path.parent.parts]
    return next((SYNCED[begin] for part in parts for begin in SYNCED if part.startswith(begin)), "")


def on_network(path: Path, mounts: Path = Path("/proc/self/mounts")) -> bool:
    """Does the file lie on a drive of another machine? False where the system does not say."""
    if sys.platform == "win32":
        import ctypes

        drive = path.absolute().anchor
        return drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(drive) == _REMOTE
    try:
        lines = mounts.read_text(errors="surrogateescape").splitlines()
    except OSError:
        return False
    found = [line.split(" ")[1:3] for line in lines if line.count(" ") >= 2]
    # blanks stand as octal numbers there
    at = [(Path(point.replace("\\040", " ")), kind) for point, kind in found]
    around = [(len(point.parts), kind) for point, kind in at if point in path.absolute().parents]
    return max(around, default=(0, ""))[1] in _NETWORK


def other_copies(path: Path) -> tuple[str, ...]:
    """Names of files beside it that are called as sync programs call a second version of it."""
    begins = tuple(f"{path.stem}{sign}".casefold() for sign in ("-", " (", " -", "_conflict", " conflict"))
    try:
        beside = sorted(file.name for file in path.parent.glob(f"*{path.suffix}") if file.name != path.name)
    except OSError:
        return ()
    return tuple(name for name in beside if name.casefold().startswith(begins))
