"""What a crash left of a meeting that was held open."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.meeting import Meeting
from facilitator.services.outcome import Outcome
from facilitator.services.waking import Leap
from facilitator.store.fault import StorageFault
from facilitator.store.slot import Draft


@dataclass(frozen=True, slots=True)
class Recovered:
    """What was taken up at opening: outcomes of it, and the line that was being typed."""

    said: tuple[Outcome, ...] = ()
    unfinished: str = ""


@dataclass(frozen=True, slots=True)
class Woken:
    """What a beat found: how the clock leapt, and the order that notes the time away, where there was one."""

    leap: Leap
    away: Future[Outcome] | None = None


@dataclass(frozen=True, slots=True)
class LeftLine:
    """An order for what a crash left; ``text`` is the line it was, or empty for the time away."""

    order: Future[Outcome]
    text: str = ""


def refused_text(left: Iterable[LeftLine]) -> str:
    """The lines that were refused, in their order; all orders are done. One given up is held still."""
    return "\n".join(line.text for line in left if line.text and _went_back(line.order))


def failed(order: Future[Outcome]) -> bool:
    """Did an order end with an error that is no fault of the file? Waits for it."""
    error = order.exception()
    return error is not None and not isinstance(error, StorageFault)


def _went_back(order: Future[Outcome]) -> bool:
    return failed(order) or (order.exception() is None and not order.result().ok)


def last_sign(meeting: Meeting, found: Draft | None) -> datetime | None:
    """When a meeting was last known to be held open."""
    signs = [*(record.at for record in meeting.recorded[-1:]), *(kept.at for kept in meeting.captured)]
    return max([*signs, found.alive_at] if found else signs, default=None)
