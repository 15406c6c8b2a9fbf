"""The tables: one for each kind of record, and the journal that every row follows from."""

# SQLModel reads the annotations as they stand, so they may not be turned into strings here.
import re
from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from sqlalchemy import CheckConstraint, Index, MetaData, Text, text
from sqlmodel import Field, SQLModel

from facilitator.domain import (
    action,
    course,
    course_run,
    entries,
    field_value,
    link,
    measurement,
    meeting_head,
    meeting_roles,
    people,
    registration,
    run,
)
from facilitator.domain.course import CourseKind
from facilitator.domain.measurement import MeasurementKind
from facilitator.domain.modes import WAITED_FOR as _WAITED_FOR
from facilitator.domain.modes import ActionStatus, QuestionType, ReleaseLevel, Settlement
from facilitator.domain.registration import Place
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


FINISHED = tuple(status for status in ActionStatus if status not in _WAITED_FOR)
"""Nobody waits for an action that stands so."""

WAITED_FOR = " AND ".join(("NOT deleted", "NOT struck", *(f"status <> '{status}'" for status in FINISHED)))


class Base(SQLModel):
    """What all tables share: where they are registered, and how their constraints are called."""

    metadata = MetaData(naming_convention=NAMES)
    __tablename__: ClassVar[str]


class Kept(Base):
    """A row of state; ``deleted`` marks one that was taken back."""

    id: Annotated[str, Field(sa_type=Text, primary_key=True)]
    deleted: YesNo = False


class StreamRow(Kept, table=True):
    __tablename__ = "stream"
    __table_args__ = (STRICT,)
    kind: Words
    created_at: At


class CourseRow(Kept, table=True):
    __tablename__ = "course"
    __table_args__ = (
        index("id", where="NOT deleted AND kind <> 'single'"),
        one_of("kind", CourseKind),
        STRICT,
    )
    stream_id: InStream
    kind: Words
    title: Words
    created_at: At
    tags: Json
    starts_on: MaybeOn = None
    ends_on: MaybeOn = None


class CourseEventRow(Kept, table=True):
    __tablename__ = "course_event"
    __table_args__ = (index("course_id", "position", "id"), holds("position", "position >= 0"), STRICT)
    stream_id: InStream
    course_id: InCourse
    position: int
    at: At
    kind: Words
    event: Json


class AgendaCopyRow(Kept, table=True):
    __tablename__ = "agenda_copy"
    __table_args__ = (STRICT,)
    stream_id: InStream
    agenda: Json
    rules: Json
    questions: Json


class MeetingRow(Kept, table=True):
    __tablename__ = "meeting"
    __table_args__ = (index("course_id", "starts_at", "id"), index("starts_at", "id"), STRICT)
    stream_id: InStream
    course_id: InCourse
    agenda_copy_id: OfCopy
    title: Words
    language: Words
    starts_at: At
    created_at: At
    simulated: YesNo = False
    agenda_id: Words = ""
    minutes: int = 0
    tags: Json


class PartyRow(Kept, table=True):
    __tablename__ = "party"
    __table_args__ = (index("course_id", "position"), one_of("kind", people.OrganisationKind), STRICT)
    stream_id: InStream
    course_id: InCourse
    name: Words
    position: int
    language: Words = ""
    kind: Words = people.OrganisationKind.SCHOOL.value


class PersonRow(Kept, table=True):
    __tablename__ = "person"
    __table_args__ = (index("course_id", "position"), STRICT)
    stream_id: InStream
    course_id: InCourse
    name: Words
    roles: Json
    party_id: Words = ""
    position: int
    profession: Words = ""


class RegistrationRow(Kept, table=True):
    __tablename__ = "registration"
    __table_args__ = (
        index("course_id", "position", "id"),
        one_of("place", Place),
        holds("position", "position > 0"),
        STRICT,
    )
    stream_id: InStream
    course_id: InCourse
    position: int
    at: At
    name: Words
    school: Words
    target_group: Words = ""
    wishes: Words = ""
    place: Words
    person_id: Words = ""


class MeetingRolesRow(Kept, table=True):
    __tablename__ = "meeting_roles"
    __table_args__ = (index("course_id", "id"), index("meeting_id", "id"), STRICT)
    stream_id: InStream
    course_id: InCourse
    meeting_id: InMeeting
    person_id: Annotated[str, Field(sa_type=Text, foreign_key="person.id", ondelete="CASCADE")]
    roles: Json


class GroupRow(Kept, table=True):
    __tablename__ = "working_group"
    __table_args__ = (index("course_id", "id"), index("meeting_id", "id"), STRICT)
    stream_id: InStream
    course_id: InCourse
    meeting_id: MaybeInMeeting
    item_id: Words
    kind: Words
    name: Words
    member_ids: Json


class RunEventRow(Kept, table=True):
    __tablename__ = "run_event"
    __table_args__ = (
        index("meeting_id", "position", "id"),
        index("meeting_id", "kind", "position"),
        holds("position", "position >= 0"),
        STRICT,
    )
    stream_id: InStream
    meeting_id: InMeeting
    position: int
    at: At
    kind: Words
    event: Json


