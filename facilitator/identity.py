"""Keys of records: UUIDs of version 7, made where the record is made."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime, timedelta
from threading import Lock

_RANDOM_BITS = 74
_KEY = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")
_lock = Lock()
_last = 0


def uuid7(at: datetime | None = None) -> str:
    """A UUID of RFC 9562 §5.7 for the instant ``at``, or now; a later call in a process sorts later.

    An instant before the one of the last call is moved up to it, so keys keep the order they were made in.
    """
    global _last
    milliseconds = max(0, int((at or datetime.now(UTC)).timestamp() * 1000))
    random = int.from_bytes(os.urandom(10), "big") >> (80 - _RANDOM_BITS)
    with _lock:
        value = _last = max(milliseconds << _RANDOM_BITS | random, _last + 1)
    stamp, rest = value >> _RANDOM_BITS, value & ((1 << _RANDOM_BITS) - 1)
    high, low = rest >> 62, rest & ((1 << 62) - 1)
    digits = f"{stamp << 80 | 0x7 << 76 | high << 64 | 0b10 << 62 | low:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def apart(key: str, other: str) -> timedelta | None:
    """How long after ``other`` a key was made, or before it; None where one of them is none of ours."""
    stamps = [each.replace("-", "")[:12] for each in (key, other) if _KEY.fullmatch(each)]
    if len(stamps) < 2:
        return None
    return timedelta(milliseconds=abs(int(stamps[0], 16) - int(stamps[1], 16)))
