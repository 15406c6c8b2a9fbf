"""A school's own Word template, looked through before anything is poured into it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from jinja2 import TemplateError

from facilitator.domain.office_fault import OfficeFault, OfficeReason
from facilitator.exports.office_file import OfficeKind, unsafe
from facilitator.exports.word import pour_nothing
from facilitator.exports.word_template import BLOCK_TAGS, TEXT_TAGS

_TAG = re.compile(r"\{\{(.*?)\}\}|\{[%#].*?[%#]\}", re.DOTALL)
_BRACE = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_NAMED = re.compile(r"\s*([a-z_]+)\s*")
_FETCHES = re.compile(r"INCLUDEPICTURE|INCLUDETEXT|\bDDE(AUTO)?\b", re.IGNORECASE)
"""Fields that Word fills from another file or address when the document is opened or printed."""
_BESIDE_THE_BODY = ("header", "footer")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""The same text box once more, for programs that cannot draw the first."""


def check_template(path: Path) -> tuple[OfficeFault, ...]:
    """Everything wrong with a template, in the order of its paragraphs; empty when it can be used."""
    if faults := unsafe(path, OfficeKind.DOCUMENT):
        return faults
    try:
        document = Document(str(path))
        found: list[OfficeFault] = []
        for fault in _faults(path, document):
            # a text box and what is drawn instead of it have the same fault
            found += [] if fault in found else [fault]
        return tuple(found) or _poured(path)
    except Exception:  # noqa: BLE001 - whatever a broken file does to the library, it is a broken file
        return (OfficeFault(str(path), OfficeReason.NO_DOCUMENT),)


def _poured(path: Path) -> tuple[OfficeFault, ...]:
    """What the pouring itself takes offence at, such as braces in the properties of the file."""
    try:
        pour_nothing(path.read_bytes())
    except TemplateError:
        return (OfficeFault(str(path), OfficeReason.NOT_POURED),)
    return ()


def _faults(path: Path, document: Any) -> Iterator[OfficeFault]:
    poured = False
    roots = _roots(document)
    if any(_fetches(root) for _, root in roots):
        yield OfficeFault(str(path), OfficeReason.POINTS_OUTSIDE)
    for part, number, text, in_body in _paragraphs(roots):
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
        poured = poured or (in_body and bool(set(names) & set(BLOCK_TAGS)))
    if not poured:
        yield OfficeFault(str(path), OfficeReason.NOTHING_POURED)


def _unknown(path: Path, part: str, number: str, tag: str) -> OfficeFault:
    bare = re.sub(r"[^a-z_]", "", tag.lower())
    near = get_close_matches(bare, (*TEXT_TAGS, *BLOCK_TAGS), 1)
    facts = {"tag": tag, "near": near[0] if near else ""}
    return OfficeFault(str(path), OfficeReason.UNKNOWN_TAG, part, number, facts)


def _paragraphs(roots: list[tuple[str, Any]]) -> Iterator[tuple[str, str, str, bool]]:
    """Every paragraph, in tables and text boxes too: (part, number, text, stands in the body itself)."""
    for part, root in roots:
        number = 0
        for paragraph in root.iter(qn("w:p")):
            # what is drawn instead of a text box has the place of the text box
            number += 0 if any(True for _ in paragraph.iterancestors(_FALLBACK)) else 1
            yield part, str(number), _text(paragraph), paragraph.getparent().tag == qn("w:body")


def _text(paragraph: Any) -> str:
    """What stands in a paragraph, without that of a text box inside it."""
    kinds = (qn("w:t"), qn("w:delText"), qn("w:instrText"))
    own = (each for each in paragraph.iter(*kinds) if next(each.iterancestors(qn("w:p"))) is paragraph)
    return "".join(each.text or "" for each in own)


def _roots(document: Any) -> list[tuple[str, Any]]:
    """The body, and every header and footer, each as the root of its XML."""
    beside = [
        (kind, each.target_part.element)
        for each in document.part.rels.values()
        if not each.is_external and (kind := each.reltype.rpartition("/")[2]) in _BESIDE_THE_BODY
    ]
    return [("body", document.element.body), *beside]


def _fetches(root: Any) -> bool:
    """Is there a field that would be filled from outside? Its words may lie in several runs."""
    typed = "".join(each.text or "" for each in root.iter(qn("w:instrText"), qn("w:delInstrText")))
    simple = (each.get(qn("w:instr")) or "" for each in root.iter(qn("w:fldSimple")))
    return any(_FETCHES.search(each) for each in (typed, *simple))
