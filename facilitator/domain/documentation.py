"""What papers are documentation for, such as a law or an agreement, by whom, and which version."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.domain.course_run import CourseRecorded, replay_course
from facilitator.domain.holding import Holding

FOR, AUTHOR = "documentation_for", "documented_by"
INTERNAL = "internal"
OF_THE_COURSE = ""
"""In the place of a meeting: papers of the whole course."""


def documents(holding: Holding) -> str:
    """What is documented; empty where nothing is, or a dash took it away again."""
    return _told(holding, FOR)


def named_author(holding: Holding) -> str:
    """Who was named as the author; empty where nobody was."""
    return _told(holding, AUTHOR)


def next_version(events: Iterable[CourseRecorded], meeting_id: str, audience: str) -> int:
    """Which version of its papers the next writing makes, from 1; every writing makes internal ones, too."""
    written = (paper for paper, _ in replay_course(events).papers if paper.meeting_id == meeting_id)
    return 1 + sum(audience in (INTERNAL, paper.audience) for paper in written)


def _told(holding: Holding, name: str) -> str:
    said = holding.said(name).strip()
    return "" if said in ("-", "–") else said
