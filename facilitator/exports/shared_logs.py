"""What leaders have shared of their learning logs."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.action_log import log_kind, logs
from facilitator.domain.entries import Entry
from facilitator.exports.course_paper_order import CoursePaperOrder
from facilitator.exports.plain_text import name, text
from facilitator.exports.section import Line, Lines, Section
from facilitator.words.courses import log_kind as log_name
from facilitator.words.dates import numeric_day


def shared_logs(order: CoursePaperOrder) -> Iterator[Section]:
    """The log of each leader, day by day, without what is the leader's own."""
    for standing in logs(order.course):
        shared = (entry for entry in standing.lines if order.audience.takes(entry.release))
        lines = Lines(tuple(_logged(entry, order) for entry in shared))
        yield Section(f"log-{standing.person_id}", name(order.course.name_of(standing.person_id)), (lines,))


def _logged(entry: Entry, order: CoursePaperOrder) -> Line:
    day = numeric_day(order.local(entry.at).date(), order.w.language, year=True)
    return Line(text(entry.text), f"{day} · {log_name(log_kind(entry), order.w)}")
