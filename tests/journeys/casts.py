"""Who comes to a meeting of each shipped agenda."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.services.setup import PersonLine

BIRK, SOND, SKOV = "Birkehave", "Søndergård", "Skovly"
CONSULTANT = PersonLine("Inge Krogh", ("process_consultant",))


@dataclass(frozen=True)
class Cast:
    """The schools, the host first, and the people."""

    schools: tuple[str, ...]
    people: tuple[PersonLine, ...]


def _people(*named: tuple[str, str, str]) -> tuple[PersonLine, ...]:
    return tuple(PersonLine(name, tuple(roles.split()), school) for name, roles, school in named)


OWN_SCHOOL = Cast(
    (BIRK,),
    (
        CONSULTANT,
        *_people(
            ("Ida Krag", "project_leader", BIRK),
            ("Vera Lind", "sponsor", BIRK),
            ("Ole Bech", "member", BIRK),
            ("Jens Toft", "recorder", BIRK),
        ),
    ),
)
TWO_SCHOOLS = Cast(
    (BIRK, SOND),
    (
        CONSULTANT,
        *_people(
            ("Ida Krag", "project_leader", BIRK),
            ("Ole Bech", "member", BIRK),
            ("Anne Dahl", "project_leader", SOND),
            ("Karim Aziz", "member", SOND),
            ("Gerd Juhl", "guest", ""),
        ),
    ),
)
THREE_SCHOOLS = Cast(
    (*TWO_SCHOOLS.schools, SKOV), (*TWO_SCHOOLS.people, PersonLine("Siv Öberg", ("member",), SKOV))
)
TWO_SCHOOLS_PLANNING = Cast(
    (BIRK, SOND),
    (*OWN_SCHOOL.people, *_people(("Anne Dahl", "project_leader", SOND), ("Mie Falk", "sponsor", SOND))),
)
FOCUS_GROUP = Cast(
    (BIRK,),
    _people(
        ("Mona Ravn", "moderator", ""),
        ("Jens Toft", "recorder", ""),
        *((f"P{n}", "interviewee", BIRK) for n in range(1, 6)),
    ),
)
PAIR = Cast((BIRK,), _people(("Ida Krag", "focus_person", BIRK), ("Ole Bech", "observer", BIRK)))
LEADERS = Cast(
    (),
    (
        CONSULTANT,
        *_people(*((name, "member", "") for name in ("Ada Friis", "Bo Gram", "Clara Holt", "Dan Ipsen"))),
    ),
)
TWO_IN_FOCUS = Cast(
    (),
    (
        CONSULTANT,
        *_people(
            ("Ada Friis", "member", ""),
            ("Bo Gram", "member focus_person", ""),
            ("Clara Holt", "member", ""),
            ("Dan Ipsen", "member focus_person", ""),
        ),
    ),
)
ROUND = Cast(
    (BIRK, SOND, SKOV),
    (
        CONSULTANT,
        *_people(
            *(
                (f"{name} {school}", "member", school)
                for school in (BIRK, SOND, SKOV)
                for name in ("Ada", "Bo")
            )
        ),
    ),
)
TRIAD = Cast(
    (BIRK, SOND, SKOV),
    _people(("Ada Friis", "host", BIRK), ("Bo Gram", "visitor", SOND), ("Clara Holt", "visitor", SKOV)),
)
REVIEW = Cast(
    (BIRK, SOND),
    _people(
        ("Rita Voss", "lead_reviewer reviewer", SOND),
        *((f"{name} Voss", "reviewer", SOND) for name in ("Per", "Lone", "Asta")),
        *((f"{name} Krag", "host_leader", BIRK) for name in ("Ida", "Ole", "Vera")),
        ("Mille Ask", "interviewee", BIRK),
        ("Nils Ask", "interviewer", SOND),
    ),
)

CASTS: Mapping[str, Cast] = {
    "scoping_meeting": OWN_SCHOOL,
    "group_meeting": OWN_SCHOOL,
    "analysis_workshop": OWN_SCHOOL,
    "dialogue_half_day": TWO_SCHOOLS,
    "dialogue_whole_day": TWO_SCHOOLS,
    "plan_workshop": OWN_SCHOOL,
    "focus_group": FOCUS_GROUP,
    "observation_pre": PAIR,
    "observation_visit": PAIR,
    "observation_post": PAIR,
    "observation_next": PAIR,
    "leader_al_start": LEADERS,
    "leader_al_dialogue": TWO_IN_FOCUS,
    "leader_al_process": LEADERS,
    "triad_kickoff": ROUND,
    "triad_visit": TRIAD,
    "triad_closing": ROUND,
    "peer_review_pre": REVIEW,
    "peer_review_day1": REVIEW,
    "peer_review_day2": REVIEW,
    "peer_review_day3": REVIEW,
    "follow_up": OWN_SCHOOL,
    "free_form": OWN_SCHOOL,
}
