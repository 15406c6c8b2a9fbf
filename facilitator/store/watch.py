"""Seeing that another program has written to the file."""

from __future__ import annotations

import sqlite3
from pathlib import Path


class Watch:
    """Holds a read-only connection open, outside any transaction; ``close`` lets it go."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None
        self._version = 0

    def changed(self) -> bool:
        """Has anybody committed since this was asked last? The first time: since never.

        False as well where the file cannot be read just now; it is asked again.
        """
        try:
            version = self._data_version()
        except sqlite3.Error:
            self.close()
            return False
        changed, self._version = bool(self._version) and version != self._version, version
        return changed

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
        self._connection, self._version = None, 0

    def _data_version(self) -> int:
        """SQLite's count of commits by others, as this connection sees them."""
        if self._connection is None:
            uri = f"{self._path.absolute().as_uri()}?mode=ro"
            self._connection = sqlite3.connect(uri, uri=True, isolation_level=None)
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        return int(version)
