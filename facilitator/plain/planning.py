"""The plan by text: initiatives on their frame, actions, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.clock import Clock
from facilitator.domain.action import Action
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import NO_LONGER
from facilitator.domain.plan import gaps_of, hanging_on, in_order, initiatives, opinion_based, plan_gaps
from facilitator.plain.showing import entry_line
from facilitator.words.plan_frame import frame_rows
from facilitator.words.plan_gaps import action_standing, gap_field, gap_sentence
from facilitator.words.tongue import Words


def plan(meeting: Meeting, clock: Clock, w: Words) -> Iterator[str]:
    """The plan of the whole course, then what it lacks, in the order it is asked for."""
    if not any(isinstance(each, Action) for each in in_order(meeting)) and not initiatives(meeting):
        yield w._("No action yet.")
        return
    day = clock.local(meeting.run.started_at or meeting.head.starts_at).date()
    shown: set[str] = set()
    for initiative in initiatives(meeting):
        yield entry_line(initiative, meeting, clock, w)
        for row in frame_rows(meeting, initiative, w):
            yield f"   {'√' if row.text else '○'} {row.label}: {row.text}".rstrip()
        for each in hanging_on(meeting, initiative):
            shown.add(each.id)
            if isinstance(each, Action):
                yield from _action(each, meeting, clock, w)
    for each in meeting.all_captured:
        if isinstance(each, Action) and not each.struck and each.id not in shown:
            yield from _action(each, meeting, clock, w)
    gaps = plan_gaps(meeting, day)
    if not gaps:
        yield w._("√ The plan is complete.")
    for kept, gap in gaps:
        yield f"○ {kept.number:>3}  {gap_field(gap, w)}: {gap_sentence(gap, w)}"
    if unfounded := opinion_based(meeting):
        numbers = ", ".join(str(each.number) for each in unfounded)
        yield w._("? Opinion-based, no evidence is linked: {numbers}").format(numbers=numbers)


def _action(action: Action, meeting: Meeting, clock: Clock, w: Words) -> Iterator[str]:
    day = clock.local(meeting.run.started_at or meeting.head.starts_at).date()
    yield entry_line(action, meeting, clock, w)
    if action.status not in NO_LONGER:
        yield f"     {action_standing(gaps_of(meeting, action, day), w)}"
