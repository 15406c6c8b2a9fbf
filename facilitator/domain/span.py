"""Stretches of time, and what of them lies inside or outside others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Span:
    """From ``since`` to ``until``; still running where ``until`` is None."""

    since: datetime
    until: datetime | None = None

    def ended(self, at: datetime) -> Span:
        """The span with its end; one that has ended already stays as it is."""
        # max(): a clock set back must not make a span end before it began
        return self if self.until is not None else Span(self.since, max(self.since, at))

    def length(self, now: datetime) -> timedelta:
        return max(timedelta(), (self.until or now) - self.since)


def open_end(since: datetime) -> Span:
    return Span(since)


def close_last(spans: tuple[Span, ...], at: datetime) -> tuple[Span, ...]:
    """The spans with the last one ended at ``at``."""
    return (*spans[:-1], spans[-1].ended(at)) if spans else spans


def covered(span: Span, others: Iterable[Span], now: datetime, *, outside: bool = False) -> timedelta:
    """How much of ``span`` lies inside ``others``, overlaps counted once; or ``outside`` them."""
    end = span.until or now
    inside = timedelta()
    reached = span.since
    for other in sorted(others, key=lambda other: other.since):
        since = max(reached, other.since)
        until = min(end, other.until or now)
        if until > since:
            inside += until - since
            reached = until
    return span.length(now) - inside if outside else inside
