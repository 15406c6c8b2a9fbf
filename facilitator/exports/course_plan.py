"""The action plan of a whole course, and its dates for people's calendars."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time

from facilitator.exports.appointments import appointments
from facilitator.exports.course_paper import course_paper
from facilitator.exports.course_paper_order import CoursePaperOrder
from facilitator.exports.figures import figures_section
from facilitator.exports.follow_up import dates, how_we_follow_up
from facilitator.exports.formats import ACTION_PLAN, CALENDAR
from facilitator.exports.plain_text import name
from facilitator.exports.plan import draft_stamp, missing_section, party_plans, plan_section
from facilitator.exports.smtte import frames, plan_lines
from facilitator.exports.view import MeetingView

PLAN, DATES = "plan", "calendar"
"""What these papers are called by programs."""


def plan_and_dates(order: CoursePaperOrder) -> Iterator[tuple[str, MeetingView]]:
    """The plan where anything stands in it, and a calendar of what is to come where there is any."""
    extract, w = order.extract, order.w
    plans, lines = party_plans(extract), plan_lines(extract)
    paper = course_paper(order, name(order.course.head.title), ())
    if plans or lines:
        yield (
            PLAN,
            replace(
                paper,
                kind=ACTION_PLAN.said(w),
                plan_title=w._("Action plan: {title}").format(title=name(order.course.head.title)),
                sections=tuple(
                    section
                    for section in (
                        plan_section(extract, plans),
                        figures_section(extract),
                        dates(extract),
                        how_we_follow_up(extract, beside_dates=True),
                        missing_section(extract),
                    )
                    if section
                ),
                draft=draft_stamp(extract),
                plan=plans,
                wide_plan=plan_section(extract, plans, wide=True) if plans else None,
                plan_lines=lines,
                frames=frames(extract),
            ),
        )
    at = order.at or datetime.combine(order.today, time(), UTC)
    if found := appointments(extract, at):
        yield DATES, replace(paper, kind=CALENDAR.said(w), appointments=found)
