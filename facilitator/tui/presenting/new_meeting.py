"""The meeting that is being planned: its fields, its people school by school, and the day they make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from facilitator.domain.agenda import Agenda
from facilitator.services.participants import Participant
from facilitator.services.planned import Part, Planned, ends_at, items_of
from facilitator.tui.cells import MARGIN
from facilitator.tui.presenting.day import day_parts, short
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.footer import FooterKey, FooterView
from facilitator.tui.widgets.listing import (
    ListBlank,
    ListHeading,
    ListPart,
    ListRow,
    ListView,
    padded,
)
from facilitator.words.dates import clock_time, day, week
from facilitator.words.lists import join
from facilitator.words.people import role
from facilitator.words.tongue import Words

LABELS = 13
"""Cells of the fields' names."""
NAMES = 15
"""Cells of a name in a column of people, where there is room for no more."""
MOST_NAMED = 2
"""Schools that a meeting's title names."""
TEMPLATES = "template "
"""What the id of a template's row begins with."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is planned, the part that is being typed, the agenda chosen and those that fit what is typed."""

    planned: Planned
    part: Part
    agenda: Agenda | None
    fitting: tuple[Agenda, ...]
    chosen: str
    w: Words
    width: int


def plan_view(plan: Plan) -> ListView:
    """The list: five fields, then what belongs to the part that is being typed."""
    parts: list[ListPart] = [_field(part, plan) for part in Part]
    if plan.part is Part.AGENDA:
        parts += _templates(plan)
        chosen = plan.chosen or (TEMPLATES + plan.fitting[0].id if plan.fitting else "")
        return ListView(tuple(parts), chosen, LABELS)
    parts += _people(plan)
    if plan.agenda is not None:
        parts += day_parts(plan.planned, plan.agenda, plan.w, plan.width)
    return ListView(tuple(parts), plan.part.value, LABELS)


def fields_left(planned: Planned, w: Words) -> str:
    n = len(planned.lacking)
    return w.n_("{n} field left", "{n} fields left", n).format(n=n) if n else w._("√ can be made")


def part_name(part: Part, w: Words) -> str:
    match part:
        case Part.AGENDA:
            return w.p_("new meeting", "Template")
        case Part.WHEN:
            return w.p_("new meeting", "When")
        case Part.SCHOOLS:
            return w.p_("new meeting", "Schools")
        case Part.CONSULTANTS:
            return w.p_("new meeting", "Consultant")
    return w.p_("new meeting", "People")


def chip(part: Part, w: Words) -> ChipView:
    """What Enter will make of the line."""
    match part:
        case Part.AGENDA:
            return ChipView(w.p_("chip", "template"))
        case Part.WHEN:
            return ChipView(w.p_("chip", "when"))
        case Part.SCHOOLS:
            return ChipView(w.p_("chip", "school"))
        case Part.CONSULTANTS:
            return ChipView(w.p_("chip", "consultant"))
    return ChipView(w.p_("chip", "person"))


def hint(plan: Plan) -> str:
    """How the line is written now."""
    w = plan.w
    match plan.part:
        case Part.AGENDA:
            return w._("A word of its name is enough · ↑↓ choose · Enter takes it")
        case Part.WHEN:
            return w._("Day and time, as in 24/11 8.30")
        case Part.SCHOOLS:
            return w._("The host first · Enter: next school · empty Enter: done")
        case Part.CONSULTANTS:
            return w._("Who leads first · Enter: one more · empty Enter: done")
    return w._("Name, role /school · Enter: next person · ↑ mend somebody · F2 when done")


def begins_hint(planned: Planned, part: Part, w: Words) -> str:
    """What a day or an hour typed for another part has changed, and what the line is for still."""
    assert planned.day is not None
    when = day(planned.day, w.language, year=True)
    if planned.begins is not None:
        when = f"{when} · {clock_time(planned.begins, w.language)}"
    return w._("The meeting begins: {when}. Now: {part}").format(when=when, part=part_name(part, w))


def mending_hint(place: int, total: int, w: Words) -> str:
    """What can be done with the name that is in the line to be mended."""
    said = w._("{n} of {total} · Enter: as it stands now · ↑↓ others · Esc: as it was")
    return said.format(n=place + 1, total=total)


def read_hint(preview: Planned, w: Words) -> str:
    """What a pasted list was read as, before it is taken in."""
    n, lacking = len(preview.people), len(preview.without_role)
    said = w.n_("{n} person on the list", "{n} people on the list", n).format(n=n)
    if lacking:
        said += " · " + w.n_("{n} without a role", "{n} without a role", lacking).format(n=lacking)
    return w._("Read: {what} · Enter takes it in").format(what=said)


def footer(w: Words) -> FooterView:
    return FooterView(
        (
            FooterKey("F2", w._("make the meeting"), "make"),
            FooterKey("Shift+Tab", w._("field before"), "field(-1)"),
            FooterKey("F1", w._("keys"), "help"),
            FooterKey("Esc", w._("back, all is kept"), "back"),
        )
    )


def title_of(planned: Planned, agenda: Agenda, language: str, course: str = "") -> str:
    """What the meeting is called: what its template is called in short, and whose it is.

    That is the ``course`` by its title, where it is a meeting of one, with which of its meetings it is; else
    the schools, of more than two the host and how many more.
    """
    said, _, which = short(agenda.title.said_in(language)).partition("(")[0].strip().partition(" – ")
    if course:
        if said.casefold() in course.casefold():
            return f"{course} – {which}" if which else course
        return f"{said}, {which} – {course}" if which else f"{said} – {course}"
    schools = planned.schools
    told = " – ".join(schools) if len(schools) <= MOST_NAMED else f"{schools[0]} +{len(schools) - 1}"
    return f"{said} {told}".strip()


