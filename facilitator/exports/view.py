"""A meeting as its papers tell it: one view, from which every format is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from facilitator.domain.meeting import Meeting
from facilitator.exports.appendix import appendix
from facilitator.exports.appointment import Appointment
from facilitator.exports.appointments import appointments
from facilitator.exports.audience import Audience
from facilitator.exports.course_released import agreed_parts
from facilitator.exports.data_sources import data_section
from facilitator.exports.documentation import documentation
from facilitator.exports.entry_rows import EntryRow, entry_rows
from facilitator.exports.extract import Extract
from facilitator.exports.facts import Fact, audience_note, facts, title, written_on
from facilitator.exports.figures import figures_section
from facilitator.exports.follow_up import dates, how_we_follow_up, thanks
from facilitator.exports.kept_back import for_those_inside, lines_kept_back, shown_as_kept_back
from facilitator.exports.learned import learned
from facilitator.exports.plain_text import name
from facilitator.exports.plan import PartyPlan, draft_stamp, missing_section, party_plans, plan_section
from facilitator.exports.promised import promised_section
from facilitator.exports.section import Section
from facilitator.exports.short import short_view
from facilitator.exports.smtte import Frame, PlanLine, frames, plan_lines
from facilitator.exports.talk import (
    decisions,
    not_reached,
    noted,
    open_questions,
    parking_lot,
    questions_and_answers,
)
from facilitator.exports.triads import triads
from facilitator.exports.wanted import wanted
from facilitator.words.to_one import words_for
from facilitator.words.tongue import speak

IN_PLAN = ("plan", "triads", "figures", "dates", "follow_up", "missing")
"""The sections of the action plan when it stands alone."""


@dataclass(frozen=True, slots=True)
class MeetingView:
    """Everything a paper says, in the language of its readers; texts from people hold no control characters.

    ``draft`` is the stamp and what it waits for, empty when the plan is complete; ``simulated`` says that
    it was a rehearsal, empty where it was none. ``sections`` stand in the order they are read, ``appendix``
    is empty but in internal papers. ``kept_back`` says how many lines these readers do not get, empty where
    they get all. ``day``, ``about`` and ``kind`` are what its file is called by: when, of what, and which
    paper it is.
    """

    language: str
    audience: Audience
    title: str
    audience_note: str
    facts: tuple[Fact, ...]
    sections: tuple[Section, ...]
    written_on: str
    plan_title: str = ""
    draft: str = ""
    simulated: str = ""
    plan: tuple[PartyPlan, ...] = ()
    appendix_title: str = ""
    appendix: tuple[Section, ...] = ()
    kept_back: str = ""
    day: date | None = None
    kind: str = ""
    about: str = ""
    wide_plan: Section | None = None
    """The plan for a page that lies across."""
    appointments: tuple[Appointment, ...] = ()
    entries: tuple[EntryRow, ...] = ()
    plan_lines: tuple[PlanLine, ...] = ()
    frames: tuple[Frame, ...] = ()
    """The same lines on the frame of their initiatives."""
    short: MeetingView | None = None
    """The same on one page, for those who read one page."""
    documentation: tuple[Fact, ...] = ()
    """The facts that head a paper which documents something, those that stand first among ``facts``."""

    def plan_sections(self, *, across: bool) -> tuple[Section, ...]:
        """The sections of the action plan when it stands alone, on a page that lies across or stands."""
        found = (section for section in self.sections if section.key in IN_PLAN)
        wide = self.wide_plan if across else None
        return tuple(wide if wide and section.key == "plan" else section for section in found)


def view(
    meeting: Meeting,
    audience: Audience,
    language: str,
    today: date,
    *,
    local: Callable[[datetime], datetime] = datetime.astimezone,
    at: datetime | None = None,
    school: str = "",
) -> MeetingView:
    """The meeting for these readers in ``en``, ``da`` or ``sv``; ``local`` turns an instant into room time,
    ``at`` is when the paper is written (without it: as the day begins). ``school`` is whose it is alone.

    Whether the meeting has agreed on these readers is asked by ``audience.not_released``.
    """
    meeting = agreed_parts(meeting, audience)
    w = words_for(meeting, speak(language))
    extract = Extract(meeting, audience, w, local)
    plans, told = party_plans(extract), tuple(documentation(extract, today))
    whole = MeetingView(
        language=language,
        audience=audience,
        title=title(extract),
        plan_title=w._("Action plan: {title}").format(title=title(extract)),
        audience_note=w._("For {school}").format(school=name(school))
        if school
        else audience_note(audience, w),
        draft=draft_stamp(extract),
        simulated=w._("This meeting was a rehearsal: what is said here is made up.")
        if meeting.head.simulated
        else "",
        documentation=told,
        facts=(*told, *facts(extract)),
        sections=_sections(extract, plans),
        plan=plans,
        appendix_title=w._("Internal appendix"),
        appendix=appendix(extract) if audience is Audience.INTERNAL else (),
        written_on=written_on(today, w),
        kept_back=lines_kept_back(extract),
        day=local(meeting.run.started_at or meeting.head.starts_at).date(),
        about=title(extract),
        wide_plan=plan_section(extract, plans, wide=True) if plans else None,
        appointments=appointments(extract, at or datetime.combine(today, time(), UTC)),
        entries=entry_rows(extract),
        plan_lines=plan_lines(extract),
        frames=frames(extract),
    )
    return replace(whole, short=short_view(whole, extract))


def _sections(extract: Extract, plans: tuple[PartyPlan, ...]) -> tuple[Section, ...]:
    made, inside = _made(extract, plans), for_those_inside(extract)
    if lines_kept_back(extract):
        whole = _made(inside, party_plans(inside))
        made = tuple(
            shown_as_kept_back(one, all_of, extract) for one, all_of in zip(made, whole, strict=True)
        )
    return tuple(section for section in made if section)


def _made(extract: Extract, plans: tuple[PartyPlan, ...]) -> tuple[Section, ...]:
    return (
        wanted(extract),
        promised_section(extract),
        data_section(extract),
        learned(extract),
        plan_section(extract, plans),
        triads(extract),
        figures_section(extract),
        open_questions(extract),
        questions_and_answers(extract),
        noted(extract),
        parking_lot(extract),
        not_reached(extract),
        decisions(extract),
        dates(extract),
        how_we_follow_up(extract, beside_dates=True),
        missing_section(extract),
        *(() if extract.meeting.held_alone else (thanks(extract),)),
    )
