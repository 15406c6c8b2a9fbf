"""What a meeting leaves to those after it: parked points, open questions, items that were not reached."""

from __future__ import annotations

from facilitator.domain.agenda import Item
from facilitator.domain.course_records import MeetingMark
from facilitator.domain.entries import Entry
from facilitator.domain.holding import Holding
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import Mode, Settlement
from facilitator.domain.whole_course import WholeCourse

OF_ITS_OWN_MEETING = (Mode.HOSPITALITY, Mode.FRAME, Mode.BREAK, Mode.CHECK)
"""Coffee, the frame and the check belong to the meeting they were planned in, and are never made up for."""

DEALT_WITH = (Settlement.HANDLED, Settlement.DROPPED)


def unreached(meeting: Meeting, *left_out: str) -> tuple[Item, ...]:
    """Items with content that were never entered, or were left out; ``left_out`` are being so just now."""
    entered = {stay.item_id for stay in meeting.run.stays} - meeting.run.skipped - set(left_out)
    return tuple(
        item for item in meeting.items if item.id not in entered and item.mode not in OF_ITS_OWN_MEETING
    )


def is_parked(entry: Entry) -> bool:
    """A parked point that goes on: carried further is not dealt with."""
    return entry.kind == "parked" and not entry.struck and entry.settled not in DEALT_WITH


def is_unanswered(question: Entry, course: Holding) -> bool:
    """A question somebody put that stands without an answer and has not been set aside.

    One of the bank is a tool of the moment: it stays open only where somebody is to answer it.
    """
    if question.kind != "question" or question.struck or question.paper or question.settled is not None:
        return False
    if question.question_id and not course.said("owner", question.id):
        return False
    return not any(_answers(entry, question) for entry in course.all_entries) and not any(
        isinstance(one, Entry) and one.kind == "answer" for one in course.linked(question.id)
    )


def goes_on(entry: Entry, course: Holding) -> bool:
    return is_parked(entry) or is_unanswered(entry, course)


def unowned(meeting: Meeting) -> tuple[Entry, ...]:
    """Open questions of a meeting that lack somebody to answer them, or a day to do it by."""
    return tuple(
        entry
        for entry in meeting.entries
        if is_unanswered(entry, meeting)
        and not (meeting.said("owner", entry.id) and meeting.said("by", entry.id))
    )


def earlier_meetings(course: WholeCourse, meeting_id: str) -> tuple[MeetingMark, ...]:
    """Meetings of the course that began before one, in that order; all of them before one still to begin."""
    mine = course.find_meeting(meeting_id)
    until = mine.started_at if mine else None
    # a rehearsal goes on from rehearsals, and nothing else does
    known = course.records.meetings if mine and mine.simulated else course.meetings
    begun = [mark for mark in known if mark.started_at is not None and mark.id != meeting_id]
    before = (mark for mark in begun if until is None or (mark.started_at and mark.started_at < until))
    return tuple(sorted(before, key=lambda mark: (mark.started_at or mark.starts_at, mark.id)))


def inbox(course: WholeCourse, meeting_id: str) -> tuple[Entry, ...]:
    """What earlier meetings left, and what was noted between them, without what was dealt with since."""
    of = {mark.id for mark in earlier_meetings(course, meeting_id)} | {None}
    return tuple(e for e in course.all_entries if e.meeting_id in of and goes_on(e, course))


def left_unreached(course: WholeCourse, meeting_id: str) -> tuple[Entry, ...]:
    """Of the inbox of a meeting, the items that earlier ones closed without; told and settled together."""
    return tuple(entry for entry in inbox(course, meeting_id) if entry.unreached)


def _answers(entry: Entry, question: Entry) -> bool:
    return entry.kind == "answer" and entry.reply_to == question.id and not entry.struck