def _field(part: Part, plan: Plan) -> ListRow:
    planned, w = plan.planned, plan.w
    match part:
        case Part.AGENDA:
            text, aside = _agenda(plan)
        case Part.WHEN:
            text, aside = _when(plan)
        case Part.SCHOOLS:
            text, aside = _schools(plan)
        case Part.CONSULTANTS:
            text, aside = _consultants(planned, w), ""
        case Part.PEOPLE:
            text, aside = _counted(planned, w)
    mark = "►" if part is plan.part else "√" if planned.has(part) else "○"
    return ListRow(text, part.value, mark=mark, aside=aside, label=part_name(part, w))


def _agenda(plan: Plan) -> tuple[str, str]:
    if plan.agenda is None:
        return "", ""
    w, items = plan.w, items_of(plan.planned, plan.agenda)
    minutes = sum(item.minutes for item in items) if plan.planned.schools else plan.agenda.minutes
    aside = w._("{minutes} min").format(minutes=minutes)
    if plan.planned.schools:
        points = w.n_("{n} item", "{n} items", len(items)).format(n=len(items))
        aside = f"{aside} · {points}"
    return plan.agenda.title.said_in(w.language), aside


def _when(plan: Plan) -> tuple[str, str]:
    planned, language = plan.planned, plan.w.language
    if planned.day is None:
        return "", ""
    written = day(planned.day, language, year=True)
    if planned.begins is not None:
        end = ends_at(planned, items_of(planned, plan.agenda)) if plan.agenda and planned.schools else None
        until = f" – {clock_time(end, language)}" if end else ""
        written = f"{written} · {clock_time(planned.begins, language)}{until}"
    else:
        asked = plan.w._("[ what time? ]")
        written = f"{written} · {asked}"
    return written, week(planned.day, language)


def _schools(plan: Plan) -> tuple[str, str]:
    w, schools = plan.w, plan.planned.schools
    if not schools:
        return "", ""
    first, *others = schools
    told = " · ".join((w._("{school} (host)").format(school=first), *others))
    focus = _focus(plan)
    if not focus:
        return told, ""
    if len(set(focus.values())) == 1 and len(focus) > 1:
        minutes = next(iter(focus.values()))
        return told, w._("{minutes} min each in focus √").format(minutes=minutes)
    return told, ""


def _focus(plan: Plan) -> dict[str, int]:
    """Minutes each school is in focus."""
    items = items_of(plan.planned, plan.agenda) if plan.agenda else ()
    return {
        school: minutes
        for school in plan.planned.schools
        if (minutes := sum(item.minutes for item in items if item.focus == school))
    }


def _consultants(planned: Planned, w: Words) -> str:
    match planned.consultants:
        case (lead,):
            return w._("{name} leads").format(name=lead)
        case (lead, *others):
            told = w._("{name} leads · {others} for process and time")
            return told.format(name=lead, others=join(others, w))
    return ""


def _counted(planned: Planned, w: Words) -> tuple[str, str]:
    n, without = len(planned.people), len(planned.without_role)
    if not n:
        return "", w._("can wait")
    lacking = w.n_("{n} without a role", "{n} without a role", without).format(n=without) if without else ""
    return str(n), lacking


def _templates(plan: Plan) -> Iterator[ListPart]:
    yield ListBlank()
    yield ListHeading(plan.w._("Templates"), str(len(plan.fitting)))
    for agenda in plan.fitting:
        title = agenda.title.said_in(plan.w.language)
        aside = plan.w._("{minutes} min").format(minutes=agenda.minutes)
        if agenda.pilot:
            aside = f"{plan.w._('on trial')} · {aside}"
        yield ListRow(title, TEMPLATES + agenda.id, aside=aside)


def _people(plan: Plan) -> Iterator[ListPart]:
    planned, width = plan.planned, plan.width
    if not planned.people:
        return
    yield ListBlank()
    columns = [(school, planned.of_school(school)) for school in planned.schools]
    if others := planned.of_school(""):
        columns.append((plan.w._("no school"), others))
    for two in _in_twos(columns):
        half = (width - MARGIN - 1) // len(two)
        heads = "".join(padded(_head(school, people, half), half) for school, people in two)
        yield ListRow(heads, quiet=True)
        for row in zip_longest(*(people for _, people in two)):
            cells = (padded(_person(each, plan.w, half) if each else "", half) for each in row)
            yield ListRow("".join(cells))


def _in_twos(
    columns: Sequence[tuple[str, tuple[Participant, ...]]],
) -> Iterator[Sequence[tuple[str, tuple[Participant, ...]]]]:
    for n in range(0, len(columns), 2):
        yield columns[n : n + 2]


def _head(school: str, people: Sequence[Participant], width: int) -> str:
    count = str(len(people))
    name = padded(school, min(len(school) + 1, width - 6))
    return f"{name}{'─' * (width - len(name) - len(count) - 4)} {count}"


def _person(person: Participant, w: Words, width: int) -> str:
    said = person.said or ", ".join(role(name, w) for name in person.roles)
    if not person.roles:
        said = f"○ {said}?" if said else w._("○ role?")
    return padded(person.name, max(NAMES, width // 2 - 1)) + said
