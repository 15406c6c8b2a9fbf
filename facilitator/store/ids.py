"""Ids made by the client: UUIDv7, each higher than the one before it."""

from __future__ import annotations

import secrets
from datetime import datetime
from threading import Lock
from uuid import UUID

_COUNTER_BITS = 12
_lock = Lock()
_last = 0


def new_id(at: datetime) -> str:
    """An id made at ``at``. Ids of one process rise, also within a millisecond and with a clock set back."""
    global _last
    with _lock:
        _last = max(_last + 1, milliseconds(at) << _COUNTER_BITS)
        instant, counter = _last >> _COUNTER_BITS, _last & ((1 << _COUNTER_BITS) - 1)
    # RFC 9562 section 5.7: milliseconds, version 7, counter, variant 2, random bits
    return str(UUID(int=instant << 80 | 7 << 76 | counter << 64 | 2 << 62 | secrets.randbits(62)))


def milliseconds(at: datetime) -> int:
    """Milliseconds since 1970. Raises ValueError for an instant without its zone."""
    if at.utcoffset() is None:
        raise ValueError("an instant needs its time zone")
    return int(at.timestamp() * 1000)
