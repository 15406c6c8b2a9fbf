"""A sync program, or a person, puts another file in the place of the one that is being written."""

from __future__ import annotations

import shutil
import threading
from concurrent.futures import Future
from pathlib import Path

import pytest
from meeting_sample import NOON, a_beginning, an_entry

from facilitator.domain.meeting import Meeting
from facilitator.paths import backups_of
from facilitator.store import glance
from facilitator.store.backup import backups
from facilitator.store.fault import FaultKind
from facilitator.store.files import beside
from facilitator.store.writer import Writer


def begun(writer: Writer) -> Meeting:
    meeting, records = a_beginning()
    writer.commit(command="meeting_new", at=NOON, actor="", scope_id=None, records=records).result(20)
    return meeting


def note(writer: Writer, meeting: Meeting, text: str) -> Future[str]:
    entry = an_entry(meeting, text)
    return writer.commit(command="note", at=NOON, actor="", scope_id=entry.meeting_id, records=[entry])


def texts(path: Path, meeting: Meeting) -> list[str]:
    found = glance.read_meeting(path, meeting.head.id)
    assert found is not None
    return [entry.text for entry in found.entries]


def put(other: Path, path: Path) -> None:
    """As a sync program does: written beside, then given the name."""
    arriving = path.with_name("arriving")
    shutil.copy(other, arriving)
    arriving.replace(path)


@pytest.mark.parametrize("which", ["older", "another home", "no database"])
def test_what_was_saved_stays_and_the_other_file_is_kept_beside(
    path: Path, tmp_path: Path, writer: Writer, which: str
) -> None:
    meeting = begun(writer)
    writer.flush(20)
    other = tmp_path / "other.db"
    if which == "older":
        shutil.copy(glance_copy(path, tmp_path), other)
    elif which == "another home":
        elsewhere = Writer(other, lambda: NOON)
        begun(elsewhere)
        elsewhere.close()
    else:
        other.write_text("Referat fra mødet i går\n" * 99)
    for text in ("before", "just before"):
        note(writer, meeting, text).result(20)
    put(other, path)
    note(writer, meeting, "after").result(20)
    assert texts(path, meeting) == ["before", "just before", "after"]
    assert writer.trouble is None
    aside = writer.moved_aside
    assert aside is not None and aside.read_bytes() == other.read_bytes()
    assert [file.name for file in path.parent.iterdir() if file.name.startswith(".")] == []
    note(writer, meeting, "and on").result(20)
    assert texts(path, meeting)[-1] == "and on"


def glance_copy(path: Path, folder: Path) -> Path:
    """The file as it is now, whole."""
    from facilitator.store.backup import backup

    return backup(path, folder / "copies", NOON)


@pytest.mark.parametrize("more", [False, True])
def test_a_copy_that_has_all_that_was_written_is_gone_on_with(
    path: Path, tmp_path: Path, writer: Writer, more: bool
) -> None:
    meeting = begun(writer)
    note(writer, meeting, "before").result(20)
    other = glance_copy(path, tmp_path)
    if more:
        elsewhere = Writer(other, lambda: NOON)
        meeting_elsewhere = begun(elsewhere)
        for n in range(20):
            note(elsewhere, meeting_elsewhere, f"elsewhere {n} " + "x" * 4000).result(20)
        elsewhere.close()
    put(other, path)
    note(writer, meeting, "after").result(20)
    assert texts(path, meeting) == ["before", "after"]
    assert writer.moved_aside is None
    if more:
        assert len(texts(path, meeting_elsewhere)) == 20


def test_of_a_file_that_is_deleted_while_it_is_written_a_copy_is_there_at_once(
    path: Path, writer: Writer
) -> None:
    meeting = begun(writer)
    note(writer, meeting, "before").result(20)
    gone = threading.Event()
    writer.listen(lambda fault: gone.set() if fault and fault.kind is FaultKind.GONE else None)
    for file in (path, *beside(path)):
        file.unlink(missing_ok=True)
    after = note(writer, meeting, "after")
    assert gone.wait(20)
    (copy,) = backups(backups_of(path))
    assert texts(copy, meeting) == ["before"]
    put(copy, path)
    after.result(20)
    assert texts(path, meeting) == ["before", "after"]
