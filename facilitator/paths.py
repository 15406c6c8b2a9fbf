"""Where things are kept on this machine."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

HOME_VARIABLE = "FACILITATOR_HOME"
DATABASE = "facilitator.db"


@dataclass(frozen=True, slots=True)
class Paths:
    """Everything of one home folder. A ``file`` elsewhere has its drafts, locks and backups beside it."""

    home: Path
    file: Path | None = None

    @property
    def database(self) -> Path:
        return self.file or self.home / DATABASE

    @property
    def config(self) -> Path:
        return self.home / "config.toml"

    @property
    def backups(self) -> Path:
        return backups_of(self.database)

    @property
    def drafts(self) -> Path:
        return self.database.parent / "drafts"

    @property
    def planned(self) -> Path:
        """The meeting that is being planned and not made yet."""
        return self.drafts / "new-meeting.json"

    def planned_in(self, course_id: str) -> Path:
        """The one that is being planned in a course; without an id that of no course."""
        return self.drafts / f"new-meeting-{course_id}.json" if course_id else self.planned

    @property
    def locks(self) -> Path:
        return self.database.parent / "locks"

    @property
    def agendas(self) -> Path:
        """The user's own; they shadow shipped ones of the same id."""
        return self.home / "agendas"

    @property
    def question_banks(self) -> Path:
        return self.home / "question_banks"

    @property
    def method(self) -> Path:
        """Own lists of the method: glossary, phases and the like."""
        return self.home / "method"

    @property
    def exports(self) -> Path:
        return self.home / "exports"


class NoHomeError(Exception):
    """Nobody can say where the user's own folder is."""


def backups_of(database: Path) -> Path:
    """Where the copies of a file lie: of each in a folder of its own, or one would crowd out the other's."""
    return database.with_name("backups" if database.name == DATABASE else f"{database.name}.backups")


def find_paths(environ: Mapping[str, str] = os.environ) -> Paths:
    """The home named by ``FACILITATOR_HOME``, else the folder the system keeps for a program's data.

    Raises NoHomeError where there is neither.
    """
    try:
        if named := environ.get(HOME_VARIABLE, "").strip():
            return Paths(Path(named).expanduser().absolute())
        import platformdirs

        return Paths(Path(platformdirs.user_data_dir("facilitator", appauthor=False)))
    except RuntimeError as error:
        raise NoHomeError(str(error)) from None


def private_folder(folder: Path) -> Path:
    """``folder``, made for its owner only (0700) where it is not there yet; OSError where it cannot be."""
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
    return folder
