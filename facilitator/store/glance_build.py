"""Writes ``glance_sql.py`` from the selects: ``python -m facilitator.store.glance_build``."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from typing import Any

from sqlalchemy import Select
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.sql.compiler import SQLCompiler

from facilitator.store.queries import QUERIES
from facilitator.store.search_queries import SEARCH

TARGET = Path(__file__).with_name("glance_sql.py")

HEAD = '''"""The selects of ``queries.py`` and ``search_queries.py`` as text, for reading without SQLModel.

Made by ``python -m facilitator.store.glance_build``; changes belong there.
"""
'''


def source() -> str:
    """The whole module."""
    queries = {**QUERIES, **SEARCH}
    return HEAD + "".join(f'\n{name} = """\n{_text(query)}\n"""\n' for name, query in queries.items())


def _text(query: Select[Any]) -> str:
    compiled = query.compile(dialect=dialect(paramstyle="named"))
    assert isinstance(compiled, SQLCompiler)
    sql = str(compiled)
    for name, bind in compiled.binds.items():
        if not bind.required:
            constant = compiled.render_literal_value(bind.value, bind.type)
            sql = re.sub(rf":{name}\b", constant.replace("\\", r"\\"), sql)
    return "\n".join(_wrapped(line) for line in sql.splitlines())


def _wrapped(line: str) -> str:
    return textwrap.fill(line.strip(), width=100, break_long_words=False, break_on_hyphens=False)


if __name__ == "__main__":
    TARGET.write_text(source(), encoding="utf-8")
