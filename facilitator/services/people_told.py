"""What is answered where people and schools were changed, whichever front end asked."""

from __future__ import annotations

from facilitator.clock import Clock
from facilitator.domain.agenda import minutes_of
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Party, Person
from facilitator.services.outcome import Outcome
from facilitator.words.dates import clock_time
from facilitator.words.languages import language_name
from facilitator.words.people import organisation_told, role
from facilitator.words.told import Told
from facilitator.words.tongue import Words


def person_told(person: Person, meeting: Meeting, w: Words) -> Told:
    """A name with its roles, and where somebody comes from."""
    roles = ", ".join(role(each, w) for each in person.roles)
    parts = (f"{person.name}: {roles}", person.profession, meeting.name_of(person.party_id))
    return Told(" · ".join(filter(None, parts)))


def party_told(party: Party, outcome: Outcome, clock: Clock, w: Words) -> Told:
    """One more school, with a warning where it takes time that the agenda has not; or one's language."""
    if not party.is_school:
        return organisation_told(party, w)
    if any(known.id == party.id for known in outcome.before.parties):
        language = language_name(party.language or outcome.meeting.head.language, w)
        said = w._("Papers for {school} are written in {language}.")
        return Told(said.format(school=party.name, language=language))
    more, total = outcome.minutes_more, minutes_of(outcome.meeting.items)
    if more <= 0:
        return Told(w._("{name} takes part.").format(name=party.name))
    ends = clock_time(clock.local(outcome.meeting.ends_at), w.language)
    said = w._(
        "{name} takes part. That needs {more} min more: {n} min in all, until {time}. "
        "Take an agenda for a whole day, or let one school listen as guests, if that is too long."
    )
    return Told(said.format(name=party.name, more=more, n=total, time=ends), "►")
