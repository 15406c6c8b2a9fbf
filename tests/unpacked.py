"""What a paper holds, whatever it is packed in."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile, is_zipfile


def text_of(path: Path) -> str:
    """The text of a file; of an office file all that is packed in it."""
    if not is_zipfile(path):
        return path.read_text(encoding="utf-8")
    with ZipFile(path) as packed:
        return "\n".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
