"""Roles, and the names by which an agenda speaks of people and floors."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.domain.people import OrganisationKind, Party, Person
from facilitator.words.terms import Term
from facilitator.words.told import Told
from facilitator.words.tongue import Words

_WHO: Mapping[str, Term] = {
    "everyone": Term("who", "everyone"),
    "focus_party": Term("who", "the school in focus"),
    "other_parties": Term("who", "the other schools"),
    "host_school": Term("who", "the host school"),
    "visiting_school": Term("who", "the visiting school"),
    "focus_person": Term("who", "the focus person"),
    "others": Term("who", "the others"),
    "reflecting_team": Term("who", "the reflecting team"),
    "process_consultant": Term("who", "the process consultant"),
    "project_leader": Term("who", "the project leader"),
    "sponsor": Term("who", "the responsible leader"),
    "host": Term("who", "the host"),
    "visitors": Term("who", "the visitors"),
    "observer": Term("who", "the observer"),
    "moderator": Term("who", "the moderator"),
    "interviewer": Term("who", "the interviewer"),
    "interviewees": Term("who", "the interviewees"),
    "lead_reviewer": Term("who", "the lead reviewer"),
    "reviewers": Term("who", "the peer reviewers"),
    "host_leaders": Term("who", "the host's leaders"),
}

_FLOOR_FORMS: Mapping[str, Term] = {
    "plenary": Term("floor", "the whole group"),
    "go_round": Term("floor", "go-round"),
    "silent": Term("floor", "silence"),
    "nobody": Term("floor", "nobody"),
    "pairs": Term("floor", "the pairs"),
    "triads": Term("floor", "the triads"),
    "mixed_groups": Term("floor", "the mixed groups"),
    "own_school": Term("floor", "each school by itself"),
}

_ROLES: Mapping[str, Term] = {
    "member": Term("role", "member"),
    "project_leader": Term("role", "project leader"),
    "sponsor": Term("role", "responsible leader"),
    "host": Term("role", "host"),
    "visitor": Term("role", "visitor"),
    "focus_person": Term("role", "focus person"),
    "observer": Term("role", "observer"),
    "interviewee": Term("role", "interviewee"),
    "lead_reviewer": Term("role", "lead reviewer"),
    "reviewer": Term("role", "peer reviewer"),
    "host_leader": Term("role", "leader at the host school"),
    "process_consultant": Term("role", "process consultant"),
    "moderator": Term("role", "moderator"),
    "interviewer": Term("role", "interviewer"),
    "recorder": Term("role", "recorder"),
    "timekeeper": Term("role", "timekeeper"),
    "guest": Term("role", "guest"),
}


_ORGANISATIONS: Mapping[OrganisationKind, Term] = {
    OrganisationKind.SCHOOL: Term("organisation", "school"),
    OrganisationKind.CLIENT: Term("organisation", "client"),
    OrganisationKind.PROVIDER: Term("organisation", "provider"),
    OrganisationKind.PARTNER: Term("organisation", "partner"),
}


def organisation(kind: OrganisationKind, w: Words) -> str:
    """What an organisation is in a course."""
    return _ORGANISATIONS[kind].said(w)


def organisation_told(party: Party, w: Words) -> Told:
    """What stands after an organisation was put."""
    return Told(f"{party.name}: {organisation(party.kind, w)}")


def with_organisation(name: str, organisation: str) -> str:
    """Somebody with where they come from, as *Inge Krogh (the Centre)*; the name alone without one."""
    return f"{name} ({organisation})" if organisation else name


def who(name: str, w: Words) -> str:
    """Definite: *the host* has the floor."""
    return _WHO[name].said(w)


def floor(name: str, w: Words) -> str:
    """A floor as an agenda names it: somebody, or a form such as *go-round*."""
    return (_FLOOR_FORMS.get(name) or _WHO[name]).said(w)


def with_roles(person: Person, w: Words) -> str:
    """A name with the roles of somebody, and the profession where it is known."""
    told = [*(role(each, w) for each in person.roles), *filter(None, (person.profession,))]
    return f"{person.name} ({', '.join(told)})"


def role(name: str, w: Words) -> str:
    return _ROLES[name].said(w)
