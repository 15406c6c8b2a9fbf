"""Tables of a meeting: the agenda it owns, what happened in it, the answers that were counted."""

# SQLModel reads the annotations as they stand, so they may not be turned into strings here.

from facilitator.store.table_base import (
    STRICT,
    At,
    InCourse,
    InMeeting,
    InStream,
    Json,
    Kept,
    OfCopy,
    Words,
    YesNo,
    holds,
    index,
)


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


class RatingRow(Kept, table=True):
    __tablename__ = "rating"
    __table_args__ = (index("meeting_id", "id"), STRICT)
    stream_id: InStream
    meeting_id: InMeeting
    item_id: Words
    scale: Words
    counts: Json
