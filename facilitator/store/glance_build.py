"""Writes ``glance_sql.py`` and ``search_sql.py``: ``python -m facilitator.store.glance_build``."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import Select
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.sql.compiler import SQLCompiler

from facilitator.store.codec import hints_of
from facilitator.store.queries import QUERIES
from facilitator.store.search_queries import SEARCH
from facilitator.store.tables import RECORD_OF

GLANCE = Path(__file__).with_name("glance_sql.py")
SEARCHING = Path(__file__).with_name("search_sql.py")

WIDTH = 110

HEAD = '''"""The selects of ``{selects}`` as text, for reading without SQLModel.

Made by ``python -m facilitator.store.glance_build``; changes belong there.
"""

'''


def sources() -> dict[Path, str]:
    """The text of both modules by the file it belongs in."""
    return {GLANCE: _glances(), SEARCHING: _searches()}


def _glances() -> str:
    """The columns of each record once, then the selects, which name them."""
    columns = {
        f"_{name.upper()}": ", ".join(f"{name}.{each}" for each in hints_of(record))
        for name, record in RECORD_OF.items()
    }
    listed = "".join(_assigned(name, text, "") for name, text in columns.items())
    selects = (_assigned(name, *_short(_text(query), columns)) for name, query in QUERIES.items())
    return HEAD.format(selects="queries.py") + listed + "\n" + "".join(selects)


def _searches() -> str:
    selects = (_assigned(name, _text(query), "") for name, query in SEARCH.items())
    return HEAD.format(selects="search_queries.py") + "".join(selects)


def _short(sql: str, columns: Mapping[str, str]) -> tuple[str, str]:
    """A select with the columns of a record by their name, and how such a text is marked."""
    assert "{" not in sql and "}" not in sql
    for name, listed in columns.items():
        if f"SELECT {listed}" in sql:
            return sql.replace(f"SELECT {listed}", f"SELECT {{{name}}}"), "f"
    return sql, ""


def _assigned(name: str, text: str, mark: str) -> str:
    """One line where it fits."""
    line = f'{name} = {mark}"{text}"\n'
    return line if len(line) <= WIDTH else f'{name} = {mark}"""\\\n{_wrapped(text)}"""\n'


def _text(query: Select[Any]) -> str:
    compiled = query.compile(dialect=dialect(paramstyle="named"))
    assert isinstance(compiled, SQLCompiler)
    sql = str(compiled)
    for name, bind in compiled.binds.items():
        if not bind.required:
            constant = compiled.render_literal_value(bind.value, bind.type)
            sql = re.sub(rf":{name}\b", constant.replace("\\", r"\\"), sql)
    return " ".join(sql.split())


def _wrapped(text: str) -> str:
    return textwrap.fill(text, width=WIDTH - 10, break_long_words=False, break_on_hyphens=False)


if __name__ == "__main__":
    for target, source in sources().items():
        target.write_text(source, encoding="utf-8")
