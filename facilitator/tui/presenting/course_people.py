"""Who gives and gets in a course, and who takes part in it."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.course import CourseKind
from facilitator.domain.cycles import doors_opened, follow_ups_due
from facilitator.domain.people import Person
from facilitator.domain.problem import FIELD as PROBLEM
from facilitator.domain.round_before import last_round
from facilitator.tui.presenting.course_desk import CourseDesk, field_row
from facilitator.tui.presenting.course_rounds import earlier_wordings, look_back
from facilitator.tui.widgets.listing import ListBlank, ListHeading, ListPart, ListRow
from facilitator.words.courses import doors_line, leaders_question
from facilitator.words.fields import field as field_name
from facilitator.words.people import organisation, role

COLLEAGUES = frozenset({CourseKind.PEER_OBSERVATION, CourseKind.LEADER_ACTION_LEARNING})
"""Courses of single people, with no school behind them that gives and gets."""
OF_A_SCHOOL = ("we_show", "we_seek", "gain", "organisation_type")
OF_A_PERSON = {
    CourseKind.BENCHLEARNING: "member_reason",
    CourseKind.PEER_OBSERVATION: "focus_question",
    CourseKind.LEADER_ACTION_LEARNING: "leadership_question",
    CourseKind.TRIAD_BENCHMARKING: "want_to_learn",
}
"""What is asked of each who takes part, by the kind of the course."""


def observed_parts(desk: CourseDesk) -> Iterator[ListPart]:
    """Doors that were opened, and what the leaders are asked after each cycle."""
    opened, due = doors_opened(desk.course), follow_ups_due(desk.course)
    if opened or due:
        yield ListHeading(desk.w._("Colleagues observed"), doors_line(opened, desk.w))
        yield from (ListRow(leaders_question(desk.w), mark="○", aside=mark.title, rows=2) for mark in due)
        yield ListBlank()


def school_parts(desk: CourseDesk) -> Iterator[ListPart]:
    """Who shows and seeks what, who has been in focus, how many ideas went home (SR-031, SR-032)."""
    w, course = desk.w, desk.course
    if course.head.kind in COLLEAGUES and not course.parties:
        return
    yield ListHeading(w._("Gives and gets"), str(len(course.parties) or ""))
    for party in course.parties:
        focus = party.id in course.records.in_focus
        ideas = sum(e.kind == "idea" and e.party_id == party.id and not e.struck for e in course.all_entries)
        told = w.n_("{n} idea", "{n} ideas", ideas).format(n=ideas)
        seen = w._("in focus √") if focus else w._("not in focus yet")
        yield ListRow(party.name, mark="√" if focus else "○", aside=f"{seen} · {told}", loud=True)
        yield from (field_row(desk, name, party.id) for name in OF_A_SCHOOL)
    yield ListRow(w._("Add a school"), "add party", mark="+")
    yield ListBlank()


def organisation_parts(desk: CourseDesk) -> Iterator[ListPart]:
    """Who ordered the course, whom consultants come from, and partners, whose people are guests."""
    w, known = desk.w, desk.course.organisations
    yield ListHeading(w._("Client, provider and partners"), str(len(known) or ""))
    yield from (ListRow(each.name, mark=" ", aside=organisation(each.kind, w), rows=2) for each in known)
    yield ListRow(w._("Add an organisation"), "add organisation", mark="+")
    yield ListBlank()


def people_parts(desk: CourseDesk) -> Iterator[ListPart]:
    """Everybody with what each is asked, and what each asked before."""
    w, course = desk.w, desk.course
    yield ListHeading(w._("People"), str(len(course.people) or ""))
    asked = OF_A_PERSON.get(course.head.kind, "")
    if problem := course.said(PROBLEM):
        yield ListRow(problem, label=field_name(PROBLEM, w), mark=" ", quiet=True, rows=3)
    before = {each.person_id: each for each in last_round(course)}
    for person in course.people:
        school = course.name_of(person.party_id)
        yield ListRow(_called(person, desk), mark=" ", aside=school, loud=True)
        if person.is_consultant:
            yield field_row(desk, "training", person.id)
        if asked and person.takes_part:
            yield field_row(desk, asked, person.id)
            yield from earlier_wordings(course, asked, person.id, w)
            if person.id in before:
                yield from look_back(before[person.id], w)
                yield field_row(desk, "what_changed", person.id)
    yield ListRow(w._("Add a person"), "add person", mark="+")
    yield ListBlank()


def _called(person: Person, desk: CourseDesk) -> str:
    roles = ", ".join(role(each, desk.w) for each in person.roles)
    return " · ".join(filter(None, (person.name, roles, person.profession)))
