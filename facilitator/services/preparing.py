"""Points of preparation, as the user's folder or the shipped content has them."""

from __future__ import annotations

from pathlib import Path

from facilitator.domain.preparation import Point
from facilitator.library.preparation import find_preparation


def points(user_folder: Path | None) -> tuple[Point, ...]:
    """Every point; a list of one's own that cannot be read hides no shipped one."""
    found = find_preparation(user_folder).find("preparation")
    return found.points if found is not None else ()
