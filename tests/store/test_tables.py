import ast
import sqlite3
from contextlib import closing
from dataclasses import fields
from pathlib import Path
from typing import get_args

import pytest
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import StatementError
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlmodel import Session

from facilitator.domain.meeting import RowRecord
from facilitator.store import (
    change,
    codec,
    course_tables,
    database,
    line_tables,
    meeting_tables,
    search_index,
    table_base,
    tables,
    unwiped_table,
)
from facilitator.store.column_types import Document

STORE = Path(tables.__file__).parent


@pytest.mark.parametrize("record", get_args(RowRecord), ids=lambda record: record.__name__)
def test_a_record_and_its_table_have_equal_fields(record: type) -> None:
    columns = {column.name for column in tables.TABLE_OF[record].__table__.columns}
    assert columns == {field.name for field in fields(record)} | {"deleted"}


@pytest.mark.parametrize("record", get_args(RowRecord), ids=lambda record: record.__name__)
def test_what_is_no_plain_value_is_kept_as_a_document(record: type) -> None:
    for name, hint in codec.hints_of(record).items():
        column = tables.TABLE_OF[record].__table__.columns[name]
        assert isinstance(column.type, Document) == codec.is_document(hint), name
        assert column.nullable == (type(None) in get_args(hint)), name


def test_a_wrong_type_a_value_outside_a_list_and_a_missing_meeting_are_refused(path: Path) -> None:
    database.create(path)
    with closing(database.connect_for_writing(path)) as db:
        stream = "INSERT INTO stream (id, deleted, kind, created_at) VALUES ('s', {deleted}, 'course', 'x')"
        with pytest.raises(sqlite3.IntegrityError, match="cannot store TEXT"):
            db.execute(stream.format(deleted="'no'"))
        db.execute(stream.format(deleted=0))
        field = (
            "INSERT INTO field_value (id, deleted, stream_id, course_id, meeting_id, item_id, at, kind, name,"
            " value, whose, on_paper) VALUES ('f', 0, 's', 'c', 'm', '', 'x', {kind}, 'n', 'v', '', 0)"
        )
        with pytest.raises(sqlite3.IntegrityError, match="ck_field_value_kind"):
            db.execute(field.format(kind="'colour'"))
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            db.execute(field.format(kind="'date'"))


def test_every_table_is_strict_and_every_constraint_has_a_name(path: Path) -> None:
    database.create(path)
    with closing(sqlite3.connect(path)) as db:
        asked = "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
        strict = {name: flag for name, flag in db.execute(asked) if not name.startswith("sqlite_")}
    assert strict == dict.fromkeys((*tables.METADATA.tables, *search_index.TABLES), 1)
    for table in tables.METADATA.tables.values():
        assert all(constraint.name for constraint in table.constraints)
        assert all(index.name for index in table.indexes)


def test_the_tables_can_be_made_in_postgresql_too() -> None:
    dialect = postgresql.dialect()
    for table in tables.METADATA.sorted_tables:
        text = str(CreateTable(table).compile(dialect=dialect))
        assert "TIMESTAMP WITH TIME ZONE" in text or '"at"' not in text
        for index in table.indexes:
            assert "deleted = 0" not in str(CreateIndex(index).compile(dialect=dialect))


def test_an_instant_without_its_zone_never_reaches_a_row(path: Path) -> None:
    from datetime import datetime

    engine = database.open_for_writing(path)
    with Session(engine) as session:
        session.add(course_tables.StreamRow(id="s", kind="course", created_at=datetime(2031, 1, 1)))
        with pytest.raises(StatementError, match="time zone"):
            session.flush()
    engine.dispose()


@pytest.mark.parametrize(
    "module",
    [table_base, course_tables, meeting_tables, line_tables, change, unwiped_table],
    ids=lambda module: module.__name__,
)
def test_table_modules_keep_their_annotations_as_they_are(module: object) -> None:
    assert not hasattr(module, "annotations")


def test_only_the_journal_writes_rows() -> None:
    for file in STORE.parent.rglob("*.py"):
        if file.name == "journal.py" and file.parent == STORE:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            assert not _writes(node), f"{file}:{getattr(node, 'lineno', 0)}"


def _writes(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=method)) if "session" in name.lower():
            return method in {"add", "add_all", "delete", "merge", "execute"} or method.startswith("bulk_")
        case ast.ImportFrom(module=module, names=names) if module and module.startswith("sql"):
            return any(alias.name in {"insert", "update", "delete"} for alias in names)
        case _:
            return False
