"""Keys are UUIDs of version 7 and sort in the order they were made."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from uuid import RFC_4122, UUID

import pytest

from facilitator import identity
from facilitator.identity import uuid7


@pytest.fixture
def no_key_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a program that has just begun: other tests may have set their clocks far ahead."""
    monkeypatch.setattr(identity, "_last", 0)


@pytest.mark.usefixtures("no_key_yet")
def test_a_key_is_a_uuid_of_version_seven_that_tells_its_instant() -> None:
    at = datetime.now(UTC)
    key = UUID(uuid7(at))
    assert (key.version, key.variant) == (7, RFC_4122)
    assert key.int >> 80 == int(at.timestamp() * 1000)
    assert str(key) == str(key).lower()


def test_keys_sort_as_they_were_made_even_when_the_clock_is_set_back() -> None:
    at = datetime.now(UTC)
    keys = [uuid7(at - timedelta(seconds=step)) for step in range(2000)]
    assert keys == sorted(set(keys))


def test_threads_never_get_the_same_key() -> None:
    with ThreadPoolExecutor(4) as pool:
        keys = list(pool.map(lambda _: uuid7(), range(4000)))
    assert len(set(keys)) == 4000
