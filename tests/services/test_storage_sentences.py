"""What is wrong with the file, what is safe, and what to do."""

from __future__ import annotations

from datetime import UTC
from pathlib import Path

import pytest
from half_day_meeting import BEGINS

from facilitator.clock import FastClock
from facilitator.services.storage_sentences import storage_sentence
from facilitator.store.fault import FaultKind, StorageFault
from facilitator.words.tongue import speak

FILE = Path("møder.db")
CLOCK = FastClock(BEGINS, UTC)


@pytest.mark.parametrize("language", ["en", "da", "sv"])
@pytest.mark.parametrize("kind", FaultKind)
def test_every_fault_of_the_file_has_a_sentence_that_names_it(kind: FaultKind, language: str) -> None:
    sentence = storage_sentence(StorageFault(kind, FILE, "detail"), speak(language), CLOCK)
    assert sentence.startswith("møder.db: ") and len(sentence) > 40
    assert not set("{}") & set(sentence)


def test_who_holds_the_meeting_is_said_with_the_time_it_was_taken() -> None:
    busy = StorageFault(FaultKind.BUSY, FILE, pid=4711, since=BEGINS)
    assert "process 4711, since 08:30" in storage_sentence(busy, speak("en"), CLOCK)
    assert "08.30" in storage_sentence(busy, speak("da"), CLOCK)


@pytest.mark.parametrize("language", ["en", "da", "sv"])
def test_the_lock_of_a_meeting_is_never_named(language: str) -> None:
    lock = Path("/home/inge/locks/0192.lock")
    for busy in (
        StorageFault(FaultKind.BUSY, lock, pid=4711, since=BEGINS),
        StorageFault(FaultKind.BUSY, lock),
    ):
        assert ".lock" not in storage_sentence(busy, speak(language), CLOCK)
