"""The plan of a course: its goals, indicators, initiatives, signs and actions, and what it lacks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TypeAlias

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.gate_told import SOURCES, is_active
from facilitator.domain.holding import Holding
from facilitator.domain.indicators import indicators, is_replaced
from facilitator.domain.kinds import FAMILIES
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import CARRIED_OUT, NO_LONGER
from facilitator.domain.plan_check import ORDER, Gap, GapReason, check_action, first_steps
from facilitator.domain.plan_lines import check_line
from facilitator.domain.school_days import SchoolDays, school_days
from facilitator.domain.told_values import day_in

Planned: TypeAlias = Entry | Action
FRAME = ("goal", "indicator", "sign")
"""Lines that hang on an initiative, beside its actions, in the order they are shown."""
AS_IT_IS = "as_it_is"
"""What is said of a line or an action that was looked at again and stands, with the reason."""
FACTS = (*SOURCES, "factor", "theme", "pattern", "point", *FAMILIES["finding"])
"""What an action can be built on instead of an opinion."""


def plan_gaps(meeting: Meeting, meeting_day: date) -> tuple[tuple[Planned, Gap], ...]:
    """What the plan of the course lacks, in the order it is asked for, within a reason by number.

    What deserves a second look had it where somebody said why the line stands as it is.
    """
    asked = [*_of_actions(meeting, meeting_day), *_of_lines(meeting, meeting_day)]
    found = [(kept, gap) for kept, gap in asked if gap.missing or not meeting.said(AS_IT_IS, kept.id)]
    return tuple(sorted(found, key=lambda pair: (ORDER[pair[1].reason], pair[0].number)))


def gaps_of(meeting: Meeting, kept: Planned, meeting_day: date) -> tuple[Gap, ...]:
    """What one of its actions or lines lacks, first what blocks an agreement."""
    gaps = (gap for each, gap in plan_gaps(meeting, meeting_day) if each.id == kept.id)
    return tuple(sorted(gaps, key=lambda gap: not gap.blocks_agreement))


def standing_actions(holding: Holding) -> tuple[Action, ...]:
    """The actions of the whole course that count, by number."""
    return tuple(each for each in holding.all_actions if not each.struck and each.status not in NO_LONGER)


def initiatives(holding: Holding) -> tuple[Entry, ...]:
    return _lines(holding, "initiative")


def hanging_on(holding: Holding, initiative: Entry) -> tuple[Planned, ...]:
    """What belongs to an initiative: its goals with their indicators, its signs, its actions."""
    near = holding.linked(initiative.id)
    goals = [each for each in near if isinstance(each, Entry) and each.kind == "goal"]
    further = [one for goal in goals for one in holding.linked(goal.id)]
    found = dict.fromkeys((*near, *further))
    lines = [each for kind in FRAME for each in found if isinstance(each, Entry) and each.kind == kind]
    actions = [each for each in near if isinstance(each, Action) and each.status not in NO_LONGER]
    return (*(each for each in lines if not is_replaced(holding, each)), *actions)


def in_order(holding: Holding) -> tuple[Planned, ...]:
    """All of the plan: each initiative with what hangs on it, then what hangs on none."""
    found: dict[Planned, None] = {}
    for initiative in initiatives(holding):
        found |= dict.fromkeys((initiative, *hanging_on(holding, initiative)))
    loose = (*_lines(holding, "goal"), *indicators(holding), *_lines(holding, "sign"))
    return tuple(dict.fromkeys((*found, *loose, *standing_actions(holding))))


def opinion_based(holding: Holding) -> tuple[Action, ...]:
    """Actions that rest on nothing that was seen, said, counted or found."""
    return tuple(
        action
        for action in standing_actions(holding)
        if action.status not in CARRIED_OUT
        and not any(each.kind in FACTS for each in _grounds(holding, action))
    )


def _grounds(holding: Holding, action: Action) -> Iterator[Entry]:
    """What an action grew from and belongs to, and what that belongs to, two links far."""
    reached = {action.id, action.source_id}
    for _ in range(3):
        near = [one for each in reached for one in holding.linked(each)]
        reached |= {one.id for one in near if not isinstance(one, Action)}
    return (each for each in holding.all_entries if each.id in reached and not each.struck)


def _of_actions(meeting: Meeting, meeting_day: date) -> Iterator[tuple[Planned, Gap]]:
    agreed = meeting.value("follow_up")
    follow_up = day_in(agreed.value) if agreed else None
    sources = {entry.id: entry for entry in meeting.all_entries}
    standing = [each for each in standing_actions(meeting) if each.status not in CARRIED_OUT]
    first = first_steps(standing)
    course = meeting.whole_course
    names = [person.name for person in course.people]
    names += [party.name for party in (*course.parties, *course.organisations)]
    for action in standing:
        for gap in check_action(
            _as_planned(meeting, action),
            meeting_day=meeting_day,
            language=meeting.head.language,
            source=sources.get(action.source_id),
            follow_up=follow_up,
            first_step=action.id in first,
            days=days_of(action, meeting),
            names=names,
        ):
            # a goal of its own line is asked about there
            if gap.reason is not GapReason.GOAL_IS_ACTIVITY or action.goal.strip():
                yield action, gap


def days_of(action: Action, meeting: Meeting) -> SchoolDays:
    """The days of the school the action belongs to, else those of where the meeting is held."""
    party = meeting.find_party(action.party_id)
    return school_days(meeting, party.language if party and party.language else meeting.head.language)


def _of_lines(meeting: Meeting, meeting_day: date) -> Iterator[tuple[Planned, Gap]]:
    for kind in ("goal", "initiative"):
        for line in _lines(meeting, kind):
            if kind == "goal" or is_active(line, meeting):
                yield from ((line, gap) for gap in check_line(meeting, line, meeting_day))
    for indicator in indicators(meeting):
        yield from ((indicator, gap) for gap in check_line(meeting, indicator, meeting_day))


def _as_planned(holding: Holding, action: Action) -> Action:
    """The action with what its initiative, its goal and its signs say, where it says nothing itself."""
    near = [each for each in holding.linked(action.id) if isinstance(each, Entry)]
    of = [each for each in near if each.kind == "initiative"]
    further = [one for each in of for one in holding.linked(each.id) if isinstance(one, Entry)]
    lines = [*near, *further]
    goal = next((each for each in lines if each.kind == "goal"), None)
    sign = next((each for each in lines if each.kind == "sign"), None)
    initiative = next(iter(of), None)
    day = day_in(holding.said("follow_up", initiative.id)) if initiative else None
    return replace(
        action,
        goal=action.goal or (goal.text if goal else ""),
        sign=action.sign or (sign.text if sign else ""),
        criterion=action.criterion or (holding.said("criterion", goal.id) if goal else ""),
        evaluation=action.evaluation or (holding.said("evaluation", initiative.id) if initiative else ""),
        adaptation=action.adaptation or (initiative.adaptation if initiative else ""),
        follow_up=action.follow_up or day,
    )


def _lines(holding: Holding, kind: str) -> tuple[Entry, ...]:
    return tuple(each for each in holding.all_entries if each.kind == kind and not each.struck)
