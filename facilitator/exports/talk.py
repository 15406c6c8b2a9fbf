"""What was asked, answered, noted, parked and decided."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.entries import Entry
from facilitator.exports.extract import Extract
from facilitator.exports.plain_text import capital, party_name, text
from facilitator.exports.section import Line, Lines, Section
from facilitator.words.vocabulary import settlement


def open_questions(extract: Extract) -> Section:
    """Questions nobody has answered, whoever may read the answer."""
    answered = _answered(extract)
    lines = tuple(Line(text(q.text)) for q in extract.of_kind("question") if q.id not in answered)
    return Section("open_questions", extract.w._("Questions that are still open"), (Lines(lines),))


def questions_and_answers(extract: Extract) -> Section:
    """Questions with their answers, under the item they were asked in."""
    answered = _answered(extract)
    asked = [q for q in extract.of_kind("question") if q.id in answered]
    shown = {question.id for question in asked}
    alone = [a for a in extract.of_kind("answer") if a.reply_to not in shown]
    parts = []
    for item in extract.meeting.items:
        here = tuple(_with_answers(extract, q) for q in asked if q.item_id == item.id)
        parts.append(Lines(here, text(item.title.said_in(extract.w.language))))
    known = {item.id for item in extract.meeting.items}
    parts.append(Lines(tuple(_with_answers(extract, q) for q in asked if q.item_id not in known)))
    parts.append(Lines(tuple(Line(text(a.text)) for a in alone), extract.w._("Other answers")))
    return Section("answers", extract.w._("Questions and answers"), tuple(parts))


def noted(extract: Extract) -> Section:
    parts = tuple(
        Lines(tuple(Line(text(entry.text)) for entry in entries), party_name(party))
        for party, entries in extract.by_party(extract.of_kind("note"))
    )
    return Section("noted", extract.w._("Also noted"), parts)


def parking_lot(extract: Extract) -> Section:
    lines = tuple(Line(text(p.text), "", (_settled(extract, p),)) for p in extract.of_kind("parked"))
    return Section("parking_lot", extract.w._("Parking lot"), (Lines(lines),))


def decisions(extract: Extract) -> Section:
    lines = tuple(Line(text(entry.text)) for entry in extract.of_kind("decision"))
    return Section("decisions", extract.w._("Decisions"), (Lines(lines),))


def _answered(extract: Extract) -> frozenset[str]:
    """Ids of questions with an answer that stands, also one these readers do not get."""
    return frozenset(
        entry.reply_to
        for entry in extract.meeting.entries
        if entry.kind == "answer" and not entry.struck and entry.reply_to
    )


def _with_answers(extract: Extract, question: Entry) -> Line:
    answers = tuple(_answers(extract, question))
    return Line(text(question.text), "", answers or (extract.w._("Answered in the meeting."),))


def _answers(extract: Extract, question: Entry) -> Iterator[str]:
    for entry in extract.of_kind("answer"):
        if entry.reply_to == question.id:
            yield text(entry.text)


def _settled(extract: Extract, parked: Entry) -> str:
    if parked.settled is None:
        return extract.w._("Not settled yet.")
    what = capital(settlement(parked.settled, extract.w))
    return f"{what}: {text(parked.settled_how)}" if parked.settled_how.strip() else what
