"""The words a meeting or a course is found by."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.words.told import Told
from facilitator.words.tongue import Words


def tags_told(tags: Sequence[str], w: Words) -> Told:
    """What stands after a change."""
    said = " ".join(f"#{tag}" for tag in tags)
    return Told(w._("Tags: {tags}").format(tags=said) if said else w._("No tags are left."))
