"""What only the consultants get: time, departures, process moves, ratings, and what is still on paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from facilitator.domain.field_value import Rating
from facilitator.domain.learning_check import said_of_the_meeting
from facilitator.domain.modes import RatingScale, ReleaseLevel
from facilitator.domain.run import NotesWiped
from facilitator.domain.schedule import allotted
from facilitator.exports.dates import long_day, one_decimal
from facilitator.exports.departures import departures
from facilitator.exports.extract import Extract
from facilitator.exports.pilot import pilot
from facilitator.exports.plain_text import capital, name, text
from facilitator.exports.section import Line, Lines, Section, Table
from facilitator.exports.used_time import last_moment, used_minutes
from facilitator.words.dates import clock_time
from facilitator.words.fields import field as field_name
from facilitator.words.fields import scale
from facilitator.words.kinds import record_kind
from facilitator.words.vocabulary import intervention
from facilitator.words.wiping import receipt

LONGEST_BAR = 40


def appendix(extract: Extract) -> tuple[Section, ...]:
    """The sections of the internal appendix; no section says who spoke how often."""
    made = (
        pilot(extract),
        timing(extract),
        departures(extract),
        process_moves(extract),
        *ratings(extract),
        evaluation(extract),
        on_paper(extract),
        held_back(extract),
        wiped(extract),
    )
    return tuple(section for section in made if section)


def timing(extract: Extract) -> Section:
    """Planned, given and used minutes of every item."""
    w, meeting, until = extract.w, extract.meeting, last_moment(extract.meeting)
    if not meeting.run.started:
        return Section("timing", "")
    rows = [_time_of(extract, item_id, until) for item_id in (item.id for item in meeting.items)]
    planned = sum(item.minutes for item in meeting.items)
    given = sum(allotted(meeting.run, item) for item in meeting.items)
    used = sum(used_minutes(meeting, item.id, until) for item in meeting.items)
    rows.append((w._("All items"), str(planned), str(given), str(used)))
    for label, length in (
        (w._("Clock stopped"), meeting.run.paused_for(until)),
        (w._("Charged to no item"), meeting.run.set_aside(until)),
    ):
        if length:
            rows.append((label, "", "", str(round(length.total_seconds() / 60))))
    columns = (w.p_("column", "Item"), w._("Planned minutes"), w._("Minutes given"), w._("Minutes used"))
    return Section("timing", w._("Use of time"), (Table(columns, tuple(rows), figures=(1, 2, 3)),))


def process_moves(extract: Extract) -> Section:
    """How often the consultants stepped in, by kind, the most frequent first."""
    w = extract.w
    counted = Counter(extract.meeting.run.interventions).most_common()
    rows = tuple((capital(text(intervention(kind, w))), str(n)) for kind, n in counted)
    table = Table((w.p_("column", "About"), w.p_("column", "How often")), rows, figures=(1,))
    return Section("interventions", w._("Process moves"), (table,))


def ratings(extract: Extract) -> Iterator[Section]:
    """A histogram for each scale that was used."""
    for known in RatingScale:
        mine = [rating for rating in extract.meeting.ratings if rating.scale == known.value]
        counts = _together(mine, len(known.scores))
        if sum(counts):
            yield _histogram(extract, known, counts)


def evaluation(extract: Extract) -> Section:
    """What was noted while people said what the meeting was worth to them."""
    notes = (each for each in extract.of_kind("note") if said_of_the_meeting(each, extract.meeting))
    lines = tuple(Line(text(each.text)) for each in notes)
    return Section("evaluation", extract.w._("Noted while the meeting was evaluated"), (Lines(lines),))


def on_paper(extract: Extract) -> Section:
    """Lines and answers that stand on paper and are still to be typed."""
    w, meeting = extract.w, extract.meeting
    lines = []
    for entry in meeting.entries:
        if entry.paper and not entry.struck:
            what = f"{entry.paper} {record_kind(entry.kind, entry.paper, w)}"
            each = (w._("for each participant"),) if entry.paper_each else ()
            whose = name(meeting.name_of(entry.party_id))
            lines.append(Line(", ".join(part for part in (what, whose, *each) if part)))
    for kept in meeting.fields:
        if kept.on_paper and not kept.value and kept.kind == "field":
            lines.append(Line(capital(field_name(kept.name, w))))
    return Section("on_paper", w._("On paper, still to be typed"), (Lines(tuple(lines)),))


def held_back(extract: Extract) -> Section:
    """How much is in no paper at all, as numbers."""
    w = extract.w
    standing = [e for e in extract.meeting.entries if not e.struck and e.text.strip()]
    private = sum(entry.release is ReleaseLevel.PRIVATE for entry in standing)
    unasked = sum(e.kind == "quote" and e.release is not ReleaseLevel.PRIVATE for e in standing)
    unasked -= len(extract.of_kind("quote"))
    lines = []
    if private:
        said = w.n_("{n} line is private.", "{n} lines are private.", private)
        lines.append(Line(said.format(n=private)))
    if unasked:
        said = w.n_("{n} quote has no consent.", "{n} quotes have no consent.", unasked)
        lines.append(Line(said.format(n=unasked)))
    return Section("held_back", w._("In no paper"), (Lines(tuple(lines)),))


def wiped(extract: Extract) -> Section:
    """Receipts of what was wiped: when, how much of what, which copies; never what it said."""
    w, meeting = extract.w, extract.meeting
    lines = []
    for recorded in meeting.recorded:
        if isinstance(recorded.event, NotesWiped):
            at = extract.local(recorded.at)
            when = f"{long_day(at.date(), w)}, {clock_time(at, w.language)}"
            copies = tuple(recorded.event.backups)
            lines.append(Line(text(receipt(recorded.event, meeting, w)), when, copies))
    return Section("wiped", w._("Wiped"), (Lines(tuple(lines)),))


def _time_of(extract: Extract, item_id: str, until: datetime) -> tuple[str, str, str, str]:
    meeting = extract.meeting
    item = meeting.items[meeting.position(item_id)]
    used = str(used_minutes(meeting, item.id, until)) if meeting.run.entered_at(item.id) else "–"
    if item.id in meeting.run.skipped:
        used = extract.w.p_("minutes used", "left out")
    return extract.title_of(item), str(item.minutes), str(allotted(meeting.run, item)), used


def _together(ratings: list[Rating], length: int) -> list[int]:
    counts = [0] * length
    for rating in ratings:
        for place, n in enumerate(rating.counts[:length]):
            counts[place] += n
    return counts


def _histogram(extract: Extract, of: RatingScale, counts: list[int]) -> Section:
    w, n = extract.w, sum(counts)
    rows = tuple(
        (str(score), "■" * min(count, LONGEST_BAR), str(count))
        for score, count in zip(of.scores, counts, strict=True)
    )
    mean = sum(score * count for score, count in zip(of.scores, counts, strict=True)) / n
    said = w.n_("{mean} on average, from {n} answer.", "{mean} on average, from {n} answers.", n)
    parts = (
        Lines((Line(said.format(mean=one_decimal(mean, w), n=n)),), prose=True),
        Table(
            (w.p_("column", "Score"), "", w.p_("column", "Answers")), tuple(reversed(rows)), figures=(0, 2)
        ),
    )
    return Section(of.value, capital(scale(of.value, w)), parts)
