"""What can be captured and counted: the closed list of record kinds."""

from __future__ import annotations

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.modes import ReleaseLevel

ENTRY_KINDS = (
    "note", "quote", "question", "answer", "idea", "reflection", "learning", "strength", "weakness",
    "experience", "explanation", "factor", "wish", "change_needed", "not_included", "priority", "point",
    "theme", "pattern", "leader_follow_up", "occasion", "decision", "attention_point", "parked",
)  # fmt: skip
OBSERVATION_KINDS = ("evidence", "own_question", "own_view")
REVIEW_KINDS = (
    "line_of_inquiry", "area_of_excellence", "practice_description", "gap", "what_went_well",
    "even_better_if",
)  # fmt: skip
PLAN_KINDS = ("goal", "indicator", "initiative", "action", "sign", "school_visit", "partner_school")
DATA_KINDS = ("data_source",)
GROUP_KINDS = ("pair", "triad", "mixed_group")
EXAMPLES = ("strength", "practice_description", "area_of_excellence")
"""Kinds that show a practice which works."""
FAMILIES = {
    "entry": ENTRY_KINDS + OBSERVATION_KINDS,
    "finding": ("what_went_well", "even_better_if"),
}

PLAN_LINES = ("goal", "indicator", "initiative", "sign", "school_visit", "partner_school")
"""Plan kinds that begin as one line; what each has to have besides is filled in with the plan."""

LINE_KINDS = ENTRY_KINDS + OBSERVATION_KINDS + REVIEW_KINDS + PLAN_LINES + DATA_KINDS
"""Kinds that are typed as one line; actions and groups have shapes of their own."""

RECORD_KINDS = LINE_KINDS + PLAN_KINDS + GROUP_KINDS
COUNTABLE = RECORD_KINDS + tuple(FAMILIES)

PRIVATE_KINDS = ("own_question", "own_view", "evidence")
"""Kinds that belong to one person until that person shares them."""


def members(kind: str) -> tuple[str, ...]:
    """The kinds that count when ``kind`` is asked for: itself, or all of a family."""
    return FAMILIES.get(kind, (kind,))


def is_kept_private(line: Entry | Action) -> bool:
    """Did somebody keep it out of every paper? Of kinds that are one person's own anyway it is not said."""
    return line.release is ReleaseLevel.PRIVATE and line_kind(line) not in PRIVATE_KINDS


def line_kind(line: Entry | Action) -> str:
    """The kind of a captured line; ``action`` is one, too."""
    return "action" if isinstance(line, Action) else line.kind
