"""Organisations of a course that are no schools: who ordered it, whom consultants come from, partners."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.meeting import Meeting
from facilitator.domain.moment import Moment
from facilitator.domain.moves.made import Answer
from facilitator.domain.moves.speaking import add_party
from facilitator.domain.naming import folded, is_name
from facilitator.domain.people import OrganisationKind, Party
from facilitator.domain.refusal import Reason, Refused


def put_organisation(meeting: Meeting, moment: Moment, name: str, kind: OrganisationKind) -> Answer:
    """Add an organisation, or say what a known one is; a school takes part as any other (SR-130, SR-150)."""
    if kind is OrganisationKind.SCHOOL:
        return add_party(meeting, moment, name)
    if not name:
        return Refused.because(Reason.EMPTY_TEXT)
    if not is_name(name):
        return Refused.because(Reason.NO_LETTER, name=name)
    known = (*meeting.parties, *meeting.other_parties, *meeting.organisations)
    there = next((each for each in known if folded(each.name) == folded(name)), None)
    if there is not None and (there.is_school or there.kind is kind):
        return Refused.because(Reason.PARTY_KNOWN, name=there.name)
    if there is not None:
        return (replace(there, kind=kind),)
    return (
        Party(
            id=moment.new_id(),
            stream_id=meeting.head.stream_id,
            course_id=meeting.head.course_id,
            name=name,
            position=max((each.position for each in meeting.organisations), default=0) + 1,
            kind=kind,
        ),
    )
