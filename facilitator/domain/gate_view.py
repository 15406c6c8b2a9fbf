"""The meeting as a gate sees it, worked out from what is on record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from facilitator.domain import gate_qualities as qualities
from facilitator.domain.action import Action
from facilitator.domain.agenda import Item
from facilitator.domain.agreed_day import day_in
from facilitator.domain.consent import consenting
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue
from facilitator.domain.gate_counting import scope_of_lines
from facilitator.domain.gate_state import Appointment, Attendee, GateState, Thing, Unit, reaches
from facilitator.domain.gate_told import is_dropped
from facilitator.domain.gates import unmet
from facilitator.domain.indicators import is_replaced
from facilitator.domain.kinds import members
from facilitator.domain.meeting import Meeting
from facilitator.domain.missing import Missing
from facilitator.domain.modes import NO_LONGER
from facilitator.domain.people import Group, Party
from facilitator.domain.requirements import Each, Record


def missing(meeting: Meeting, today: date) -> tuple[Missing, ...]:
    """What the running item lacks before it may close."""
    return unmet(meeting.item.gate, gate_state(meeting, today)) if meeting.item else ()


def gate_state(meeting: Meeting, today: date, item: Item | None = None) -> GateState:
    """The meeting seen from ``item``, or from the one that runs."""
    seen = item or meeting.item
    place = _Place(meeting, seen.id if seen else "")
    return GateState(
        today=today,
        people=tuple(_attendees(meeting)),
        parties=tuple(_party(party, meeting) for party in meeting.parties),
        host=meeting.host.id if meeting.host else "",
        focus=seen.focus if seen else "",
        lead=meeting.lead.id if meeting.lead else "",
        groups=tuple(_group(group, place) for group in meeting.all_groups if _is_for(group, place)),
        things=(*_entries(place), *_actions(place)),
        fields={
            (name, whose): place.scope_of_setting(last) for (name, whose), last in _last_set("field", meeting)
        },
        dates={
            (name, whose): _appointment(last, place) for (name, whose), last in _last_set("date", meeting)
        },
        yeses=frozenset(_yeses(place)),
        turns=frozenset(turn.person_id for turn in meeting.run.turns_in(place.item_id)),
        ratings=_answers(place),
    )


def entries_asked(asked: Record | Each, meeting: Meeting) -> tuple[Entry, ...]:
    """The lines a requirement of the running item looks at, in their order."""
    place, kinds, scope = _Place(meeting, meeting.run.item_id), members(asked.kind), scope_of_lines(asked)
    return tuple(
        entry for entry in _standing(meeting) if entry.kind in kinds and reaches(scope, place.scope_of(entry))
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the gate looks from: an item of a meeting."""

    meeting: Meeting
    item_id: str

    def scope_of(self, kept: Entry | Action | Group) -> str:
        """The narrowest scope a record belongs to."""
        if kept.meeting_id != self.meeting.head.id:
            return "course"
        return "item" if kept.item_id == self.item_id else "meeting"

    def scope_of_setting(self, value: FieldValue) -> str:
        """As ``scope_of``; in an item that runs again, only what was set since it was entered last."""
        if value.meeting_id != self.meeting.head.id:
            return "course"
        since = self.entered_last
        here = value.item_id == self.item_id and since is not None and value.at >= since
        return "item" if here else "meeting"

    @property
    def entered_last(self) -> datetime | None:
        stays = (stay.span.since for stay in reversed(self.meeting.run.stays) if stay.item_id == self.item_id)
        return next(stays, None)


def _attendees(meeting: Meeting) -> Iterator[Attendee]:
    for person in meeting.people:
        present = person.id not in meeting.run.away
        yield Attendee(person.id, person.name, person.roles, present, qualities.of_person(person, meeting))


def _party(party: Party, meeting: Meeting) -> Unit:
    people = frozenset(person.id for person in meeting.people if person.party_id == party.id)
    return Unit(party.id, "party", party.name, people, qualities.of_party(party, meeting))


def _group(group: Group, place: _Place) -> Unit:
    has = qualities.of_group(group, place.meeting)
    return Unit(group.id, group.kind, group.name, frozenset(group.member_ids), has, place.scope_of(group))


def _is_for(group: Group, place: _Place) -> bool:
    """Mixed groups are made for one item; the others last."""
    return group.kind != "mixed_group" or place.scope_of(group) == "item"


def _entries(place: _Place) -> Iterator[Thing]:
    for entry in _standing(place.meeting):
        yield Thing(
            kind=entry.kind,
            words=entry.text,
            credited_to=entry.person_id or entry.party_id,
            scope=place.scope_of(entry),
            question_type=entry.question_type,
            number=entry.paper or 1,
            for_each=entry.paper_each,
            qualities=qualities.of_entry(entry, place.meeting, place.item_id),
        )


def _standing(meeting: Meeting) -> Iterator[Entry]:
    """Lines of the course that hold: not taken out, not dropped, not replaced by a later one."""
    for entry in meeting.all_entries:
        if not (entry.struck or is_dropped(entry, meeting) or is_replaced(meeting, entry)):
            yield entry


def _actions(place: _Place) -> Iterator[Thing]:
    for action in place.meeting.all_actions:
        if not action.struck and action.status not in NO_LONGER:
            yield Thing(
                kind="action",
                words=action.text,
                credited_to=action.owner_id or action.party_id,
                scope=place.scope_of(action),
                qualities=qualities.of_action(action, place.meeting),
            )


def is_asked_for(action: Action, meeting: Meeting) -> bool:
    """Does a gate look at this action that asks each open one for something?

    Those of schools that are not in the room are left alone.
    """
    here = {person.party_id for person in meeting.taking_part}
    owner = meeting.find_person(action.owner_id)
    of = owner.party_id if owner else action.party_id
    counts = not action.struck and action.status not in NO_LONGER
    return counts and (not of or of in here) and "open" in qualities.of_action(action, meeting)


def _last_set(kind: str, meeting: Meeting) -> Iterator[tuple[tuple[str, str], FieldValue]]:
    """The last setting of each field or date by (name, whose); one that was emptied is not set."""
    last: dict[tuple[str, str], FieldValue] = {}
    for value in meeting.all_fields:
        if value.kind == kind:
            last[value.name, value.whose] = value
    return ((key, value) for key, value in last.items() if value.value or value.on_paper)


def _appointment(last: FieldValue, place: _Place) -> Appointment:
    """A date with its qualities: who takes whose place at the next pre-meeting is a field of its own."""
    said = {name for (name, _), _ in _last_set("field", place.meeting)}
    has = frozenset({"roles_swapped"} & said if last.name == "next_pre_meeting" else ())
    return Appointment(day_in(last.value), place.scope_of_setting(last), has)


def _yeses(place: _Place) -> Iterator[tuple[str, str]]:
    """Yeses belong to their item; consent holds for the course until it is withdrawn."""
    for yes in place.meeting.run.yeses:
        if yes.item_id == place.item_id and yes.what != "consent":
            yield yes.what, yes.who
    for person in consenting(
        place.meeting.recorded, place.meeting.people, place.meeting.elsewhere.consenting
    ):
        yield "consent", person


def _answers(place: _Place) -> dict[str, int]:
    answers: Counter[str] = Counter()
    for rating in place.meeting.ratings:
        if rating.meeting_id == place.meeting.head.id and rating.item_id == place.item_id:
            answers[rating.scale] += sum(rating.counts)
    return dict(answers)
