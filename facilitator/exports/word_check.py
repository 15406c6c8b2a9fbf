"""A school's own Word template, looked through before anything is poured into it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from docx import Document
from docx.table import Table
from docx.text.paragraph import Paragraph

from facilitator.domain.office_fault import OfficeFault, OfficeReason
from facilitator.exports.office_file import unsafe
from facilitator.exports.word_template import BLOCK_TAGS, TEXT_TAGS

_TAG = re.compile(r"\{\{(.*?)\}\}|\{[%#].*?[%#]\}", re.DOTALL)
_BRACE = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_NAMED = re.compile(r"\s*([a-z_]+)\s*")


def check_template(path: Path) -> tuple[OfficeFault, ...]:
    """Everything wrong with a template, in the order of its paragraphs; empty when it can be used."""
    if faults := unsafe(path, "word/document.xml"):
        return faults
    try:
        document = Document(str(path))
        found = list(_faults(path, document))
    except Exception:  # noqa: BLE001 - whatever a broken file does to the library, it is a broken file
        return (OfficeFault(str(path), OfficeReason.NOT_OFFICE),)
    return tuple(found)


def _faults(path: Path, document: Any) -> Iterator[OfficeFault]:
    poured = False
    for part, number, text, in_body in _paragraphs(document):
        names = []
        for tag in _TAG.finditer(text):
            named = _NAMED.fullmatch(tag[1] or "")
            name = named[1] if named else ""
            if name not in (*TEXT_TAGS, *BLOCK_TAGS):
                yield _unknown(path, part, number, tag[0])
                continue
            names.append(name)
            if name in BLOCK_TAGS and (not in_body or text.strip() != tag[0]):
                yield OfficeFault(str(path), OfficeReason.TAG_NOT_ALONE, part, number, {"tag": name})
        if _BRACE.search(_TAG.sub("", text)):
            yield OfficeFault(str(path), OfficeReason.TAG_UNFINISHED, part, number)
        poured = poured or bool(set(names) & set(BLOCK_TAGS))
    if not poured:
        yield OfficeFault(str(path), OfficeReason.NOTHING_POURED)


def _unknown(path: Path, part: str, number: str, tag: str) -> OfficeFault:
    bare = re.sub(r"[^a-z_]", "", tag.lower())
    near = get_close_matches(bare, (*TEXT_TAGS, *BLOCK_TAGS), 1)
    facts = {"tag": tag, "near": near[0] if near else ""}
    return OfficeFault(str(path), OfficeReason.UNKNOWN_TAG, part, number, facts)


def _paragraphs(document: Any) -> Iterator[tuple[str, str, str, bool]]:
    """Every paragraph as (part, number, text, stands in the body itself)."""
    number = 0
    for block in document.iter_inner_content():
        for paragraph in _within(block):
            number += 1
            yield "body", str(number), paragraph.text, isinstance(block, Paragraph)
    for section in document.sections:
        for part, kinds in (
            ("header", (section.header, section.first_page_header, section.even_page_header)),
            ("footer", (section.footer, section.first_page_footer, section.even_page_footer)),
        ):
            for kind in kinds:
                for n, paragraph in enumerate(kind.paragraphs, start=1):
                    yield part, str(n), paragraph.text, False


def _within(block: Paragraph | Table) -> Iterator[Paragraph]:
    if isinstance(block, Paragraph):
        yield block
        return
    for row in block.rows:
        for cell in row.cells:
            for inner in cell.iter_inner_content():
                yield from _within(inner)
