"""What a starter template says of itself: found where it was not taken out, and kept out of papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from facilitator.domain.local_text import LANGUAGES
from facilitator.domain.office_fault import OfficeFault, OfficeReason
from facilitator.exports.word_template import help_texts
from facilitator.words.tongue import speak


def help_left(path: Path) -> tuple[OfficeFault, ...]:
    """Where the program's own explanation begins that still stands in a template that can be used."""
    first: dict[str, OfficeFault] = {}
    for part, root in _roots(Document(str(path))):
        for number, paragraph in enumerate(root.iter(qn("w:p")), start=1):
            if _explains(paragraph):
                first.setdefault(part, OfficeFault(str(path), OfficeReason.STILL_EXPLAINS, part, str(number)))
    return tuple(first.values())


def without_help(template: bytes) -> bytes:
    """The template without that explanation, and without the break before its page; else as it is."""
    document = Document(BytesIO(template))
    found = [p for _, root in _roots(document) for p in root.iter(qn("w:p")) if _explains(p)]
    if not found:
        return template
    for paragraph in found:
        before = paragraph.getprevious()
        if before is not None and _breaks_alone(before):
            before.getparent().remove(before)
        if len(paragraph.getparent().findall(qn("w:p"))) > 1:
            paragraph.getparent().remove(paragraph)
        else:
            _emptied(paragraph)
    into = BytesIO()
    document.save(into)
    return into.getvalue()


def _roots(document: Any) -> Iterator[tuple[str, Any]]:
    yield "body", document.element.body
    for section in document.sections:
        if not section.header.is_linked_to_previous:
            yield "header", section.header._element


def _explains(paragraph: Any) -> bool:
    text = "".join(each.text or "" for each in paragraph.iter(qn("w:t")))
    return bool(_help().fullmatch(" ".join(text.split())))


@cache
def _help() -> re.Pattern[str]:
    """Any line of it in any language."""
    return re.compile(
        "|".join(re.escape(line) for language in LANGUAGES for line in help_texts(speak(language)))
    )


def _breaks_alone(element: Any) -> bool:
    """Is this a paragraph of a page break and nothing else?"""
    breaks = any(each.get(qn("w:type")) == "page" for each in element.iter(qn("w:br")))
    return element.tag == qn("w:p") and breaks and not any(each.text for each in element.iter(qn("w:t")))


def _emptied(paragraph: Any) -> None:
    """A header needs one paragraph."""
    for run in list(paragraph.iter(qn("w:r"))):
        run.getparent().remove(run)
