"""What is asked of the file: the selects that ``glance_sql.py`` is made from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Select, bindparam, select

from facilitator.store.course_queries import (
    agenda_copies_of_stream,
    agendas_of_course,
    course_lines,
    course_links,
    course_title,
    held_in_course,
    marks,
    next_in_course,
    party_names,
    running_in_course,
    schools,
)
from facilitator.store.course_tables import CourseEventRow as CourseEvent
from facilitator.store.course_tables import CourseRow as Course
from facilitator.store.course_tables import GroupRow as Group
from facilitator.store.course_tables import MeetingRolesRow as MeetingRoles
from facilitator.store.course_tables import PartyRow as Party
from facilitator.store.course_tables import PersonRow as Person
from facilitator.store.course_tables import RegistrationRow as Registration
from facilitator.store.course_tables import StreamRow as Stream
from facilitator.store.line_tables import ActionRow as Action
from facilitator.store.line_tables import EntryRow as Entry
from facilitator.store.line_tables import FieldValueRow as FieldValue
from facilitator.store.line_tables import LinkRow as Link
from facilitator.store.line_tables import MeasurementRow as Measurement
from facilitator.store.meeting_queries import (
    agenda_of,
    asked_before,
    meeting_lines,
    overdue_actions,
)
from facilitator.store.meeting_tables import AgendaCopyRow as AgendaCopy
from facilitator.store.meeting_tables import MeetingRow as Meeting
from facilitator.store.meeting_tables import RatingRow as Rating
from facilitator.store.meeting_tables import RunEventRow as RunEvent
from facilitator.store.selects import (
    Table,
    by_tail,
    column,
    elsewhere,
    is_school,
    kept,
    known_names,
    of_id,
    of_stream,
    records,
)

OF_A_STREAM: tuple[Table, ...] = (
    Course, Meeting, CourseEvent, Party, Person, Group, MeetingRoles, Registration, RunEvent, Entry, Action,
    FieldValue, Link, Measurement, Rating,
)  # fmt: skip

OF_A_FILE: tuple[Table, ...] = (Stream, AgendaCopy, *OF_A_STREAM)

QUERIES: Mapping[str, Select[Any]] = {
    "MEETING": records(Meeting, "id"),
    "COURSE": records(Course, "id"),
    "AGENDA_COPY": records(AgendaCopy, "id"),
    "PARTIES": schools(),
    "ORGANISATIONS": schools(others=True),
    "PEOPLE": records(Person, "course_id", "position", "id"),
    "GROUPS": records(Group, "meeting_id", "id"),
    "ROLES": records(MeetingRoles, "meeting_id", "id"),
    "RECORDED": records(RunEvent, "meeting_id", "position", "id"),
    "ENTRIES": records(Entry, "meeting_id", "number", "id"),
    "ACTIONS": records(Action, "meeting_id", "number", "id"),
    "FIELDS": records(FieldValue, "meeting_id", "id"),
    "LINKS": records(Link, "meeting_id", "id"),
    "MEASUREMENTS": records(Measurement, "meeting_id", "id"),
    "REGISTRATIONS": records(Registration, "course_id", "position", "id"),
    "COURSE_EVENTS": records(CourseEvent, "course_id", "position", "id"),
    "MARKS": marks(),
    "AGENDAS_OF_COURSE": agendas_of_course(),
    "GROUPS_ELSEWHERE": elsewhere(Group, "id"),
    "ROLES_ELSEWHERE": elsewhere(MeetingRoles, "id"),
    "ENTRIES_ELSEWHERE": elsewhere(Entry, "number", "id"),
    "ACTIONS_ELSEWHERE": elsewhere(Action, "number", "id"),
    "FIELDS_ELSEWHERE": elsewhere(FieldValue, "id"),
    "LINKS_ELSEWHERE": elsewhere(Link, "id"),
    "MEASUREMENTS_ELSEWHERE": elsewhere(Measurement, "id"),
    "RATINGS": records(Rating, "meeting_id", "id"),
    "ASKED_BEFORE": asked_before(),
    "AGENDA_OF": agenda_of(),
    "MEETING_LINES": meeting_lines(),
    "PARTY_NAMES": party_names(),
    "MEETINGS_BY_TAIL": by_tail(Meeting),
    "KNOWN_PEOPLE": known_names(Person),
    "KNOWN_PARTIES": known_names(Party).where(is_school()),
    "COURSE_LINES": course_lines(),
    "COURSES_BY_TAIL": by_tail(Course),
    "COURSE_LINKS": course_links(),
    "COURSE_TITLE": course_title(),
    "NEXT_IN_COURSE": next_in_course(),
    "RUNNING_IN_COURSE": running_in_course(),
    "HELD_IN_COURSE": held_in_course(),
    "MEETING_OF_ACTION": select(column(Action, "meeting_id")).where(
        column(Action, "id") == bindparam("id"), column(Action, "meeting_id").is_not(None), kept(Action)
    ),
    "STREAM": records(Stream, "id"),
    "STREAM_AGENDA_COPY": agenda_copies_of_stream(),
    **{f"STREAM_{table.__tablename__.upper()}": of_stream(table) for table in OF_A_STREAM},
    **{f"BY_ID_{table.__tablename__.upper()}": of_id(table) for table in OF_A_FILE},
    "OVERDUE_ACTIONS": overdue_actions(),
}
