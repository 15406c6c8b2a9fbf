import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from meeting_sample import NOON, later

from facilitator.store.slot import CAPACITY, Draft, HeldLine, Slot, read_draft, slot_path, unspent


@pytest.fixture
def slot_file(tmp_path: Path) -> Path:
    return slot_path(tmp_path / "drafts", "m1")


def draft(text: str = "Hvad så I", entry_id: str = "e1") -> Draft:
    return Draft(entry_id, "question", text, NOON)


def test_the_draft_written_last_is_read_back(slot_file: Path) -> None:
    slot = Slot(slot_file)
    for text in ("H", "Hv", "Hva"):
        slot.write(draft(text))
        assert read_draft(slot_file) == draft(text)
    slot.sync()
    slot.close()
    assert Slot(slot_file).read() == draft("Hva")


def test_twenty_thousand_characters_of_any_width_fit(slot_file: Path) -> None:
    slot = Slot(slot_file)
    for text in ("å" * 20_000, "🙂" * 20_000, '"\\' * 10_000):
        slot.write(draft(text))
        assert read_draft(slot_file) == draft(text)
    with pytest.raises(ValueError, match="longer"):
        slot.write(draft("x" * CAPACITY))
    assert read_draft(slot_file) == draft('"\\' * 10_000)


def test_a_beat_moves_the_time_and_leaves_the_text(slot_file: Path) -> None:
    slot = Slot(slot_file)
    slot.beat(NOON)
    first = read_draft(slot_file)
    assert first is not None
    assert (first.text, first.alive_at) == ("", NOON)
    slot.write(draft())
    slot.beat(later(1))
    assert read_draft(slot_file) == Draft("e1", "question", "Hvad så I", later(1))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.integers(0, 200), noise=st.binary(max_size=40))
def test_a_write_torn_anywhere_leaves_the_draft_before_it(slot_file: Path, cut: int, noise: bytes) -> None:
    slot_file.unlink(missing_ok=True)
    slot = Slot(slot_file)
    slot.write(draft("first"))
    slot.write(draft("second"))
    before = slot_file.read_bytes()
    slot.write(draft("third"))
    slot.close()
    after = slot_file.read_bytes()
    written = after[CAPACITY : CAPACITY + cut] + noise
    torn = before[:CAPACITY] + written + before[CAPACITY + len(written) :]
    slot_file.write_bytes(torn)
    whole = torn[CAPACITY : len(after)] == after[CAPACITY:]
    assert read_draft(slot_file) == draft("third" if whole else "second")


@given(content=st.binary(max_size=300))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_rubbish_is_no_draft_and_can_be_written_over(slot_file: Path, content: bytes) -> None:
    slot_file.parent.mkdir(exist_ok=True)
    slot_file.write_bytes(content)
    assert read_draft(slot_file) is None
    slot = Slot(slot_file)
    slot.write(draft())
    assert read_draft(slot_file) == draft()
    slot.close()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="takes a POSIX system")
def test_a_disk_that_takes_no_more_leaves_the_draft_before_it(slot_file: Path) -> None:
    import resource
    import signal

    slot = Slot(slot_file)
    slot.write(draft("one"))
    slot.write(draft("two"))
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (CAPACITY + 40, hard))
    try:
        assert not slot.write(draft("three, which is longer"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)
    assert read_draft(slot_file) == draft("two")
    assert slot.write(draft("three, which is longer"))
    assert read_draft(slot_file) == draft("three, which is longer")


def test_a_held_line_is_kept_with_the_draft(slot_file: Path) -> None:
    held = Draft("e2", "idea", "next", NOON, held=(HeldLine("e1", "note", ("idea", "first")),))
    Slot(slot_file).write(held)
    assert read_draft(slot_file) == held


def test_a_draft_that_has_become_an_entry_or_is_blank_is_spent() -> None:
    assert unspent(draft(), {"e2"}) == draft()
    assert unspent(draft(), {"e1"}) is None
    assert unspent(draft("  \n"), ()) is None
    assert unspent(None, ()) is None


def test_only_the_owner_can_read_a_draft(slot_file: Path) -> None:
    slot = Slot(slot_file)
    slot.write(draft())
    assert slot_file.stat().st_mode & 0o777 == 0o600
    assert slot_file.parent.stat().st_mode & 0o777 == 0o700
    slot.remove()
    assert not slot_file.exists()
    assert read_draft(slot_file) is None


def test_a_disk_that_is_pulled_out_takes_neither_a_draft_nor_its_sync_and_ends_nothing(
    slot_file: Path,
) -> None:
    slot = Slot(slot_file)
    assert slot.write(draft()) and slot.sync()
    assert slot._file is not None
    os.close(slot._file)  # as far as a program can tell, this is what it is like
    assert not slot.write(draft("more"))
    assert not slot.sync()
    assert slot.read() == draft()
    slot._file = None


def test_a_slot_that_is_only_read_makes_nothing(slot_file: Path) -> None:
    away = slot_file.parent / "no such folder" / "a.slot"
    assert Slot(away, only_read=True).read() is None
    assert not away.parent.exists()
    held = Slot(slot_file)
    held.write(draft())
    before = slot_file.read_bytes()
    reading = Slot(slot_file, only_read=True)
    assert reading.read() == draft() and not reading.write(draft("not mine"))
    assert slot_file.read_bytes() == before
    held.close()
