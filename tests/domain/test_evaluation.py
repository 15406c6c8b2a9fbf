"""What a course is evaluated by."""

from __future__ import annotations

import pytest

from facilitator.domain.course import CourseKind
from facilitator.domain.evaluation import evaluated_by
from facilitator.domain.field_names import FIELDS


def test_where_colleagues_observe_each_other_observing_and_reflecting_are_asked_about_apart() -> None:
    asked = evaluated_by(CourseKind.PEER_OBSERVATION)
    assert {"learned_observing", "learned_reflecting"} <= set(asked)
    assert "learned_observing" not in evaluated_by(CourseKind.BENCHLEARNING)


@pytest.mark.parametrize("kind", CourseKind)
def test_the_outcome_is_told_by_three_levels_and_apart_from_it_for_the_recipients(kind: CourseKind) -> None:
    asked = evaluated_by(kind)
    outcomes = [name for name in asked if name.startswith("outcome_")]
    assert outcomes == [
        "outcome_participants", "outcome_teachers", "outcome_teams", "outcome_leaders", "outcome_recipients",
    ]  # fmt: skip
    assert {FIELDS[name] for name in asked} == {"course"}
