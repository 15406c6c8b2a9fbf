"""The action plan of a meeting, and what it lacks."""

from __future__ import annotations

from datetime import date

from facilitator.domain.action import Action
from facilitator.domain.meeting import Meeting
from facilitator.domain.plan_check import Gap, check_plan


def plan_gaps(meeting: Meeting, meeting_day: date) -> tuple[tuple[Action, Gap], ...]:
    """What the actions of a meeting lack, in the order it is asked for."""
    agreed = meeting.value("follow_up")
    return check_plan(
        meeting.actions,
        meeting_day=meeting_day,
        language=meeting.head.language,
        sources={entry.id: entry for entry in meeting.entries},
        follow_up=date.fromisoformat(agreed.value) if agreed else None,
    )


def gaps_of(meeting: Meeting, action: Action, meeting_day: date) -> tuple[Gap, ...]:
    """What one of its actions lacks, first what blocks an agreement."""
    gaps = (gap for each, gap in plan_gaps(meeting, meeting_day) if each.id == action.id)
    return tuple(sorted(gaps, key=lambda gap: not gap.blocks_agreement))
