"""The deadlines of a plan in people's calendars, and what becomes of those that nobody waits for any more.

A calendar that was taken in once keeps what it was given until it is told otherwise. So a deadline that
stood in an earlier calendar stays in every later one under its id: done as ``√ …``, given up, adjusted or
struck as called off. What never stood in one is not told of when it is over.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from facilitator.domain.action import Action
from facilitator.domain.course_run import PapersWritten
from facilitator.domain.modes import CARRIED_OUT, NO_LONGER
from facilitator.exports.appointment import Appointment, since
from facilitator.exports.audience import Audience
from facilitator.exports.extract import Extract
from facilitator.exports.plain_text import name, text
from facilitator.exports.running_plan import of_before, planned_actions

ENDING = ".ics"
"""How calendars end among the names of papers."""


def deadlines(extract: Extract, at: datetime) -> Iterator[Appointment]:
    """The deadlines of the plan that runs, then those an earlier calendar holds that are over."""
    over = (*CARRIED_OUT, *NO_LONGER)
    waited_for = [each for each in planned_actions(extract) if each.status not in over]
    for action in waited_for:
        yield from _deadline(extract, action, at)
    for action in _known(extract):
        if (action.struck or action.status in over) and _was_told(extract, action):
            yield from _deadline(extract, action, at)


def _deadline(extract: Extract, action: Action, at: datetime) -> Iterator[Appointment]:
    if action.deadline is None:
        return
    off = action.struck or action.status in NO_LONGER
    said = _promised(extract, action)
    if action.status in CARRIED_OUT and not off:
        said = f"√ {said}"
    yield Appointment(action.id, said, action.deadline, at, since(action.at, at), called_off=off)


def _known(extract: Extract) -> tuple[Action, ...]:
    """Actions of this meeting and of those before it that these readers may know of, struck ones too."""
    meeting = extract.meeting
    own = tuple(each for each in meeting.actions if extract.audience.takes(each.release))
    return (*own, *of_before(extract, meeting.elsewhere.actions, struck=True))


def _was_told(extract: Extract, action: Action) -> bool:
    """Did these readers get a calendar since it was agreed, of its own meeting or of this one?"""
    meetings = (action.meeting_id, extract.meeting.head.id)
    return any(
        papers.meeting_id in meetings and written_at >= action.at and _held_dates(papers, extract)
        for papers, written_at in extract.meeting.whole_course.run.papers
    )


def _held_dates(papers: PapersWritten, extract: Extract) -> bool:
    """Was there a calendar for these readers among them? Internal papers are written beside all others."""
    theirs = extract.audience is Audience.INTERNAL or papers.audience == extract.audience.value
    return theirs and (not papers.names or any(each.endswith(ENDING) for each in papers.names))


def _promised(extract: Extract, action: Action) -> str:
    owner = extract.meeting.find_person(action.owner_id)
    named = owner is not None and extract.audience is not Audience.PUBLIC
    return f"{name(owner.name)}: {text(action.text)}" if owner and named else text(action.text)
