"""The bounds within which a Word or Excel file of somebody else is opened at all."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from lzma import LZMAError
from pathlib import Path
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError

from lxml import etree

from facilitator.domain.office_fault import OfficeFault, OfficeReason

LARGEST = 10_000_000
"""Bytes of a file as it lies there: a logo fits, a film does not."""
LARGEST_UNPACKED = 60_000_000
MOST_PARTS = 2_000
TO_CLICK = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/hyperlink",
)
"""What Excel makes of an address that somebody types into a cell."""
HARMLESS = "/printerSettings/"
"""Where Excel keeps what it knows of a printer: no program, though it is no text either."""
BROKEN = (BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError, ZlibError, LZMAError)
"""What reading a damaged archive raises, by the way its parts are packed."""


class OfficeKind(Enum):
    """What a file should be, by the part that makes it so, and what it is if it cannot be read as such."""

    DOCUMENT = ("word/document.xml", OfficeReason.NO_DOCUMENT)
    WORKBOOK = ("xl/workbook.xml", OfficeReason.NO_WORKBOOK)

    def __init__(self, main_part: str, unreadable: OfficeReason) -> None:
        self.main_part = main_part
        self.unreadable = unreadable


def unsafe(path: Path, kind: OfficeKind, *, links_may_stand: bool = False) -> tuple[OfficeFault, ...]:
    """Why a file may not be opened; nothing of it is read beyond its table of contents and its links.

    A link that somebody has to click changes nothing of what is read: it is passed over where
    ``links_may_stand``.
    """
    try:
        size = path.stat().st_size
    except OSError:
        return (OfficeFault(str(path), OfficeReason.NO_SUCH_FILE),)
    if size > LARGEST:
        facts = {"most": LARGEST // 1_000_000}
        return (OfficeFault(str(path), OfficeReason.TOO_LARGE, facts=facts),)
    try:
        with ZipFile(path) as parts:
            return tuple(_wrong(path, parts, kind, links_may_stand=links_may_stand))
    except BROKEN:
        return (OfficeFault(str(path), kind.unreadable),)


def _wrong(path: Path, parts: ZipFile, kind: OfficeKind, *, links_may_stand: bool) -> Iterator[OfficeFault]:
    listed = parts.infolist()
    names = {info.filename for info in listed}
    if kind.main_part not in names:
        yield OfficeFault(str(path), kind.unreadable)
        return
    if len(listed) > MOST_PARTS or sum(info.file_size for info in listed) > LARGEST_UNPACKED:
        facts = {"most": LARGEST_UNPACKED // 1_000_000}
        yield OfficeFault(str(path), OfficeReason.TOO_LARGE, facts=facts)
        return
    suspect = (name.lower() for name in names if HARMLESS not in name)
    if any(name.endswith((".bin", ".vbs", ".exe", ".js")) for name in suspect):
        yield OfficeFault(str(path), OfficeReason.HAS_MACROS)
    links = (name for name in names if name.endswith(".rels"))
    try:
        passed_over = TO_CLICK if links_may_stand else ()
        outside = any(_leads_outside(parts.read(name), passed_over) for name in links)
    except etree.XMLSyntaxError:
        yield OfficeFault(str(path), kind.unreadable)
        return
    if outside:
        yield OfficeFault(str(path), OfficeReason.POINTS_OUTSIDE)


def _leads_outside(links: bytes, passed_over: tuple[str, ...]) -> bool:
    """Does one of a part's links lead out of the file? However it is quoted or encoded."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(links, parser)
    asked = (each for each in root.iter(etree.Element) if each.get("Type", "") not in passed_over)
    modes = (each.get("TargetMode", "") for each in asked)
    return any(mode.strip().lower() == "external" for mode in modes)
