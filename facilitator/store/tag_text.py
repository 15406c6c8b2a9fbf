"""Tags as they stand in columns."""

from __future__ import annotations

import json
from collections.abc import Iterable

from facilitator.domain.naming import folded


def all_tags(*columns: str | None) -> tuple[str, ...]:
    """The tags in several columns of JSON, each once, as it was written first."""
    told = (tag for column in columns if column for tag in json.loads(column))
    known: dict[str, str] = {}
    for tag in told:
        known.setdefault(folded(tag), tag)
    return tuple(known.values())


def carries(tags: Iterable[str], tag: str) -> bool:
    """Is the tag among them, in whatever capitals, with its sign or without?"""
    return folded(tag.lstrip("#")) in map(folded, tags)
