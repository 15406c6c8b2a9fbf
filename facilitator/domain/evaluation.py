"""What a course is evaluated by when it ends."""

from __future__ import annotations

from facilitator.domain.course import CourseKind

BY_LEVEL = ("outcome_teachers", "outcome_teams", "outcome_leaders")
"""The outcome for those who took part, a row a level (SR-146)."""
OF_OBSERVING = ("learned_observing", "learned_reflecting")
"""Asked apart where colleagues observe each other: one may see well and reflect badly (SR-144)."""


def evaluated_by(kind: CourseKind) -> tuple[str, ...]:
    """The fields in their order: outcome for participants, by level, and apart from it for recipients."""
    observing = OF_OBSERVING if kind is CourseKind.PEER_OBSERVATION else ()
    return (
        "course_evaluation", *observing, "outcome_participants", *BY_LEVEL, "outcome_recipients",
        "go_on_without_us", "keep_in_touch",
    )  # fmt: skip
