"""What of a meeting a paper may draw on, and the words it is told in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import TypeVar

from facilitator.domain.action import Action
from facilitator.domain.agenda import Item
from facilitator.domain.data_sources import data_sources
from facilitator.domain.entries import Entry
from facilitator.domain.indicators import indicators
from facilitator.domain.learning_check import said_of_the_meeting
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Party
from facilitator.domain.visits import visits
from facilitator.exports.audience import Audience
from facilitator.exports.dates import read_day
from facilitator.exports.line_facts import line_facts
from facilitator.exports.plain_text import capital, text
from facilitator.exports.section import Line
from facilitator.exports.visiting import visit_lines
from facilitator.words.field_values import field_value
from facilitator.words.fields import field as field_name
from facilitator.words.item_titles import item_title
from facilitator.words.kinds import record_kind
from facilitator.words.tongue import Words

_R = TypeVar("_R", Entry, Action)

COURSE_FRAME = (
    "improvement_area", "problem_statement", "out_of_scope", "ambition", "course_result", "we_show",
    "we_seek",
)  # fmt: skip
"""Fields that say what the course is about: in every paper. The others stay in the group."""

TOLD_BY_CONSENT = ("anonymous", "named")
"""Answers about being quoted under which what somebody said may be printed word for word."""


@dataclass(frozen=True)
class Extract:
    """The entries, actions and fields that a paper for ``audience`` takes.

    Sections are made from this and never from the meeting's own lists, so that nothing held back
    can slip in. ``local`` turns an instant into the room's time. ``whole`` is the meeting with what was not
    agreed on for these readers: asked whether there is something, never for what it says.
    """

    meeting: Meeting
    audience: Audience
    w: Words
    local: Callable[[datetime], datetime]
    whole: Meeting | None = None

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Entries with a text, in the order of their numbers."""
        taken = (e for e in self.meeting.entries if self._takes(e) and e.text.strip() and self.may_tell(e))
        return tuple(sorted(taken, key=lambda entry: entry.number))

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        return tuple(sorted(filter(self._takes, self.meeting.actions), key=lambda action: action.number))

    @cached_property
    def indicators(self) -> tuple[Entry, ...]:
        """The indicators of the course that stand, by number."""
        return tuple(filter(self._takes, indicators(self.meeting)))

    @cached_property
    def data_sources(self) -> tuple[Entry, ...]:
        """The sources of data of the course that stand."""
        return tuple(filter(self._takes, data_sources(self.meeting)))

    @cached_property
    def visits(self) -> tuple[Entry, ...]:
        """The school visits of the course that stand."""
        return tuple(filter(self._takes, visits(self.meeting)))

    @cached_property
    def answered(self) -> frozenset[str]:
        """Ids of questions with an answer that stands, also one these readers do not get."""
        return frozenset(
            entry.reply_to
            for entry in self.meeting.entries
            if entry.kind == "answer" and not entry.struck and entry.reply_to
        )

    def of_kind(self, *kinds: str) -> tuple[Entry, ...]:
        """Entries of these kinds, by kind in the order named, then by number."""
        return tuple(entry for kind in kinds for entry in self.entries if entry.kind == kind)

    def lines(self, entries: Iterable[Entry]) -> tuple[Line, ...]:
        """Entries as lines, each with the word for its kind before it."""
        return tuple(
            Line(text(entry.text), capital(record_kind(entry.kind, 1, self.w)), self._below(entry))
            for entry in entries
        )

    def title_of(self, item: Item) -> str:
        """An item with whose practice it was about; a single person's only for those who were there."""
        inside = self.audience in (Audience.INTERNAL, Audience.GROUP)
        return text(item_title(item, self.meeting, self.w, people=inside))

    def field(self, name: str, whose: str = "") -> str:
        """The last value of a field, or an empty text where there is none for these readers."""
        if name not in COURSE_FRAME and not self.audience.sees_fields_of_the_group:
            return ""
        kept = self.meeting.value(name, whose)
        return text(field_value(name, kept.value, self.w)) if kept else ""

    def field_lines(self, names: Iterable[str], whose: str = "") -> Iterator[Line]:
        """Fields that hold something, as lines with their names."""
        for name in names:
            if value := self.field(name, whose):
                # Some names are quotes, “we seek”, which a line of its own needs no more
                yield Line(value, capital(field_name(name, self.w).strip("“”»«")))

    @property
    def unabridged(self) -> Meeting:
        """With what was not agreed on for these readers."""
        return self.whole or self.meeting

    def consent(self, person_id: str) -> str:
        """What somebody said of being quoted, wherever it was said; empty where nobody asked."""
        return self.unabridged.said("quote_consent", person_id) if person_id else ""

    def day(self, name: str) -> date | None:
        """A date of the course, or None."""
        kept = self.meeting.value(name)
        return read_day(kept.value) if kept else None

    def by_party(self, records: Iterable[_R]) -> Iterator[tuple[Party | None, tuple[_R, ...]]]:
        """Records with the party they are credited to, by its position; those of none come last."""
        kept = tuple(records)
        known = {party.id for party in self.meeting.parties}
        for party in self.meeting.parties:
            yield party, tuple(r for r in kept if r.party_id == party.id)
        yield None, tuple(r for r in kept if r.party_id not in known)

    def _takes(self, kept: Entry | Action) -> bool:
        return not kept.struck and self.audience.takes(kept.release)

    def may_tell(self, entry: Entry) -> bool:
        """Nobody is quoted unasked, no answer stands without its question, what is open stays inside."""
        if entry.reply_to in self._kept_questions:
            return False
        if self.audience is not Audience.INTERNAL and self._stays_inside(entry):
            return False
        return self._may_quote(entry)

    def _stays_inside(self, entry: Entry) -> bool:
        """Parked points, open questions and what was said of the meeting are the consultants' to take up."""
        if entry.kind == "parked":
            return not entry.unreached
        if said_of_the_meeting(entry, self.meeting):
            return True
        return entry.kind == "question" and entry.id not in self.answered

    @cached_property
    def _kept_questions(self) -> frozenset[str]:
        """Ids of questions that stand and are not for these readers."""
        asked = (e for e in self.meeting.entries if e.kind == "question" and not e.struck)
        return frozenset(question.id for question in asked if not self._takes(question))

    def _may_quote(self, entry: Entry) -> bool:
        if entry.kind != "quote" or not entry.person_id:
            return True
        return self.consent(entry.person_id) in TOLD_BY_CONSENT

    def _below(self, entry: Entry) -> tuple[str, ...]:
        visit: tuple[str, ...] = ()
        if entry.kind == "school_visit":
            visit = visit_lines(self.meeting, entry, self.w, named=self.audience is not Audience.PUBLIC)
        how = text(entry.adaptation)
        adapted = (self.w._("To fit, it must change: {how}").format(how=how),) if how else ()
        facts = line_facts(self.meeting, entry, self.audience, self.w)
        return (*visit, *adapted, *(f"{label}: {said}" for label, said in facts))
