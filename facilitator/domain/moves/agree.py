"""Fields, dates, ratings and the level of sharing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, time

from facilitator.domain.agreed_day import agreed
from facilitator.domain.field_choices import FIELD_CHOICES, fits
from facilitator.domain.field_names import BY_COMMAND, DATES, FIELDS
from facilitator.domain.field_numbers import number_refused
from facilitator.domain.field_value import FieldValue, Rating
from facilitator.domain.line import Line
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import RatingScale, ReleaseLevel
from facilitator.domain.moment import Moment
from facilitator.domain.moves.made import Answer, not_running
from facilitator.domain.people import Group
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.requirements import Either, Rated, Requirement


def set_field(meeting: Meeting, moment: Moment, name: str, line: Line) -> Answer:
    """Set a field; one kept for a party or a person is that of the name in the line, or the floor's."""
    if name not in FIELDS:
        return Refused.because(Reason.NO_SUCH_FIELD, typed=name, candidates=tuple(FIELDS))
    if command := BY_COMMAND.get(name):
        return Refused.because(Reason.OWN_COMMAND, command=command)
    if not line.text.strip():
        return Refused.because(Reason.EMPTY_TEXT)
    if name == "release_level":
        levels = tuple(ReleaseLevel)
        if line.text not in levels:
            return Refused.because(Reason.NO_SUCH_LEVEL, typed=line.text, candidates=levels)
    if not fits(name, line.text):
        return Refused.because(
            Reason.NO_SUCH_CHOICE, typed=line.text, candidates=tuple(FIELD_CHOICES[name].of)
        )
    if refused := number_refused(name, line.text):
        return refused
    whose = _whose(meeting, FIELDS[name], line)
    if isinstance(whose, Refused):
        return whose
    return (_set(meeting, moment, "field", name, line.text, whose),)


def set_release_level(meeting: Meeting, moment: Moment, level: ReleaseLevel) -> Answer:
    """Record the meeting's agreement: the widest audience an export may have."""
    return set_field(meeting, moment, "release_level", Line(level.value))


def set_date(
    meeting: Meeting, moment: Moment, whose: Group | None, name: str, day: date, at: time | None = None
) -> Answer:
    """Set a date, today or later, for all or for one group; with its hour where one was told."""
    if name not in DATES:
        return Refused.because(Reason.NO_SUCH_DATE, typed=name, candidates=DATES)
    if day < moment.today:
        return Refused.because(Reason.DATE_PAST, day=day)
    return (_set(meeting, moment, "date", name, agreed(day, at), whose.id if whose else ""),)


def rate(meeting: Meeting, moment: Moment, on: RatingScale | None, scores: Sequence[int]) -> Answer:
    """Add answers on a scale: the first that the running item asks for and lacks, where none is named.

    Counted, never named; no more answers than people who take part.
    """
    if refused := not_running(meeting):
        return refused
    scale = on or scale_asked(meeting)
    for score in scores:
        if score not in scale.scores:
            first, last = scale.scores[0], scale.scores[-1]
            return Refused.because(Reason.OUT_OF_RANGE, least=first, most=last, value=score)
    known = rating_here(meeting, scale) or Rating(
        id=moment.new_id(),
        stream_id=meeting.head.stream_id,
        meeting_id=meeting.head.id,
        item_id=meeting.run.item_id,
        scale=scale.value,
        counts=(0,) * len(scale.scores),
    )
    if sum(known.counts) + len(scores) > len(meeting.taking_part):
        return Refused.because(Reason.ALL_HAVE_RATED, n=len(meeting.taking_part))
    counts = list(known.counts)
    for score in scores:
        counts[scale.scores.index(score)] += 1
    return (replace(known, counts=tuple(counts)),)


def rating_here(meeting: Meeting, scale: RatingScale) -> Rating | None:
    """The counts of a scale in the running item."""
    mine = (r for r in meeting.ratings if r.item_id == meeting.run.item_id and r.scale == scale.value)
    return next(mine, None)


def scale_asked(meeting: Meeting) -> RatingScale:
    """The scale that still lacks answers, else the last one asked for; ROTI where none is."""
    asked = [RatingScale(scale) for scale in _scales(meeting.item.gate)] if meeting.item else []
    for scale in asked:
        known = rating_here(meeting, scale)
        if sum(known.counts if known else ()) < len(meeting.taking_part):
            return scale
    return asked[-1] if asked else RatingScale.ROTI


def _scales(gate: Sequence[Requirement]) -> Iterator[str]:
    for requirement in gate:
        match requirement:
            case Rated(scale):
                yield scale
            case Either(options):
                yield from _scales(options)


def _whose(meeting: Meeting, kept_for: str, line: Line) -> str | Refused:
    floor = meeting.run.floor
    match kept_for:
        case "party":
            named = line.party.id if line.party else floor if meeting.find_party(floor) else ""
        case "person":
            named = line.person.id if line.person else floor if meeting.find_person(floor) else ""
        case _:
            return ""
    return named or Refused.because(
        Reason.WHOSE_NEEDED, kept_for=kept_for, example=_somebody(meeting, kept_for)
    )


def _somebody(meeting: Meeting, kept_for: str) -> str:
    """A name that could have been typed; empty where the meeting has none."""
    if kept_for == "party":
        return meeting.parties[0].name if meeting.parties else ""
    return next((meeting.called(person) for person in meeting.people if person.takes_part), "")


def _set(meeting: Meeting, moment: Moment, kind: str, name: str, value: str, whose: str) -> FieldValue:
    return FieldValue(
        id=moment.new_id(),
        stream_id=meeting.head.stream_id,
        course_id=meeting.head.course_id,
        meeting_id=meeting.head.id,
        item_id=meeting.run.item_id,
        at=moment.at,
        kind=kind,
        name=name,
        value=value,
        whose=whose,
    )
