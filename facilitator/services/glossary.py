"""The words of the method, as the user's folder or the shipped content has them."""

from __future__ import annotations

from pathlib import Path

from facilitator.domain.named_list import Named
from facilitator.library.named_lists import GLOSSARY, find_lists


def glossary(user_folder: Path | None) -> tuple[Named, ...]:
    """Every word with what it means; a list of one's own that cannot be read hides no shipped one."""
    found = find_lists(user_folder).find(GLOSSARY)
    return found.entries if found is not None else ()
