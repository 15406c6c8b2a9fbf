"""What just happened to a course, said in one sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any

from facilitator.domain import course_run as ev
from facilitator.domain.alliances import ALLIANCES
from facilitator.domain.between import outside
from facilitator.domain.course import CourseHead
from facilitator.domain.course_run import CourseRecorded
from facilitator.domain.field_value import FieldValue
from facilitator.domain.measurement import Measurement
from facilitator.domain.meeting_head import MeetingHead
from facilitator.domain.people import Group, Party, Person
from facilitator.domain.run import MeetingCancelled, Recorded
from facilitator.domain.visit_days import visit_days
from facilitator.domain.whole_course import WholeCourse
from facilitator.words.alliances import alliance_told
from facilitator.words.choices import choice_name
from facilitator.words.dates import day as said_day
from facilitator.words.dates import short_day
from facilitator.words.filled import filled_in
from facilitator.words.lists import join
from facilitator.words.measurements import before_its_baseline, measured
from facilitator.words.open_promises import open_promises_said
from facilitator.words.people import organisation_told
from facilitator.words.recurrence import next_review_said
from facilitator.words.registering import registering_sentence
from facilitator.words.tags import tags_told
from facilitator.words.tongue import Words
from facilitator.words.visits import called_off, visit_doubts

OF_VISITS = ("arrange", "visit", "postpone")
"""Orders that set the day of a visit."""
OF_FIELDS = ("field", "date")
"""Orders that fill in a field, which may have been meant by the beginning of its name."""
OF_REGISTRATION = ("register", "cancel", "admit")
"""Orders whose sentence tells of who registered."""


def done_sentence(
    command: str,
    records: Iterable[Any],
    undone: str,
    course: WholeCourse,
    w: Words,
    local: Callable[[datetime], datetime] = datetime.astimezone,
    before: WholeCourse | None = None,
    key: str = "",
) -> str:
    """What an order did to ``course``, which stands as it is after it; each doubt is a line of its own.

    ``before`` is the course as it was without the order; ``key`` makes a course from a closed one.
    """
    kept = tuple(records)
    allied = [each for each in kept if isinstance(each, Group) and each.kind in ALLIANCES]
    if allied and not undone:
        return alliance_told(allied[0], course, w).line
    registering = command in OF_REGISTRATION and not undone
    told = registering_sentence(kept, course, w, before) if registering else ""
    if command == "swap" and not undone:
        told = _roles_changed(kept, local, w)
    if command in OF_FIELDS and not undone:
        told = next((_filled(each, course, w) for each in kept if isinstance(each, FieldValue)), "")
    doubts = _doubted(kept, course, local, w) if command in OF_VISITS and not undone else ()
    values = _measured(kept, course, w) if command == "measure" and not undone else ()
    closing = _closed(course, w, key) if command == "close" and not undone else ()
    first = values or (told or course_sentence(command, kept, undone, w),)
    said = (*first, *doubts, *closing)
    return "\n".join(filter(None, said))


def _closed(course: WholeCourse, w: Words, key: str) -> tuple[str, ...]:
    """What is left open behind a course that is closed, and what may follow it."""
    left = open_promises_said(course, w)
    return (f"○ {left}" if left else "", next_review_said(course, w, key))


def _measured(kept: tuple[Any, ...], course: WholeCourse, w: Words) -> tuple[str, ...]:
    """The value that was told last, and a doubt about its day."""
    found = [each for each in kept if isinstance(each, Measurement)][-1:]
    seen = outside(course, w.language)
    told = [f"√ {measured(each, seen, w)}" for each in found]
    asked = [f"? {said}" for each in found if (said := before_its_baseline(each, seen, w))]
    return (*told, *asked)


def _roles_changed(records: tuple[Any, ...], local: Callable[[datetime], datetime], w: Words) -> str:
    """Who is observed next and who observes, and when they agree on it."""
    people = [each for each in records if isinstance(each, Person)]
    observed = [each.name for each in people if "focus_person" in each.roles]
    others = [each.name for each in people if "focus_person" not in each.roles]
    meeting = next(each for each in records if isinstance(each, MeetingHead))
    return w.n_(
        "√ {observed} is observed next, {others} observes. Pre-meeting: {day}",
        "√ {observed} is observed next, {others} observe. Pre-meeting: {day}",
        len(others),
    ).format(
        observed=join(observed, w),
        others=join(others, w),
        day=short_day(local(meeting.starts_at).date(), w.language),
    )


def _filled(value: FieldValue, course: WholeCourse, w: Words) -> str:
    return f"√ {filled_in(value, course.name_of(value.whose), w)}"


def _doubted(
    records: tuple[Any, ...], course: WholeCourse, local: Callable[[datetime], datetime], w: Words
) -> Iterator[str]:
    """What speaks against the days of the visits that an order made or moved."""
    made = {each.id for each in records if isinstance(each, MeetingHead)}
    days = visit_days(course, local)
    for visit in days:
        if visit.mark is None or visit.mark.id in made:
            for doubt in visit_doubts(visit, days, course, w):
                day = said_day(visit.day, w.language)
                yield f"! {course.name_of(visit.host_id)}, {day}: {doubt}."


def course_sentence(command: str, records: Iterable[Any], undone: str, w: Words) -> str:
    """What an order did. ``undone`` is what an undo took back, a redo brought again or was taken out."""
    if undone and command == "remove":
        return w._("√ Deleted: {title}").format(title=undone)
    if undone and command == "redo":
        return w._("√ Brought again: {what}").format(what=undone)
    if undone:
        return w._("√ Taken back: {what}").format(what=undone)
    if command == "organisation":
        return next((organisation_told(each, w).line for each in records if isinstance(each, Party)), "")
    if command == "label":
        return next((tags_told(each.tags, w).line for each in records if isinstance(each, CourseHead)), "")
    kept = tuple(records)
    if command == "arrange":
        n = sum(isinstance(record, MeetingHead) for record in kept)
        return w.n_("√ {n} school visit made.", "√ {n} school visits made.", n).format(n=n)
    events = [each.event for each in kept if isinstance(each, Recorded)]
    if off := next((each for each in events if isinstance(each, MeetingCancelled)), None):
        return f"■ {called_off(off.reason, w)}"
    happened = [record.event for record in kept if isinstance(record, CourseRecorded)]
    return _happening(happened[-1], w) if happened else w._("√ Saved.")


def _happening(event: ev.CourseEvent, w: Words) -> str:
    match event:
        case ev.StepOpened(step, 0):
            return w._("► Step {step} is open.").format(step=step)
        case ev.StepOpened(step, missing):
            return w.n_(
                "■ Step {step} is open, with {n} thing missing before it; the reason is on record.",
                "■ Step {step} is open, with {n} things missing before it; the reason is on record.",
                missing,
            ).format(step=step, n=missing)
        case ev.CourseClosed(result):
            return w._("√ The course is closed: {result}. The group is dissolved.").format(
                result=choice_name(result, w)
            )
        case ev.CourseReopened():
            return w._("► The course is open again; the reason is on record.")
        case ev.PointReady():
            return w._("√ Prepared.")
        case ev.PointOpen():
            return w._("○ To be prepared.")
        case ev.PapersWritten():
            return w._("√ Papers written.")
        case ev.TriadsFormed(groups, people):
            return w.n_(
                "√ {n} group is formed, {people} people in it.",
                "√ {n} groups are formed, {people} people in them.",
                groups,
            ).format(n=groups, people=people) + (w._(" The reason is on record.") if event.reason else "")
        case ev.LeftTriad():
            return w._("■ The withdrawal is kept, and the group goes on without; the reason is on record.")
        case ev.StartedUnprepared(_, points):
            return w.n_(
                "■ Begun with {n} point of the preparation open; the reason is on record.",
                "■ Begun with {n} points of the preparation open; the reason is on record.",
                points,
            ).format(n=points)
