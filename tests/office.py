"""Office files as LibreOffice lays them out, where it is installed."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

PATIENCE = 180
"""Seconds LibreOffice may take on a busy machine."""

OFFICE = bool(shutil.which("soffice") and shutil.which("pdfinfo") and shutil.which("pdftoppm"))
"""LibreOffice, and what reads the pages it prints."""
needs_office = pytest.mark.skipif(not OFFICE, reason="needs LibreOffice and poppler")


def as_pdf(path: Path, folder: Path) -> Path:
    """The file as it would be printed."""
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
         "--convert-to", "pdf", "--outdir", str(folder), str(path)],
        check=True, capture_output=True, timeout=PATIENCE,
    )  # fmt: skip
    return folder / f"{path.stem}.pdf"


def pages_of(pdf: Path) -> int:
    told = subprocess.run(["pdfinfo", str(pdf)], check=True, capture_output=True, text=True).stdout
    return int(re.search(r"^Pages:\s+(\d+)", told, re.M)[1])  # type: ignore[index]
