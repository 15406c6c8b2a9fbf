"""What we wanted: the course, and what each school came for."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.exports.extract import Extract
from facilitator.exports.plain_text import party_name
from facilitator.exports.section import Lines, Section
from facilitator.exports.together import together_last

COURSE_FIELDS = (
    "improvement_area", "origin", "initiated_from", "felt_need", "problem_statement", "out_of_scope",
    "ambition", "observation_focus", "pupil_learning_goal", "frame_conditions", "self_evaluation",
)  # fmt: skip
PARTY_FIELDS = ("we_show", "we_seek")
PERSON_FIELDS = ("want_to_learn", "can_show")
WISHES = ("wish", "priority", "change_needed", "not_included")


def wanted(extract: Extract, *, in_short: bool = False) -> Section:
    """The course's frame, then wishes by party. What a person asked for stands under the party's name.

    ``in_short`` is the frame alone.
    """
    course = Lines(tuple(extract.field_lines(COURSE_FIELDS)))
    schools = () if in_short else together_last(tuple(_by_party(extract)), extract.w)
    return Section("wanted", extract.w._("What we wanted"), (course, *schools))


def _by_party(extract: Extract) -> Iterator[Lines]:
    for party, wishes in extract.by_party(extract.of_kind(*WISHES)):
        whose = party.id if party else ""
        fields = list(extract.field_lines(PARTY_FIELDS, whose)) if whose else []
        for person in extract.meeting.people:
            if person.party_id == whose:
                fields.extend(extract.field_lines(PERSON_FIELDS, person.id))
        yield Lines((*fields, *extract.lines(wishes)), party_name(party))
