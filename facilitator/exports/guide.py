"""The running order on paper: what the facilitator says, asks and writes down when there is no screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from facilitator.domain.agenda import Item
from facilitator.domain.asking import worded_for
from facilitator.domain.floor import parties_of, people_of
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import Mode
from facilitator.domain.roles import PARTY_WHO
from facilitator.domain.schedule import Slot, slots
from facilitator.exports.dates import long_day
from facilitator.exports.facts import Fact
from facilitator.exports.guide_sheets import Sheets, sheets
from facilitator.exports.plain_text import capital, name, text
from facilitator.exports.titles import meeting_title
from facilitator.words.dates import clock_time, duration
from facilitator.words.item_titles import item_title
from facilitator.words.lists import join
from facilitator.words.people import floor, role
from facilitator.words.requirements import requirements
from facilitator.words.script import opening
from facilitator.words.tongue import Words, speak
from facilitator.words.vocabulary import mode

MINUTES_A_LINE, FEWEST_LINES, MOST_LINES = 5, 2, 8
"""Lines to write on: one for every five minutes, so that the paper of a day is no book."""

NO_NOTES = frozenset({Mode.BREAK, Mode.HOSPITALITY})


TO_FILL_IN = "_" * 40


@dataclass(frozen=True, slots=True)
class GuideItem:
    """One point of the running order; texts are in the reader's language, ``id`` is printed nowhere."""

    id: str
    title: str
    time: str
    minutes: str
    floor: str
    mode: str
    says: str
    must: tuple[str, ...]
    rules: tuple[str, ...]
    prompts: tuple[str, ...]
    lines: int
    """How many lines there are to write on."""

    @property
    def how(self) -> str:
        """Who may speak and how, said once where both are called the same."""
        return self.floor if self.floor == self.mode else f"{self.floor} · {self.mode}"


@dataclass(frozen=True, slots=True)
class Guide:
    """A meeting's running order. ``pilot`` is the note of a template on trial, else empty."""

    language: str
    title: str
    facts: tuple[Fact, ...]
    pilot: str
    about: tuple[Fact, ...]
    columns: tuple[str, ...]
    """Headings of the running order at a glance: time, item, floor, mode, minutes."""
    items: tuple[GuideItem, ...]
    sheets: Sheets
    source: str
    w: Words


@dataclass(frozen=True, slots=True)
class Times:
    """How a moment is written: the clock on the wall, or time from the beginning where no day is set."""

    starts_at: datetime
    local: Callable[[datetime], datetime]
    is_set: bool
    language: str

    def said(self, at: datetime) -> str:
        if self.is_set:
            return clock_time(self.local(at), self.language)
        minutes = int((at - self.starts_at).total_seconds()) // 60
        return f"{minutes // 60}:{minutes % 60:02}"


def guide(
    meeting: Meeting,
    language: str,
    now: datetime,
    *,
    local: Callable[[datetime], datetime] = datetime.astimezone,
    timed: bool = True,
) -> Guide:
    """The running order of a meeting in ``en``, ``da`` or ``sv``, from where its clock stands at ``now``.

    Without ``timed`` no beginning is settled: times count from 0:00, and no day is named.
    """
    w = speak(language)
    times = Times(meeting.head.starts_at, local, timed, language)
    agenda = meeting.copy.agenda
    return Guide(
        language=language,
        title=meeting_title(meeting, w),
        facts=tuple(fact for fact in _facts(meeting, times, w) if fact.value),
        pilot=w._("This agenda is on trial: note what its author should know.") if agenda.pilot else "",
        about=tuple(fact for fact in _about(meeting, w) if fact.value),
        columns=(
            w.p_("column", "Time"),
            w.p_("column", "Item"),
            w.p_("column", "Floor"),
            w.p_("column", "Mode"),
            w.p_("column", "Minutes"),
        ),
        items=tuple(_item(slot, meeting, times, w) for slot in slots(meeting, now)),
        sheets=sheets(meeting, w),
        source=w._("{agenda}, version {version}").format(agenda=agenda.id, version=agenda.version),
        w=w,
    )


