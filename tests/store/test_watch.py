"""A file that is only read is seen to be written to by another program."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from facilitator.store import database
from facilitator.store.watch import Watch


def written(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE IF NOT EXISTS x (a)")
        other.execute("INSERT INTO x VALUES (1)")
        other.commit()


def test_each_write_of_another_program_is_seen_once(tmp_path: Path) -> None:
    path = tmp_path / "facilitator.db"
    database.create(path)
    watch = Watch(path)
    assert not watch.changed() and not watch.changed()
    written(path)
    assert watch.changed() and not watch.changed()
    written(path)
    written(path)
    assert watch.changed() and not watch.changed()
    watch.close()


def test_a_file_that_is_not_there_has_not_changed_and_may_come(tmp_path: Path) -> None:
    path = tmp_path / "facilitator.db"
    watch = Watch(path)
    assert not watch.changed()
    database.create(path)
    assert not watch.changed()
    written(path)
    assert watch.changed()
    watch.close()
