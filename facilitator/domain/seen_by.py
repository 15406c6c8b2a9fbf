"""A meeting as one of its schools takes it home: what is its own, and what belongs to all."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from facilitator.domain.action import Action
from facilitator.domain.course_records import CourseRecords
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue
from facilitator.domain.heard import listening_to
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Party

Records = TypeVar("Records", Meeting, CourseRecords)


def seen_by(meeting: Meeting, party: Party) -> Meeting:
    """The meeting without anything that is credited to another school or to somebody of it.

    What two schools ask and answer each other is of both: a school takes home the questions put to it, the
    answers to its own, and what was thought aloud while it listened. Names of schools and people stay: those
    present have met. Papers made of it can hold nothing else.
    """
    sight = _Sight(meeting, party)
    return replace(sight.shown(meeting), elsewhere=sight.shown(meeting.elsewhere))


@dataclass(frozen=True)
class _Sight:
    """What one school may see; every set holds ids."""

    meeting: Meeting
    party: Party

    @cached_property
    def others(self) -> Set[str]:
        """The other schools of the course."""
        return {each.id for each in (*self.meeting.parties, *self.meeting.other_parties)} - {self.party.id}

    @cached_property
    def strangers(self) -> Set[str]:
        """People of other schools."""
        known = (*self.meeting.people, *self.meeting.other_people)
        return {person.id for person in known if person.party_id in self.others}

    @cached_property
    def foreign(self) -> Set[str]:
        return self.others | self.strangers

    @cached_property
    def asked_between(self) -> Set[str]:
        """Questions put to this school while it was in focus, and those it put to others."""
        of_us = {item.id for item in self.meeting.items if item.focus == self.party.id}
        of_others = {item.id for item in self.meeting.items if item.focus} - of_us
        return {
            entry.id
            for entry in self.meeting.entries
            if entry.kind == "question"
            and (entry.item_id in of_us or (entry.item_id in of_others and not self.is_theirs(entry)))
        }

    @cached_property
    def said_of_us(self) -> Set[str]:
        """Thoughts aloud to which this school listened."""
        return {
            entry.id for entry in self.meeting.entries if listening_to(entry, self.meeting) == self.party.id
        }

    @cached_property
    def hidden_lines(self) -> Set[str]:
        """Lines of others that are not asked between."""
        known = self.meeting.all_captured
        return {kept.id for kept in known if self.is_theirs(kept)} - self.asked_between - self.said_of_us

    @cached_property
    def open_lines(self) -> Set[str]:
        return {kept.id for kept in self.meeting.all_captured if self.is_open(kept)}

    @cached_property
    def kept_from(self) -> Set[str]:
        """Schools, people and lines of which nothing is told."""
        return self.foreign | ({kept.id for kept in self.meeting.all_captured} - self.open_lines)

    def is_theirs(self, kept: Entry | Action) -> bool:
        credited = {kept.party_id, kept.owner_id if isinstance(kept, Action) else kept.person_id}
        return bool(credited & self.foreign)

    def is_open(self, kept: Entry | Action) -> bool:
        if isinstance(kept, Entry) and {kept.id, kept.reply_to} & (self.asked_between | self.said_of_us):
            return True
        # An answer without its question reads as a judgement
        answers_hidden = isinstance(kept, Entry) and kept.reply_to in self.hidden_lines
        return not self.is_theirs(kept) and not answers_hidden

    def may_be_told(self, value: FieldValue) -> bool:
        """Not where a field is theirs or of a line that is not shown, nor where it names one of them."""
        names_them = value.kind == "line" and value.value in self.foreign
        return value.whose not in self.kept_from and not names_them

    def shown(self, records: Records) -> Records:
        """The same with those records alone that may be seen."""
        return replace(
            records,
            entries=tuple(filter(self.is_open, records.entries)),
            actions=tuple(filter(self.is_open, records.actions)),
            fields=tuple(filter(self.may_be_told, records.fields)),
            links=tuple(link for link in records.links if {link.from_id, link.to_id} <= self.open_lines),
            measurements=tuple(m for m in records.measurements if m.party_id not in self.others),
            groups=tuple(each for each in records.groups if not set(each.member_ids) & self.strangers),
        )
