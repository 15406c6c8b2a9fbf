"""Texts that are written in some of the languages only."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.fault import Fault, FaultReason
from facilitator.domain.local_text import LANGUAGES
from facilitator.library.reader import Sheet
from facilitator.library.tree import Mapping, nodes
from facilitator.library.validate import fault_at


def missing_languages(sheet: Sheet) -> Iterator[Fault]:
    """A fault for each language a text lacks; a plain text is meant for every language."""
    for path, node in nodes(sheet.root):
        said = {key.text for key, _ in node.pairs} if isinstance(node, Mapping) else set()
        if said and said <= set(LANGUAGES):
            lacking = (language for language in LANGUAGES if language not in said)
            yield from (fault_at(sheet, path, FaultReason.LANGUAGE_LACKS, language=name) for name in lacking)
