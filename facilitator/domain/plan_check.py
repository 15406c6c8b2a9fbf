"""What an action still lacks, in a fixed order; each gap names its field."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum

from facilitator.domain import lexicon
from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.given_names import COMMON
from facilitator.domain.modes import ActionStatus
from facilitator.domain.school_days import Closed, SchoolDays
from facilitator.domain.wording import likely_names, vague_verb

FOLLOW_UP_WITHIN = timedelta(days=120)
FIRST_STEP_WITHIN = 10  # working days after the meeting
CONFIDENT_FROM = 7  # of 10
MOST_SIGNS: Mapping[str, int] = {"text": 140, "goal": 200, "context": 600}
"""Characters of what is to be read at a glance: one action, one goal, the context of an initiative."""
_STATE_WITHIN = 5  # words, of which the verb is one


class GapReason(StrEnum):
    """In the order they are told."""

    NO_OWNER = "no_owner"
    NO_DEADLINE = "no_deadline"
    NO_RESOURCES = "no_resources"
    NO_APPROVAL = "no_approval"
    NO_CONTEXT = "no_context"
    NO_GOAL = "no_goal"
    GOAL_IS_ACTIVITY = "goal_is_activity"
    NO_INDICATOR = "no_indicator"
    NO_BASELINE = "no_baseline"
    NO_TARGET = "no_target"
    NO_SIGN = "no_sign"
    NO_DESCRIPTION = "no_description"
    NO_CRITERION = "no_criterion"
    NO_EVALUATION = "no_evaluation"
    NO_FOLLOW_UP = "no_follow_up"
    FOLLOW_UP_TOO_LATE = "follow_up_too_late"
    NO_ADAPTATION = "no_adaptation"
    ACTION_IS_STATE = "action_is_state"
    VAGUE_VERB = "vague_verb"
    SOMEBODY_NAMED = "somebody_named"
    TOO_LONG = "too_long"
    TOO_MANY_INITIATIVES = "too_many_initiatives"
    FIRST_STEP_TOO_LATE = "first_step_too_late"
    ON_A_WEEKEND = "on_a_weekend"
    ON_A_HOLIDAY = "on_a_holiday"
    IN_A_HOLIDAY_WEEK = "in_a_holiday_week"
    LOW_CONFIDENCE = "low_confidence"


_COMMITMENT = frozenset(
    {GapReason.NO_OWNER, GapReason.NO_DEADLINE, GapReason.NO_RESOURCES, GapReason.NO_SIGN}
)
_CLOSED = {
    Closed.WEEKEND: GapReason.ON_A_WEEKEND,
    Closed.HOLIDAY: GapReason.ON_A_HOLIDAY,
    Closed.WEEK: GapReason.IN_A_HOLIDAY_WEEK,
}
ORDER = {reason: place for place, reason in enumerate(GapReason)}


@dataclasses.dataclass(frozen=True, slots=True)
class Gap:
    """One gap of an action or of a line of the plan; ``field`` is the name it is filled in by.

    ``facts`` fill the sentence: ``word``, ``day``, ``days``, ``week``, ``confidence``, ``most``.
    """

    field: str
    reason: GapReason
    facts: Mapping[str, str | int | date] = dataclasses.field(default_factory=dict)

    @property
    def missing(self) -> bool:
        """Is the field empty, so that the plan stays a draft? Else it is something to look at again."""
        return self.reason.startswith("no_")

    @property
    def blocks_agreement(self) -> bool:
        """May the action not be called agreed yet: no owner, date, resources or sign?"""
        return self.reason in _COMMITMENT


def check_action(
    action: Action,
    *,
    meeting_day: date,
    language: str,
    source: Entry | None = None,
    follow_up: date | None = None,
    first_step: bool = False,
    days: SchoolDays | None = None,
    names: Collection[str] = (),
) -> tuple[Gap, ...]:
    """The gaps of one action, in the fixed order.

    ``source`` is the entry it grew from, ``follow_up`` the course's own date where the action has none;
    ``first_step`` says that it is the first of its party; ``days`` are the days of its school, by default
    those of a school of ``language``; ``names`` are known ones, such as those who take part.
    """
    days = days or SchoolDays(language)
    gaps = _empty_fields(action, source, follow_up)
    if activity := activity_in(action.goal, language):
        gaps.append(Gap("goal", GapReason.GOAL_IS_ACTIVITY, {"word": activity}))
    looked_at = action.follow_up or follow_up
    if looked_at and looked_at - meeting_day > FOLLOW_UP_WITHIN:
        ahead = (looked_at - meeting_day).days
        gaps.append(Gap("follow_up", GapReason.FOLLOW_UP_TOO_LATE, {"days": ahead}))
    if state := state_in(action.text, language):
        gaps.append(Gap("text", GapReason.ACTION_IS_STATE, {"word": state}))
    if verb := vague_verb(action.text, language):
        gaps.append(Gap("text", GapReason.VAGUE_VERB, {"word": verb}))
    gaps.extend(_named(action, language, names))
    gaps.extend(too_long("text", action.text))
    gaps.extend(too_long("goal", action.goal))
    latest = days.after(meeting_day, FIRST_STEP_WITHIN)
    if first_step and action.deadline and action.deadline > latest:
        gaps.append(Gap("deadline", GapReason.FIRST_STEP_TOO_LATE, {"day": latest}))
    if action.deadline and (closed := on_a_closed_day("deadline", action.deadline, days)):
        gaps.append(closed)
    if action.confidence is not None and action.confidence < CONFIDENT_FROM:
        gaps.append(Gap("confidence", GapReason.LOW_CONFIDENCE, {"confidence": action.confidence}))
    return tuple(sorted(gaps, key=lambda gap: ORDER[gap.reason]))


def _named(action: Action, language: str, names: Collection[str]) -> Iterator[Gap]:
    """Given names of people who take no part: a plan is not about single pupils (AP-12)."""
    for field in ("text", "goal", "sign", "criterion", "resources", "evaluation"):
        for found in likely_names(getattr(action, field), (language,), names):
            if {found.casefold(), found.casefold().removesuffix("s")} & COMMON:
                yield Gap(field, GapReason.SOMEBODY_NAMED, {"word": found})
                break


def too_long(field: str, text: str, holds: str = "") -> Iterator[Gap]:
    """That a field has more than can be read at a glance; ``holds`` is what its limit is called."""
    most = MOST_SIGNS[holds or field]
    if (have := len(text.strip())) > most:
        yield Gap(field, GapReason.TOO_LONG, {"have": have, "most": most})


def on_a_closed_day(field: str, day: date, days: SchoolDays) -> Gap | None:
    """That nobody is at school on the day of a field; None on a school day."""
    closed = days.closed(day)
    if closed is None:
        return None
    return Gap(field, _CLOSED[closed], {"day": day, "week": day.isocalendar().week})


def first_steps(actions: Iterable[Action]) -> frozenset[str]:
    """The ids of the action due first, for each party."""
    first: dict[str, Action] = {}
    for action in sorted(actions, key=lambda each: (each.deadline or date.max, each.number)):
        first.setdefault(action.party_id, action)
    return frozenset(action.id for action in first.values() if action.deadline)


def _empty_fields(action: Action, source: Entry | None, follow_up: date | None) -> list[Gap]:
    adapted = action.adaptation or (source.adaptation if source else "")
    needed: tuple[tuple[str, GapReason, bool], ...] = (
        ("owner_id", GapReason.NO_OWNER, bool(action.owner_id)),
        ("deadline", GapReason.NO_DEADLINE, action.deadline is not None),
        ("resources", GapReason.NO_RESOURCES, _filled(action.resources)),
        ("approved_by", GapReason.NO_APPROVAL, not _agreed_unapproved(action)),
        ("goal", GapReason.NO_GOAL, _filled(action.goal)),
        ("sign", GapReason.NO_SIGN, _filled(action.sign)),
        ("criterion", GapReason.NO_CRITERION, _filled(action.criterion)),
        ("evaluation", GapReason.NO_EVALUATION, _filled(action.evaluation)),
        ("follow_up", GapReason.NO_FOLLOW_UP, (action.follow_up or follow_up) is not None),
        ("adaptation", GapReason.NO_ADAPTATION, _filled(adapted) or not _from_others(action, source)),
    )
    return [Gap(name, reason) for name, reason, there in needed if not there]


def _agreed_unapproved(action: Action) -> bool:
    """Was it agreed for a reason before anybody had set the resources aside?"""
    agreed = action.status in (ActionStatus.AGREED, ActionStatus.IN_PROGRESS)
    return agreed and _filled(action.resources) and not action.approved_by


def _filled(text: str) -> bool:
    return bool(text.strip())


def _from_others(action: Action, source: Entry | None) -> bool:
    """Did the action grow from an idea of another party?"""
    return source is not None and source.kind == "idea" and source.party_id not in ("", action.party_id)


def state_in(text: str, language: str) -> str:
    """The verb near the beginning that says how something is, not what somebody does; empty for a deed."""
    clause = text.casefold().partition(",")[0]
    words: list[str] = re.findall(r"\w+", clause)[:_STATE_WITHIN]
    for place, word in enumerate(words):
        told_of = place > 1 and words[place - 1] in lexicon.RELATIVE[language]
        if word in lexicon.STATE[language] and not told_of:
            return word
    return ""


def activity_in(goal: str, language: str) -> str:
    """The verb a goal begins with when it names something to do; empty for a state."""
    words = re.findall(r"\w+", goal.casefold())[:4]
    for before in lexicon.BEFORE_VERB[language]:
        if words[: len(before.split())] == before.split():
            words = words[len(before.split()) :]
            break
    return words[0] if words and words[0] in lexicon.ACTIVITY[language] else ""
