"""What is told of a record that an order left, whichever front end asked."""

from __future__ import annotations

from facilitator.clock import Clock
from facilitator.domain.alliances import ALLIANCES
from facilitator.domain.field_value import FieldValue
from facilitator.domain.link import Link
from facilitator.domain.measurement import Measurement
from facilitator.domain.meeting_head import MeetingHead
from facilitator.domain.people import Group, Party, Person
from facilitator.services.outcome import Outcome
from facilitator.services.people_told import party_told, person_told
from facilitator.words.alliances import alliance_told
from facilitator.words.dates import day
from facilitator.words.line_fields import linked, told
from facilitator.words.measurements import measured
from facilitator.words.tags import tags_told
from facilitator.words.told import Told
from facilitator.words.tongue import Words


def record_told(record: object, outcome: Outcome, clock: Clock, w: Words) -> Told | None:
    """What was told of a line, which two belong together, or what became of somebody, a school or a meeting.

    None for what was captured, counted or happened, which each front end shows in its own way.
    """
    meeting = outcome.meeting
    match record:
        case FieldValue(kind="line"):
            return Told(told(record, meeting, w))
        case Measurement():
            return Told(measured(record, meeting, w))
        case Link():
            return Told(linked(record, meeting, w))
        case MeetingHead() if record.id != meeting.head.id:
            on = day(clock.local(record.starts_at).date(), w.language, year=True)
            return Told(f"{record.title}: {on}", "→")
        case MeetingHead() if outcome.command == "label":
            return tags_told(record.tags, w)
        case Group() if record.kind in ALLIANCES:
            return alliance_told(record, meeting, w)
        case Person():
            return person_told(record, meeting, w)
        case Party():
            return party_told(record, outcome, clock, w)
    return None
