"""What was asked, answered, noted, parked and decided."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.entries import Entry
from facilitator.domain.learning_check import said_of_the_meeting
from facilitator.exports.extract import Extract
from facilitator.exports.plain_text import capital, party_name, text
from facilitator.exports.section import Line, Lines, Section
from facilitator.exports.together import together_last
from facilitator.words.item_titles import point_title
from facilitator.words.vocabulary import settlement


def open_questions(extract: Extract) -> Section:
    """Questions nobody has answered, whoever may read the answer; in internal papers alone."""
    asked = extract.of_kind("question")
    lines = tuple(Line(text(q.text)) for q in asked if q.id not in extract.answered)
    return Section("open_questions", extract.w._("Questions that are still open"), (Lines(lines),))


def questions_and_answers(extract: Extract) -> Section:
    """Questions with their answers, under the item they were asked in."""
    asked = [q for q in extract.of_kind("question") if q.id in extract.answered]
    shown = {question.id for question in asked}
    alone = [a for a in extract.of_kind("answer") if a.reply_to not in shown]
    parts = []
    for item in extract.meeting.items:
        here = tuple(_with_answers(extract, q) for q in asked if q.item_id == item.id)
        parts.append(Lines(here, extract.title_of(item)))
    known = {item.id for item in extract.meeting.items}
    parts.append(Lines(tuple(_with_answers(extract, q) for q in asked if q.item_id not in known)))
    parts.append(Lines(tuple(Line(text(a.text)) for a in alone), extract.w._("Other answers")))
    return Section("answers", extract.w._("Questions and answers"), tuple(parts))


def noted(extract: Extract) -> Section:
    """Notes of no other kind, school by school, those of all of them last; none of the evaluation."""
    notes = (each for each in extract.of_kind("note") if not said_of_the_meeting(each, extract.meeting))
    parts = tuple(
        Lines(tuple(Line(text(entry.text)) for entry in entries), party_name(party))
        for party, entries in extract.by_party(notes)
    )
    return Section("noted", extract.w._("Also noted"), together_last(parts, extract.w))


def parking_lot(extract: Extract) -> Section:
    """What people parked, and what became of it; in internal papers alone."""
    points = (p for p in extract.of_kind("parked") if not p.unreached)
    lines = tuple(Line(text(p.text), "", (_settled(extract, p),)) for p in points)
    return Section("parking_lot", extract.w._("Parking lot"), (Lines(lines),))


def not_reached(extract: Extract) -> Section:
    """The items that the meeting closed without, each once."""
    titles = dict.fromkeys(_title(extract, p) for p in extract.of_kind("parked") if p.unreached)
    return Section("not_reached", extract.w._("What we did not get to"), (Lines(tuple(map(Line, titles))),))


def decisions(extract: Extract) -> Section:
    lines = tuple(Line(text(entry.text)) for entry in extract.of_kind("decision"))
    return Section("decisions", extract.w._("Decisions"), (Lines(lines),))


def _with_answers(extract: Extract, question: Entry) -> Line:
    answers = tuple(_answers(extract, question))
    return Line(text(question.text), "", answers or (extract.w._("Answered in the meeting."),))


def _answers(extract: Extract, question: Entry) -> Iterator[str]:
    for entry in extract.of_kind("answer"):
        if entry.reply_to == question.id:
            yield text(entry.text)


def _title(extract: Extract, unreached: Entry) -> str:
    """The title of the item in the language of the paper, unless somebody has reworded it."""
    item, meeting = extract.meeting.find_item(unreached.item_id), extract.meeting
    if item is not None and unreached.text == item.title.said_in(meeting.head.language):
        return extract.title_of(item)
    return text(point_title(unreached, meeting, extract.w))


def _settled(extract: Extract, parked: Entry) -> str:
    if parked.settled is None:
        return extract.w._("Not settled yet.")
    what = capital(settlement(parked.settled, extract.w))
    return f"{what}: {text(parked.settled_how)}" if parked.settled_how.strip() else what
