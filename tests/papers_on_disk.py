"""Papers in a folder by what they are: ``Referat.md`` is ``Referat - Dagens mål - 2026-11-24.md``."""

from __future__ import annotations

from pathlib import Path


def kind_of(path: Path) -> str:
    """Which paper a file is and in which format, without its title, its day, and that it is internal."""
    kind = path.stem.split(" - ")[0]
    if path.parent.name == "internal":
        kind = kind.removesuffix(" (internal)").removesuffix(" (internt)")
    return kind + path.suffix


def paper(folder: Path, kind: str) -> Path:
    """The one paper of a folder that is called so."""
    (found,) = (path for path in folder.iterdir() if path.is_file() and kind_of(path) == kind)
    return found
