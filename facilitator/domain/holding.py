"""What a meeting and a course have in common: people, lines, and what was said of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue
from facilitator.domain.link import Link
from facilitator.domain.measurement import Measurement
from facilitator.domain.roster import Roster


class Holding(Roster):
    """Mixin of a meeting and of a course: asks their lines for a number, a value, and what belongs together.

    A class made of it supplies the ``all_`` properties. They hold the records of the whole course; of a
    meeting, those of the other meetings come first.
    """

    @property
    def all_entries(self) -> tuple[Entry, ...]:
        raise NotImplementedError

    @property
    def all_actions(self) -> tuple[Action, ...]:
        raise NotImplementedError

    @property
    def all_fields(self) -> tuple[FieldValue, ...]:
        """Settings in the order they were made."""
        raise NotImplementedError

    @property
    def all_links(self) -> tuple[Link, ...]:
        raise NotImplementedError

    @property
    def all_measurements(self) -> tuple[Measurement, ...]:
        raise NotImplementedError

    def value(self, name: str, whose: str = "") -> FieldValue | None:
        """The last setting of a field or date; ``whose`` may be the id of a captured line."""
        return self._last_values.get((name, whose))

    def said(self, name: str, whose: str = "") -> str:
        """The value of a field as it stands, or an empty text."""
        found = self.value(name, whose)
        return found.value if found else ""

    def versions(self, name: str, whose: str = "") -> tuple[FieldValue, ...]:
        """Every setting of a field, the oldest first."""
        return tuple(kept for kept in self.all_fields if kept.name == name and kept.whose == whose)

    @cached_property
    def _last_values(self) -> Mapping[tuple[str, str], FieldValue]:
        return {(kept.name, kept.whose): kept for kept in self.all_fields}

    def linked(self, kept_id: str) -> tuple[Entry | Action, ...]:
        """The lines that belong together with one, those that stand."""
        ids = self._linked_ids.get(kept_id, ())
        return tuple(kept for kept in self.all_captured if kept.id in ids and not kept.struck)

    @cached_property
    def _linked_ids(self) -> Mapping[str, tuple[str, ...]]:
        ids: dict[str, tuple[str, ...]] = {}
        for link in self.all_links:
            if not link.struck:
                ids[link.from_id] = (*ids.get(link.from_id, ()), link.to_id)
                ids[link.to_id] = (*ids.get(link.to_id, ()), link.from_id)
        return ids

    @cached_property
    def all_captured(self) -> tuple[Entry | Action, ...]:
        """Lines and actions of the whole course in the order of their numbers."""
        both: list[Entry | Action] = [*self.all_entries, *self.all_actions]
        return tuple(sorted(both, key=lambda kept: kept.number))

    @property
    def next_number(self) -> int:
        """Numbers run through the course, so that each calls one line."""
        return max((kept.number for kept in self.all_captured), default=0) + 1

    def measured(
        self, indicator_id: str, party_id: str | None = None, programme: str | None = None
    ) -> tuple[Measurement, ...]:
        """The values of an indicator that stand, by day; of one school and one programme where named."""
        mine = (
            each
            for each in self.all_measurements
            if each.indicator_id == indicator_id and not each.struck and party_id in (None, each.party_id)
            if programme in (None, each.programme)
        )
        return tuple(sorted(mine, key=lambda each: (each.day, each.at)))
