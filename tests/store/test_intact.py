"""A letter that turns on the disk is seen before it replaces the last good copy."""

from __future__ import annotations

import importlib.util
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from functools import partial
from pathlib import Path

import pytest
from meeting_sample import NOON, a_beginning, an_entry

from facilitator.domain.meeting import Meeting
from facilitator.store import database, glance
from facilitator.store.backup import backup
from facilitator.store.fault import FaultKind, StorageFault
from facilitator.store.intact import first_turned
from facilitator.store.writer import Writer

NOTE = "Eleverne siger målet højt, før timen begynder"


@pytest.fixture
def meeting(path: Path, writer: Writer) -> Meeting:
    """A meeting with one note, on a file nobody holds open."""
    meeting, records = a_beginning()
    writer.commit(command="meeting_new", at=NOON, actor="", scope_id=None, records=records).result(20)
    entry = an_entry(meeting, NOTE)
    writer.commit(command="note", at=NOON, actor="", scope_id=meeting.head.id, records=[entry]).result(20)
    writer.close()
    return meeting


def read_in(path: Path) -> str:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as db:
        return first_turned(db)


def test_a_file_that_is_as_it_was_written_is_called_so(path: Path, meeting: Meeting) -> None:
    assert read_in(path) == ""


@pytest.mark.parametrize("place", ["row", "journal"])
def test_one_bit_of_a_note_makes_no_backup_and_pushes_none_out(
    path: Path, tmp_path: Path, meeting: Meeting, place: str
) -> None:
    good = backup(path, tmp_path / "copies", NOON)
    turned = bytearray(path.read_bytes())
    places = list(_places(turned, NOTE.encode()))
    turned[places[["row", "journal"].index(place)] + 4] ^= 1
    path.write_bytes(turned)
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    with pytest.raises(StorageFault) as refused:
        backup(path, tmp_path / "copies", NOON)
    assert refused.value.kind is FaultKind.DAMAGED
    assert list((tmp_path / "copies").iterdir()) == [good]


def _places(content: bytes, wanted: bytes) -> Iterator[int]:
    at = content.find(wanted)
    while at >= 0:
        yield at
        at = content.find(wanted, at + 1)


def turned_files(content: bytes, n: int) -> Iterator[tuple[str, bytes]]:
    spec = importlib.util.spec_from_file_location(
        "corpus_mutate", Path(__file__).parents[1] / "corpus" / "mutate.py"
    )
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield from ((name, data) for name, data, _, _ in module.db_mutations(content, n=n))


def hold_out(path: Path, folder: Path, meeting_id: str, n: int) -> None:
    """Turn bits, cut, and blank pages: each is refused, or all that was written reads as it was."""
    whole = glance.read_meeting(path, meeting_id)
    for number, (name, data) in enumerate(turned_files(path.read_bytes(), n)):
        harmed = folder / str(number) / path.name
        harmed.parent.mkdir(parents=True)
        harmed.write_bytes(data)
        refused = False
        try:
            backup(harmed, harmed.parent / "copies", NOON)
        except StorageFault:
            refused = True
        for look in (glance.list_meetings, partial(glance.read_meeting, meeting_id=meeting_id), _open):
            with suppress(StorageFault):
                look(harmed)
        assert refused or glance.read_meeting(harmed, meeting_id) == whole, name


def _open(path: Path) -> None:
    database.open_for_writing(path).dispose()


def test_no_harm_to_a_file_changes_what_was_said_unseen(path: Path, tmp_path: Path, meeting: Meeting) -> None:
    hold_out(path, tmp_path / "harmed", meeting.head.id, 60)


@pytest.mark.long
def test_no_harm_of_a_thousand_changes_what_was_said_unseen(
    path: Path, tmp_path: Path, meeting: Meeting
) -> None:
    hold_out(path, tmp_path / "harmed", meeting.head.id, 1000)


def test_a_letter_turned_in_the_name_of_a_column_is_damage(path: Path, meeting: Meeting) -> None:
    content = path.read_bytes()
    assert content.count(b"settled") >= 1
    path.write_bytes(content.replace(b"settled", b"sattled"))
    with pytest.raises(StorageFault) as refused:
        glance.read_meeting(path, meeting.head.id)
    assert refused.value.kind is FaultKind.DAMAGED
