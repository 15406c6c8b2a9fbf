"""What was said of a line besides its words, as a paper tells it: the fields that were filled in."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.entries import Entry
from facilitator.domain.line_fields import LINE_FIELDS, Holds, fields_of
from facilitator.domain.meeting import Meeting
from facilitator.domain.moves.tagging import tags_of
from facilitator.domain.told_values import choice_in
from facilitator.exports.audience import Audience
from facilitator.exports.dates import read_day, short_day
from facilitator.exports.plain_text import capital, name, text
from facilitator.words.line_fields import line_answer, line_field
from facilitator.words.tongue import Words

TOLD_OF = ("goal", "indicator", "initiative", "sign", "partner_school", "school_visit", "idea", "occasion")
"""Kinds of which everything that was said stands below them."""
TOLD_ELSEWHERE = (("school_visit", "date"), ("idea", "about"))
"""A visit's day stands with who visits; whose idea it is, where ideas are told from school to school."""
OF_PEOPLE = ("evaluated_by", "seen_by", "owner")
"""Fields in which people are named: the public is told none."""
INSIDE = ("tags",)
"""Words the consultants find a line by; they are nobody else's."""


def line_facts(meeting: Meeting, line: Entry, audience: Audience, w: Words) -> Iterator[tuple[str, str]]:
    """The name of each field that holds something, with what it holds in the words of the reader."""
    for field in told_of(meeting, line, audience):
        if said := _said(meeting, line, field, w):
            yield capital(line_field(field, w, line.kind)), said


def told_of(meeting: Meeting, line: Entry, audience: Audience) -> Iterator[str]:
    """The fields of a line that hold something these readers may know, by the names they are set by."""
    for field in fields_of(line.kind) if line.kind in TOLD_OF else ():
        told_here = (line.kind, field) not in TOLD_ELSEWHERE and tells(field, audience)
        if told_here and meeting.said(field, line.id):
            yield field


def tells(field: str, audience: Audience) -> bool:
    """May these readers know what stands in a field of a line that is theirs to read?"""
    if field in INSIDE:
        return audience is Audience.INTERNAL
    return audience is not Audience.PUBLIC or field not in OF_PEOPLE


def _said(meeting: Meeting, line: Entry, field: str, w: Words) -> str:
    if field == "tags":
        return text(", ".join(tags_of(meeting, line)))
    value, holds = meeting.said(field, line.id), LINE_FIELDS[field].holds
    match holds:
        case Holds.TEXT | Holds.SCORE:
            return text(value)
        case Holds.DAY:
            day = read_day(value)
            return short_day(day, w) if day else ""
        case Holds.PARTY | Holds.PERSON:
            return name(meeting.name_of(value))
        case choices:
            chosen = choice_in(choices, value)
            return line_answer(chosen, w) if chosen else ""
