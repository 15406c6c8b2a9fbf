"""Where a meeting stands on its agenda: the items there are, the one that runs, those still to come."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from facilitator.domain.agenda import Item, expand
from facilitator.domain.meeting_head import AgendaCopy
from facilitator.domain.people import Party, Person
from facilitator.domain.questions import Question, Rule
from facilitator.domain.run_state import Run


class OnAgenda:
    """Whoever owns a copy of an agenda, and has a run, can be asked for its items."""

    copy: AgendaCopy
    parties: tuple[Party, ...]
    people: tuple[Person, ...]

    @property
    def run(self) -> Run:
        raise NotImplementedError

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The flat list of items, in the order they are run."""
        return expand(self.copy.agenda, self.parties, self.people)

    @cached_property
    def rules_by_id(self) -> Mapping[str, Rule]:
        return {rule.id: rule for rule in self.copy.rules}

    @cached_property
    def questions_by_id(self) -> Mapping[str, Question]:
        return {question.id: question for question in self.copy.questions}

    @property
    def item(self) -> Item | None:
        """The item that runs, or None before the start."""
        return self.find_item(self.run.item_id)

    @property
    def next_item(self) -> Item | None:
        """The item that comes when this one is closed."""
        later = self.later_items
        return later[0] if later else None

    @cached_property
    def later_items(self) -> tuple[Item, ...]:
        """Items still to come: behind the running one, neither closed nor skipped."""
        done = self.run.closed | self.run.skipped
        behind = self.position(self.run.item_id) + 1 if self.run.item_id else 0
        return tuple(item for item in self.items[behind:] if item.id not in done)

    def find_item(self, item_id: str) -> Item | None:
        return next((item for item in self.items if item.id == item_id), None)

    def position(self, item_id: str) -> int:
        """Place of an item on the list, counted from 0; -1 where there is none."""
        return next((n for n, item in enumerate(self.items) if item.id == item_id), -1)
