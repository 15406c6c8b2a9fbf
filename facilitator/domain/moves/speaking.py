"""The floor, turns, presence, confirmations and process moves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from facilitator.domain import run as ev
from facilitator.domain.floor import not_heard
from facilitator.domain.meeting import Meeting
from facilitator.domain.moment import Moment
from facilitator.domain.moves.casting import put_people
from facilitator.domain.moves.made import Answer, happened, not_running
from facilitator.domain.naming import is_name
from facilitator.domain.people import Group, Party, Person
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.requirements import Confirmed, Either, Requirement


def give_floor(meeting: Meeting, moment: Moment, to: str) -> Answer:
    """Give the floor to a party's or a person's id, to ``go_round``, or to nobody (empty)."""
    person = meeting.find_person(to)
    if refused := not_running(meeting) or (_away(meeting, person) if person else None):
        return refused
    return happened(meeting, moment, ev.FloorGiven(to))


def take_turn(meeting: Meeting, moment: Moment, people: Sequence[Person]) -> Answer:
    """People have spoken; of several, those who were heard here are passed over."""
    return _turns(meeting, moment, people, ev.TurnTaken)


def pass_turn(meeting: Meeting, moment: Moment, people: Sequence[Person]) -> Answer:
    """People pass, which counts as a turn; of several, those who were heard here are passed over."""
    return _turns(meeting, moment, people, ev.TurnPassed)


def _turns(
    meeting: Meeting,
    moment: Moment,
    people: Sequence[Person],
    turn: type[ev.TurnTaken] | type[ev.TurnPassed],
) -> Answer:
    if refused := not_running(meeting):
        return refused
    here = _here(meeting, people)
    if isinstance(here, Refused):
        return here
    waiting = [person for person in here if person in not_heard(meeting)] if len(here) > 1 else here
    return happened(meeting, moment, *(turn(person.id) for person in waiting or here))


def arrive(meeting: Meeting, moment: Moment, people: Sequence[Person]) -> Answer:
    """People come; of several, those who are here already are passed over."""
    coming = [person for person in people if person.id in meeting.run.away]
    if not coming:
        return Refused.because(Reason.ALREADY_PRESENT, name=", ".join(person.name for person in people))
    return happened(meeting, moment, *(ev.PersonArrived(person.id) for person in coming))


def leave(meeting: Meeting, moment: Moment, people: Sequence[Person]) -> Answer:
    """People leave, or never came; they owe the gates nothing."""
    going = [person for person in people if person.id not in meeting.run.away]
    if not going:
        return Refused.because(Reason.ALREADY_ABSENT, name=", ".join(person.name for person in people))
    return happened(meeting, moment, *(ev.PersonLeft(person.id) for person in going))


def take_lead(meeting: Meeting, moment: Moment, person: Person) -> Answer:
    """Hand the lead to another consultant; exactly one has it."""
    if meeting.run.closed_at is not None:
        return Refused.because(Reason.MEETING_CLOSED)
    if not person.is_consultant:
        return Refused.because(Reason.NOT_A_CONSULTANT, name=person.name)
    return _away(meeting, person) or happened(meeting, moment, ev.LeadTaken(person.id))


def confirm(meeting: Meeting, moment: Moment, who: str) -> Answer:
    """A yes to all that the running item's gate asks a yes to; ``who`` is an id or ``all``."""
    if refused := not_running(meeting):
        return refused
    asked = tuple(asked_to_confirm(meeting.item.gate)) if meeting.item else ()
    if not asked:
        return Refused.because(Reason.NOTHING_TO_CONFIRM)
    person = meeting.find_person(who)
    if person is not None and (away := _away(meeting, person)):
        return away
    return happened(meeting, moment, *(ev.Confirmed(what, who) for what in asked))


def consent(meeting: Meeting, moment: Moment, people: Sequence[Person]) -> Answer:
    """Consent to taking part, for the course; of several, those who are here give it."""
    here = _here(meeting, people)
    if isinstance(here, Refused):
        return here
    return happened(meeting, moment, *(ev.ConsentGiven(person.id) for person in here))


