"""The time it is: the machine's, or one that is set for rehearsals and demonstrations."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Protocol


class Clock(Protocol):
    """``now`` is an instant in UTC; ``local`` and ``today`` are what the wall in the room says.

    ``steered``: it stands until somebody moves it, and however far that is, nobody was away.
    """

    @property
    def steered(self) -> bool: ...

    def now(self) -> datetime: ...

    def local(self, instant: datetime) -> datetime: ...

    def today(self) -> date: ...


class SystemClock:
    """The machine's clock in the machine's zone."""

    steered = False

    def now(self) -> datetime:
        return datetime.now(UTC)

    def local(self, instant: datetime) -> datetime:
        return instant.astimezone()

    def today(self) -> date:
        return self.local(self.now()).date()


class FastClock:
    """A clock that stands until it is moved, and never goes back; in ``zone``, else the machine's."""

    steered = True

    def __init__(self, start: datetime, zone: tzinfo | None = None) -> None:
        if start.tzinfo is None:
            raise ValueError("a clock starts at an instant with its zone")
        self._now = start.astimezone(UTC)
        self._zone = zone

    def now(self) -> datetime:
        return self._now

    def local(self, instant: datetime) -> datetime:
        return instant.astimezone(self._zone)

    def today(self) -> date:
        return self.local(self._now).date()

    def wait(self, span: timedelta) -> None:
        """Move on by ``span``; ValueError for a negative one."""
        if span < timedelta():
            raise ValueError("a clock does not go back")
        self._now += span

    def set_to(self, hhmm: str | time) -> None:
        """Move on to the next time the wall says ``hhmm`` (``08:45``), tomorrow where it has passed today."""
        wanted = time.fromisoformat(hhmm) if isinstance(hhmm, str) else hhmm
        today = self.today()
        self._now = next(
            instant
            for day in range(3)
            if (instant := self._instant(today + timedelta(days=day), wanted)) >= self._now
        )

    def _instant(self, day: date, wall: time) -> datetime:
        moment = datetime.combine(day, wall)
        if self._zone is not None:
            moment = moment.replace(tzinfo=self._zone)
        return moment.astimezone(UTC)
