"""What a key is followed by: one write by the thread of the screen, then the disk by another."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

import pytest
from meeting_stage import opened

from facilitator.store import slot
from facilitator.store.slot import read_draft, slot_path
from facilitator.tui.settling import SHOWN


async def test_a_key_is_put_on_the_disk_after_it_was_shown_and_not_by_the_thread_that_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[tuple[str, str]] = []
    sync = slot._sync
    async with opened(tmp_path) as scene:
        path = slot_path(scene.hall.paths.drafts, scene.room.meeting.head.id)

        def watched(file: int) -> None:
            sync(file)
            draft = read_draft(path)
            synced.append((threading.current_thread().name, draft.text if draft else ""))

        monkeypatch.setattr(slot, "_sync", watched)
        await scene.type("ord")
        async with asyncio.timeout(10):
            while not synced or synced[-1][1] != "ord":
                await asyncio.sleep(SHOWN)
        assert {name for name, _ in synced} == {"writer"}
