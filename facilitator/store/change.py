"""The journal's table: what was changed, by whom, in which command."""

# SQLModel reads the annotations as they stand, so they may not be turned into strings here.
import hashlib
from typing import Annotated, Any

from sqlalchemy import Index, Text, text
from sqlmodel import Field

from facilitator.store.codec import plain_value
from facilitator.store.column_types import LongInteger, document_text
from facilitator.store.table_base import STRICT, At, Base, InStream, Json, Words

Patch = dict[str, list[Any]]
"""Old and new JSON value by field; a made row has None as the old value of ``deleted``."""


def _of_scope(*columns: str) -> Index:
    where = text("scope_id IS NOT NULL")
    return Index(None, *columns, sqlite_where=where, postgresql_where=where)


class Change(Base, table=True):
    """One row changed by one command. ``parent`` is the change its writer made before it in the stream.

    ``hlc`` is a hybrid clock: milliseconds times 65,536, always above every change known before.
    ``undoes`` names the command this one takes back, or is empty. ``scope_id`` says whose undo
    it belongs to: the id of a meeting or of a course.
    """

    __tablename__ = "change"
    __table_args__ = (
        Index(None, "hlc"),
        Index(None, "writer", "stream_id", "hlc"),
        Index(None, "entity_id", "hlc"),
        Index(None, "command_id", "hlc"),
        _of_scope("scope_id", "hlc"),
        STRICT,
    )
    id: Annotated[str, Field(sa_type=Text, primary_key=True)]
    stream_id: InStream
    scope_id: Annotated[str | None, Field(sa_type=Text)] = None
    writer: Words
    parent: Words
    hlc: Annotated[int, Field(sa_type=LongInteger)]
    command_id: Words
    command: Words
    undoes: Words = ""
    at: At
    actor: Words
    entity: Words
    entity_id: Words
    patch: Json
    schema_version: int
    digest: Words = ""

    def sealed(self) -> "Change":
        """The same change with the digest of its content."""
        self.digest = digest_of(self)
        return self


class WriterRow(Base, table=True):
    """The names a file has written under; the last one is its own. A restored file gets another."""

    __tablename__ = "writer"
    __table_args__ = (STRICT,)
    id: Annotated[str, Field(sa_type=Text, primary_key=True)]
    since: At


def digest_of(change: Change) -> str:
    """SHA-256 over everything else a change holds."""
    names = sorted(set(Change.model_fields) - {"digest"})
    content = {name: plain_value(getattr(change, name)) for name in names}
    return hashlib.sha256(document_text(content).encode()).hexdigest()
