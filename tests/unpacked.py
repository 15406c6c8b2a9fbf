"""What a paper holds, whatever it is packed in."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from zipfile import ZipFile, is_zipfile

READS_PDF = shutil.which("pdftotext") is not None


def text_of(path: Path) -> str:
    """The text of a file; of an office file all that is packed in it, of a PDF also without its gaps."""
    if path.suffix == ".pdf":
        return _printed(path)
    if not is_zipfile(path):
        return path.read_text(encoding="utf-8").replace("\r\n ", "")
    with ZipFile(path) as packed:
        return "\n".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())


def _printed(path: Path) -> str:
    """A long word may be broken anywhere on paper, so it is looked for in one piece, too."""
    told = subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True, text=True).stdout
    return told + re.sub(r"[\s\u200b\u00ad]+", "", told)
