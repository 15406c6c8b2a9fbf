"""The triads with their members."""

from __future__ import annotations

from facilitator.exports.audience import Audience
from facilitator.exports.extract import Extract
from facilitator.exports.plain_text import name
from facilitator.exports.section import Line, Lines, Section
from facilitator.exports.visiting import people


def triads(extract: Extract) -> Section:
    """Who visits each other; the public is told no names."""
    w, meeting = extract.w, extract.meeting
    shown = () if extract.audience is Audience.PUBLIC else meeting.all_groups
    lines = (
        Line(people(meeting, list(group.member_ids), w), name(group.name))
        for group in shown
        if group.kind == "triad"
    )
    return Section("triads", w._("Triads"), (Lines(tuple(line for line in lines if line.text)),))