def _facts(meeting: Meeting, times: Times, w: Words) -> Iterator[Fact]:
    starts, ends = times.starts_at, meeting.ends_at
    span = f"{times.said(starts)}–{times.said(ends)}"
    length = duration(sum(item.minutes for item in meeting.items), w.language)
    when = f"{long_day(times.local(starts).date(), w)}, {span}" if times.is_set else length
    yield Fact(w.p_("fact", "When") if times.is_set else w.p_("fact", "Length"), when)
    agenda = text(meeting.copy.agenda.title.said_in(w.language))
    if meeting.head.title:
        yield Fact(w.p_("fact", "Agenda"), agenda)
    for party in meeting.parties:
        people = [_person(person.name, person.roles, w) for person in meeting.of_party(party.id)]
        yield Fact(name(party.name), ", ".join(people) or TO_FILL_IN)
    known = {party.id for party in meeting.parties}
    others = [p for p in meeting.people if p.course_id and p.party_id not in known]
    yield Fact(w.p_("fact", "Others"), ", ".join(_person(p.name, p.roles, w) for p in others))


def _person(called: str, roles: tuple[str, ...], w: Words) -> str:
    told = join([role(each, w) for each in roles if each != "member"], w)
    return f"{name(called)} ({told})" if told else name(called)


def _about(meeting: Meeting, w: Words) -> Iterator[Fact]:
    agenda = meeting.copy.agenda
    for label, said in (
        (w.p_("agenda", "Purpose"), agenda.purpose),
        (w.p_("agenda", "Why it is built so"), agenda.rationale),
        (w.p_("agenda", "Who takes part"), agenda.participants),
        (w.p_("agenda", "What goes on from here"), agenda.carries),
        (w.p_("agenda", "Why the schools are not equally long in focus"), agenda.asymmetric),
    ):
        yield Fact(label, text(said.said_in(w.language)))
    yield Fact(w.p_("agenda", "Before it begins"), " · ".join(requirements(agenda.start, w)))
    yield Fact(w.p_("agenda", "Author"), text(agenda.author))


def _item(slot: Slot, meeting: Meeting, times: Times, w: Words) -> GuideItem:
    item = slot.item
    return GuideItem(
        id=item.id,
        title=text(item_title(item, meeting, w)),
        time=time_of(slot, times),
        minutes=_minutes(slot, w),
        floor=capital(_floor(meeting, item, w)),
        mode=mode(item.mode, w),
        says=w.p_("spoken", "“{words}”").format(words=opening(item.mode, w)),
        must=requirements(item.gate, w),
        rules=tuple(_rules(meeting, item, w)),
        prompts=tuple(_prompts(meeting, item, w)),
        lines=_lines(item),
    )


def time_of(slot: Slot, times: Times) -> str:
    """From when to when, or a dash for what has no time."""
    if slot.starts_at is None:
        return "–"
    return f"{times.said(slot.starts_at)}–{times.said(slot.starts_at + timedelta(minutes=slot.minutes))}"


def _minutes(slot: Slot, w: Words) -> str:
    """``15 min, at least 10``; nothing is borrowed from an item that is at its least."""
    said = w._("{n} min").format(n=slot.minutes)
    if slot.item.protected:
        return w._("{minutes}, protected").format(minutes=said)
    if slot.item.min_minutes < slot.minutes:
        return w._("{minutes}, at least {least}").format(minutes=said, least=slot.item.min_minutes)
    return said


def _floor(meeting: Meeting, item: Item, w: Words) -> str:
    """Who may speak, by name where the agenda means a party or whoever is in focus."""
    if item.floor in PARTY_WHO:
        named = [party.name for party in parties_of(meeting, item.floor, item)]
    else:
        by_focus = item.floor == "focus_person" and item.focus
        named = [person.name for person in people_of(meeting, item.floor, item)] if by_focus else []
    return join([name(each) for each in named], w) if named else floor(item.floor, w)


def _rules(meeting: Meeting, item: Item, w: Words) -> Iterator[str]:
    for rule in item.rules:
        if (known := meeting.rules_by_id.get(rule)) is not None:
            yield text(known.text.said_in(w.language))


def _prompts(meeting: Meeting, item: Item, w: Words) -> Iterator[str]:
    for prompt in item.prompts:
        if (known := meeting.questions_by_id.get(prompt)) is not None:
            yield text(worded_for(meeting, known, w.language))


def _lines(item: Item) -> int:
    if item.mode in NO_NOTES:
        return 0
    return min(MOST_LINES, max(FEWEST_LINES, item.minutes // MINUTES_A_LINE))
