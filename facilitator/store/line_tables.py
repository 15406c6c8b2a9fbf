"""Tables of what is said and agreed: entries, actions, fields, links and values."""

# SQLModel reads the annotations as they stand, so they may not be turned into strings here.
from typing import Annotated

from sqlalchemy import Text
from sqlmodel import Field

from facilitator.domain.measurement import MeasurementKind
from facilitator.domain.modes import WAITED_FOR as _WAITED_FOR
from facilitator.domain.modes import ActionStatus, QuestionType, ReleaseLevel, Settlement
from facilitator.store.table_base import (
    STRICT,
    At,
    InCourse,
    InStream,
    Json,
    Kept,
    MaybeInMeeting,
    MaybeOn,
    On,
    Words,
    YesNo,
    holds,
    index,
    one_of,
)

FINISHED = tuple(status for status in ActionStatus if status not in _WAITED_FOR)
"""Nobody waits for an action that stands so."""

WAITED_FOR = " AND ".join(("NOT deleted", "NOT struck", *(f"status <> '{status}'" for status in FINISHED)))


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
    unreached: YesNo = False
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
    programme: Words = ""
    struck: YesNo = False
