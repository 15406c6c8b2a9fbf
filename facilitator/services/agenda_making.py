"""An agenda of one's own: begun from a commented start, or from a copy, where editors find its schema."""

from __future__ import annotations

import os
import re
from pathlib import Path

from facilitator.domain.agenda import Agenda
from facilitator.library.json_schemas import FOLDER
from facilitator.library.shapes import ID, NO_IDS
from facilitator.library.shelves import Kept
from facilitator.library.starter import copied, starter
from facilitator.paths import Paths, private_folder
from facilitator.words.tongue import Words

SCHEMAS = ".schema"
"""Hidden, so that no schema is taken for an agenda."""
SCHEMA = "agenda.json"


def is_id(typed: str) -> bool:
    """Could an agenda be called so?"""
    return re.fullmatch(ID, typed, re.ASCII) is not None and typed.lower() not in NO_IDS


def make_agenda(paths: Paths, agenda_id: str, w: Words, source: Kept[Agenda] | None = None) -> Path:
    """Write the agenda's file into the user's folder; its path.

    FileExistsError where a file has the name already: nothing is overwritten.
    """
    private_folder(paths.home)
    folder = private_folder(paths.agendas)
    _put_schema(private_folder(folder / SCHEMAS) / SCHEMA)
    named = f"{SCHEMAS}/{SCHEMA}"
    text = (
        copied(source.path, source.value, agenda_id, named, w)
        if source is not None
        else starter(agenda_id, named, w)
    )
    path = folder / f"{agenda_id}.yaml"
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    return path


def schema_text(name: str) -> str:
    """The JSON Schema of a kind of file, such as ``agenda.json``."""
    return (FOLDER / name).read_text(encoding="utf-8")


def _put_schema(path: Path) -> None:
    """The schema of this version, whatever lay there."""
    path.write_text(schema_text(SCHEMA), encoding="utf-8")
