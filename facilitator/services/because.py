"""A reason given at the end of an order, behind the word for *because*."""

from __future__ import annotations

import re

from facilitator.words.order_words import means

_WORD = re.compile(r"(?<=\s)\S+(?=\s)")


def part_reason(typed: str) -> tuple[str, str]:
    """What is asked, and the reason behind the first ``because`` in any language, or an empty text."""
    for word in _WORD.finditer(f" {typed} "):
        if means(word[0], "because"):
            return typed[: max(0, word.start() - 1)].strip(), typed[word.end() - 1 :].strip()
    return typed.strip(), ""
