"""The papers of a whole course: for the board, what travelled between schools, who took part, its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime

from facilitator.domain.course import CourseKind
from facilitator.domain.people import Party
from facilitator.domain.whole_course import WholeCourse
from facilitator.exports.audience import Audience
from facilitator.exports.course_departures import course_departures
from facilitator.exports.course_evaluation import evaluation_sections
from facilitator.exports.course_paper import course_paper
from facilitator.exports.course_paper_order import CoursePaperOrder
from facilitator.exports.course_plan import plan_and_dates
from facilitator.exports.course_transfers import course_transfers
from facilitator.exports.data_sources import data_section
from facilitator.exports.extract import Extract
from facilitator.exports.figures import figures_section
from facilitator.exports.follow_up import how_we_follow_up
from facilitator.exports.formats import ON_ONE_PAGE
from facilitator.exports.learned import learned
from facilitator.exports.participation import Attended, participation
from facilitator.exports.plain_text import name, party_name
from facilitator.exports.plan import draft_in_short, party_plans, plan_section
from facilitator.exports.practices import practices
from facilitator.exports.section import Line, Lines, Section
from facilitator.exports.shared_logs import shared_logs
from facilitator.exports.short import short_view
from facilitator.exports.substitutes import substitute_section
from facilitator.exports.view import MeetingView
from facilitator.exports.visit_table import visit_table
from facilitator.exports.wanted import wanted
from facilitator.words.tongue import speak

SHORT = "short"
"""What the paper on one page is called by programs."""


def course_views(
    course: WholeCourse,
    audience: Audience,
    language: str,
    today: date,
    *,
    local: Callable[[datetime], datetime] = datetime.astimezone,
    attended: Mapping[str, Attended] | None = None,
    school: Party | None = None,
    at: datetime | None = None,
) -> dict[str, MeetingView]:
    """The papers of a course by what they are; those with nothing to say are left out.

    ``school`` is whose they are alone, ``at`` when they are written (without it: as the day begins).
    """
    order = CoursePaperOrder(course, audience, speak(language), today, local, attended or {}, school, at)
    made = {
        "board": _board(order),
        **dict(_on_one_page(order)),
        **dict(plan_and_dates(order)),
        "transfers": course_paper(
            order, order.w._("What travelled between the schools"), (course_transfers(order.extract),)
        ),
        **dict(practices(order)),
        "evaluation": course_paper(
            order, order.w._("Evaluation of the course"), evaluation_sections(course, order.extract)
        ),
    }
    if audience is Audience.INTERNAL:
        made["participation"] = course_paper(order, order.w._("Who took part"), tuple(_took_part(order)))
        made["log"] = course_paper(order, order.w._("Log"), tuple(shared_logs(order)))
        if course.head.kind is CourseKind.TRIAD_BENCHMARKING:
            sheet = substitute_section(course, order.w)
            made["substitutes"] = course_paper(order, order.w._("Substitutes"), (sheet,))
    return {name: view for name, view in made.items() if _says_something(view)}


def _says_something(view: MeetingView) -> bool:
    return bool(view.appointments) or any(section.filled for section in view.sections)


def _board(order: CoursePaperOrder) -> MeetingView:
    """What a head or a board wants in short: aims, gains, the plan, what was learned, what is next."""
    extract = order.extract
    plans = party_plans(extract)
    sections = (
        wanted(extract, in_short=True), _gains(order), plan_section(extract, plans), figures_section(extract),
        data_section(extract), learned(extract, in_short=True), how_we_follow_up(extract),
        *((course_departures(order),) if order.audience is Audience.INTERNAL else ()),
    )  # fmt: skip
    whole = course_paper(order, name(order.course.head.title), sections)
    ended = order.course.run.closed is not None
    return replace(whole, plan=plans, draft="" if ended else draft_in_short(extract))


def _on_one_page(order: CoursePaperOrder) -> Iterator[tuple[str, MeetingView]]:
    """The page for those who read one page; the consultants have the longer papers."""
    short = short_view(_board(order), order.extract)
    if short is not None and order.audience is not Audience.INTERNAL:
        yield SHORT, replace(short, kind=ON_ONE_PAGE.said(order.w), short=short)


def _gains(order: CoursePaperOrder) -> Section:
    """What each school gains; of one that has not said it the paper says so (SR-037)."""
    w, extract = order.w, order.extract
    schools = [each for each in order.course.parties if order.school is None or order.school.id == each.id]
    lines = tuple(
        Line(extract.field("gain", party.id) or _no_gain(extract, party), party_name(party))
        for party in schools
    )
    if len(schools) > 1 and not any(extract.unabridged.said("gain", party.id) for party in schools):
        lines = (Line(w._("No school has said it yet.")),)
    asked = order.course.head.kind is CourseKind.BENCHLEARNING and order.audience.sees_fields_of_the_group
    return Section("gains", w._("What each school gains"), (Lines(lines if asked else ()),))


def _no_gain(extract: Extract, party: Party) -> str:
    if extract.unabridged.said("gain", party.id):
        return extract.w.p_("gain", "held back")
    return extract.w._("It has not been said yet.")


def _took_part(order: CoursePaperOrder) -> Iterator[Section]:
    yield participation(order.course, order.attended, order.w)
    if (visits := visit_table(order.course, order.local, order.w)).filled:
        yield visits
