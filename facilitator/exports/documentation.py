"""The heading of papers that are documentation: for what, by whom, of which day and version (SR-062)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from facilitator.domain.documentation import documents, named_author, next_version
from facilitator.exports.action_row import responsible
from facilitator.exports.dates import long_day
from facilitator.exports.extract import Extract
from facilitator.exports.facts import Fact
from facilitator.exports.plain_text import name


def documentation(extract: Extract, today: date) -> Iterator[Fact]:
    """None where nobody chose it. Without a named author it is whoever leads the meeting."""
    meeting, w = extract.meeting, extract.w
    if what := documents(meeting):
        version = next_version(meeting.elsewhere.events, meeting.head.id, extract.audience.value)
        author = named_author(meeting) or responsible(extract, meeting.lead)
        yield Fact(w.p_("fact", "Documentation for"), name(what))
        if author:
            yield Fact(w.p_("fact", "Author"), name(author))
        yield Fact(w.p_("fact", "Date"), long_day(today, w))
        yield Fact(w.p_("fact", "Version"), str(version))
