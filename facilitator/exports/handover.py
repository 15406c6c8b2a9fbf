"""What was seen and heard of somebody, as a paper for that person alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

from facilitator.domain.entries import Entry
from facilitator.domain.kinds import OBSERVATION_KINDS
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import Mode
from facilitator.domain.observation import agreed, counters, seen, tallied, thoughts, time_taken
from facilitator.domain.people import Person
from facilitator.exports.audience import Audience
from facilitator.exports.dates import long_day
from facilitator.exports.facts import Fact, written_on
from facilitator.exports.html import page
from facilitator.exports.markdown import summary
from facilitator.exports.papers import write_set
from facilitator.exports.plain_text import capital, name, text
from facilitator.exports.section import Line, Lines, Section, Table
from facilitator.exports.view import MeetingView
from facilitator.file_name import file_name
from facilitator.paths import private_folder
from facilitator.words.dates import clock_time
from facilitator.words.observation import agreement_lines, length
from facilitator.words.tongue import Words, speak


def write_notes(
    lessons: Sequence[Meeting],
    person: Person,
    folder: Path,
    language: str,
    today: date,
    *,
    local: Callable[[datetime], datetime],
    thoughts: bool,
) -> tuple[Path, ...]:
    """Write the notes as Markdown and as a page, for their owner's eyes; OSError where that fails."""
    view = notes_view(lessons, person, language, today, local=local, with_thoughts=thoughts)
    private_folder(folder)
    w = speak(language)
    called = w._("Notes for {name}").format(name=person.name)
    texts = {
        folder / file_name(called, ending=".md"): summary(view),
        folder / file_name(called, ending=".html"): page(view),
    }
    return write_set(texts)


def notes_view(
    lessons: Sequence[Meeting],
    person: Person,
    language: str,
    today: date,
    *,
    local: Callable[[datetime], datetime],
    with_thoughts: bool = False,
) -> MeetingView:
    """The agreement, marked moments, evidence by time, and what was counted, lesson by lesson."""
    w = speak(language)
    begun = [local(each.run.started_at) for each in lessons if each.run.started_at is not None]
    days = dict.fromkeys(long_day(at.date(), w) for at in begun)
    sections: list[Section] = []
    for lesson in lessons:
        sections += [*_sections(lesson, person, w, local, with_thoughts=with_thoughts)]
    return MeetingView(
        language=language,
        audience=Audience.INTERNAL,
        title=w._("Notes for {name}").format(name=name(person.name)),
        audience_note=w._("For {name} alone: the notes belong to the one who was observed").format(
            name=name(person.name)
        ),
        simulated=w._("This meeting was a rehearsal: what is said here is made up.")
        if any(each.head.simulated for each in lessons)
        else "",
        facts=tuple(fact for fact in (Fact(w.p_("fact", "When"), ", ".join(days)),) if fact.value),
        sections=tuple(section for section in sections if section),
        written_on=written_on(today, w),
        kept_back=w._("It describes what was seen and heard. It is no assessment."),
    )


def _sections(
    lesson: Meeting,
    person: Person,
    w: Words,
    local: Callable[[datetime], datetime],
    *,
    with_thoughts: bool,
) -> Iterator[Section]:
    evidence = [entry for entry in seen(lesson) if entry.person_id in ("", person.id)]
    marked = tuple(_line(entry, w, local) for entry in evidence if entry.flagged)
    beside = _beside(lesson, person)
    # what was counted in the lesson is known in its other meetings, too
    if not (evidence or beside or lesson.run.tallies or lesson.run.talks):
        return
    said = (Line(text(words), capital(label)) for label, words in agreement_lines(agreed(lesson), w))
    yield Section("agreed", w._("What was agreed"), (Lines(tuple(said)),))
    yield Section("marked", w._("Marked moments"), (Lines(marked),))
    yield Section("seen", w._("Seen or heard"), (Lines(tuple(_line(e, w, local) for e in evidence)),))
    yield Section("beside", w._("Also noted"), (Lines(tuple(_line(e, w, local) for e in beside)),))
    yield Section("counted", w._("Counted"), (_counted(lesson, w),))
    own = tuple(_line(entry, w, local) for entry in thoughts(lesson)) if with_thoughts else ()
    yield Section("thoughts", w._("The observer’s own thoughts, added by the observer"), (Lines(own),))


def _beside(lesson: Meeting, person: Person) -> tuple[Entry, ...]:
    """Lines of another kind that were written while the lesson was observed: a wipe takes them, too."""
    watched = {item.id for item in lesson.items if item.mode is Mode.OBSERVE}
    return tuple(
        entry
        for entry in lesson.entries
        if entry.item_id in watched
        and entry.kind not in OBSERVATION_KINDS
        and not entry.struck
        and entry.person_id in ("", person.id)
    )


def _line(entry: Entry, w: Words, local: Callable[[datetime], datetime]) -> Line:
    return Line(text(entry.text), clock_time(local(entry.at), w.language))


def _counted(lesson: Meeting, w: Words) -> Table:
    until = lesson.run.closed_at or max((stay.at for stay in lesson.recorded), default=lesson.head.starts_at)
    rows = tuple(
        (
            text(each.name),
            str(tallied(lesson, each)),
            length(time_taken(lesson, each, until)) if each.timed else "–",
        )
        for each in counters(lesson)
    )
    columns = (w.p_("column", "What"), w.p_("column", "How often"), w.p_("column", "Minutes"))
    return Table(columns, rows, figures=(1, 2))
