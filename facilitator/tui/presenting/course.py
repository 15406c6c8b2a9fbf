"""A course on one screen: its steps, who gives and gets, what is known of it, and who takes part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from facilitator.domain.action_log import LogKind
from facilitator.domain.chain import chain
from facilitator.domain.course import CourseKind
from facilitator.domain.course_records import MeetingMark
from facilitator.domain.field_choices import FIELD_CHOICES
from facilitator.domain.hours import hours
from facilitator.domain.steps import StepStanding, step_standings
from facilitator.domain.visit_meetings import VISIT
from facilitator.domain.whole_course import WholeCourse
from facilitator.tui.presenting.course_again import AGAIN_KEY
from facilitator.tui.presenting.course_alliances import (
    ADDED,
    alliance_hint,
    alliance_label,
    alliance_parts,
)
from facilitator.tui.presenting.course_data import data_parts
from facilitator.tui.presenting.course_desk import CourseDesk, fields_parts
from facilitator.tui.presenting.course_end import end_parts
from facilitator.tui.presenting.course_linked import linked_parts, period_row, tag_row
from facilitator.tui.presenting.course_log import between_meetings
from facilitator.tui.presenting.course_papers import papers_parts
from facilitator.tui.presenting.course_people import (
    COLLEAGUES,
    observed_parts,
    organisation_parts,
    people_parts,
    school_parts,
)
from facilitator.tui.presenting.course_preparing import preparing_parts
from facilitator.tui.presenting.course_round import round_hint, round_label, round_parts
from facilitator.tui.presenting.course_visits import doubts_of, visit_parts
from facilitator.tui.presenting.page_on import more_below
from facilitator.tui.widgets.footer import FooterKey, FooterView
from facilitator.tui.widgets.listing import ListBlank, ListHeading, ListPart, ListRow, ListView
from facilitator.words.choices import choice_name
from facilitator.words.course_notes import chain_line
from facilitator.words.courses import log_kind as log_name
from facilitator.words.dates import clock_time, short_day
from facilitator.words.field_values import choices_line, field_value
from facilitator.words.fields import field as field_name
from facilitator.words.free_form import marked
from facilitator.words.gates import gate_phrases
from facilitator.words.hours import hours_rows, hours_warnings
from facilitator.words.lists import join
from facilitator.words.tongue import Words
from facilitator.words.visits import called_off

OF_THE_COURSE = (
    "improvement_area", "origin", "initiated_from", "felt_need", "problem_statement", "ambition",
    "sponsor_commitment", "frame_conditions", "objections", "strategy", "client", "documentation_for",
    "documented_by",
)  # fmt: skip
OF_COLLEAGUES = ("ambition", "frame_conditions", "strategy")
"""What a course of single people is about: no school stands behind it with a problem or a promise."""
LABELS = 26
"""Cells of the column of what a row is about."""


def course_view(desk: CourseDesk, chosen: str = "") -> ListView:
    """The list. Ids are a word (``step``, ``meeting``, ``ready``, ``field``, ``add`` …) and whose."""
    view = ListView(tuple(_parts(desk)), label_width=LABELS, pointed=True, more=more_below(desk.w))
    return chosen_in(view, desk, chosen)


def chosen_in(view: ListView, desk: CourseDesk, chosen: str) -> ListView:
    """The list with another row chosen; the first that counts, where there is no such row."""
    ids = [part.id for part in view.rows]
    return replace(view, chosen=chosen if chosen in ids else _first(desk, ids))


def title_line(desk: CourseDesk) -> tuple[str, str]:
    """The title with the schools, and at the right where the course stands."""
    course, w = desk.course, desk.w
    schools = join([party.name for party in course.parties], w)
    named = f"{course.head.title} · {schools}" if schools else course.head.title
    if course.run.closed is not None:
        return named, w._("closed: {result}").format(result=choice_name(course.run.closed.result, w))
    if desk.process is None:
        return named, choice_name(course.head.kind, w)
    return named, w._("step {n} of {all}").format(n=course.run.step, all=len(desk.process.steps))


def ambition_line(desk: CourseDesk) -> str:
    """The ambition in its own words; a course that has none says so."""
    if said := desk.course.said("ambition"):
        return said
    if len(desk.course.people) == 1:
        return desk.w._("No ambition yet: what do you want to reach?")
    return desk.w._("No ambition yet: what do you want to reach together?")


def value_of(row_id: str, course: WholeCourse, w: Words) -> str:
    """What stands in the field a row is for."""
    _, name, *whose = row_id.split(" ")
    return field_value(name, course.said(name, whose[0] if whose else ""), w)


def row_label(row_id: str, course: WholeCourse, w: Words) -> str:
    """What a row is called in the chip of the line."""
    if label := round_label(row_id, course, w):
        return label
    kind, name, *whose = row_id.split(" ")
    match kind:
        case "field":
            called = field_name(name, w)
            return f"{course.name_of(whose[0])}: {called}" if whose else called
        case "log":
            return log_name(LogKind(name), w)
        case "label":
            return w._("tags")
        case "period":
            return w._("period")
        case "linked":
            return w._("title of the other course")
        case "swap":
            return w._("date of the pre-meeting")
        case "arrange":
            return w._("dates of the visits")
        case "postpone":
            return w._("another day")
        case "add" if name in ADDED:
            return alliance_label(name, w)
        case "add" if name == "organisation":
            return w._("organisation")
        case "add":
            return {"party": w._("school"), "person": w._("person"), "data": w._("source of data")}[name]
    return ""


def hint_for(row_id: str, course: WholeCourse, w: Words) -> str:
    """What the line takes for a row."""
    if hint := round_hint(row_id, course, w):
        return hint
    match row_id.split(" "):
        case ["add", "person"]:
            return w._("Name, role /school")
        case ["add", name] if name in ADDED:
            return alliance_hint(name, w)
        case ["add", "organisation"]:
            return w._("Name, and what it is: client, provider or partner, as in Ringsby Council, client")
        case ["add", "data"]:
            return w._("Title; period; who keeps it – as in: Pupil survey; spring 2026; Anne")
        case ["period", *_]:
            return w._("The first and the last day, as in 1/9/2026 30/11/2026")
        case ["label", *_]:
            return w._("One or several, as in #feedback #year 8; a tag it has is taken off")
        case ["postpone", *_]:
            return w._("The day, as in 24/11; with another time of day, as in 24/11 9:30")
        case ["arrange", *_]:
            return w._("Empty: on the agreed or on proposed days. Or: T1 12/1 13/1 14/1")
        case ["swap", *_]:
            return w._("The date, as in 24/11; empty: the one that was agreed")
        case ["log", *_]:
            return w._("Enter keeps it and takes the next one, Esc ends the log")
        case ["field", name, *_] if name in FIELD_CHOICES:
            return choices_line(name, w)
    return w._("Enter saves it, Esc leaves it as it was")


def footer_over(w: Words, *, asking: bool) -> FooterView:
    """While papers stand where the course does; ``asking`` whether they are wanted."""
    hide, back = FooterKey("F9", w._("hide"), "curtain"), FooterKey("Esc", w._("back"), "back")
    if not asking:
        return FooterView((hide, back))
    write, not_now = FooterKey("Enter", w._("write the papers"), "agree"), w._("not now")
    return FooterView((write, hide, FooterKey("Esc", not_now, "back")))


def footer(desk: CourseDesk) -> FooterView:
    w = desk.w
    closed = desk.course.run.closed is not None
    return FooterView(
        (
            FooterKey("↑↓", w._("choose"), ""),
            FooterKey("Enter", w._("open, fill in"), "enter"),
            *(
                (FooterKey(AGAIN_KEY, w._("new course"), "again"),)
                if closed
                else (FooterKey("F2", w._("next step"), "next"), FooterKey("F6", w._("new meeting"), "new"))
            ),
            FooterKey("F1", w._("keys"), "help"),
            FooterKey("Esc", w._("back"), "back"),
            FooterKey("F9", w._("hide"), "curtain"),
        )
    )


def _first(desk: CourseDesk, ids: list[str]) -> str:
    """The step that is open, or whatever comes first."""
    now = f"step {desk.course.run.step}"
    if "log saw" in ids:
        return "log saw"
    return now if now in ids else ids[0] if ids else ""


def _parts(desk: CourseDesk) -> Iterator[ListPart]:
    yield from between_meetings(desk)
    yield from _steps(desk)
    yield from preparing_parts(desk.prepared, desk.clock, desk.w)
    yield from _other_meetings(desk)
    yield from round_parts(desk)
    yield from observed_parts(desk)
    yield from school_parts(desk)
    yield from fields_parts(
        desk, desk.w._("What the course is about"), _about(desk), period_row(desk), tag_row(desk)
    )
    yield from data_parts(desk)
    yield from people_parts(desk)
    yield from organisation_parts(desk)
    yield from alliance_parts(desk)
    yield from linked_parts(desk.linked, desk.w, closed=desk.course.run.closed is not None)
    yield from _chain(desk)
    yield from _hours(desk)
    yield from end_parts(desk)
    yield from papers_parts(desk)


def _steps(desk: CourseDesk) -> Iterator[ListPart]:
    if desk.process is None:
        return
    w, now = desk.w, desk.course.run.step
    yield ListHeading(w._("Steps"), w._("meeting"))
    for standing in step_standings(desk.course, desk.process, desk.clock.today()):
        number = standing.number
        sign = "√" if number < now else "►" if number == now else "○"
        title = f"{number} {standing.step.title.said_in(w.language)}"
        yield ListRow(title, f"step {number}", mark=sign, aside=_held(standing, desk), loud=number == now)
        for mark in standing.meetings:
            yield _meeting(mark, desk)
            yield from doubts_of(mark.id, desk)
        if VISIT in standing.step.agendas:
            yield from visit_parts(desk)
        if number == now and standing.missing:
            yield ListRow(
                w._("missing: {what}").format(what=" · ".join(gate_phrases(standing.missing, w))),
                mark=" ", quiet=True, rows=3,
            )  # fmt: skip
    yield ListBlank()


def _held(standing: StepStanding, desk: CourseDesk) -> str:
    """What the right margin says of a step: a departure on record, or that no meeting is planned."""
    w = desk.w
    opened = [event for event, _ in desk.course.run.steps if event.step == standing.number + 1]
    if opened and opened[-1].missing:
        n = opened[-1].missing
        return w.n_("{n} missing, with a reason", "{n} missing, with a reason", n).format(n=n)
    return "" if standing.meetings else w._("no meeting planned")


def _other_meetings(desk: CourseDesk) -> Iterator[ListPart]:
    known = set(desk.process.agendas) if desk.process else set[str]()
    others = [mark for mark in desk.course.meetings if mark.agenda_id not in known]
    if others:
        yield ListHeading(desk.w._("Other meetings"), str(len(others)))
        yield from (_meeting(mark, desk) for mark in others)
        yield ListBlank()


def _meeting(mark: MeetingMark, desk: CourseDesk) -> ListRow:
    starts = desk.clock.local(mark.starts_at)
    year = starts.year != desk.clock.today().year
    when = f"{short_day(starts.date(), desk.w.language, year=year)} {clock_time(starts, desk.w.language)}"
    sign = "√" if mark.closed_at else "►" if mark.started_at else "■" if mark.cancelled else "○"
    title = marked(mark.title, mark.agenda_id, desk.w)
    title = f"{title} – {called_off(mark.cancelled, desk.w)}" if mark.cancelled else title
    return ListRow(title, f"meeting {mark.id}", label=f"  {sign} {when}", rows=2)


def _chain(desk: CourseDesk) -> Iterator[ListPart]:
    """How far the course has come from data to results, where it is one that measures."""
    if desk.course.head.kind is CourseKind.BENCHLEARNING:
        yield ListHeading(desk.w._("From data to results"))
        yield ListRow(chain_line(chain(desk.course), desk.w), mark=" ", rows=2)
        yield ListBlank()


def _hours(desk: CourseDesk) -> Iterator[ListPart]:
    """Hours before, during and after, and what to think of them."""
    if not desk.course.meetings:
        return
    found = hours(desk.course, desk.process)
    yield ListHeading(desk.w._("Time"))
    yield from (ListRow(said, label=called, mark=" ", rows=2) for called, said in hours_rows(found, desk.w))
    yield from (ListRow(each, mark="?", rows=2) for each in hours_warnings(found, desk.w))
    yield ListBlank()


def _about(desk: CourseDesk) -> tuple[str, ...]:
    """Fields of the course; those that a course of colleagues does not ask for stand there once filled."""
    if desk.course.head.kind not in COLLEAGUES:
        return OF_THE_COURSE
    return tuple(name for name in OF_THE_COURSE if name in OF_COLLEAGUES or desk.course.said(name))