class EntryRow(Kept, table=True):
    __tablename__ = "entry"
    __table_args__ = (
        index("course_id", "number", "id"),
        index("meeting_id", "number", "id"),
        index("meeting_id", "struck", "question_id", where="NOT deleted AND question_id <> ''"),
        one_of("question_type", QuestionType),
        one_of("settled", Settlement),
        one_of("release", ReleaseLevel),
        holds("number", "number > 0"),
        holds("paper", "paper >= 0"),
        STRICT,
    )
    stream_id: InStream
    course_id: InCourse
    meeting_id: MaybeInMeeting
    item_id: Words
    number: int
    at: At
    kind: Words
    text: Words
    party_id: Words = ""
    person_id: Words = ""
    question_type: Annotated[str | None, Field(sa_type=Text)] = None
    question_id: Words = ""
    reply_to: Words = ""
    adaptation: Words = ""
    flagged: YesNo = False
    struck: YesNo = False
    settled: Annotated[str | None, Field(sa_type=Text)] = None
    settled_how: Words = ""
    paper: int = 0
    paper_each: YesNo = False
    release: Words


class ActionRow(Kept, table=True):
    __tablename__ = "action"
    __table_args__ = (
        index("course_id", "number", "id"),
        index("meeting_id", "number", "id"),
        index("deadline", "id", where=WAITED_FOR),
        one_of("status", ActionStatus),
        one_of("release", ReleaseLevel),
        holds("number", "number > 0"),
        holds("confidence", "confidence BETWEEN 1 AND 10"),
        STRICT,
    )
    stream_id: InStream
    course_id: InCourse
    meeting_id: MaybeInMeeting
    item_id: Words
    number: int
    at: At
    text: Words
    party_id: Words = ""
    owner_id: Words = ""
    deadline: MaybeOn = None
    resources: Words = ""
    sign: Words = ""
    observer: Words = ""
    goal: Words = ""
    criterion: Words = ""
    evaluation: Words = ""
    follow_up: MaybeOn = None
    confidence: int | None = None
    adaptation: Words = ""
    source_id: Words = ""
    status: Words
    note: Words = ""
    starts_on: MaybeOn = None
    resumes_on: MaybeOn = None
    contributors: Words = ""
    approved_by: Words = ""
    approved_on: MaybeOn = None
    tags: Json
    version_of: Words = ""
    struck: YesNo = False
    release: Words


class FieldValueRow(Kept, table=True):
    __tablename__ = "field_value"
    __table_args__ = (
        index("course_id", "id"),
        index("meeting_id", "id"),
        holds("kind", "kind IN ('field', 'date', 'line')"),
        STRICT,
    )
    stream_id: InStream
    course_id: InCourse
    meeting_id: MaybeInMeeting
    item_id: Words
    at: At
    kind: Words
    name: Words
    value: Words
    whose: Words = ""
    on_paper: YesNo = False


class LinkRow(Kept, table=True):
    __tablename__ = "link"
    __table_args__ = (index("course_id", "id"), index("meeting_id", "id"), STRICT)
    stream_id: InStream
    course_id: InCourse
    meeting_id: MaybeInMeeting
    item_id: Words
    at: At
    from_id: Words
    to_id: Words
    struck: YesNo = False


class MeasurementRow(Kept, table=True):
    __tablename__ = "measurement"
    __table_args__ = (
        index("course_id", "id"),
        index("meeting_id", "id"),
        one_of("kind", MeasurementKind),
        holds("sample", "sample > 0"),
        STRICT,
    )
    stream_id: InStream
    course_id: InCourse
    meeting_id: MaybeInMeeting
    item_id: Words
    at: At
    indicator_id: Words
    kind: Words
    value: Words
    day: On
    sample: int | None = None
    party_id: Words = ""
    person_id: Words = ""
    struck: YesNo = False


class RatingRow(Kept, table=True):
    __tablename__ = "rating"
    __table_args__ = (index("meeting_id", "id"), STRICT)
    stream_id: InStream
    meeting_id: InMeeting
    item_id: Words
    scale: Words
    counts: Json


TABLE_OF: Mapping[type, type[Kept]] = {
    course.Stream: StreamRow,
    course.CourseHead: CourseRow,
    meeting_head.AgendaCopy: AgendaCopyRow,
    meeting_head.MeetingHead: MeetingRow,
    course_run.CourseRecorded: CourseEventRow,
    people.Party: PartyRow,
    people.Person: PersonRow,
    people.Group: GroupRow,
    meeting_roles.MeetingRoles: MeetingRolesRow,
    registration.Registration: RegistrationRow,
    run.Recorded: RunEventRow,
    entries.Entry: EntryRow,
    action.Action: ActionRow,
    field_value.FieldValue: FieldValueRow,
    link.Link: LinkRow,
    measurement.Measurement: MeasurementRow,
    field_value.Rating: RatingRow,
}
"""The table of each kind of record, those that others refer to first."""

RECORD_OF: Mapping[str, type] = {table.__tablename__: record for record, table in TABLE_OF.items()}
