"""A meeting as one of its schools takes it home: what is its own, and what belongs to all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from facilitator.domain.action import Action
from facilitator.domain.course_records import CourseRecords
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Party


def seen_by(meeting: Meeting, party: Party) -> Meeting:
    """The meeting without anything that is credited to another school or to somebody of it.

    What two schools ask and answer each other is of both: a school takes home the questions put to it and
    the answers to its own. Names of schools and people stay: those present have met. Papers made of it can
    hold nothing else.
    """
    others = {each.id for each in (*meeting.parties, *meeting.other_parties)} - {party.id}
    strangers = {p.id for p in (*meeting.people, *meeting.other_people) if p.party_id in others}
    foreign = others | strangers

    def is_theirs(kept: Entry | Action) -> bool:
        credited = {kept.party_id, kept.owner_id if isinstance(kept, Action) else kept.person_id}
        return bool(credited & foreign)

    shared = _asked_between(meeting, party, lambda kept: not is_theirs(kept))
    asked = {kept.id for kept in meeting.all_captured if is_theirs(kept)} - shared

    def is_open(kept: Entry | Action) -> bool:
        if isinstance(kept, Entry) and {kept.id, kept.reply_to} & shared:
            return True
        # An answer without its question reads as a judgement
        return not is_theirs(kept) and not (isinstance(kept, Entry) and kept.reply_to in asked)

    lines = {kept.id for kept in meeting.all_captured if is_open(kept)}
    hidden = {kept.id for kept in meeting.all_captured} - lines

    def may_be_told(value: FieldValue) -> bool:
        return value.whose not in foreign | hidden and not _names(value, foreign)

    def kept_of(records: CourseRecords | Meeting) -> dict[str, object]:
        return {
            "entries": tuple(filter(is_open, records.entries)),
            "actions": tuple(filter(is_open, records.actions)),
            "fields": tuple(filter(may_be_told, records.fields)),
            "links": tuple(link for link in records.links if {link.from_id, link.to_id} <= lines),
            "measurements": tuple(m for m in records.measurements if m.party_id not in others),
            "groups": tuple(group for group in records.groups if not set(group.member_ids) & strangers),
        }

    elsewhere = replace(meeting.elsewhere, **kept_of(meeting.elsewhere))  # type: ignore[arg-type]
    return replace(meeting, **kept_of(meeting), elsewhere=elsewhere)  # type: ignore[arg-type]


def _asked_between(meeting: Meeting, party: Party, is_ours: Callable[[Entry], bool]) -> set[str]:
    """Ids of the questions put to this school while it was in focus, and of those it put to others."""
    of_us = {item.id for item in meeting.items if item.focus == party.id}
    of_others = {item.id for item in meeting.items if item.focus} - of_us
    questions = (entry for entry in meeting.entries if entry.kind == "question")
    return {q.id for q in questions if q.item_id in of_us or (q.item_id in of_others and is_ours(q))}


def _names(value: FieldValue, foreign: set[str]) -> bool:
    """Is the value of a line's field one of theirs, such as the school it is about?"""
    return value.kind == "line" and value.value in foreign