def intervene(meeting: Meeting, moment: Moment, kind: str) -> Answer:
    """Log a process move, such as ``stop_advice``; the kinds are those of the consultant's own lines."""
    if refused := not_running(meeting):
        return refused
    kinds = intervention_kinds(meeting)
    if kind not in kinds:
        return Refused.because(Reason.NO_SUCH_CHOICE, typed=kind, candidates=kinds, of="process move")
    return happened(meeting, moment, ev.Intervened(kind))


def assign_group(meeting: Meeting, moment: Moment, kind: str, members: Sequence[Person]) -> Answer:
    """Form a pair, a triad, a mixed group or a reflecting team.

    Triads last through the course and everybody is in one: whoever joins another leaves the former.
    """
    if not members:
        return Refused.because(Reason.ARGUMENT_MISSING, argument="people")
    lasting = kind == "triad"
    alike = [g for g in (meeting.all_groups if lasting else meeting.groups) if g.kind == kind]
    joining = {person.id for person in members}
    left = [group for group in alike if lasting and joining & set(group.member_ids)]
    if same := next((group for group in left if joining == set(group.member_ids)), None):
        return Refused.because(Reason.HAS_ROLE, name=same.name)
    formed = Group(
        id=moment.new_id(),
        stream_id=meeting.head.stream_id,
        course_id=meeting.head.course_id,
        meeting_id=meeting.head.id,
        item_id=meeting.run.item_id,
        kind=kind,
        name=f"{kind[0].upper()}{len(alike) + 1}",
        member_ids=tuple(person.id for person in members),
    )
    return (
        *(replace(g, member_ids=tuple(m for m in g.member_ids if m not in joining)) for g in left),
        formed,
    )


def assign_role(meeting: Meeting, moment: Moment, role: str, people: Sequence[Person]) -> Answer:
    """Give people a role beside those they have; whom a block is run for is settled at the start."""
    given = tuple(replace(p, roles=(*p.roles, role)) for p in people if role not in p.roles)
    if not given:
        return Refused.because(Reason.HAS_ROLE, name=", ".join(person.name for person in people))
    records = put_people(meeting, moment, given)
    if meeting.run.started and meeting.with_(records).items != meeting.items:
        return Refused.because(Reason.ALREADY_STARTED)
    return records


def add_party(meeting: Meeting, moment: Moment, name: str) -> Answer:
    """One more party before the start; blocks that run per party run once more."""
    if meeting.run.started:
        return Refused.because(Reason.ALREADY_STARTED)
    if not name:
        return Refused.because(Reason.EMPTY_TEXT)
    if not is_name(name):
        return Refused.because(Reason.NO_LETTER, name=name)
    if any(party.name.casefold() == name.casefold() for party in meeting.parties):
        return Refused.because(Reason.PARTY_KNOWN, name=name)
    party = Party(
        id=moment.new_id(),
        stream_id=meeting.head.stream_id,
        course_id=meeting.head.course_id,
        name=name,
        position=len(meeting.parties) + 1,
    )
    return (party,)


def intervention_kinds(meeting: Meeting) -> tuple[str, ...]:
    """The first tag of each of the consultant's own lines."""
    lines = (q for q in meeting.copy.questions if q.type == "process" and q.tags)
    return tuple(dict.fromkeys(line.tags[0] for line in lines))


def asked_to_confirm(gate: Sequence[Requirement]) -> Iterator[str]:
    """What a gate wants a yes to."""
    for requirement in gate:
        match requirement:
            case Confirmed(what):
                yield what
            case Either(options):
                yield from asked_to_confirm(options)


def _here(meeting: Meeting, people: Sequence[Person]) -> list[Person] | Refused:
    """Those of them who are present, or the refusal where nobody is."""
    here = [person for person in people if person.id not in meeting.run.away]
    return here or Refused.because(Reason.NOT_PRESENT, name=", ".join(person.name for person in people))


def _away(meeting: Meeting, person: Person) -> Refused | None:
    if person.id in meeting.run.away:
        return Refused.because(Reason.NOT_PRESENT, name=person.name)
    return None
