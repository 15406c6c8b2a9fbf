"""What refers to a person, a school or a meeting, so that deleting one says what would go with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.link import Link
from facilitator.domain.measurement import Measurement
from facilitator.domain.places import standing
from facilitator.domain.whole_course import WholeCourse

KINDS = ("person", "registration", "entry", "action", "field", "measurement", "link", "group")
"""What is counted, in the order it is told."""


def hangs_on_person(course: WholeCourse, person_id: str) -> Mapping[str, int]:
    """Lines credited, actions owned or approved, groups, and what was told of somebody."""
    return _counted(
        *_named("entry", (e for e in _standing(course.all_entries) if e.person_id == person_id)),
        *_named(
            "action", (a for a in _standing(course.all_actions) if person_id in (a.owner_id, a.approved_by))
        ),
        *_named("field", (f for f in course.all_fields if person_id in (f.whose, f.value))),
        *_named("measurement", (m for m in _standing(course.all_measurements) if m.person_id == person_id)),
        *_named("group", (group for group in course.all_groups if person_id in group.member_ids)),
        *_named("registration", (each for each in standing(course) if each.person_id == person_id)),
    )


def hangs_on_party(course: WholeCourse, party_id: str) -> Mapping[str, int]:
    """A school's people with all that hangs on them, and what is credited to the school itself."""
    people = [person for person in course.people if person.party_id == party_id]
    ids = {party_id, *(person.id for person in people)}
    return _counted(
        *_named("person", people),
        *_named("entry", (e for e in _standing(course.all_entries) if ids & {e.party_id, e.person_id})),
        *_named(
            "action",
            (a for a in _standing(course.all_actions) if ids & {a.party_id, a.owner_id, a.approved_by}),
        ),
        *_named("field", (f for f in course.all_fields if ids & {f.whose, f.value})),
        *_named(
            "measurement", (m for m in _standing(course.all_measurements) if ids & {m.party_id, m.person_id})
        ),
        *_named("group", (group for group in course.all_groups if ids & set(group.member_ids))),
        *_named("registration", (each for each in standing(course) if each.person_id in ids)),
    )


def hangs_on_meeting(course: WholeCourse, meeting_id: str) -> Mapping[str, int]:
    """All that was noted in a meeting."""
    return _counted(
        *_named("entry", (e for e in _standing(course.all_entries) if e.meeting_id == meeting_id)),
        *_named("action", (a for a in _standing(course.all_actions) if a.meeting_id == meeting_id)),
        *_named("field", (f for f in course.all_fields if f.meeting_id == meeting_id)),
        *_named("measurement", (m for m in _standing(course.all_measurements) if m.meeting_id == meeting_id)),
        *_named("link", (link for link in _standing(course.all_links) if link.meeting_id == meeting_id)),
        *_named("group", (group for group in course.all_groups if group.meeting_id == meeting_id)),
    )


_K = TypeVar("_K", Entry, Action, Measurement, Link)


def _standing(kept: Iterable[_K]) -> Iterator[_K]:
    return (each for each in kept if not each.struck)


def _named(kind: str, kept: Iterable[object]) -> Iterator[str]:
    return (kind for _ in kept)


def _counted(*kinds: str) -> Mapping[str, int]:
    found = Counter(kinds)
    return {kind: found[kind] for kind in KINDS if found[kind]}
