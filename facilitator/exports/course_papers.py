"""The papers of a whole course: for the board, what travelled between schools, who took part, its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from facilitator.domain.action_log import log_kind, logs
from facilitator.domain.agenda import FREE_FORM
from facilitator.domain.between import outside
from facilitator.domain.course import CourseKind
from facilitator.domain.entries import Entry
from facilitator.domain.field_names import PRACTICE_FIELDS
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.transfers import Transfer, transfers
from facilitator.domain.whole_course import WholeCourse
from facilitator.exports.around import around
from facilitator.exports.audience import Audience
from facilitator.exports.course_evaluation import evaluation_sections
from facilitator.exports.data_sources import data_section
from facilitator.exports.dates import long_day
from facilitator.exports.documentation import documentation
from facilitator.exports.extract import Extract
from facilitator.exports.facts import Fact, audience_note, written_on
from facilitator.exports.figures import figures_section
from facilitator.exports.follow_up import how_we_follow_up
from facilitator.exports.learned import learned
from facilitator.exports.participation import Attended, participation
from facilitator.exports.plain_text import capital, name, party_name, text
from facilitator.exports.plan import draft_stamp, party_plans, plan_section
from facilitator.exports.section import Line, Lines, Section, Table
from facilitator.exports.substitutes import substitute_section
from facilitator.exports.view import MeetingView
from facilitator.exports.visit_table import visit_table
from facilitator.exports.wanted import wanted
from facilitator.file_name import version_of
from facilitator.words.alliances import alliance_lines
from facilitator.words.choices import choice_name
from facilitator.words.courses import log_kind as log_name
from facilitator.words.dates import numeric_day
from facilitator.words.line_fields import line_field
from facilitator.words.lists import join
from facilitator.words.tongue import Words, speak

EMPTY = "–"


@dataclass(frozen=True)
class CourseDesk:
    """The course, its readers, and what papers of it need besides; ``attended`` goes by ids of people."""

    course: WholeCourse
    audience: Audience
    w: Words
    today: date
    local: Callable[[datetime], datetime]
    attended: Mapping[str, Attended]

    @property
    def extract(self) -> Extract:
        return Extract(
            _as_one(self.course, self.audience, self.w.language), self.audience, self.w, self.local
        )


def course_views(
    course: WholeCourse,
    audience: Audience,
    language: str,
    today: date,
    *,
    local: Callable[[datetime], datetime] = datetime.astimezone,
    attended: Mapping[str, Attended] | None = None,
) -> dict[str, MeetingView]:
    """The papers of a course by what they are; those with nothing to say are left out."""
    desk = CourseDesk(course, audience, speak(language), today, local, attended or {})
    made = {
        "board": _board(desk),
        "transfers": _paper(desk, desk.w._("What travelled between the schools"), (_transfers(desk),)),
        **dict(_practices(desk)),
        "evaluation": _paper(
            desk, desk.w._("Evaluation of the course"), evaluation_sections(course, desk.extract)
        ),
    }
    if audience is Audience.INTERNAL:
        made["participation"] = _paper(desk, desk.w._("Who took part"), tuple(_took_part(desk)))
        made["log"] = _paper(desk, desk.w._("Log"), tuple(_logs(desk)))
        if course.head.kind is CourseKind.TRIAD_BENCHMARKING:
            sheet = substitute_section(course, desk.w)
            made["substitutes"] = _paper(desk, desk.w._("Substitutes"), (sheet,))
    return {name: view for name, view in made.items() if any(section.filled for section in view.sections)}


def _as_one(course: WholeCourse, audience: Audience, language: str) -> Meeting:
    """All that the course holds as one meeting, without the meetings that did not agree to these readers."""
    taken = {mark.id for mark in course.meetings if _agreed(course, mark.id, audience)} | {None}
    records = course.records
    own = {
        "entries": tuple(each for each in records.entries if each.meeting_id in taken),
        "actions": tuple(each for each in records.actions if each.meeting_id in taken),
        "fields": records.fields,
        "links": records.links,
        "measurements": tuple(each for each in records.measurements if each.meeting_id in taken),
    }
    seen = outside(course, language)
    return replace(seen, elsewhere=replace(seen.elsewhere, **dict.fromkeys(own, ())), **own)  # type: ignore[arg-type]


def _agreed(course: WholeCourse, meeting_id: str, audience: Audience) -> bool:
    said = [
        kept for kept in course.all_fields if kept.name == "release_level" and kept.meeting_id == meeting_id
    ]
    if audience is Audience.INTERNAL:
        return True
    return bool(said) and ReleaseLevel(said[-1].value).reaches(ReleaseLevel(audience.value))


def _board(desk: CourseDesk) -> MeetingView:
    """What a head or a board wants in short: aims, gains, the plan, what was learned, what is next."""
    extract = desk.extract
    plans = party_plans(extract)
    sections = (
        wanted(extract, in_short=True), _gains(desk), plan_section(extract, plans), figures_section(extract),
        data_section(extract), learned(extract, in_short=True), how_we_follow_up(extract),
    )  # fmt: skip
    whole = _paper(desk, name(desk.course.head.title), sections)
    return replace(whole, plan=plans, draft=draft_stamp(extract))


def _paper(desk: CourseDesk, title: str, sections: tuple[Section, ...]) -> MeetingView:
    course, w = desk.course, desk.w
    told = tuple(documentation(desk.extract, desk.today))
    whole = title if title == name(course.head.title) else f"{title}: {name(course.head.title)}"
    return MeetingView(
        language=w.language,
        audience=desk.audience,
        title=whole,
        plan_title=whole,
        audience_note=_readers(desk.audience, w),
        draft="",
        simulated="",
        documentation=told,
        facts=(*told, *(fact for fact in _facts(desk) if fact.value)),
        sections=tuple(section for section in sections if section),
        plan=(),
        appendix_title="",
        appendix=(),
        written_on=written_on(desk.today, w),
        day=desk.today,
        kind=w.p_("paper", "Overview") if whole == title else title,
        about=name(course.head.title),
    )


def _readers(audience: Audience, w: Words) -> str:
    """Who may read a paper of the course."""
    if audience is Audience.GROUP:
        return w._("For those who take part in the course")
    return audience_note(audience, w)


def _facts(desk: CourseDesk) -> Iterator[Fact]:
    course, w = desk.course, desk.w
    yield Fact(w.p_("fact", "Course"), capital(choice_name(course.head.kind, w)))
    yield Fact(w.p_("fact", "Schools"), join([party_name(party) for party in course.parties], w))
    yield from around(course, w)
    for label, said in alliance_lines(course, lambda id_: name(course.name_of(id_)), w):
        yield Fact(capital(label), text(said))
    held = [mark for mark in course.meetings if mark.started_at is not None]
    days = [desk.local(mark.started_at).date() for mark in held if mark.started_at is not None]
    if days:
        yield Fact(w.p_("fact", "First meeting"), long_day(min(days), w))
        yield Fact(w.p_("fact", "Meetings"), str(len(days)))
        free = [name(mark.title) for mark in held if mark.agenda_id == FREE_FORM]
        yield Fact(w.p_("fact", "In free form"), join(free, w))
    if course.run.closed is not None:
        yield Fact(w.p_("fact", "Result"), capital(choice_name(course.run.closed.result, w)))


def _transfers(desk: CourseDesk) -> Section:
    """From which school to which, what idea, and how it must change to fit (SR-098)."""
    w, extract = desk.w, desk.extract
    columns = (
        w.p_("transfer", "From"), w.p_("transfer", "To"), w.p_("transfer", "Idea"),
        w.p_("transfer", "Adaptation"),
    )  # fmt: skip
    rows = tuple(map(_transfer, transfers(extract.of_kind("idea"), extract.meeting)))
    return Section("transfers", w._("Ideas taken home"), (Table(columns, rows),))


def _transfer(found: Transfer) -> tuple[str, ...]:
    idea = found.idea
    return (
        party_name(found.giver) or EMPTY, party_name(found.taker), text(idea.text),
        text(idea.adaptation) or EMPTY,
    )  # fmt: skip


def _practices(desk: CourseDesk) -> Iterator[tuple[str, MeetingView]]:
    """Each good example on a page of its own, as it can be shown to others (SR-066)."""
    extract = desk.extract
    for n, entry in enumerate(extract.of_kind("practice_description"), start=1):
        school = party_name(extract.meeting.find_party(entry.party_id))
        file, told = f"practice-{entry.number}", Lines(tuple(_described(entry, extract)))
        section = Section(file, school or desk.w._("Good example"), (told,))
        paper = _paper(desk, desk.w._("Good example"), (section,))
        yield file, replace(paper, kind=version_of(paper.kind, n))


def _described(entry: Entry, extract: Extract) -> Iterator[Line]:
    """The practice, then what it is described by, each with its name before it."""
    yield from extract.lines([entry])
    for name_ in PRACTICE_FIELDS:
        if value := extract.meeting.said(name_, entry.id).strip():
            yield Line(text(value), capital(line_field(name_, extract.w)))


def _gains(desk: CourseDesk) -> Section:
    """What each school gains; one that has not said it stands there as missing (SR-037)."""
    w, extract = desk.w, desk.extract
    lines = tuple(
        Line(extract.field("gain", party.id) or w._("missing"), party_name(party))
        for party in desk.course.parties
    )
    asked = desk.course.head.kind is CourseKind.BENCHLEARNING and desk.audience.sees_fields_of_the_group
    return Section("gains", w._("What each school gains"), (Lines(lines if asked else ()),))


def _took_part(desk: CourseDesk) -> Iterator[Section]:
    yield participation(desk.course, desk.attended, desk.w)
    if (visits := visit_table(desk.course, desk.local, desk.w)).filled:
        yield visits


def _logs(desk: CourseDesk) -> Iterator[Section]:
    """What leaders have shared of their learning logs, day by day; the rest is their own."""
    for standing in logs(desk.course):
        shared = (entry for entry in standing.lines if desk.audience.takes(entry.release))
        lines = Lines(tuple(_logged(entry, desk) for entry in shared))
        yield Section(f"log-{standing.person_id}", name(desk.course.name_of(standing.person_id)), (lines,))


def _logged(entry: Entry, desk: CourseDesk) -> Line:
    day = numeric_day(desk.local(entry.at).date(), desk.w.language, year=True)
    return Line(text(entry.text), f"{day} · {log_name(log_kind(entry), desk.w)}")
