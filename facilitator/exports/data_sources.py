"""What an analysis rests on: each source of data with its period and who keeps it."""

from __future__ import annotations

from facilitator.exports.action_row import responsible
from facilitator.exports.extract import Extract
from facilitator.exports.plain_text import text
from facilitator.exports.section import Line, Lines, Section


def data_section(extract: Extract) -> Section:
    """``Drop-out 2025 – school year 2024/25 (Ida Krag)``; in public papers the owner by role and school."""
    lines = Lines(tuple(Line(_source(each.text, each.id, extract)) for each in extract.data_sources))
    return Section("data", extract.w._("The data we build on"), (lines,))


def _source(title: str, source_id: str, extract: Extract) -> str:
    meeting = extract.meeting
    owner = responsible(extract, meeting.find_person(meeting.said("owner", source_id)))
    told = " – ".join(filter(None, (text(title), text(meeting.said("period", source_id)))))
    return f"{told} ({owner})" if owner else told
