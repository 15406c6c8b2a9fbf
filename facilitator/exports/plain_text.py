"""Text from people as it may stand in a file."""

from __future__ import annotations

from facilitator.domain.people import Party
from facilitator.text import clean, clean_line


def text(written: str) -> str:
    """What somebody wrote, without characters that could do anything in a file."""
    return clean(written).text.strip()


def name(written: str) -> str:
    """A name or a title, on one line."""
    return clean_line(written).text


def party_name(party: Party | None) -> str:
    """The name of a party, or an empty text for no party."""
    return name(party.name) if party else ""


def capital(words: str) -> str:
    """A term as it stands at the head of a line."""
    return words[:1].upper() + words[1:]
