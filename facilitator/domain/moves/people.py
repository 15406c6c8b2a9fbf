"""Who takes part, put right after the meeting was made."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.meeting import Meeting
from facilitator.domain.moment import Moment
from facilitator.domain.moves.casting import put_people
from facilitator.domain.moves.made import Answer, happened
from facilitator.domain.naming import folded
from facilitator.domain.people import Party, Person
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.run import PersonJoined


def put_person(
    meeting: Meeting,
    moment: Moment,
    name: str,
    roles: tuple[str, ...],
    party_id: str | None,
    profession: str = "",
) -> Answer:
    """Add a person, or give the one of that very name and school these roles and this profession.

    No roles, no profession, and None for the party, leave what is known. Where the meeting has a cast of
    its own, roles hold in it alone. Whom a block is run for is
    settled at the start, and a meeting keeps at least one consultant.
    """
    if meeting.run.closed_at is not None:
        return Refused.because(Reason.MEETING_CLOSED)
    school = party_id if roles else None
    known = _called(name, school, meeting.people, meeting)
    absent = _called(name, school, meeting.other_people, meeting) if meeting.roles else None
    whose = known or absent
    put = replace(whose, roles=roles or whose.roles) if whose else _somebody(meeting, moment, name, roles)
    put = put if party_id is None else replace(put, party_id=party_id)
    put = replace(put, profession=profession or put.profession)
    if belongs := meeting.find_party(put.party_id):
        put = replace(put, roles=belongs.roles_for(put.roles))
    if put == known:
        return Refused.because(Reason.HAS_ROLE, name=known.name)
    records = put_people(meeting, moment, (put,))
    after = meeting.with_(records)
    if meeting.lead is not None and after.lead is None:
        return Refused.because(Reason.NO_CONSULTANT)
    if meeting.run.started and after.items != meeting.items:
        return Refused.because(Reason.ALREADY_STARTED)
    if meeting.run.started and known is None:
        return (*records, *happened(meeting, moment, PersonJoined(put.id)))
    return records


def _called(name: str, party_id: str | None, people: tuple[Person, ...], meeting: Meeting) -> Person | None:
    """Who is meant: with a school, as it tells two of one name apart, or by the name alone.

    Listed with roles and another school it is somebody else; of no school yet it is the same.
    """
    wanted = folded(name)
    for person in people:
        if wanted != folded(person.name) and wanted in map(folded, meeting.names_of(person)):
            return person
    alike = [person for person in people if folded(person.name) == wanted]
    same = [person for person in alike if not party_id or person.party_id in ("", party_id)]
    return next((person for person in same if person.party_id == party_id), same[0] if same else None)


def _somebody(meeting: Meeting, moment: Moment, name: str, roles: tuple[str, ...]) -> Person:
    return Person(
        id=moment.new_id(),
        stream_id=meeting.head.stream_id,
        course_id=meeting.head.course_id,
        name=name,
        roles=roles or ("member",),
        position=max((each.position for each in (*meeting.people, *meeting.other_people)), default=0) + 1,
    )


def set_language(meeting: Meeting, moment: Moment, party: Party, language: str) -> Answer:
    """The language the papers of a school are written in; at any time, as papers are written again."""
    return (replace(party, language=language),)
