"""Opening the file that meetings are kept in: for writing, or only for reading."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError

from facilitator.store import change, search_index, tables, unwiped_table
from facilitator.store.fault import FaultKind, StorageFault, fault_behind, fault_of_system
from facilitator.store.files import beside, settle
from facilitator.store.header import APPLICATION_ID, SCHEMA, check_header

BUSY_SECONDS = 5.0
"""How long a write waits for another program before it is a fault."""

OLDEST_SQLITE = (3, 37, 0)  # STRICT tables, sqlite.org/stricttables.html

LOOKED_THROUGH = 32 * 1024 * 1024
"""Bytes up to which a file is checked through when opened, at some 8 ms a MB; larger ones with a backup."""

_REGISTERED = (change.Change, change.WriterRow, unwiped_table.UnwipedRow)


def open_for_writing(path: Path, busy_seconds: float = BUSY_SECONDS) -> Engine:
    """The engine of the one connection that writes, for use by the thread that opened it.

    A missing file is made. Raises StorageFault for one that is foreign, empty, damaged or newer,
    and leaves it as it was.
    """
    if not check_header(path):
        create(path)
        check_header(path)
    _keep_private(path)
    engine = _engine(lambda: connect_for_writing(path, busy_seconds))
    try:
        with engine.connect() as connection:
            _look_through(path, connection)
            connection.rollback()
            search_index.keep(_bare(connection))
    except (DBAPIError, sqlite3.Error, UnicodeDecodeError, StorageFault) as error:
        engine.dispose()
        raise fault_behind(error, path) or error from None
    return engine


def tend(engine: Engine) -> bool:
    """Do a little upkeep that can wait until nobody does; is there more?

    Behind another program that writes it is not waited for: an error of SQLite says that it was not done.
    """
    with engine.connect() as connection:
        bare = _bare(connection)
        (patience,) = bare.execute("PRAGMA busy_timeout").fetchone()
        bare.execute("PRAGMA busy_timeout = 0")
        try:
            with connection.begin():
                return search_index.tend(bare)
        finally:
            bare.execute(f"PRAGMA busy_timeout = {patience}")


def create(path: Path) -> None:
    """Make the file under another name and move it into place whole; one that is there stays."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".making", dir=path.parent)
    except OSError as error:
        raise fault_of_system(error, path) from None
    os.close(handle)
    making = Path(name)
    try:
        _fill(making)
        settle(making, path)
    except FileExistsError:
        pass
    except (DBAPIError, sqlite3.Error, OSError) as error:
        raise fault_behind(error, path) or error from None
    finally:
        for left in (making, *beside(making)):
            left.unlink(missing_ok=True)


def connect_for_writing(path: Path, busy_seconds: float = BUSY_SECONDS) -> sqlite3.Connection:
    """A connection that keeps what it acknowledges: see ``pragmas``."""
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise StorageFault(FaultKind.UNWRITABLE, path, f"SQLite {sqlite3.sqlite_version} is older than 3.37")
    uri = path.absolute().as_uri() + "?mode=rw"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=busy_seconds)
    try:
        set_pragmas(connection, path, busy_seconds)
    except (sqlite3.Error, UnicodeDecodeError, StorageFault) as error:
        connection.close()
        raise fault_behind(error, path) or error from None
    return connection


def set_pragmas(connection: sqlite3.Connection, path: Path, busy_seconds: float) -> None:
    """Set every pragma and read it back. Raises StorageFault where one did not take."""
    for name, value in pragmas(busy_seconds).items():
        connection.execute(f"PRAGMA {name} = {value}")
        row = connection.execute(f"PRAGMA {name}").fetchone()
        if row is None or row[0] != value:
            raise StorageFault(FaultKind.UNWRITABLE, path, f"{name} stays {row and row[0]}, not {value}")


def pragmas(busy_seconds: float = BUSY_SECONDS) -> dict[str, int | str]:
    """What a writing connection is set to, as it is read back."""
    return {
        "busy_timeout": int(busy_seconds * 1000),
        "journal_mode": "wal",
        "synchronous": 2,
        "fullfsync": 1,
        "foreign_keys": 1,
        "secure_delete": 1,
        "cell_size_check": 1,
        "mmap_size": 0,
    }


def _engine(connect: Callable[[], sqlite3.Connection]) -> Engine:
    """An engine over one connection, whose transactions keep other writers out from their beginning."""
    engine = create_engine(URL.create("sqlite"), creator=connect, poolclass=StaticPool, hide_parameters=True)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _fill(path: Path) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = wal")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA}")
    engine = _engine(lambda: connection)
    tables.METADATA.create_all(engine)
    search_index.keep(connection)
    engine.dispose()


def _bare(connection: Connection) -> sqlite3.Connection:
    bare = connection.connection.driver_connection
    assert isinstance(bare, sqlite3.Connection)
    return bare


def _keep_private(path: Path) -> None:
    """Leave the file to its owner alone, as well as what SQLite keeps beside it."""
    for file in (path, *beside(path)):
        with contextlib.suppress(OSError):
            if file.stat().st_mode & 0o077:
                file.chmod(0o600)


def _look_through(path: Path, connection: Connection) -> None:
    if path.stat().st_size > LOOKED_THROUGH:
        return
    found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
    if found != "ok":
        raise StorageFault(FaultKind.DAMAGED, path, str(found).splitlines()[0])
