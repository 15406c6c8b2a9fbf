"""Which table keeps which kind of record."""

from __future__ import annotations

from collections.abc import Mapping

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
from facilitator.store.course_tables import (
    CourseEventRow,
    CourseRow,
    GroupRow,
    MeetingRolesRow,
    PartyRow,
    PersonRow,
    RegistrationRow,
    StreamRow,
)
from facilitator.store.line_tables import ActionRow, EntryRow, FieldValueRow, LinkRow, MeasurementRow
from facilitator.store.meeting_tables import AgendaCopyRow, MeetingRow, RatingRow, RunEventRow
from facilitator.store.table_base import Kept

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

METADATA = Kept.metadata
"""Every table that has been declared: those above, and the journal where it has been imported."""
