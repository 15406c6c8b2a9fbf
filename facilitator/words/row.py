"""A row of text as either front end sets it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a heading with its aside, or a text behind its mark."""

    text: str = ""
    mark: str = ""
    aside: str = ""
    heading: bool = False
    about: str = ""
    """Id of the line it is about."""
