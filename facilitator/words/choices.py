"""What the choices of a closed list are called: as they are said, and as they may be typed."""

from __future__ import annotations

from enum import StrEnum

from facilitator.domain.action_log import LogKind
from facilitator.domain.course import CourseKind, CourseResult
from facilitator.domain.field_choices import (
    GovernanceBody,
    InitiatedFrom,
    OrganisationType,
    Origin,
    TargetGroup,
)
from facilitator.domain.modes import ActionStatus, QuestionType, RatingScale, ReleaseLevel, Settlement
from facilitator.domain.people import OrganisationKind
from facilitator.words.courses import course_kind, course_result, log_kind
from facilitator.words.field_values import field_choice
from facilitator.words.fields import scale
from facilitator.words.kinds import record_kind
from facilitator.words.line_fields import line_answer
from facilitator.words.people import organisation
from facilitator.words.tongue import Words
from facilitator.words.vocabulary import action_status, release_level, settlement, short_question_type


def choice_name(choice: StrEnum, w: Words) -> str:
    """A choice as it is said: *the schools*, *carried over*."""
    match choice:
        case ReleaseLevel():
            return release_level(choice, w)
        case QuestionType():
            return short_question_type(choice, w)
        case Settlement():
            return settlement(choice, w)
        case ActionStatus():
            return action_status(choice, w)
        case RatingScale():
            return scale(choice, w)
        case CourseKind():
            return course_kind(choice, w)
        case LogKind():
            return log_kind(choice, w)
        case OrganisationKind():
            return organisation(choice, w)
        case CourseResult():
            return course_result(choice, w)
        case Origin() | InitiatedFrom() | GovernanceBody() | OrganisationType() | TargetGroup():
            return field_choice(choice, w)
    return line_answer(choice, w)


def kind_names(kind: str, w: Words) -> tuple[str, ...]:
    """What one and what several of a kind of record are called."""
    return (record_kind(kind, 1, w), record_kind(kind, 2, w))
