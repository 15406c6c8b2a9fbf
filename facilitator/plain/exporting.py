"""What ``export`` is asked for in a line: for whom, in which formats, and where."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from facilitator.domain.refusal import Refused
from facilitator.services.arguments import unquoted

AUDIENCES = ("internal", "group", "schools", "public")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Papers for an audience into a folder; without ``formats`` the usual ones."""

    folder: str
    audience: str = "group"
    formats: tuple[str, ...] = ()


Exporter = Callable[[Wanted], "list[str] | Refused"]


def read_wanted(given: str) -> Wanted:
    """``schools pdf docx my papers``: what stands before the folder, in any order; the folder is the rest.

    A folder that is called like an audience or a format is written ``./pdf``.
    """
    from facilitator.exports.formats import BY_ADDITION, FORMATS

    audience, formats, rest = "group", [], given.strip()
    while " " in rest:
        word, _, behind = rest.partition(" ")
        if word.casefold() in AUDIENCES:
            audience = word.casefold()
        elif word.casefold() in (*FORMATS, *BY_ADDITION):
            formats.append(word.casefold())
        else:
            break
        rest = behind.strip()
    return Wanted(unquoted(rest), audience, tuple(formats))
