"""What all tables share: the types of their columns, how constraints are called, what is kept of a row."""

# SQLModel reads the annotations as they stand, so they may not be turned into strings here.
import re
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from sqlalchemy import CheckConstraint, Index, MetaData, Table, Text, text
from sqlmodel import Field, SQLModel

from facilitator.store.column_types import Day, Document, Flag, Instant

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
STRICT = {"sqlite_strict": True}

Words = Annotated[str, Field(sa_type=Text)]
YesNo = Annotated[bool, Field(sa_type=Flag)]
At = Annotated[datetime, Field(sa_type=Instant)]
On = Annotated[date, Field(sa_type=Day)]
MaybeOn = Annotated[date | None, Field(sa_type=Day)]
Json = Annotated[Any, Field(sa_type=Document)]
InStream = Annotated[str, Field(sa_type=Text, foreign_key="stream.id", ondelete="CASCADE")]
InCourse = Annotated[str, Field(sa_type=Text, foreign_key="course.id", ondelete="CASCADE")]
InMeeting = Annotated[str, Field(sa_type=Text, foreign_key="meeting.id", ondelete="CASCADE")]
MaybeInMeeting = Annotated[str | None, Field(sa_type=Text, foreign_key="meeting.id", ondelete="CASCADE")]
OfCopy = Annotated[str, Field(sa_type=Text, foreign_key="agenda_copy.id")]


def one_of(column: str, members: type[StrEnum]) -> CheckConstraint:
    """A closed list: plain text with a CHECK, as native enums are hard to change on PostgreSQL."""
    listed = ", ".join(f"'{member.value}'" for member in members)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def holds(name: str, condition: str) -> CheckConstraint:
    return CheckConstraint(condition, name=name)


def index(*columns: str, where: str = "NOT deleted") -> Index:
    """An index over the rows that queries ask for."""
    on_sqlite = re.sub(r"NOT (\w+)", r"\1 = 0", where)
    return Index(None, *columns, sqlite_where=text(on_sqlite), postgresql_where=text(where))


class Base(SQLModel):
    """What all tables share: where they are registered, and how their constraints are called."""

    metadata = MetaData(naming_convention=NAMES)
    __tablename__: ClassVar[str]
    __table__: ClassVar[Table]


class Kept(Base):
    """A row of state; ``deleted`` marks one that was taken back."""

    id: Annotated[str, Field(sa_type=Text, primary_key=True)]
    deleted: YesNo = False
