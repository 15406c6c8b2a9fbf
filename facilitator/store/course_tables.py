"""Tables of a course: its stream, its people and schools, who registered, what happened to it."""

# SQLModel reads the annotations as they stand, so they may not be turned into strings here.
from typing import Annotated

from sqlalchemy import Text
from sqlmodel import Field

from facilitator.domain import people
from facilitator.domain.course import CourseKind
from facilitator.domain.registration import Place
from facilitator.store.table_base import (
    STRICT,
    At,
    InCourse,
    InMeeting,
    InStream,
    Json,
    Kept,
    MaybeInMeeting,
    MaybeOn,
    Words,
    holds,
    index,
    one_of,
)


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
