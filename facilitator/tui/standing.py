"""A meeting, the time, and the words to speak of them in: all that a view is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from facilitator.clock import Clock
from facilitator.domain.agenda import Item
from facilitator.domain.meeting import Meeting
from facilitator.words.dates import clock_time, near_time
from facilitator.words.to_one import words_for
from facilitator.words.tongue import Words

if TYPE_CHECKING:
    from facilitator.services.room import Room


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a meeting stands. Titles are said in the screen's language, rules and questions in the room's."""

    meeting: Meeting
    clock: Clock
    w: Words

    @property
    def now(self) -> datetime:
        return self.clock.now()

    @property
    def today(self) -> date:
        return self.clock.today()

    def time(self, instant: datetime) -> str:
        """An instant as the wall in the room says it."""
        return clock_time(self.clock.local(instant), self.w.language)

    def near_time(self, instant: datetime) -> str:
        """The same, behind its day where that is not today."""
        return near_time(self.clock.local(instant), self.w.language, self.today)

    def day(self, instant: datetime) -> date:
        """The day an instant falls on in the room."""
        return self.clock.local(instant).date()

    def title(self, item: Item) -> str:
        return item.title.said_in(self.w.language)

    def number(self, item: Item) -> int:
        """Place on the agenda, counted from 1."""
        return self.meeting.position(item.id) + 1


def standing_of(room: Room, w: Words) -> Standing:
    """A meeting as it stands now, in the words for those who hold it."""
    return Standing(room.meeting, room.clock, words_for(room.meeting, w))
