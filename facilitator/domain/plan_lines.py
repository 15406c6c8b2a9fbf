"""What a goal, an indicator or an initiative of the plan still lacks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from facilitator.domain.entries import Entry
from facilitator.domain.indicators import figures
from facilitator.domain.line_fields import InitiativeStatus
from facilitator.domain.measurement import MeasurementKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.plan_check import FOLLOW_UP_WITHIN, Gap, GapReason, activity_in, too_long
from facilitator.domain.told_values import day_in

MOST_INITIATIVES = 3
"""Active at once at one school; a fourth begins when one is paused, finished or dropped."""


def check_line(meeting: Meeting, line: Entry, meeting_day: date) -> tuple[Gap, ...]:
    """The gaps of a goal, an indicator or an active initiative; of other kinds none."""
    match line.kind:
        case "goal":
            return tuple(_goal(meeting, line))
        case "indicator":
            return tuple(_indicator(meeting, line))
        case "initiative":
            return tuple(_initiative(meeting, line, meeting_day))
    return ()


def active_initiatives(meeting: Meeting, party_id: str) -> tuple[Entry, ...]:
    """Initiatives under way at a school, by number; one of which nothing is said is under way."""
    return tuple(
        each
        for each in meeting.all_entries
        if each.kind == "initiative"
        and not each.struck
        and each.party_id == party_id
        and meeting.said("status", each.id) in ("", InitiativeStatus.ACTIVE)
    )


def _goal(meeting: Meeting, goal: Entry) -> Iterator[Gap]:
    if activity := activity_in(goal.text, meeting.head.language):
        yield Gap("text", GapReason.GOAL_IS_ACTIVITY, {"word": activity})
    yield from too_long("text", goal.text, "goal")
    if not _has(meeting, goal, "indicator"):
        yield Gap("indicator", GapReason.NO_INDICATOR)
    if not _has(meeting, goal, "initiative") and not _has(meeting, goal, "sign"):
        # of an initiative it is asked there
        yield Gap("sign", GapReason.NO_SIGN)
    if not meeting.said("criterion", goal.id):
        yield Gap("criterion", GapReason.NO_CRITERION)


def _indicator(meeting: Meeting, indicator: Entry) -> Iterator[Gap]:
    """A baseline that will be known at a day is there; one of a school is enough."""
    kinds = {each.kind for each in meeting.measured(indicator.id)}
    known = figures(meeting, indicator)
    if MeasurementKind.BASELINE not in kinds and known.baseline is None:
        yield Gap("baseline", GapReason.NO_BASELINE)
    if MeasurementKind.TARGET not in kinds:
        yield Gap("target", GapReason.NO_TARGET)


def _initiative(meeting: Meeting, initiative: Entry, meeting_day: date) -> Iterator[Gap]:
    said = {
        name: meeting.said(name, initiative.id)
        for name in ("context", "description", "evaluation", "follow_up", "inspired_by")
    }
    needed = (
        ("context", GapReason.NO_CONTEXT, bool(said["context"])),
        ("goal", GapReason.NO_GOAL, _has(meeting, initiative, "goal")),
        ("sign", GapReason.NO_SIGN, _has(meeting, initiative, "sign")),
        ("description", GapReason.NO_DESCRIPTION, bool(said["description"])),
        ("evaluation", GapReason.NO_EVALUATION, bool(said["evaluation"])),
        ("follow_up", GapReason.NO_FOLLOW_UP, bool(said["follow_up"] or meeting.said("follow_up"))),
        ("adaptation", GapReason.NO_ADAPTATION, not _imitates(meeting, initiative)),
    )  # fmt: skip
    yield from (Gap(name, reason) for name, reason, there in needed if not there)
    yield from too_long("context", said["context"])
    if day := day_in(said["follow_up"]):
        days = (day - meeting_day).days
        if days > FOLLOW_UP_WITHIN.days:
            yield Gap("follow_up", GapReason.FOLLOW_UP_TOO_LATE, {"days": days})
    if initiative in active_initiatives(meeting, initiative.party_id)[MOST_INITIATIVES:]:
        yield Gap("status", GapReason.TOO_MANY_INITIATIVES, {"most": MOST_INITIATIVES})


def _imitates(meeting: Meeting, initiative: Entry) -> bool:
    """Is it taken from somebody else without saying how it must change?"""
    return not initiative.adaptation and _inspired(meeting, initiative)


def _inspired(meeting: Meeting, initiative: Entry) -> bool:
    """Does it come from somebody else: as it says, or by an idea of another school?"""
    ideas = (one for one in meeting.linked(initiative.id) if isinstance(one, Entry) and one.kind == "idea")
    others = (one.party_id not in ("", initiative.party_id) for one in ideas)
    return bool(meeting.said("inspired_by", initiative.id)) or any(others)


def _has(meeting: Meeting, line: Entry, kind: str) -> bool:
    return any(isinstance(one, Entry) and one.kind == kind for one in meeting.linked(line.id))
